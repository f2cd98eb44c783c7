/** The ruling lines of a page: what it draws that is straight, upright or level, and thin. */
import { type Matrix, multiply } from '../runs.ts'

/** A line from `from` to `to`, at `at`: of a level one `at` is its height from the top of the page, in points. */
export interface Rule {
  readonly isLevel: boolean
  readonly at: number
  readonly from: number
  readonly to: number
}

/** What PDF.js calls the operators that draw: the names of its `OPS` with their numbers. */
export type Operators = Readonly<Record<string, number>>

/** The operators of a page, as PDF.js lists them. */
export interface OperatorList {
  readonly fnArray: readonly number[]
  readonly argsArray: readonly unknown[]
}

/** A filled box that is no thicker is a line. */
const THICKEST = 3
const SHORTEST = 4
/** So far may a level line sink from end to end. */
const MOST_SLANT = 1
/** A page that draws more than this is a picture. */
const MOST_RULES = 20_000

/** The steps of a path as PDF.js writes them, and how many numbers follow each. */
const MOVE = 0
const LINE = 1
const CLOSE = 4
const NUMBERS = [2, 2, 6, 4, 0]

/** @param view the page's own transform, which turns the page upright and its origin to the top */
export function rulesOf(list: OperatorList, ops: Operators, view: readonly number[]): Rule[] {
  const rules: Rule[] = []
  const stroking = new Set([ops.stroke, ops.closeStroke])
  const filling = new Set([ops.fill, ops.eoFill])
  const both = new Set([ops.fillStroke, ops.eoFillStroke, ops.closeFillStroke, ops.closeEOFillStroke])
  let matrix: Matrix = multiply(view, [1, 0, 0, 1, 0, 0])
  const saved: Matrix[] = []
  const { fnArray, argsArray } = list
  for (let at = 0; at < fnArray.length && rules.length < MOST_RULES; at++) {
    const args = argsArray[at] as readonly unknown[]
    switch (fnArray[at]) {
      case ops.save:
        saved.push(matrix)
        break
      case ops.paintFormXObjectBegin:
        saved.push(matrix)
        if (isNumbers(args?.[0])) matrix = multiply(matrix, args[0])
        break
      case ops.restore:
      case ops.paintFormXObjectEnd:
        matrix = saved.pop() ?? matrix
        break
      case ops.transform:
        if (isNumbers(args)) matrix = multiply(matrix, args)
        break
      case ops.constructPath: {
        const paint = args[0] as number
        const [path] = args[1] as readonly [ArrayLike<number> | null]
        if (path === null) break
        const isStroked = stroking.has(paint) || both.has(paint)
        if (isStroked || filling.has(paint)) addPath(path, matrix, isStroked, rules)
        break
      }
    }
  }
  return rules
}

const isNumbers = (value: unknown): value is readonly number[] =>
  value !== null && typeof value === 'object' && typeof (value as { 0: unknown })[0] === 'number'

/** Adds the segments of a path that is stroked, or the thin boxes of one that is filled. */
function addPath(path: ArrayLike<number>, matrix: Matrix, isStroked: boolean, rules: Rule[]): void {
  let start: Point | null = null
  let last: Point | null = null
  let box: Box | null = null
  const closeBox = () => {
    if (box !== null && !isStroked) addBox(box, rules)
    box = null
  }
  for (let at = 0; at < path.length; ) {
    const step = path[at++]!
    const count = NUMBERS[step]
    if (count === undefined) return
    const x = path[at + count - 2]!
    const y = path[at + count - 1]!
    at += count
    if (step === CLOSE) {
      if (isStroked && last !== null && start !== null) addSegment(last, start, rules)
      last = start
      continue
    }
    const point = placed(x, y, matrix)
    if (step === MOVE) {
      closeBox()
      start = point
    } else if (step === LINE && isStroked && last !== null) addSegment(last, point, rules)
    last = point
    box = around(box, point)
  }
  closeBox()
}

interface Point {
  readonly x: number
  readonly y: number
}

interface Box {
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
}

const placed = (x: number, y: number, [a, b, c, d, e, f]: Matrix): Point => ({
  x: a * x + c * y + e,
  y: b * x + d * y + f,
})

const around = (box: Box | null, { x, y }: Point): Box =>
  box === null
    ? { left: x, right: x, top: y, bottom: y }
    : {
        left: Math.min(box.left, x),
        right: Math.max(box.right, x),
        top: Math.min(box.top, y),
        bottom: Math.max(box.bottom, y),
      }

const addSegment = (from: Point, to: Point, rules: Rule[]): void =>
  addBox(around(around(null, from), to), rules, MOST_SLANT)

function addBox({ left, right, top, bottom }: Box, rules: Rule[], thickest = THICKEST): void {
  const width = right - left
  const height = bottom - top
  if (!Number.isFinite(width + height)) return
  if (height <= thickest && width >= SHORTEST)
    rules.push({ isLevel: true, at: (top + bottom) / 2, from: left, to: right })
  else if (width <= thickest && height >= SHORTEST)
    rules.push({ isLevel: false, at: (left + right) / 2, from: top, to: bottom })
}
