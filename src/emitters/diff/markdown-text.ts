import { htmlText, onePiece } from './html-text.ts'

/** What GitHub and GitLab make a link or a picture of in any text: @name, #12, !12, :smile:, GH-12. */
const REFERENCES =
  /@(?=[0-9A-Za-z_-])|[#!~%&$](?=[0-9A-Za-z])|\bGH-(?=[0-9])|:(?=(?:[a-z+-][a-z0-9_+-]{0,40}|100|1234):)/gi
const ZERO_WIDTH = '\u200b'

/**
 * A text as Markdown that reads as the text and nothing else, wherever it stands in a line but at its beginning, also within
 * HTML. No backslashes: they would be seen in HTML. A zero-width space keeps what looks like a reference from being one.
 */
export function markdownText(text: string): string {
  return htmlText(onePiece(text).replace(REFERENCES, `$&${ZERO_WIDTH}`))
    .replace(/[\\`*_{}[\]|~^@]/g, letter => `&#${letter.charCodeAt(0)};`)
    .replaceAll('://', '&#58;//')
    .replace(/\bwww\./gi, letters => `${letters.slice(0, -1)}&#46;`)
    .replaceAll('$', '<span>$</span>')
    .replaceAll(ZERO_WIDTH, '&#8203;')
}
