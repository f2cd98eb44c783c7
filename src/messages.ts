/** The sentences of all diagnostics of the core, in English and Chinese. `{name}` stands for an argument. */
import type { Severity } from './model/bulletin.ts'

export interface Message {
  readonly severity: Severity
  readonly en: string
  readonly zh: string
}

export const MESSAGES = {
  'outline/ordinal-gap': {
    severity: 'warning',
    en: 'numbering jumps: {marker} stands where number {expected} was expected',
    zh: '编号不连续：此处为 {marker}，应为第 {expected} 项',
  },
  'outline/ordinal-repeated': {
    severity: 'warning',
    en: 'numbering repeats itself: {marker} was used before',
    zh: '编号重复：{marker} 前文已用',
  },
  'outline/numbering-restarted': {
    severity: 'info',
    en: 'numbering starts again at {marker} under the same heading',
    zh: '同一标题下编号从 {marker} 重新开始',
  },
  'outline/marker-rejected': {
    severity: 'info',
    en: '{marker} at the start of a line continues no numbering and is read as text',
    zh: '行首的 {marker} 接不上任何编号，按正文处理',
  },
  'outline/marker-repaired': {
    severity: 'info',
    en: '{marker} is read as {marker}是: it stands where that number is missing',
    zh: '“{marker}”读作“{marker}是”：此处正缺该序号',
  },
  'outline/number-repaired': {
    severity: 'info',
    en: '{marker} has lost letters; the numbers around it make it number {expected}',
    zh: '“{marker}”有缺字；据前后序号，此处为第 {expected} 项',
  },
  'outline/number-lost': {
    severity: 'info',
    en: 'a heading without its number; those around it make it number {expected}',
    zh: '标题缺序号；据前后序号，此处为第 {expected} 项',
  },
  'outline/issue-count': {
    severity: 'warning',
    en: 'the notice speaks of {claimed} issues; its outline shows {found}',
    zh: '文中称 {claimed} 个问题，提纲中为 {found} 个',
  },
  'outline/further-notice': {
    severity: 'warning',
    en: 'another notice begins here; its parts are listed behind those of the first: cut the text here and parse each notice by itself',
    zh: '此处另起一篇通报，其内容列在前一篇之后；请在此拆开，逐篇解析',
  },
  'date/unresolved': {
    severity: 'info',
    en: '{text} needs a publication date to be resolved; give one with --published',
    zh: '“{text}”需要发布日期才能确定，可用 --published 给出',
  },
  'date/impossible': {
    severity: 'warning',
    en: '{text} is no day of the calendar',
    zh: '“{text}”不是日历上的日期',
  },
  'date/ambiguous': {
    severity: 'warning',
    en: 'letters of {text} are lost; it may read {readings}',
    zh: '“{text}”有缺字，可能为 {readings}',
  },
  'date/day-month-order': {
    severity: 'warning',
    en: '{text} does not tell whether its day or its month stands first: {readings}',
    zh: '“{text}”未表明日、月孰先：{readings}',
  },
  'date/repaired': {
    severity: 'info',
    en: '{text} is read as {reading} ({reasons})',
    zh: '“{text}”读作 {reading}（依据：{reasons}）',
  },
  'count/repaired': {
    severity: 'info',
    en: 'letters around {text} are lost; read as {reading} ({reasons})',
    zh: '“{text}”前后有缺字，读作 {reading}（依据：{reasons}）',
  },
  'count/doubtful': {
    severity: 'warning',
    en: '{text} disagrees with the rest of the notice; another number may have run into it, and it is not read as a count',
    zh: '“{text}”与全文不符，可能与另一数目连成一片，不作为数目读取',
  },
  'docNumber/repaired': {
    severity: 'info',
    en: 'a bracket of {text} is lost; read as {reading}',
    zh: '“{text}”缺括号，读作 {reading}',
  },
  'docx/deleted': {
    severity: 'warning',
    en: 'the file holds tracked changes: deleted text was left out ({count} paragraphs), inserted text was kept',
    zh: '文件带有修订：删除的文字未读入（涉及 {count} 段），插入的文字已读入',
  },
  'docx/hidden': {
    severity: 'warning',
    en: 'hidden text was left out ({count} paragraphs)',
    zh: '隐藏文字未读入（涉及 {count} 段）',
  },
  'docx/numbering-lost': {
    severity: 'warning',
    en: 'the numbering that paragraphs refer to ({count}) is not in the file; their automatic numbers are not read',
    zh: '有 {count} 段引用的自动编号在文件中缺失，编号未能读入',
  },
  'doc/numbering-lost': {
    severity: 'warning',
    en: 'automatic numbers of an old Word document (.doc) are not read; save it as .docx to keep them',
    zh: '旧版 Word 文档（.doc）的自动编号未读入；如需编号，请另存为 .docx',
  },
  'pdf/recovered': {
    severity: 'warning',
    en: 'the PDF file is damaged or cut off; what could be recovered was read',
    zh: 'PDF 文件已损坏或不完整，仅读入能够恢复的内容',
  },
  'pdf/pages-without-text': {
    severity: 'warning',
    en: 'pages without text, most likely pictures, were not read: {pages}',
    zh: '下列页没有文字（可能是图片），未读入：{pages}',
  },
  'pdf/table-mixed': {
    severity: 'warning',
    en: 'nothing sure tells where the rows of this table part; its lines stand as printed, and rows may be mixed',
    zh: '无法确定此表各行的分界，按印刷行读入，各行内容可能相混',
  },
  'pdf/damaged-pages': {
    severity: 'warning',
    en: 'the content of these pages is damaged; text is missing from them or may be wrong: {pages}',
    zh: '下列页的内容已损坏，文字有缺失或可能有误：{pages}',
  },
  'html/no-main-text': {
    severity: 'warning',
    en: 'the page has hardly any text ({letters} letters of prose); it may be a login, a list of links or an error page',
    zh: '网页几乎没有正文（成句文字 {letters} 字），可能是登录页、列表页或错误页',
  },
  'html/text-left-out': {
    severity: 'warning',
    en: 'text that speaks of the inspection stands outside of what was taken for the notice and is not in it ({letters} letters)',
    zh: '网页中有涉及巡视巡察整改的文字（{letters} 字）不在识别出的正文之内，未读入',
  },
} as const satisfies Record<string, Message>

/** What the parser has found worth telling, where it stands in the clean text. */
export interface Finding {
  readonly code: MessageCode
  readonly start: number
  readonly end: number
  readonly args: MessageArgs
}

export type MessageCode = keyof typeof MESSAGES
export type MessageArgs = Record<string, string | number | string[]>

/** The sentence of a finding in one language. */
export const sentenceOf = (code: MessageCode, args: MessageArgs, lang: 'en' | 'zh'): string =>
  fill(MESSAGES[code][lang], args, lang)

/** A sentence with its arguments in the place of their names. */
export function fill(sentence: string, args: MessageArgs, lang: 'en' | 'zh'): string {
  return sentence.replace(/\{(\w{1,20})\}/g, (_, name: string) => {
    const value = args[name]
    return Array.isArray(value) ? value.join(lang === 'zh' ? '、' : ', ') : String(value ?? '')
  })
}
