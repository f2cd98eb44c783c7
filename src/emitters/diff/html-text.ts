import { oneLine } from '../clip.ts'
import { withEntities } from '../html/escape.ts'

/** A text as HTML, in content and in quoted attributes; line ends become spaces, controls visible. */
export const htmlText = (text: string): string => withEntities(onePiece(text))

/** Keeps the blanks at both ends, which `oneLine` takes away: a text may be a piece of a sentence. */
export function onePiece(text: string): string {
  const inner = oneLine(text)
  if (inner === '') return text === '' ? '' : ' '
  return `${/^\s/.test(text) ? ' ' : ''}${inner}${/\s$/.test(text) ? ' ' : ''}`
}
