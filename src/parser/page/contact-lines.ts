/**
 * Which lines and sentences tell how to reach the body. At the end of a notice they stand on lines of their own, or behind and
 * between other sentences of a paragraph: such a paragraph is cut at the sentence, so that nothing else is lost with them.
 */
import { type Line, trimEnd } from '../../text/lines.ts'
import { endsAsBody, isBodyName } from '../body-names.ts'
import { labels, labelsOf, SHORT_NUMBERS } from '../front-matter/contact.ts'
import { labelAt } from '../outline/labels.ts'
import { markerAt } from '../outline/markers.ts'
import { isDatedLine } from './source-line.ts'

/** How many lines from the end may hold the contact block, and how long a paragraph before it may be. */
const LONGEST_TAIL = 12
const LONGEST_PARAGRAPH = 2000
const LONGEST_INVITATION = 200

const PHONE_NEAR = new RegExp(
  String.raw`(电话|手机|热线|联系方式|拨打|致电|请拨)[^。\d]{0,12}[(]?(0\d{2,3}|1[3-9]\d|\d{7,8}|\+86|${SHORT_NUMBERS})`,
)
const EMAIL_NEAR = /[A-Za-z0-9._%+-]{1,64} ?@ ?[A-Za-z0-9-]{1,63}\./
/** 水利路1号,610041), without a label. */
const ADDRESS_NEAR = /[路街巷道村镇][^。;()]{0,20}[号楼室院][,、 ]{1,2}\d{6}\)/
/** 邮寄到水利路1号: without a label. */
const SENT_NEAR = /寄送?[至到往]?(?!了)[^。;,]{2,24}[路街巷道镇乡村][^。;,]{0,20}(?:\d{1,5}号|[楼室院])/
/** Blanks within 电 话: and 地  址:. */
const SPREAD = /(?<=[电地邮传]) {1,8}(?=[话址编箱真] ?:)/g
/** 联 系 人:, 电 子 邮 箱:, at the beginning of a line. */
const SPREAD_LABEL = /^(?:[\u3400-\u9fff] {1,8}){2,3}[\u3400-\u9fff](?= ?:)/

/** 受理举报9起, 开通热线电话…: what was done about phones, and no way to reach anybody. */
const DONE =
  /(受理|办结|办理|接听|接到|接待|收到|回复|处理|化解|解决)[^。,;]{0,10}\d[\d,]*[余多]?(?:[件起次批条]|个(?!工作日|自然日|月))|寄(?:[送至到]*了|送?给)|开通|设立|公[开布](监督|举报)电话(?!:)/
/** 欢迎监督, 如有意见请反映: the sentence before a phone. */
const INVITES =
  /欢迎|意见反馈 ?:(?=\d|自|即日)|如有|若有|(请|可以?(?:在.{1,16}[内前])?(?:通过|向|与|拨打|致电|来信|来电|直接)).{0,30}(反映|反馈|联系|监督|提出)|(接受|诚请).{0,16}监督|接受(?:群众|社会|各界|公众|干部|党员|广大).{0,12}(?:反馈|反映|意见)|公示期|(联系|监督|反映|反馈|举报)方式|提出.{0,4}意见/
/** 下一步,…持续整改: prose, whatever it says of 监督 besides. */
const PROSE = /下一步|现将|现予|持续|坚持|进一步|加强|强化|推进|巩固|深化|严格|确保|努力/

/** 特此通报。 以上情况,特此公告。 附件:…: what may stand between the last part of the body and the contact block, or below that. */
const CLOSING = /^([^。,]{0,12},)?(特此|此)(通报|公告|公示|报告|公布|公开|说明)[。!]?$|^附件\d?:/
export const isClosing = (words: string): boolean => CLOSING.test(words)

/** Whether a line tells how to reach the body. */
function isContactLine(printed: string): boolean {
  const spread = SPREAD_LABEL.exec(printed)
  if (spread !== null && labelWords.has(spread[0].replaceAll(' ', ''))) return true
  const words = printed.includes(' ') ? printed.replace(SPREAD, '') : printed
  if (PHONE_NEAR.test(words) || (words.includes('@') && EMAIL_NEAR.test(words)) || ADDRESS_NEAR.test(words))
    return true
  if (words.includes('寄') && SENT_NEAR.test(words)) return true
  // No label is looked for before a colon is found.
  for (let colon = words.indexOf(':'); colon >= 0; colon = words.indexOf(':', colon + 1))
    if (colon + 1 < words.length && labelWords.has(words.slice(clauseStart(words, colon), colon))) return true
  return false
}
const labelWords: ReadonlySet<string> = new Set(labels.map(({ word }) => word))

/** Where the clause begins that ends at `end`; no further back than a label is long. */
function clauseStart(words: string, end: number): number {
  let at = end
  while (at > 0 && at >= end - LONGEST_WORD && !';。,、. ():'.includes(words[at - 1]!)) at--
  return at
}
const LONGEST_WORD = Math.max(...labels.map(({ word }) => word.length))

/** 2.电话:…: what follows the number is a label and a value that reaches somebody; but 2.信函:完善办理制度. */
export const isContactItem = (words: string): boolean =>
  opensLabelled(words) && isWayToReach(words) && /\d{5}|@/.test(words)

/** 2.地址:某街18号: sure only beside one with a number. */
export const isAddressItem = (words: string): boolean =>
  opensLabelled(words) && isWayToReach(words) && ADDRESS_LIKE.test(words)
const ADDRESS_LIKE = /[路街巷道镇乡村区县市][^。;]{0,20}(?:\d{1,5}号|[楼室院局委]|信箱)/

const opensLabelled = (words: string): boolean =>
  (labelsOf(words.slice(0, LONGEST_LABEL))[0]?.start ?? 1) === 0
/** A label with a note in brackets and its colon. */
const LONGEST_LABEL = 24

/** 来信请寄某街66号, 邮编999110: a label does without its colon where a value follows. */
const opensWithLabel = (words: string): boolean =>
  opensLabelled(words) && /^(\D{2,12}(:|为|是| ?\d)|.{0,4}(请寄|邮寄))/.test(words)

const isInviting = (sentence: string): boolean => INVITES.test(sentence) && !PROSE.test(sentence)

/** The sentence before a contact block. */
export function isInvitation(words: string): boolean {
  if (words.length >= LONGEST_INVITATION) return false
  const sentences = sentencesOf(words)
  return sentences.length > 0 && sentences.every(sentence => isInviting(sentence.words))
}

/** Whether all sentences of a line tell how to reach the body. */
export const isWayToReach = (words: string): boolean => {
  const parts = partsOf(words, false)
  return parts.length === 1 && parts[0]!.isContact
}

interface Part {
  readonly start: number
  readonly isContact: boolean
}

/** Stretches of sentences that tell how to reach the body, and others. `leads`: the next line does. */
function partsOf(words: string, leads: boolean): Part[] {
  const sentences = sentencesOf(words).flatMap(sentence => {
    const told =
      (isContactLine(sentence.words) || opensWithLabel(sentence.words)) && !DONE.test(sentence.words)
    const from = told ? invitationWithin(sentence.words) : 0
    const whole = { start: sentence.start, told, invites: isInviting(sentence.words) }
    // 将持续整改,欢迎监督,联系电话:…: in one sentence.
    return from === 0
      ? [whole]
      : [
          { ...whole, told: false, invites: false },
          { ...whole, start: sentence.start + from },
        ]
  })
  let reaches = leads
  const are = sentences.map(() => false)
  for (let i = sentences.length - 1; i >= 0; i--) {
    const { told, invites } = sentences[i]!
    reaches = told || (invites && reaches)
    are[i] = reaches
  }
  for (let i = 1; i < sentences.length; i++) are[i] ||= are[i - 1]! && sentences[i]!.invites
  return sentences.flatMap(({ start }, i) =>
    i > 0 && are[i] === are[i - 1] ? [] : [{ start, isContact: are[i]! }],
  )
}

/** Where prose turns into the way to reach the body within a sentence; 0 where it does not. */
function invitationWithin(sentence: string): number {
  for (let at = sentence.search(/[,;]/); at >= 0 && at < sentence.length; at++) {
    if (!',;'.includes(sentence[at]!)) continue
    const behind = sentence.slice(at + 1)
    if (!/^(欢迎|如有|请|接受|主动接受|诚请)/.test(behind) && !opensLabelled(behind)) continue
    return PROSE.test(sentence.slice(0, at)) ? at + 1 : 0
  }
  return 0
}

function sentencesOf(words: string): { start: number; words: string }[] {
  const found: { start: number; words: string }[] = []
  for (let start = 0; start < words.length; ) {
    const stop = words.indexOf('。', start)
    const end = stop < 0 ? words.length : stop + 1
    const sentence = words.slice(start, end)
    if (/[^ 。)]/.test(sentence))
      found.push({ start: start + sentence.search(/[^ ]/), words: sentence.trim() })
    start = end
  }
  return found
}

/**
 * The lines of a text, with a paragraph of its end cut where it turns into the way to reach the body, and behind that:
 * 下一步,…。 | 联系电话:…。 | 特此通报。
 */
export function splitContacts(text: string, lines: readonly Line[]): Line[] {
  const first = Math.max(0, lines.length - LONGEST_TAIL)
  const cut: Line[][] = []
  let leads = false
  for (let i = lines.length - 1; i >= first; i--) {
    const line = lines[i]!
    if (line.end - line.start > LONGEST_PARAGRAPH) break
    const words = text.slice(line.start, line.end)
    const parts: readonly Part[] = partsOf(words, leads)
    const opening = parts[0]
    const mayCut = parts.length > 1 && (opening?.isContact || !isItem(line) || endsWithContact(words, parts))
    cut.unshift(mayCut ? piecesOf(text, line, parts) : [line])
    leads = opening?.isContact === true
    // What stands above the last part of the body is none of the end.
    if (!leads && words.includes('。') && !isClosing(words)) break
  }
  return [...lines.slice(0, lines.length - cut.length), ...cut.flat()]

  /** A numbered or labelled line is of the outline: what stands within it stays there. */
  function isItem(line: Line): boolean {
    return (
      labelAt(text, line.start, line.end) !== null || markerAt(text, line.start, line.end)?.ordinal != null
    )
  }
}

const piecesOf = (text: string, line: Line, parts: readonly Part[]): Line[] =>
  parts.map(({ start }, i) => ({
    ...line,
    start: line.start + start,
    end: i + 1 < parts.length ? trimEnd(text, line.start, line.start + parts[i + 1]!.start) : line.end,
  }))

/** Whether nothing follows the way to reach the body but a closing formula, a name or a date. */
function endsWithContact(words: string, parts: readonly Part[]): boolean {
  const last = parts[parts.length - 1]!
  if (last.isContact) return true
  const rest = words.slice(last.start).trim()
  return isClosing(rest) || isDatedLine(rest) || isBodyName(rest) || (rest.length < 40 && endsAsBody(rest))
}
