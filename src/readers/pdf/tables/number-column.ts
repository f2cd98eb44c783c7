/** The numbers that rows begin with. */
import type { Line } from '../lines.ts'
import type { TableCell } from './table.ts'

/** A number that a row begins with: 1, 1. or (1). */
export const ROW_NUMBER = /^[(（]?\d{1,4}[.、)）．]?$/
const DIGITS = /^\d{1,3}$/

export const isNumber = ({ text }: Line): boolean => ROW_NUMBER.test(text)

const numberOf = (text: string): number => Number(/\d+/.exec(text)?.[0])

/** Whether numbers count rows: 1, 2, 3. */
export const areRows = (numbers: readonly Line[]): boolean =>
  numbers.length > 1 &&
  numbers.every(({ text }, at) => at === 0 || numberOf(text) === numberOf(numbers[at - 1]!.text) + 1)

/**
 * A column too narrow for its numbers prints 10 as 1 above 0: two lines of digits are one number where that comes behind the one
 * before, and the first line alone does not; or, where none is before, where the next one comes behind it.
 *
 * @param before - the number above the cell; 0 for none
 * @param after - the lines of the column below the cell
 */
export function withWholeNumbers(cell: TableCell, before: number, after: readonly Line[] = []): TableCell {
  const lines: Line[] = []
  let last = before
  const all = [...cell.lines, ...after]
  for (let at = 0; at < cell.lines.length; at++) {
    const line = cell.lines[at]!
    const whole = at + 1 < cell.lines.length ? joined(line, all[at + 1]) : null
    const isBroken =
      whole !== null &&
      (whole === last + 1
        ? Number(line.text) !== last + 1
        : last === 0 && [Number(all[at + 2]?.text), joined(all[at + 2], all[at + 3])].includes(whole + 1))
    lines.push(isBroken ? { ...line, text: String(whole) } : line)
    last = Number(lines.at(-1)!.text)
    if (isBroken) at++
  }
  return { ...cell, lines }
}

/** The number that two lines of digits make. */
const joined = (line: Line | undefined, next: Line | undefined): number | null =>
  line !== undefined && next !== undefined && DIGITS.test(line.text) && DIGITS.test(next.text)
    ? Number(line.text + next.text)
    : null
