/**
 * Words in which a letter of a numeral is none: where every numeral is asked for, these are read whole and passed over.
 * (`lookalikes.ts` is another list: words whose number counts nothing. 三农 holds a three; 四川 holds none.)
 * Extend by adding a word to the row it is like. A word that is one only before some letters has those it is none before
 * behind a slash: 十分/之钟.
 */
import { lexicon } from '../../text/lexicon.ts'

export interface NoNumeral {
  readonly words: string
  /** A text that the row exists for; no number is in it. */
  readonly example: string
}

export const NO_NUMERALS: readonly NoNumeral[] = [
  {
    words:
      '一切 一律 一直 一定 一般 一旦 一并 一同 一样 一致 一些 一系列 一贯 一度 一味 一再 一向 一时 一体 一起 一道 一边 一经 一概 一己 一心 一如 一举 一抓到底 一流 一带 一路 一刻 一番 一股 一方面 一会儿 一点/零一二三四五六七八九两半0123456789 一下 一线 一应 一段时间 告一段落',
    example: '一切工作都要一致',
  },
  {
    words:
      '统一 进一步 下一步 下一阶段 上一年度 逐一 唯一 专一 单一 同一 不一 万一 均一 划一 归一 之一 任一 某一 每一 哪一 这一 那一 另一方面',
    example: '统一思想，进一步压实责任',
  },
  {
    words:
      '一以贯之 始终如一 一如既往 一丝不苟 一视同仁 一蹴而就 一劳永逸 一针见血 举一反三 独一无二 不一而足 一概而论 一目了然 一哄而上 一成不变 千方百计 千家万户 千千万万 千军万马 三番五次 再三 五花八门 七嘴八舌 乱七八糟 半斤八两 四面八方 四通八达 五湖四海 三心二意 接二连三 丢三落四 横七竖八 两两',
    example: '千方百计举一反三',
  },
  { words: '一看 一听 一说 一想 一见 一来 一去 一问', example: '我一看就明白' },
  {
    words: '四川 四平 四会 三亚 三明 三门峡 九江 九寨沟 五指山 六盘水 七台河 六安 百色 万州 千岛湖',
    example: '赴四川学习考察',
  },
  { words: '十分/之钟 十足', example: '成效十分明显，干劲十足' },
  {
    words: '零售 零配件 零星 零散 零件 零部件 零碎 零食 零工 零花 零距离 零容忍 零钱 归零 清零 凋零 飘零',
    example: '零星问题零容忍',
  },
  {
    words: '陆地 陆续 陆军 陆路 陆运 陆空 陆域 陆上 大陆 登陆 着陆 海陆 水陆',
    example: '陆续登陆',
  },
  { words: '队伍 入伍 退伍 落伍 行伍 伍德', example: '干部队伍' },
  { words: '收拾 拾取 拾起 拾到 拾遗 拾金不昧 捡拾 朝花夕拾 拾掇', example: '收拾房间' },
  { words: '放肆 大肆 肆意 肆无忌惮 肆虐 酒肆', example: '大肆铺张' },
  {
    words: '参加 参与 参照 参考 参观 参会 参训 参保 参谋 参数 参差 参政 参股 人参 海参 内参',
    example: '参加培训',
  },
  { words: '五金 八卦 三轮车 百度 百货 百姓 百科 万科 万达 千斤顶 万能 亿万', example: '五金百货' },
]

const rows = NO_NUMERALS.flatMap(row =>
  row.words.split(' ').map(entry => {
    const [word, before = ''] = entry.split('/')
    return [word!, before] as const
  }),
)
const words = lexicon(rows)

/** First letters of all these words. */
export const NO_NUMERAL_LETTERS: readonly number[] = words.letters

/** The end of the word at `at` that holds no numeral, or -1. */
export function noNumeralAt(text: string, at: number): number {
  const found = words.at(text, at)
  if (found === null) return -1
  const stop = at + found.word.length
  return found.value !== '' && found.value.includes(text[stop] ?? ' ') ? -1 : stop
}
