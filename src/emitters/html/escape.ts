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

/** For text and for attributes between quotes; letters that no page may hold are the caller's to make visible. */
export const withEntities = (text: string): string => text.replace(SPECIAL, letter => ENTITIES[letter]!)

/** The same with those letters made visible. */
export const escaped = (text: string): string => withEntities(visible(text).text)
