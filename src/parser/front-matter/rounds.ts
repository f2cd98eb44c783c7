/**
 * A preamble may tell of more than one round of inspection: 2022年常规巡察, 2023年巡察“回头看”. Who inspected, when, and when the
 * findings came back then all belong to the round that the notice reports, and never to two.
 */
import type { DateMention } from '../../normalizer/mention.ts'
import type { Piece } from '../../text/piece.ts'
import { isBracketed } from './inspection-dates.ts'

/** The verb of an inspection and what was done: 开展了常规巡察, 开展“回头看”. 延伸巡察 is part of another. */
const ACT = /(开展|进行|实施)了?[^。;,]{0,24}?(巡[察视](?!整改|反馈|意见|问题|办)|回头看)/
const EXTENDS = /延伸/
/** 此前曾…: a round that is over, told for what came after it. */
const EARLIER = /曾|(?:^|[,。;])(?:此前|前期|先前|在此之前)/
/** What a title or the publication sentence calls the round that it reports. */
const ROUND_NAMES: readonly RegExp[] = [/回头看/, /提级/, /机动/, /专项/, /常规/]

interface Round extends Piece {
  readonly year: number | null
  readonly month: number | null
  readonly isEarlier: boolean
}

/**
 * The stretch of the preamble that tells of the round that the notice reports: all of it where there is one round. The opening,
 * before any round is told, belongs to it too: 6月19日反馈了意见。前期,2022年…曾…。 `hasEarlier`: there was one before it.
 *
 * @param inspector a team's name
 */
export function reportedRound(
  text: string,
  preamble: Piece,
  title: Piece | null,
  dates: readonly DateMention[],
  inspector: RegExp,
): { readonly round: Piece; readonly opening: Piece; readonly hasEarlier: boolean } {
  const rounds = roundsOf(text, preamble, dates, inspector)
  const opening = { start: preamble.start, end: rounds[0]?.start ?? preamble.start }
  // A “回头看” looks back at one.
  if (rounds.length < 2) {
    const hasEarlier = /回头看/.test(text.slice(preamble.start, preamble.end))
    return { round: preamble, opening, hasEarlier }
  }
  const said = [
    title === null ? '' : text.slice(title.start, title.end),
    /现[将就把][^。]*/.exec(text.slice(preamble.start, preamble.end))?.[0] ?? '',
  ]
  const words = (round: Round): string => text.slice(round.start, round.end)
  const name = said.flatMap(line => ROUND_NAMES.find(pattern => pattern.test(line)) ?? [])[0]
  const named = name === undefined ? [] : rounds.filter(round => name.test(words(round)))
  const among = named.length > 0 ? named : rounds
  const fresh = among.filter(round => !round.isEarlier)
  const round = (fresh.length > 0 ? fresh : among).reduce((last, round) =>
    isBefore(round, last) ? last : round,
  )
  return { round, opening, hasEarlier: true }
}

const isBefore = (a: Round, b: Round): boolean =>
  a.year !== null &&
  b.year !== null &&
  (a.year < b.year || (a.year === b.year && a.month !== null && b.month !== null && a.month < b.month))

/** Each round reaches from its own clause to that of the next. */
function roundsOf(text: string, preamble: Piece, dates: readonly DateMention[], inspector: RegExp): Round[] {
  const rounds: Round[] = []
  let lastText = ''
  for (const [i, date] of dates.entries()) {
    // An inspection takes more than a day.
    const reading = date.from.readings[0]
    if (reading === undefined || (date.to === null && reading.day !== null)) continue
    const { year, month } = reading
    const floor = Math.max(preamble.start, dates[i - 1]?.end ?? 0)
    const from = lastStop(text, floor, date.start, '。;\n')
    const limit = Math.min(preamble.end, dates[i + 1]?.start ?? preamble.end)
    const rest = text.slice(date.end, limit).search(/[。;\n]/)
    const words = text.slice(from, rest < 0 ? limit : date.end + rest)
    // 进行了巡察(3月1日至4月10日): there alone it stands before its date.
    const act = ACT.exec(isBracketed(text, date) ? words : words.slice(date.end - from))
    const team = inspector.exec(words)
    if (act === null || EXTENDS.test(act[0]) || (team === null && !/巡[察视]/.test(act[0]))) continue
    const printed = text.slice(date.start, date.end)
    if (printed === lastText) continue
    lastText = printed
    const first = Math.min(date.start, from + (team?.index ?? words.length))
    const start = lastStop(text, from, first, ',')
    if (rounds.length > 0) rounds[rounds.length - 1] = { ...rounds[rounds.length - 1]!, end: start }
    rounds.push({
      start,
      end: preamble.end,
      year: year ?? rounds.at(-1)?.year ?? null,
      month,
      isEarlier: EARLIER.test(words),
    })
  }
  return rounds
}

/** Behind the last of some letters in `[from, at)`; `from` where none stands there. */
function lastStop(text: string, from: number, at: number, stops: string): number {
  let start = at
  while (start > from && !stops.includes(text[start - 1]!)) start--
  return start
}
