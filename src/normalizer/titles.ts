/** Titles in 《》 and document numbers (云水发〔2025〕3号). */
import { digitsEnd, isAsciiDigit } from '../text/letters.ts'
import { isLikelyYear } from './dates/calendar.ts'
import type { DocNumberMention } from './mention.ts'

/** How far a title may reach. */
const LONGEST_TITLE = 200

/** The end of the title that opens at `at` (behind its 》), or -1. Inner 《》 and 〈〉 are part of it. */
export function titleEnd(text: string, at: number, end: number): number {
  let depth = 0
  const limit = Math.min(end, at + LONGEST_TITLE)
  for (let i = at; i < limit; i++) {
    const letter = text[i]!
    if (letter === '《') depth++
    else if (letter === '》' && --depth === 0) return i + 1
    else if (letter === '\n') return -1
  }
  return -1
}

/** The longest run of letters that names who issued a document: 云水发, 中共云泽市水利局党组发. */
const LONGEST_ISSUER = 12
const ISSUER_STOPS = '以为据按照依由经发印将和及与的了在,。、;:()“”《》〈〉 \n'
const BRACKETS: Readonly<Record<string, string>> = { '〔': '〕', '[': ']', '(': ')', '【': '】' }

/** The document number whose bracket opens at `at`, or null. */
export function docNumberAt(text: string, at: number, end: number, floor: number): DocNumberMention | null {
  if (text[at] === '〕') return withoutOpening(text, at, end, floor)
  const close = BRACKETS[text[at]!]
  if (close === undefined) return null
  const yearEnd = digitsEnd(text, at + 1, Math.min(end, at + 6))
  if (yearEnd - at > 5 || (yearEnd - at === 5 && isAsciiDigit(text.charCodeAt(yearEnd))))
    return close === '〕' ? fusedNumberAt(text, at, end, floor) : null
  if (yearEnd - at !== 5 || text[yearEnd] !== close) return null
  let serialStart = yearEnd + 1
  if (text[serialStart] === '第') serialStart++
  const serialEnd = digitsEnd(text, serialStart, Math.min(end, serialStart + 6))
  const stop = serialEnd === serialStart ? -1 : behindSerial(text, serialEnd)
  if (stop < 0) return null
  const start = issuerStart(text, at, floor)
  return {
    kind: 'docNumber',
    start,
    end: stop,
    issuer: start < at ? text.slice(start, at) : null,
    year: Number(text.slice(at + 1, yearEnd)),
    serial: Number(text.slice(serialStart, serialEnd)),
    damage: null,
  }
}

const MORE_SERIALS = /^([、和及与]第?\d{1,6}号?){1,6}/
const LONGEST_LIST = 40
/** Behind 号 that numbers a document in a list; 3号楼 and 2号泵站 are other things. */
const BEHIND_LISTED = '、,。;:)》”等和及与的文要规通精 \n'

/** Behind a serial number whose digits end at `at`: behind its 号, or where the last of a list says 号 for all (115、116号). -1: none. */
function behindSerial(text: string, at: number): number {
  if (text[at] === '号') return at + 1
  if (text[at] !== '、') return -1
  const list = MORE_SERIALS.exec(text.slice(at, at + LONGEST_LIST))
  return list?.[0].includes('号') === true ? at : -1
}

/** 116号 behind 云水发〔2024〕115号、: of the same year and by the same issuer. Null where no further one stands behind `first`. */
export function nextDocNumber(text: string, first: DocNumberMention, end: number): DocNumberMention | null {
  const { issuer, year } = first
  if (first.damage !== null || !'、和及与'.includes(text[first.end] ?? ' ')) return null
  const start = first.end + 1
  const digits = text[start] === '第' ? start + 1 : start
  const serialEnd = digitsEnd(text, digits, Math.min(end, digits + 6))
  const stop = serialEnd === digits ? -1 : behindSerial(text, serialEnd)
  if (stop < 0 || stop > end) return null
  if (stop > serialEnd && stop < end && !BEHIND_LISTED.includes(text[stop]!)) return null
  const serial = Number(text.slice(digits, serialEnd))
  return { kind: 'docNumber', start, end: stop, issuer, year, serial, damage: null }
}

/** 云水党发2025〕8号: the opening bracket is lost. `at` is that of the closing one. */
function withoutOpening(text: string, at: number, end: number, floor: number): DocNumberMention | null {
  const year = at - 4
  if (year < floor || digitsEnd(text, year, at) !== at || isAsciiDigit(text.charCodeAt(year - 1))) return null
  const stop = digitsEnd(text, at + 1, Math.min(end, at + 6))
  if (stop === at + 1 || text[stop] !== '号' || !isLikelyYear(Number(text.slice(year, at)))) return null
  const start = issuerStart(text, year, floor)
  return {
    kind: 'docNumber',
    start,
    end: stop + 1,
    issuer: start < year ? text.slice(start, year) : null,
    year: Number(text.slice(year, at)),
    serial: Number(text.slice(at + 1, stop)),
    damage: 'lost-bracket',
  }
}

/** 〔20251号: the closing bracket is lost, so that year and serial run together. */
function fusedNumberAt(text: string, at: number, end: number, floor: number): DocNumberMention | null {
  const stop = digitsEnd(text, at + 1, Math.min(end, at + 10))
  const digits = text.slice(at + 1, stop)
  const year = Number(digits.slice(0, 4))
  if (
    text[stop] !== '号' ||
    digits.length < 5 ||
    digits.length > 8 ||
    !isLikelyYear(year) ||
    digits[4] === '0'
  )
    return null
  const start = issuerStart(text, at, floor)
  return {
    kind: 'docNumber',
    start,
    end: stop + 1,
    issuer: start < at ? text.slice(start, at) : null,
    year,
    serial: Number(digits.slice(4)),
    damage: 'lost-bracket',
  }
}

function issuerStart(text: string, at: number, floor: number): number {
  const limit = Math.max(floor, at - LONGEST_ISSUER)
  let start = at
  // The last letter is mostly 发, 办, 字, 函: only before it may a stop letter end the name.
  if (start > limit && /[\u3400-\u9fff]/.test(text[start - 1]!)) start--
  while (
    start > limit &&
    /[\u3400-\u9fff]/.test(text[start - 1]!) &&
    // 云发改〔2024〕12号: the 发 of a body's short name, and no 印发.
    (!ISSUER_STOPS.includes(text[start - 1]!) || (text[start - 1] === '发' && text[start] === '改'))
  )
    start--
  // 我局〔2024〕5号 names no issuer.
  return '我本该'.includes(text[start]!) ? at : start
}
