/**
 * Radicals as letters: fonts that draw 一 and the radical ⼀ by one glyph make some PDF files say the radical. The Kangxi
 * radicals have their letters in Unicode's compatibility mappings; those of the supplement that are letters stand here,
 * and the one whose mapping is the traditional letter.
 */
const SUPPLEMENT = new Map(
  [
    '⻁虎',
    '⻄西',
    '⻅见',
    '⻆角',
    '⻉贝',
    '⻋车',
    '⻓长',
    '⻔门',
    '⻘青',
    '⻙韦',
    '⻚页',
    '⻛风',
    '⻜飞',
    '⻝食',
    '⻢马',
  ]
    .concat([
      '⻣骨',
      '⻤鬼',
      '⻥鱼',
      '⻦鸟',
      '⻧卤',
      '⻨麦',
      '⻩黄',
      '⻬齐',
      '⻮齿',
      '⻰龙',
      '⻳龟',
      '⺠民',
      '⼾户',
    ])
    .map(pair => [pair[0]!, pair[1]!] as const),
)

export const asLetters = (text: string): string =>
  text.replace(/[\u2e80-\u2fd5]/g, radical => SUPPLEMENT.get(radical) ?? radical.normalize('NFKC'))
