/** How to reach the body: phones, postal addresses, postcodes, e-mails and the period for comments, from the contact lines. */
import { CONTACT_LABELS } from './cues.ts'
import type { Piece } from './front-matter.ts'

export interface ContactPieces {
  readonly phones: Piece[]
  readonly addresses: Piece[]
  readonly postcodes: Piece[]
  readonly emails: Piece[]
  /** Where the dates of the period stand. */
  readonly periods: Piece[]
}

const labels = CONTACT_LABELS.flatMap(([kind, words]) => words.map(word => ({ kind, word }))).sort((a, b) => b.word.length - a.word.length)
const EMAIL = /[A-Za-z0-9._%+-]{1,64}@[A-Za-z0-9-]{1,63}(\.[A-Za-z0-9-]{1,63}){1,4}/g
const PHONE = /(?<![\d.])((\(0\d{2,3}\)|0\d{2,3}) ?[-—–~]{0,2} ?\d{7,8}|1[3-9]\d{9}|1[3-9]\d-\d{4}-\d{4}|400-?\d{3}-?\d{4}|\d{7,8}|12388)( ?(转|-|—) ?\d{1,5}(?!\d))?(?![\d@])/g
const POSTCODE = /(?<!\d)\d{6}(?!\d)/

/** Reads the contact block between two clean offsets. */
export function readContact(text: string, block: Piece): ContactPieces {
  const pieces: ContactPieces = { phones: [], addresses: [], postcodes: [], emails: [], periods: [] }
  const words = text.slice(block.start, block.end)
  const found = labelsOf(words)
  const push = (list: Piece[], start: number, end: number): void => {
    if (end > start && !list.some(piece => piece.start < block.start + end && block.start + start < piece.end)) list.push({ start: block.start + start, end: block.start + end })
  }
  for (const match of words.matchAll(EMAIL)) push(pieces.emails, match.index, match.index + match[0].length)
  found.forEach((label, i) => {
    const limit = found[i + 1]?.start ?? words.length
    const value = words.slice(label.end, limit)
    if (label.kind === 'period') return push(pieces.periods, label.end, limit)
    if (label.kind === 'postcode') {
      const match = POSTCODE.exec(value)
      if (match !== null) push(pieces.postcodes, label.end + match.index, label.end + match.index + 6)
      return
    }
    if (label.kind === 'other') return
    let phones = 0
    if (label.kind !== 'address') {
      for (const match of value.matchAll(PHONE)) {
        push(pieces.phones, label.end + match.index, label.end + match.index + match[0].length)
        phones++
      }
    }
    // Any label may hold a postal address: 邮箱地址:…路985号.
    if (phones === 0 && !/@/.test(value)) {
      const address = postal(value)
      if (address !== null) push(pieces.addresses, label.end + address[0], label.end + address[1])
    }
  })
  // 如有意见,请于5月6日至5月20日期间反映: a period without a label.
  if (pieces.periods.length === 0) {
    const match = /(请于|可于|在)([^。;]{4,40}?)(期间|内|前)?[^。;]{0,12}(反映|反馈|提出|联系)/.exec(words)
    if (match !== null && /\d/.test(match[2]!)) push(pieces.periods, match.index, match.index + match[0].length)
  }
  // A number behind 电话 without a colon.
  if (pieces.phones.length === 0) {
    for (const match of words.matchAll(PHONE)) if (/电话|手机|热线|拨打/.test(words.slice(Math.max(0, match.index - 16), match.index))) push(pieces.phones, match.index, match.index + match[0].length)
  }
  return pieces
}

const EMPTY = /^/.exec('')!
/** A label may do without a colon where it opens a clause: ;邮编999110. */
const opensClause = (words: string, at: number): boolean => at === 0 || ';。,:、 \n'.includes(words[at - 1]!)

function labelsOf(words: string): { kind: (typeof labels)[number]['kind']; start: number; end: number }[] {
  const found: { kind: (typeof labels)[number]['kind']; start: number; end: number }[] = []
  for (let at = 0; at < words.length; at++) {
    const row = labels.find(({ word }) => words.startsWith(word, at))
    if (row === undefined) continue
    const behind = /^ ?(\([^()]{1,8}\))? ?(:|为|是)/.exec(words.slice(at + row.word.length, at + row.word.length + 14)) ?? (opensClause(words, at) ? EMPTY : null)
    if (behind === null) continue
    const end = at + row.word.length + behind[0].length
    found.push({ kind: row.kind, start: at, end })
    at = end - 1
  }
  return found
}

/** The postal address within a value, as `[start, end)`: letters up to a stop, without what closes it. */
function postal(value: string): readonly [number, number] | null {
  let start = 0
  while (start < value.length && ' \n'.includes(value[start]!)) start++
  let end = value.slice(start).search(/[;。\n]|,(?!.{0,6}[号室楼])| {2,}/)
  end = end < 0 ? value.length : start + end
  const postcode = value.slice(start, end).search(/[(,、 ]*(邮编|邮政编码)/)
  if (postcode > 0) end = start + postcode
  const note = value.slice(start, end).search(/\([^()]*(注明|工作日|备注|请)[^()]*\)$/)
  if (note > 0) end = start + note
  while (end > start && ' ,、;。('.includes(value[end - 1]!)) end--
  const address = value.slice(start, end)
  return address.length >= 5 && /[省市县区镇乡村路街道号楼室院厅局委箱]/.test(address) && /[\u3400-\u9fff]{3}/.test(address) ? [start, end] : null
}
