/**
 * Notices in traditional letters. `parse` reads simplified ones; this tells it how to read the others, and needs the package
 * opencc-js, which it loads only where such letters stand:
 *
 *     import { parse } from 'rectify'
 *     import { withSimplified } from 'rectify/traditional'
 *     parse(await withSimplified(text))
 */
import { asSource, type Source } from './source.ts'
import { applyEdits } from './text/edits.ts'

/** Letters that only traditional texts have, among those that notices are made of. One of them is enough to look closer. */
const TELLING =
  /[來個們傑備傳債傷價儀億優償內兩冊凍劃劇剛創動務勝勞勢勵勸區協單卻廠廳參員問啟嚴國園圖團場執報塊墊墮壓壞壩夾奪奮婦孫學實審寫寬專將尋對導層屆屬島幣師帳帶幫幹庫廢廣張強彈彙後從徵復恆悅惱愛態慣慮慶憂應懷懲戰戶拋挾捨掃採換揚損擇擊擔據擴擾攔攜攝敗敘敵數斷時晉暫會條東檢檔業極榮構槍樂標樓樣樞橋機權歡歲歷歸殘殺殼毀氣決況洩淨淺減測湧準溝滅滯滿漁漢漲漸潔潛澤濟濤瀏災為烏無煉煩熱營燈爭爾牆狀猶獎獨獲現環產畝畢異當疊療癥發盜盡監盤眾睜碩確碼礦禮禍種稱穀積穩窮競筆節範築簡簽籌糧糾紀約級納紛組終結絕絡給統經綜綠網綱維緊線編緩練縣總績織繳繼續纖罰罷羅義習聖聞聯聲職肅腦膚臨與興舉舊艦藝華萬葉蔣蘭處號虧蟲術衛補裝製複見規視覽覺親觀計訂訊討訓記訪設許訴診證評詞試話該詳認語誠誤說誰課調談請論諮講謀謝識譜議護讀變讓豐貝負財貢貧貨販貪責貫費貼貿賀資賄賠賢賣質賬賴購賞賽贈贊贓趕跡踐軍軟較載輔輕輛輝輪輯輸辦辭農這連進運過達違遠適遲遷選遺還邁邊郵鄉鄰醫釋針鈞銀銷鋒錄錢錯鍊鎮鏈鐵鑑長門開間閱關闊陣陰陳陸陽隊階際隨險隱雖雙離難電靈靜韓順須預頒頓領頭頻題額顧顯風飛飯養館馬駐駕騙驗驚體髒鬥鬧魚鮮麗麥點黨齊齡]/

/** From the letters of Hong Kong: they are those of OpenCC and a few more (衞). */
let converter: Promise<(text: string) => string> | undefined

/**
 * Whether a text has letters that only traditional texts have.
 */
export const isTraditional = (text: string): boolean => TELLING.test(text)

/**
 * Tells `parse` how to read a notice in traditional letters. The bulletin keeps the letters of the source; only how they
 * are read changes, letter for letter, so that no span moves.
 *
 * @param input the text of a notice, or a `Source`
 * @returns the same source, with `simplified` where traditional letters stand in it
 * @throws where opencc-js is needed and not installed; TypeError where it is given neither a text nor a source
 */
export async function withSimplified(input: string | Source): Promise<Source> {
  const source = asSource(input)
  if (!isTraditional(source.text)) return source
  const page = applyEdits(source.text, source.edits ?? []).text
  if (!isTraditional(page)) return source
  converter ??= import('opencc-js/t2cn').then(({ Converter }) => Converter({ from: 'hk', to: 'cn' }))
  const convert = await converter
  return { ...source, simplified: letterForLetter(page, convert) }
}

/** Converts line by line; a line that would change its length is converted letter by letter instead. */
function letterForLetter(page: string, convert: (text: string) => string): string {
  return page
    .split('\n')
    .map(line => {
      const whole = convert(line)
      return whole.length === line.length
        ? whole
        : [...line].map(letter => sameLength(letter, convert)).join('')
    })
    .join('\n')
}

function sameLength(letter: string, convert: (text: string) => string): string {
  const simplified = convert(letter)
  return simplified.length === letter.length ? simplified : letter
}
