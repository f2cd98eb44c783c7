/**
 * Words that hold a numeral and count nothing. Each is read whole, so that nothing inside it is taken for a number.
 * Extend by adding a word to the row it is like.
 */

import { lexicon } from '../text/lexicon.ts'

const LOOKALIKES: readonly { readonly why: string; readonly words: string }[] = [
  {
    why: 'an adverb or verb',
    words:
      '二次供水 三次分配 二次分配 二次创业 二次污染 二次装修 一次性 最多跑一次 只跑一次 跑一次 一次办 一次办好 一次办结 一次告知 统一 进一步 逐一 一一 唯一 专一 单一 同一 不一 万一 一律 一直 一定 一般 一旦 一并 一同 一样 一致 一切 一些 一系列 一贯 一度 一味 一再 一向 一时 一体 一道 一方面 另一方面 一边 一面 一经 一概 一己 一心 一如 一起查 一举 一手抓 一把手 一线 一级 一流 一带 一路 一边倒 一刻 一席 一番 一场硬仗 千方百计 千家万户 三番五次 一以贯之 始终如一 一如既往 一抓到底 一丝不苟 一视同仁 一蹴而就 一劳永逸 一针见血 举一反三 独一无二 不一而足 一应 一概而论 一分为二 一目了然 一竿子 一杆子 一盘棋 一股 一阵风 一言堂 一窝蜂 一锅端 一刀切 一风吹 一哄而上',
  },
  {
    why: 'an ordinal word',
    words:
      '第一时间 第一责任人 第一书记 第一议题 第一要务 第一位 第一线 第一关 第一步 第一手 第一种形态 第二种形态 第三方 第一方阵 第一粒扣子 下一步 上一步 前一阶段 下一阶段 上一年度 第一道 第一课',
  },
  {
    why: 'a slogan or a fixed term',
    words:
      '一二线 二三线 三四线 一期 二期 队伍 四个意识 四个自信 两个维护 两个确立 两个责任 三个以案 三会一课 三重一大 一岗双责 一票否决 八项规定 十项规定 九项规定 五项管理 四风 一案双查 一事一议 一校一策 一企一策 一户一策 一村一品 一人一档 一人一策 一事一策 一题一策 一项一策 一问题一方案 一对一 一网通办 一件事 一站式 一窗 一张网 一张图 一本账 一盘棋 一条龙 两学一做 三抓三促 四不两直 双减 一把尺子 一门心思 三张清单 一张清单 三资 三农 三严三实 六稳 六保 七个有之 五个必须 七个严禁 十个严禁 十项严禁 八小时 五位一体 四个全面 两个一百年 一国两制 三个务必 两个毫不动摇 四个伟大 四史 三不腐 三不 一体推进 一方案三清单 十九大 二十大 二十届 十九届 十八大 百分百 千校万师 千名教师访万家',
  },
  {
    why: 'a hand of the clock or a rhythm that repeats',
    words: '每一 某一 这一 那一 任一 哪一 之一 其一 其二 其三 一年一度 一季度一 一月一 一周一 一日一 半年度',
  },
]

const words = lexicon(LOOKALIKES.flatMap(row => row.words.split(' ').map(word => [word, null] as const)))

/** First letters of all look-alike words. */
export const LOOKALIKE_LETTERS: readonly number[] = words.letters

/** The end of the look-alike word at `at`, or -1. */
export function lookalikeAt(text: string, at: number): number {
  const found = words.at(text, at)
  return found === null ? -1 : at + found.word.length
}
