/**
 * Labels in square, shell or round brackets: [整改情况]学习3次。, 〔问题1〕学习不深入。, (整改情况)学习3次。 read as those in 【】 do. One letter for one: no offset moves.
 */
const LABEL =
  /^ *[[〔](?:巡[察视]|反馈|具体|存在|主要|整改|落实|完成|责任|牵头|问题|措施|下一步|总体|基本|状态)[^[\]〔〕【】\n\d]{0,12}\d{0,2}[\]〕]/gm

/** (整改情况) at the head of a line: in round brackets a remark may stand as well, so the same words must stand so again. */
const IN_ROUND =
  /^ *\((?:整改(?:落实|工作|进展)?(?:情况|措施|举措|成效|进展|结果)|(?:反馈|存在|具体)?问题|存在的问题|反馈的问题)\)/gm
const FEWEST = 2

/** The text with the brackets of its labels made 【】; the text itself where it has none. `text` is folded. */
export function readLabelBrackets(text: string): string {
  const square =
    text.includes('[') || text.includes('〔')
      ? text.replace(LABEL, label => label.replace(/[[〔]/, '【').replace(/[\]〕]$/, '】'))
      : text
  if (!square.includes('(整改')) return square
  const times = new Map<string, number>()
  for (const [label] of square.matchAll(IN_ROUND))
    times.set(label.trimStart(), (times.get(label.trimStart()) ?? 0) + 1)
  return square.replace(IN_ROUND, label =>
    times.get(label.trimStart())! < FEWEST ? label : label.replace('(', '【').replace(/\)$/, '】'),
  )
}
