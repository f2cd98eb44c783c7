/** Facts in the words of a Chinese reader, and what is doubtful about them. */
import type { Claim, Fact, Repair } from '../../model/bulletin.ts'
import { CLAIM_LABELS } from '../diff/labels.ts'
import { dateWords } from './dates.ts'

type Kind = Fact['kind']

export const KIND_WORDS: Readonly<Record<Kind, string>> = {
  date: '日期',
  duration: '时长',
  count: '数量',
  money: '金额',
  percent: '比例',
  document: '文件',
  docNumber: '文号',
  number: '数字',
}

/** What decided a repair. Those that are not listed stand for themselves. */
const REASONS: Readonly<Record<string, string>> = {
  'only-reading': '只有这一种读法',
  'range-order': '起止先后',
  'after-inspection': '反馈在巡视巡察之后',
  'before-feedback': '在反馈之前',
  'before-publication': '在发布之前',
  'stated-duration': '文中写明的时长',
  'sum-of-claims': '各状态之和',
  'sum-of-parts': '各分项之和',
  'completed-of-issues': '已完成数与问题总数之比',
  'outline-issues': '提纲中的问题数',
  'outline-categories': '提纲中的类数',
  'told-elsewhere': '文中另处所述',
  'parallel-count': '并列的数目',
}

/** Why a value is not simply what is printed. */
export interface Doubt {
  /** `open`: nothing decides between the readings, or there is none. */
  readonly state: 'repaired' | 'open'
  /** One line: what is printed, what it is read as, and on what grounds. */
  readonly text: string
}

/** What is doubtful about a fact; null where it says what is printed. */
export function doubtOf(fact: Fact): Doubt | null {
  if (fact.kind === 'date' && (fact.edtf === null || fact.edtf.startsWith('['))) {
    const readings = fact.repair?.alternatives ?? []
    const set = fact.edtf === null ? readings : fact.edtf.slice(1, -1).split(',')
    return { state: 'open', text: `“${fact.text}”未定${set.length > 0 ? `：可能是${words(set)}` : ''}` }
  }
  const repair = 'repair' in fact ? fact.repair : undefined
  if (repair === undefined) return null
  return told(fact.text, repair)
}

/** The same for a claim. */
export function doubtOfClaim({ text, repair }: Pick<Claim, 'text' | 'repair'>): Doubt | null {
  return repair === undefined ? null : told(text, repair)
}

function told(text: string, { reading, alternatives, reasons }: Repair): Doubt {
  if (reading === null)
    return {
      state: 'open',
      text: `“${text}”未定${alternatives.length > 0 ? `：可能是${words(alternatives)}` : ''}`,
    }
  const why = reasons.map(reason => REASONS[reason] ?? reason).join('、')
  const others = alternatives.length > 0 ? `；不取${words(alternatives)}` : ''
  return {
    state: 'repaired',
    text: `“${text}”补作${words([reading])}${why ? `（依据：${why}${others}）` : ''}`,
  }
}

const words = (readings: readonly string[]): string =>
  readings.map(reading => dateWords(reading.trim())).join('或')

/** What a fact comes to, in a few letters. */
export function valueWords(fact: Fact): string {
  switch (fact.kind) {
    case 'date':
      return fact.edtf === null ? '未定' : dateWords(fact.edtf, fact.deadline === true)
    case 'duration':
      return fact.iso
    case 'count':
      return `${bounded(fact)}${fact.unit ?? ''}${fact.noun ?? ''}`
    case 'money':
      return fact.currency === 'CNY' ? `${bounded(fact)}元` : `${bounded(fact)} ${fact.currency}`
    case 'percent':
      return `${bounded(fact)}${fact.unit}`
    case 'document':
      return `《${fact.title}》`
    case 'docNumber':
      return `${fact.issuer ?? ''}〔${fact.year}〕${fact.serial}号`
    case 'number':
      return `${fact.value}`
  }
}

const BOUNDS: Readonly<Record<string, string>> = {
  over: '超过',
  nearly: '近',
  about: '约',
  atLeast: '不少于',
  atMost: '不超过',
}

/** What may be a range. */
type Quantity = Extract<Fact, { kind: 'count' | 'money' | 'percent' }>

const bounded = ({ value, upTo, bound }: Quantity): string => {
  const range = upTo === undefined ? String(value) : `${value}至${upTo}`
  // A range says itself that it is about so much.
  return upTo !== undefined && bound === 'about' ? range : `${BOUNDS[bound] ?? ''}${range}`
}

/** A fact in a cell of the ledger: as printed, a date as what it comes to; doubts are told. */
export function cellWords(fact: Fact): string {
  const doubt = doubtOf(fact)
  if (doubt !== null) return doubt.text
  return fact.kind === 'date' ? valueWords(fact) : fact.text
}

export const claimWords = ({ what }: Pick<Claim, 'what'>): string => CLAIM_LABELS[what].zh

/** `6个`, `4.36万元`: the number of a claim with its unit. */
export function claimValue({ what, value, unit, text, repair }: Claim): string {
  if (what === 'completionRate') return `${value}%`
  if (what === 'recovered') return repair === undefined ? text : `${value}元`
  return `${value}${unit ?? ''}`
}
