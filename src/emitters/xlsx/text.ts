/** Texts as cells of a workbook hold them. */

/** The most UTF-16 code units that Excel holds in a cell. */
export const LONGEST_CELL = 32767

/** What Excel would decode: it writes letters that XML forbids as `_x0001_`, so that `_x0041_` in a text reads A. */
const ESCAPE = /_(?=x[0-9a-fA-F]{4}_)/g
const REPLACEMENTS = /\ufffd/g

/**
 * A text that reads the same when Excel has decoded it.
 *
 * The library that writes the workbook drops U+FFFD, and looks shared texts up in a plain object, where `constructor`
 * would be found before it is there: both are escaped.
 */
export function cellText(text: string): string {
  const escaped = text.replace(ESCAPE, '_x005F_').replace(REPLACEMENTS, '_xFFFD_')
  return text in Object.prototype
    ? `_x${escaped.charCodeAt(0).toString(16).padStart(4, '0')}_${escaped.slice(1)}`
    : escaped
}

/** A text that is too long for a cell, cut, with a note of how much is missing; null where it fits. */
export function cutCell(text: string): string | null {
  if (text.length <= LONGEST_CELL) return null
  const room = LONGEST_CELL - 32
  const half = /[\ud800-\udbff]/.test(text.charAt(room - 1)) ? 1 : 0
  return `${text.slice(0, room - half)}…（以下截去${text.length - room + half}字，见原文）`
}
