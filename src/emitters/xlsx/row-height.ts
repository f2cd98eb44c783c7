/**
 * How high a row must be for all of its wrapped texts. Excel finds that out itself; LibreOffice and previews show one
 * line where nothing is said. The height is not marked as one that somebody chose: a program that can still fits it.
 */
import type { Sheet } from './sheet.ts'

/** In points, with a font of 11. */
const LINE = 15
/** Excel shows no higher row. */
const HIGHEST = 409

/** @param index - of a row of the table, from 0, the header not counted */
export function rowHeight({ columns, rows }: Sheet, index: number): number {
  const lines = rows[index]!.map((value, i) =>
    typeof value === 'string' ? linesOf(value, columns[i]!.width - 2) : 1,
  )
  return Math.min(Math.max(1, ...lines) * LINE + 3, HIGHEST)
}

function linesOf(text: string, width: number): number {
  // Longer ones are as high as can be anyway.
  if (text.length > 2000) return HIGHEST
  return text.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil(columnsOf(line) / width)), 0)
}

/** A Chinese letter is as wide as two others. */
function columnsOf(line: string): number {
  let columns = 0
  for (let i = 0; i < line.length; i++) columns += line.charCodeAt(i) < 0x2e80 ? 1 : 2
  return columns
}
