/** Tells Big5 from GB18030, by the letters that Chinese texts are made of: nearly all bytes of the one are valid in the other. */
import { decodeStrict } from './strict.ts'

/** The most frequent letters of notices, in the forms of Big5; a fifth of any Chinese prose consists of them. */
const COMMON = new Set(
  '，。、：；（）「」《》的一是在不了有和人大上中我年月日市縣區委組為到以個會時地要這出行政改整題黨問巡察視成關於部開情況工公完展項理進建反作任實務方面發管責元辦局第制業萬已資查全意規員學見次度及報定設通期專體金二三',
)
/** And in those of GB 2312, where they differ. */
const SIMPLIFIED = new Set('县区组为个会时这题党问视关于开况项进实务发责办业万资规员学见报设专体“”')
const SAMPLE = 1 << 16
/** Two letters may be common by chance. */
const FEWEST = 3
const LEAST = 0.12
const TIMES = 2

/** Whether bytes that are no UTF-8 are a text in Big5; false where that is not sure. */
export function looksLikeBig5(bytes: Uint8Array): boolean {
  const sample = bytes.subarray(0, SAMPLE)
  const big5 = decodeStrict(sample, 'big5')
  if (big5 === null) return false
  const found = commonIn(big5.text)
  if (found.count < FEWEST || found.share < LEAST) return false
  const gb = decodeStrict(sample, 'gb18030')
  return gb === null || found.share > commonIn(gb.text).share * TIMES
}

/** How many of the letters above ASCII are common ones, and their share of all. */
function commonIn(text: string): { readonly count: number; readonly share: number } {
  let count = 0
  let all = 0
  for (const letter of text) {
    if (letter <= '\x7f') continue
    all++
    if (COMMON.has(letter) || SIMPLIFIED.has(letter)) count++
  }
  return { count, share: all === 0 ? 0 : count / all }
}
