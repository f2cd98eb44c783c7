/**
 * Labels in square or shell brackets: [整改情况]学习3次。, 〔问题1〕学习不深入。 read as those in 【】 do. One letter for one: no offset moves.
 */
const LABEL =
  /^ *[[〔](?:巡[察视]|反馈|具体|存在|主要|整改|落实|完成|责任|牵头|问题|措施|下一步|总体|基本|状态)[^[\]〔〕【】\n\d]{0,12}\d{0,2}[\]〕]/gm

/** The text with the brackets of its labels made 【】; the text itself where it has none. `text` is folded. */
export function readLabelBrackets(text: string): string {
  if (!text.includes('[') && !text.includes('〔')) return text
  return text.replace(LABEL, label => label.replace(/[[〔]/, '【').replace(/[\]〕]$/, '】'))
}
