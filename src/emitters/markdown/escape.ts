/** Text of a notice as Markdown that says exactly this text: CommonMark with the tables of GitHub. */
import { visible } from '../words/visible.ts'

/** What Markdown, or an HTML block in it, would take for markup anywhere in a line. */
const INLINE = /[\\`*_[\]<>&|~$]/g
/** What it would take for markup where a line begins: headings, lists, quotes, rules, numbers of lists, code. */
const OPENING = /^(?:[#+\-=:]|\d{1,9}(?=[.)]))/
/** What some readers turn into a link without being asked. */
const LINK = /\b(https?|ftp):|\bwww\./gi
const BLANKS = /[ \t\n\u2028\u2029]+/g

/** One line: line ends and runs of blanks become a blank, as a reader of Markdown shows them. */
export function inline(text: string): string {
  return visible(text)
    .text.replace(BLANKS, ' ')
    .trim()
    .replace(INLINE, '\\$&')
    .replace(LINK, found => found.replace(/[:.]$/, '\\$&'))
}

/** The same where it may begin a line. */
export function line(text: string): string {
  const escaped = inline(text)
  return escaped.replace(OPENING, found => (/^\d/.test(found) ? `${found}\\` : `\\${found}`))
}

/** The same behind the signs of a heading: signs at its end would be taken for its close. */
export const heading = (text: string): string => inline(text).replace(/#+$/, found => `\\${found}`)
