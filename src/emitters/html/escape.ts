/** Text of a notice as text of a page: it can never become markup. */
import { visible } from '../words/visible.ts'

const SPECIAL = /[&<>"']/g
const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

/** For text and for attributes between quotes. */
export const escaped = (text: string): string =>
  visible(text).text.replace(SPECIAL, letter => ENTITIES[letter]!)
