/** Who issues a notice: told by the title or below it, the publication sentence, the signature, or the body that was inspected. */
import { foldCharacters } from '../../repairs/characters.ts'
import { type MetaValue, partOf } from '../../source.ts'
import type { Piece } from '../../text/piece.ts'
import { endsAsBody, isBodyName } from '../body-names.ts'
import { keepsSite } from '../page/source-line.ts'

/** Words that begin what follows an issuer's name in a title: 中共…党组|关于…, …党委|落实…. */
const AFTER_ISSUER: readonly string[] = [
  '落实',
  '巡视',
  '巡察',
  '整改',
  '贯彻',
  '对',
  '接受',
  '在',
  '集中整改',
  '公布',
  '公开',
]

/**
 * The issuer's name at the beginning of a title: all before 关于, 落实, 巡察 …, if that is the name of a body; else one in brackets at
 * its end. Whose team inspected (市委巡察组反馈意见整改情况) does not issue the notice.
 */
function issuerOfTitle(text: string, title: Piece, inspector: string): Piece | null {
  return issuerBefore(text, title, inspector) ?? issuerInBrackets(text, title)
}

function issuerInBrackets(text: string, { start, end }: Piece): Piece | null {
  const name = /\(([^()]{3,40})\)$/.exec(text.slice(start, end))?.[1]
  return name !== undefined && isBodyName(name) && !keepsSite(name)
    ? { start: end - 1 - name.length, end: end - 1 }
    : null
}

/** 集团公司党组 of 集团公司党组第四巡视组: whose team it is. */
const SENDER = /^.*(?:委|党组)(?=.{0,8}巡[察视])/

function issuerBefore(text: string, title: Piece, inspector: string): Piece | null {
  // (公开稿)市水利局党组关于…: a note before the name.
  const note = /^[(【][^()【】]{1,10}[)】] ?/.exec(text.slice(title.start, title.end))?.[0].length ?? 0
  const start = title.start + note
  const words = text.slice(start, title.end)
  const nameEnds = (at: number): boolean => at >= 3 && endsAsBody(words.slice(0, at).replace(/[ \n]+$/, ''))
  let best = words.indexOf('关于')
  if (!nameEnds(best) || /整改|落实/.test(words.slice(0, best))) {
    const ends = AFTER_ISSUER.map(word => words.indexOf(word, 3)).filter(nameEnds)
    best = ends.length === 0 ? -1 : Math.min(...ends)
  }
  if (best < 0 || words.startsWith('关于')) return null
  const name = words.slice(0, best).replace(/[ \n]+$/, '')
  // A title may begin with the date or a tag; an inspector's own headline (市委巡察组向…反馈) has no issuer.
  if (/^[我本]|[:,。!?]|—|[“”].{0,2} /.test(name) || /巡[察视].{0,6}组$/.test(name)) return null
  const behind = words.slice(best)
  if (/^巡[察视][^,。]{0,6}组/.test(behind)) return null
  const sender = SENDER.exec(inspector)
  if (sender !== null && /^巡[察视]/.test(behind) && name.endsWith(sender[0])) return null
  return { start, end: start + name.length }
}

/**
 * The issuer in a title that only the markup tells, with its place in the source where its letters stand there as they are;
 * else that of the title. `inspector`: the name of the team, '' where none is told.
 */
export function issuerOfMarkedTitle(title: MetaValue, inspector: string): MetaValue | null {
  const { text } = foldCharacters(title.text)
  const found = issuerOfTitle(text, { start: 0, end: text.length }, inspector)
  if (found === null) return null
  // Where folding has taken letters out, places in what is left are none in what is printed.
  const value = text.length === title.text.length ? title : { ...title, text }
  return partOf(value, found.start, found.end)
}

/** 现将枫泽县总工会巡察整改进展情况予以公布: the issuer in the publication sentence, where the title does not name one. */
function issuerOfSentence(text: string, preamble: Piece): Piece | null {
  const words = text.slice(preamble.start, preamble.end)
  const match = /现将(?!巡|整改|集中|我)([^,。;:]{3,40}?)(?=(关于|落实|巡[察视]|集中整改|整改))/.exec(words)
  if (match === null || !endsAsBody(match[1]!)) return null
  const start = preamble.start + match.index + 2
  return { start, end: start + match[1]!.length }
}

/** What may name the issuer, best first. */
export interface IssuerPlaces {
  readonly title: Piece | null
  /** A body's name on a line of its own below the title. */
  readonly byline: Piece | null
  readonly preamble: Piece
  readonly signature: Piece | null
  /** The name of the team that inspected; '' where none is told. */
  readonly inspector: string
  /** The body that was inspected, where it is the one that speaks. */
  readonly target: Piece | null
}

/** 我局, 县委 are no names; of several bodies, or of a whole county, no one speaks. */
const NO_ISSUER = /^我|等|、|^[省市县区旗州]委$|[省市县区旗州乡镇村]$/

/** The issuer's name, or null where the notice gives none: 我局 is no name. */
export function findIssuer(text: string, places: IssuerPlaces): Piece | null {
  const { title, byline, preamble, signature, inspector, target } = places
  const named =
    (title === null ? null : issuerOfTitle(text, title, inspector)) ??
    byline ??
    issuerOfSentence(text, preamble) ??
    signature
  if (named !== null) return named
  return target === null || NO_ISSUER.test(text.slice(target.start, target.end)) ? null : target
}
