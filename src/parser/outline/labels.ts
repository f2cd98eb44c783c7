/**
 * Labels: words with a colon that open a body (整改情况：) or a field (责任单位：) of the node they stand in.
 * All texts are clean text, so the colon is half-width.
 */
import type { FieldName } from '../../model/bulletin.ts'
import { PROBLEM_DETAILS } from './markers/problem-words.ts'

/** `answer` opens a paragraph; every other kind is a field of the node. */
export type LabelKind = 'answer' | FieldName

const LABEL_WORDS: readonly (readonly [kind: LabelKind, words: readonly string[]])[] = [
  [
    'answer',
    [
      '整改情况',
      '整改措施',
      '整改落实情况',
      '整改进展',
      '整改进展情况',
      '整改工作进展',
      '整改成效',
      '整改结果',
      '整改举措',
      '整改措施及成效',
      '整改措施及进展',
      '整改措施及完成情况',
      '整改措施及结果',
      '整改措施和成效',
      '整改情况及成效',
      '整改进展及成效',
      '整改举措及成效',
      '整改落实',
      '落实情况',
      '具体整改情况',
      '措施',
      '具体措施',
      '具体做法',
      '主要措施',
      '主要做法',
      '整改工作情况',
      '长效机制',
      '立行立改情况',
      '整改措施及落实情况',
      '下一步措施',
      '下一步打算',
      '下一步整改措施',
      '整改',
      '整改效果',
      '整改内容',
      '整改过程',
      '取得成效',
      '取得的成效',
      '主要成效',
      '工作成效',
      '工作措施',
      '采取措施',
      '采取的措施',
      '主要举措',
      '具体举措',
      '工作举措',
      '进展情况',
      '工作进展',
      '目前进展',
      '后续措施',
      '后续整改措施',
      '持续整改措施',
      '巩固措施',
      '长效措施',
      '下步措施',
      '下一步计划',
      '下一步安排',
    ],
  ],
  [
    'owner',
    [
      '责任单位',
      '整改责任',
      '整改责任单位',
      '整改责任部门',
      '整改责任科室',
      '牵头单位',
      '主责单位',
      '责任部门',
      '牵头部门',
      '责任科室',
      '牵头科室',
      '责任股室',
      '责任处室',
      '牵头处室',
      '配合单位',
      '配合部门',
      '协助单位',
      '责任主体',
    ],
  ],
  [
    'lead',
    [
      '责任领导',
      '牵头领导',
      '分管领导',
      '包抓领导',
      '责任人',
      '整改责任人',
      '整改责任领导',
      '第一责任人',
      '直接责任人',
      '牵头人',
      '责任校长',
    ],
  ],
  [
    'deadline',
    [
      '整改时限',
      '完成时限',
      '整改期限',
      '完成期限',
      '时限要求',
      '完成时间',
      '预计完成时间',
      '计划完成时间',
      '预计完成时限',
      '计划完成时限',
      '办结时限',
      '整改完成时间',
      '整改完成时限',
      '时限',
    ],
  ],
  [
    'progress',
    [
      '完成情况',
      '整改进度',
      '整改状态',
      '状态',
      '完成进度',
      '完成状态',
      '目前进度',
      '当前进度',
      '销号情况',
      '整改完成情况',
    ],
  ],
  [
    'other',
    [
      '整改目标',
      '问题类型',
      '整改类型',
      '佐证材料',
      '备注',
      '问题来源',
      '主要表现',
      ...PROBLEM_DETAILS,
      '问题表现',
      '具体表现',
      '涉及单位',
    ],
  ],
]

export interface Label {
  readonly kind: LabelKind
  readonly start: number
  /** Behind the colon or the closing bracket. */
  readonly end: number
}

const LONGEST_WORD = Math.max(...LABEL_WORDS.flatMap(([, words]) => words.map(word => word.length)))
const kindOf = new Map<string, LabelKind>()
const firstLetters = new Uint8Array(65536)
for (const [kind, words] of LABEL_WORDS) {
  for (const word of words) {
    kindOf.set(word, kind)
    firstLetters[word.charCodeAt(0)] = 1
  }
}
const OPEN_BRACKET = 0x3010 // 【
firstLetters[OPEN_BRACKET] = 1

/** All code units that a label may begin with. */
export const LABEL_LETTERS: readonly number[] = [
  ...new Set([...kindOf.keys()].map(word => word.charCodeAt(0))),
  OPEN_BRACKET,
]

/** What a text is a label of that is nothing else and has no colon: 整改成效. */
export const labelWord = (words: string): LabelKind | null => kindOf.get(words) ?? null

/** The label at `at`: 整改情况: or 【整改情况】, with a colon behind it or without. Null where none stands there. */
export function labelAt(text: string, at: number, end: number): Label | null {
  if (firstLetters[text.charCodeAt(at)] !== 1) return null
  const bracketed = text.charCodeAt(at) === OPEN_BRACKET
  let start = bracketed ? at + 1 : at
  // 【 整改措施 】
  if (bracketed && text[start] === ' ') start++
  let stop = start
  const limit = Math.min(end, start + LONGEST_WORD + 1)
  while (stop < limit && text[stop] !== ':' && text[stop] !== '】' && text[stop] !== ' ') stop++
  if (stop === limit) return null
  const kind = kindOf.get(text.slice(start, stop))
  if (kind === undefined) return null
  if (bracketed) {
    if (text[stop] === ' ') stop++
    if (text[stop] !== '】') return null
    stop++
    return { kind, start: at, end: text[stop] === ':' ? stop + 1 : stop }
  }
  while (stop < end && text[stop] === ' ') stop++
  return text[stop] === ':' && stop < end ? { kind, start: at, end: stop + 1 } : null
}
