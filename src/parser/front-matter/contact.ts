/** How to reach the body: phones, postal addresses, postcodes, e-mails and the period for comments, from the contact lines. */
import type { Piece } from '../../text/piece.ts'
import { isBodyName } from '../body-names.ts'

/** 受理时间, 受理期限, 受理截止时间 … of 受理. */
function whenOf(...what: readonly string[]): string[] {
  const words = ['时间', '期限', '时限', '日期', '时段', '起止时间', '截止时间', '截止日期']
  return what.flatMap(name => words.map(word => name + word))
}

/** 或寄学府路6号, 以书面形式邮寄至…: labels without a colon, wherever they stand. */
const SENDS: readonly string[] = ['', '邮', '可', '或', '请', '可邮', '或邮', '信件', '来信', '书信'].flatMap(
  how => [
    ...['寄至', '寄到', '寄往', '寄送', '寄送至', '寄送到'].map(verb => how + verb),
    // 邮寄 and 请寄 stand below, for they open a clause.
    ...(how === '' || how === '邮' || how === '请' ? [] : [`${how}寄`]),
  ],
)

/** Labels of the contact block. A `person` (or office) may have a phone behind the name; `other` values are nothing that is read. */
const CONTACT_LABELS: readonly (readonly [
  kind: 'phone' | 'person' | 'address' | 'postcode' | 'email' | 'period' | 'other',
  words: readonly string[],
])[] = [
  [
    'phone',
    [
      '联系电话',
      '电话',
      '监督电话',
      '举报电话',
      '咨询电话',
      '值班电话',
      '反映电话',
      '受理电话',
      '办公电话',
      '固定电话',
      '手机',
      '手机号',
      '手机号码',
      'Tel',
      'TEL',
      '联系手机',
      '联系方式',
      '热线',
      '服务热线',
      '来电请拨',
      '来电反映',
      '电话反映',
      '电话联系',
      '电话咨询',
      '来电',
      '请致电',
      '请拨打',
      '请拨',
      '可拨打',
      '拨打',
      '举报热线',
      '监督热线',
      '短信',
      '欢迎监督',
      '监督方式',
      '监督渠道',
      '反映方式',
      '反映渠道',
      '反馈方式',
      '反馈渠道',
      '意见反馈',
      '举报方式',
      '联系办法',
    ],
  ],
  [
    'address',
    [
      '地址',
      '通讯地址',
      '通信地址',
      '联系地址',
      '邮寄地址',
      '来信地址',
      '办公地址',
      '来访地址',
      '邮箱地址',
      '邮政信箱',
      '邮政专用信箱',
      '专门邮政信箱',
      '专用邮政信箱',
      '举报信箱',
      '意见信箱',
      '专用信箱',
      '信箱',
      '收信地址',
      '来信来访地址',
      '来信来访',
      '来信',
      '单位地址',
      '投寄地址',
      '邮政地址',
      '来信请寄',
      '信函',
      '信函请寄',
      '信函地址',
      '来函',
      '来函请寄',
      '来函地址',
      '请寄',
      '邮寄',
      ...SENDS,
      '来信反映',
      '来函反映',
      '信函反映',
      '来访反映',
      '现场反映',
      '来访',
      '来访请到',
      '来访请至',
      '信件',
      '书信',
      '接待地址',
      '受理地址',
    ],
  ],
  ['postcode', ['邮编', '邮政编码', '邮政编号']],
  [
    'email',
    [
      '电子邮箱',
      '电子信箱',
      '电子邮件',
      '邮箱',
      '邮件',
      'E-mail',
      'Email',
      'email',
      'EMAIL',
      'e-mail',
      '电子邮件地址',
      '电子邮箱地址',
      '邮件反映',
      '发送邮件至',
      '发送邮件到',
      '发邮件至',
      '发邮件到',
      '发至',
      '发送至邮箱',
      '发送至',
    ],
  ],
  [
    'period',
    [
      '公示期',
      '信访接待时间',
      '受理期',
      '公开期',
      ...whenOf(
        '公示',
        '公布',
        '公开',
        '监督',
        '接受监督',
        '受理',
        '反映',
        '反映情况',
        '反映问题',
        '受理反映',
      ),
      ...whenOf(
        '反馈',
        '意见反馈',
        '反馈意见',
        '意见建议反馈',
        '意见受理',
        '受理意见',
        '意见征集',
        '意见收集',
        '征求意见',
      ),
    ],
  ],
  ['person', ['联系人', '联系单位', '联系部门', '受理单位', '受理部门', '受理人', '收件人']],
  ['other', ['传真', '网址', '邮政编', '接访时间', '工作时间', '意见箱', '举报箱']],
]

export interface ContactPieces {
  readonly phones: Piece[]
  readonly addresses: Piece[]
  readonly postcodes: Piece[]
  readonly emails: Piece[]
  /** Where the dates of the period stand. */
  readonly periods: Piece[]
}

export const labels = CONTACT_LABELS.flatMap(([kind, words]) => words.map(word => ({ kind, word }))).sort(
  (a, b) => b.word.length - a.word.length,
)
/** jgdw(at)example.cn: written so that no program finds it. A blank may stand beside the sign. */
const EMAIL = /[A-Za-z0-9._%+-]{1,64} ?(?:@|\(at\)|\[at\]) ?[A-Za-z0-9-]{1,63}(\.[A-Za-z0-9-]{1,63}){1,4}/g
/** jgdw#example.cn(请将#替换为@), jgdw*example.cn, to the same end; but http://example.cn/index#top.html. */
const HASHED_EMAIL =
  /(?<![A-Za-z0-9._%+/-])[A-Za-z0-9._%+-]{1,64}[#*][A-Za-z0-9-]{1,63}(\.[A-Za-z0-9-]{1,63}){1,4}/g
/** The short numbers of public lines: 12388 and 12380 take reports, 12345 anything. */
export const SHORT_NUMBERS = '123(?:88|80|45|68|15|09|33|37|50|69|71|89)'
/** 0319一8166001 is a slip of the pen for a dash; seven digits behind any other single letter are no number of their own. */
const PHONE = new RegExp(
  String.raw`(?=[\d(+])(?<![\d.])((?:\+86[- ]?|86-)(?:0?\d{2,3}[- ]?\d{7,8}|1[3-9]\d{9})|(\((?:区号)?0\d{2,3}\)|0\d{2,3}) ?[-—–~一/.]{0,2} ?(\d{7,8}|\d{3,4}[ —–-]\d{4}|\d{4}[ —–-]\d{3}(?!\d)|${SHORT_NUMBERS}(?!\d))|1[3-9]\d{9}|1[3-9]\d([- ])\d{4}\4\d{4}|400-?\d{3}-?\d{4}|(?<!\d[^\d、,;。()/ 或和及与\n])\d{7,8}|(?<!\d[^\d、,;。()/ 或和及与\n]?)\d{4} \d{4}|${SHORT_NUMBERS})( ?(转|-|—) ?\d{1,5}(?!\d))?(?![\d@])`,
  'g',
)
/** 610041, and 6 1 0 0 4 1. */
const POSTCODE = /(?<!\d)(?:\d{6}(?!\d)|\d(?: \d){5}(?! ?\d))/
/** 市水利局机关党委(云州市水利路1号,610041): without a label. */
const ADDRESS_IN_BRACKETS = /\(([^()]{2,40}[路街巷道村镇][^()]{0,20}[号楼室院])([,、 ]{1,2})(\d{6})\)/

/** Reads the contact block between two clean offsets. */
export function readContact(text: string, block: Piece): ContactPieces {
  const pieces: ContactPieces = { phones: [], addresses: [], postcodes: [], emails: [], periods: [] }
  const words = text.slice(block.start, block.end)
  const found = labelsOf(words)
  const push = (list: Piece[], start: number, end: number): void => {
    if (
      end > start &&
      !list.some(piece => piece.start < block.start + end && block.start + start < piece.end)
    )
      list.push({ start: block.start + start, end: block.start + end })
  }
  for (const pattern of [EMAIL, HASHED_EMAIL])
    for (const match of words.matchAll(pattern))
      push(pieces.emails, match.index, match.index + match[0].length)
  found.forEach((label, i) => {
    const limit = found[i + 1]?.start ?? words.length
    const value = words.slice(label.end, limit)
    if (label.kind === 'period') {
      // 截止时间:3月30日 is no one day, but until then.
      push(
        pieces.periods,
        words.slice(label.start, label.end).includes('截止') ? label.start : label.end,
        limit,
      )
      return
    }
    if (label.kind === 'postcode') {
      const match = POSTCODE.exec(value)
      if (match !== null)
        push(pieces.postcodes, label.end + match.index, label.end + match.index + match[0].length)
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
    if (phones === 0 && label.kind !== 'person' && !/@|#|[([]at[)\]]/.test(value)) {
      const address = postal(value)
      // 联系方式:市卫健委机关党委,电话…: an office, and no place to write to.
      const isPlace =
        label.kind === 'address' ||
        (address !== null && /路|街|巷|大道|号|楼|室|信箱/.test(value.slice(...address)))
      // …机关党委(264200), …机关党委,264200
      const postcode = /^(?:\(|,? ?)(?=\d{6}(?!\d))/.exec(address === null ? '' : value.slice(address[1]))
      if (postcode !== null) {
        const at = label.end + address![1] + postcode[0].length
        push(pieces.postcodes, at, at + 6)
      }
      if (address !== null && isPlace) push(pieces.addresses, label.end + address[0], label.end + address[1])
    }
  })
  const bracketed = pieces.addresses.length === 0 ? ADDRESS_IN_BRACKETS.exec(words) : null
  if (bracketed !== null) {
    const start = bracketed.index + 1
    const end = start + bracketed[1]!.length
    push(pieces.addresses, start, end)
    push(pieces.postcodes, end + bracketed[2]!.length, end + bracketed[2]!.length + 6)
  }
  // 如有意见,请于5月6日至5月20日期间反映: a period without a label.
  if (pieces.periods.length === 0) {
    const match =
      /(请于|可于|或于|请在|在)([^。;]{4,40}?)(期间|内|以?前)?[^。;]{0,12}?(反映|反馈|提出|联系|拨打|致电|来[电信函访]|[邮函]?寄|发送|发邮件|送达)/.exec(
        words,
      )
    if (match !== null && /\d/.test(match[2]!))
      push(pieces.periods, match.index, match.index + match[0].length)
  }
  // 意见反馈:3月10日—30日, 自3月10日至30日,如有意见可…: a range of days where comments are spoken of.
  if (pieces.periods.length === 0) {
    const range = DAYS.exec(words)
    if (range !== null && COMMENTS.test(sentenceAt(words, range.index)))
      push(pieces.periods, range.index, range.index + range[0].length)
  }
  // A number behind 电话 without a colon.
  if (pieces.phones.length === 0) {
    for (const match of words.matchAll(PHONE))
      if (/电话|手机|热线|拨打|致电|来电/.test(words.slice(Math.max(0, match.index - 16), match.index)))
        push(pieces.phones, match.index, match.index + match[0].length)
  }
  return pieces
}

/** Days from one to another, or up to one. */
const DAYS =
  /(?:\d{4}年)?\d{1,2}月\d{1,2}日(?:\([^()]{1,6}\))?起?(?:[至到~–-]|—{1,2})(?:\d{4}年)?(?:\d{1,2}月)?\d{1,2}日|(?:即|之)日起[,]?[至到](?:\d{4}年)?\d{1,2}月\d{1,2}日/
const COMMENTS = /意见|异议|反映|反馈|监督|公示|受理|欢迎/

function sentenceAt(words: string, at: number): string {
  const start = Math.max(words.lastIndexOf('。', at), words.lastIndexOf('\n', at)) + 1
  const stop = words.slice(at).search(/[。\n]/)
  return words.slice(start, stop < 0 ? words.length : at + stop)
}

/** 信函以邮戳为准: ways to write, and no label without a colon. */
const NEEDS_COLON: ReadonlySet<string> = new Set([
  '信函',
  '来函',
  '来访',
  '信件',
  '书信',
  '来电反映',
  '来信反映',
  '来函反映',
  '来访反映',
  '信函反映',
  '电话反映',
  '现场反映',
  '邮件反映',
  '发送至',
])
const EMPTY = /^/.exec('')!
/** The end of a label's word at `at`; of a few letters it may be spread by blanks (电  话, 联 系 人). -1 where it does not stand there. */
function wordEnd(words: string, at: number, word: string): number {
  if (words.startsWith(word, at)) return at + word.length
  if (word.length > LONGEST_SPREAD || words[at] !== word[0] || words[at + 1] !== ' ') return -1
  let stop = at
  for (const letter of word) {
    const gap = stop
    while (stop > at && words[stop] === ' ' && stop < gap + WIDEST_SPREAD) stop++
    if (words[stop] !== letter) return -1
    stop++
  }
  return stop
}
const LONGEST_SPREAD = 4
const WIDEST_SPREAD = 8

/** A label may do without a colon where it opens a clause: ;邮编999110. */
const opensClause = (words: string, at: number): boolean =>
  at === 0 || ';。,:、( \n】]'.includes(words[at - 1]!)

/** One look tells most letters that no label begins there. */
const labelsByLetter = new Map<string, (typeof labels)[number][]>()
for (const label of labels) {
  const rows = labelsByLetter.get(label.word[0]!)
  if (rows === undefined) labelsByLetter.set(label.word[0]!, [label])
  else rows.push(label)
}

/** 或寄学府路6号, 或发邮件至jw@example.cn; but 宣传单寄到了…. */
const sends = ({ kind, word }: (typeof labels)[number], behind = ''): boolean =>
  kind === 'email' ? word.endsWith('至') && /[A-Za-z0-9]/.test(behind) : SENT.has(word) && behind !== '了'
const SENT: ReadonlySet<string> = new Set(SENDS)

/** The labels of a text with their places, in order. */
export function labelsOf(
  words: string,
): { kind: (typeof labels)[number]['kind']; start: number; end: number }[] {
  const found: { kind: (typeof labels)[number]['kind']; start: number; end: number }[] = []
  for (let at = 0; at < words.length; at++) {
    const row = labelsByLetter.get(words[at]!)?.find(({ word }) => wordEnd(words, at, word) > 0)
    if (row === undefined) continue
    const stop = wordEnd(words, at, row.word)
    // 5396789(传真)、5396790: a note on the number before it.
    if (words[at - 1] === '(' && words[stop] === ')') continue
    const behind =
      /^ ?(\([^()]{1,8}\))? ?(:|为|是)/.exec(words.slice(stop, stop + 14)) ??
      ((opensClause(words, at) && !NEEDS_COLON.has(row.word)) || sends(row, words[stop]) ? EMPTY : null)
    if (behind === null) continue
    const end = stop + behind[0].length
    found.push({ kind: row.kind, start: at, end })
    at = end - 1
  }
  return found
}

/** The postal address within a value, as `[start, end)`: letters up to a stop, without what closes it. */
function postal(value: string): readonly [number, number] | null {
  let start = 0
  while (start < value.length && ' \n,'.includes(value[start]!)) start++
  // 来访请到行政中心B座506室
  start += /^(?:请|可)?[到至]/.exec(value.slice(start, start + 2))?.[0].length ?? 0
  // 信函、电话等方式: ways, and no place.
  if ('、和或及等'.includes(value[start] ?? '等') && !/^和[^。;,、]{1,20}\d{1,5}号/.test(value.slice(start)))
    return null
  let end = value.slice(start).search(/[;。\n]|,(?!.{0,6}[号室楼])| {2,}/)
  end = end < 0 ? value.length : start + end
  // 地址:水利路1号,市水利局机关党委: who is written to.
  const addressee = value[end] === ',' ? /^[^,;。\n()]*/.exec(value.slice(end + 1))![0] : ''
  if (isBodyName(addressee.trim())) end += 1 + addressee.length
  const postcode = value.slice(start, end).search(/[(,、 ]*(邮编|邮政编码)/)
  if (postcode > 0) end = start + postcode
  const bare = value.slice(start, end).search(/\(\d{6}\)$|(?<=[^\d,]),? \d{6}$/)
  if (bare > 0) end = start + bare
  const note = value.slice(start, end).search(/\([^()]*(注明|工作日|备注|请)[^()]*\)$/)
  if (note > 0) end = start + note
  while (
    end > start &&
    (' ,、;。('.includes(value[end - 1]!) ||
      (value[end - 1] === ')' && !value.slice(start, end).includes('(')))
  )
    end--
  const address = value.slice(start, end)
  return address.length >= 5 &&
    /[省市县区镇乡村路街道号楼室院厅局委箱]/.test(address) &&
    /[\u3400-\u9fff]{3}/.test(address)
    ? [start, end]
    : null
}
