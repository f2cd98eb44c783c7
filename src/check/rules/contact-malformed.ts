import type { Span } from '../../model/bulletin.ts'
import { type CheckedNotice, spanOf } from '../notice.ts'
import type { Rule } from '../rule.ts'

/** The contact block stands at the end of a notice. */
const LONGEST_BLOCK = 2000
/** A number with its label, or behind another number. */
const PHONE = /(?:电话|手机号?码?|热线|传真)[^:。;,\d]{0,6}:\s{0,4}/g
const NUMBER =
  /^\(?\d{3,12}\)?(?: ?[-—–~]{1,3} ?\d{1,12}){0,2}(?:(?<=^\(\d{3,4}\)) ?(?:\d{3,4} \d{4}|\d{5,8})|(?<=^0\d{2,3})\/\d{7,8}|(?<=^\d{3,4}) \d{5,8}|(?<=^\d{3,4} ?[-—–~]\d{3,4}) \d{3,4}(?!\d))?/
const NEXT = /^\s{0,2}[、,/]\s{0,2}/
const EMAIL = /(?:邮箱|信箱|邮件|[Ee]-?mail)(?:地址)?:\s{0,4}([\w.%+-]{1,64}@[\w.-]{0,100})/g
/** 邮政编码:2715 00, 邮编(27150): blanks may stand between its digits. */
const POSTCODE = /(?:邮编|邮政编码|邮码)[:(]{0,2}\s{0,3}(\d{1,12}(?: \d{1,6}){0,6})(?! ?\d)/g
const POSTCODE_DIGITS = 6
const WHOLE_EMAIL = /^[\w.%+-]+@[A-Za-z0-9-]+(\.[A-Za-z0-9-]+)+$/

/** A phone number and an e-mail can be ones. */
export const contactMalformed: Rule = {
  code: 'contact/malformed',
  severity: 'warning',
  doc: {
    what: {
      en: 'A phone number with an area code, or of a mobile, has as many digits as one has, a postcode has six, and an e-mail has a domain.',
      zh: '带区号的电话和手机号码位数正确，邮政编码为六位，电子邮箱格式完整。',
    },
    why: { en: 'A digit was lost, and nobody can call.', zh: '丢了一位数字，就打不通了。' },
    fails: '县水利局党组关于巡察整改情况的通报\n现将整改情况予以公布。\n联系电话：0900-82123。',
    passes: '县水利局党组关于巡察整改情况的通报\n现将整改情况予以公布。\n联系电话：0900-8212345。',
  },
  message: { en: '{text} cannot be one', zh: '“{text}”格式不对' },
  holds: null,
  check(notice, tell) {
    for (const [start, end] of brokenIn(notice))
      tell.fault([start, end], { text: notice.source.slice(start, end) })
  },
}

/** What the contact block gives as a phone number, a postcode or an e-mail, and can be none. */
export function brokenIn(notice: CheckedNotice): Span[] {
  const [start, end] = blockOf(notice)
  const block = notice.text.slice(start, end)
  const broken: Span[] = []
  const add = (at: number, length: number): void => {
    broken.push([start + at, start + at + length])
  }
  for (const match of block.matchAll(PHONE)) {
    let at = match.index + match[0].length
    for (;;) {
      const number = NUMBER.exec(block.slice(at, at + 40))?.[0]
      if (number === undefined) break
      // （0516）8321****: hidden on purpose.
      const isHidden = /^\d{0,8}\*/.test(block.slice(at + number.length, at + number.length + 9))
      if (!isHidden && isBroken(number) && !isWhole(notice, start + at)) add(at, number.length)
      at += number.length
      const joint = NEXT.exec(block.slice(at, at + 5))
      if (joint === null) break
      at += joint[0].length
    }
  }
  for (const match of block.matchAll(POSTCODE)) {
    const code = postcodeIn(match[1]!)
    if (code !== null) add(match.index + match[0].length - match[1]!.length, code.length)
  }
  for (const match of block.matchAll(EMAIL)) {
    const address = match[1]!.replace(/\.+$/, '')
    if (!WHOLE_EMAIL.test(address)) add(match.index + match[0].length - match[1]!.length, address.length)
  }
  return broken
}

/** Digits, with those behind a blank, that can be no postcode; null where they begin with one. 9 9 9 6 4 0 is set apart, 2715 00 is torn. */
function postcodeIn(printed: string): string | null {
  const groups = printed.split(' ')
  const isWide = groups.every(({ length }) => length === 1) || /^\d{3} \d{3}$/.test(printed)
  if ((isWide && digitsOf(printed).length === POSTCODE_DIGITS) || groups[0]!.length === POSTCODE_DIGITS)
    return null
  // 99931 0999-7310286: what stands behind may be another number.
  let stop = 1
  while (stop < groups.length && groups.slice(0, stop + 1).join('').length <= POSTCODE_DIGITS) stop++
  return groups.slice(0, stop).join(' ')
}

/** What stands behind the last node, or at least the end of the notice. */
function blockOf({ nodes, text }: CheckedNotice): Span {
  const last = nodes.at(-1)
  const from = last === undefined ? 0 : spanOf(last.node)[0]
  return [Math.max(0, Math.min(Math.max(from, text.length - LONGEST_BLOCK), text.length)), text.length]
}

/** Whether the number that begins at an offset was read as one that can be called, whatever stands between its digits: （0571）8899 0011. */
const isWhole = ({ bulletin }: CheckedNotice, at: number): boolean =>
  bulletin.contact.phones.some(phone => {
    const [from, to] = spanOf(phone)
    return from <= at && at < to && !isBroken(phone.text.replace(/[\s/／]/g, ''))
  })

/** Short numbers of a switchboard or a hotline may be of any length: only what shows what it is can be told wrong. */
function isBroken(number: string): boolean {
  // 0938-8212830-8001: an extension; 0535-688-8900: groups of one number.
  const groups = number.split(/[-—–~]+/)
  const extension = groups.length > 2 || (groups.length === 2 && groups[0]!.replace(/\D/g, '').length > 5)
  return cannotBe(digitsOf(number)) && (!extension || cannotBe(digitsOf(groups.slice(0, -1).join(''))))
}

function cannotBe(digits: string): boolean {
  // 0938-12388: a hotline behind an area code.
  if (/^0/.test(digits)) return !/^(010|02\d|0[3-9]\d{2})(\d{7,8}|1\d{2,4}|9[56]\d{3,4})$/.test(digits)
  return /^1[3-9]/.test(digits) && digits.length >= 9 && digits.length !== 11
}

const digitsOf = (text: string): string => text.replace(/\D/g, '')
