import { oneLine } from './clip.ts'

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

/** A text as HTML, in content and in quoted attributes; line ends become spaces, controls visible. */
export const htmlText = (text: string): string =>
  visible(text).replace(/[&<>"']/g, letter => ENTITIES[letter]!)

/** Keeps the blanks at both ends, which `oneLine` takes away: a text may be a piece of a sentence. */
export function visible(text: string): string {
  const inner = oneLine(text)
  if (inner === '') return text === '' ? '' : ' '
  return `${/^\s/.test(text) ? ' ' : ''}${inner}${/\s$/.test(text) ? ' ' : ''}`
}
