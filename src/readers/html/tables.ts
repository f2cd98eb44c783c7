/**
 * Tables of the text. A table of issues (问题, 整改措施, 责任单位 …) is read row by row: what a column holds is told by its head
 * and becomes a mark. A table of short cells is read as lines of cells. Any other is layout: every cell stands by itself.
 */

import { markerAt } from '../../parser/outline/markers.ts'
import type { Column } from '../../parser/page/columns.ts'
import { foldCharacters } from '../../repairs/characters.ts'
import { type FormCell, type Head, isAside, repeatsHeads } from '../table-heads.ts'
import { type PageLines, wordsOf } from './lines.ts'
import type { Page } from './page.ts'
import type { Range } from './range.ts'
import { kindsOf, placedCells, type Table, tablesOf, wordsIn } from './table-grid.ts'

/** How a cell is read. */
export interface CellPlan {
  /** A cell stands on lines of its own, goes on on the line of the one before it, or is no text: a head, a repetition. */
  readonly place: 'line' | 'same-line' | 'none'
  /** Its lines are one: a field, an issue. */
  readonly joined: boolean
  readonly column: Column | 'end'
  readonly head: string
  /** What its fields speak of. */
  readonly of: 'issue' | 'measure' | 'next'
  /** Its number, where a number column has one. */
  readonly ordinal: number | null
}

/** The cells of tables, by element; those of layout have no plan. */
export type CellPlans = ReadonlyMap<number, CellPlan>

const LONGEST_SHORT_CELL = 40
const LONGEST_CATEGORY = 200
const LONGEST_NOTE = 40

/** Plans the tables within a range of events. */
export function planTables(page: Page, lines: PageLines, within: Range): CellPlans {
  const plans = new Map<number, CellPlan>()
  /** Tables of issues, and what stands in a cell of one: its cells are lines of that. */
  const ofIssues = new Set<number>()
  for (const [element, table] of tablesOf(page, within)) {
    const isInside = ofIssues.has(table.around)
    const kinds = isInside ? null : kindsOf(page, table)
    if (isInside || kinds !== null) ofIssues.add(element)
    if (isInside) continue
    if (kinds?.head !== undefined) planIssues(page, lines, table, kinds.head, plans)
    else if (kinds?.form !== undefined) planForm(page, lines, table, kinds.form, plans)
    else if (!table.nested && isShort(page, lines, table)) {
      for (const [first, ...others] of table.rows) {
        if (first !== undefined) plans.set(first.element, { ...LAYOUT, joined: true })
        for (const { element } of others) plans.set(element, { ...LAYOUT, place: 'same-line', joined: true })
      }
    }
  }
  return plans
}

const LAYOUT: CellPlan = {
  place: 'line',
  joined: false,
  column: 'none',
  head: '',
  of: 'issue',
  ordinal: null,
}

/** A head or label: it is no text, it names what stands below or beside it. */
const UNREAD: CellPlan = { ...LAYOUT, place: 'none' }

/** It speaks of none of the issues: of the whole table, or of one that is told below it. */
const ASIDE: CellPlan = { ...LAYOUT, joined: true, column: 'end' }

function planIssues(
  page: Page,
  lines: PageLines,
  { rows }: Table,
  head: Head,
  plans: Map<number, CellPlan>,
): void {
  const { first: firstHead, row: lastHead, columns, names } = head
  /** What stands in a category's column of the row before: pages repeat it instead of spanning rows. */
  let category = ''
  /** Over how many rows the issue goes: then each row tells of a measure of it, and a cell over all of them of the issue. */
  let issueRows = 1
  rows.forEach((cells, row) => {
    if (row < firstHead) return
    if (row <= lastHead || repeatsHeads(placedCells(page, cells), head)) {
      for (const { element } of cells) plans.set(element, UNREAD)
      return
    }
    const issue = cells.find(({ column }) => columns[column] === 'issue')
    if (issue !== undefined) issueRows = issue.rowspan
    const filled = cells.filter(
      ({ element }) => lines.letters(page.openEvent(element), page.closeEvent(element)) > 0,
    )
    if (isAside(filled.map(({ element }) => ({ words: wordsIn(page, element, LONGEST_NOTE) })))) {
      for (const [i, { element }] of filled.entries())
        plans.set(element, { ...ASIDE, place: i === 0 ? 'line' : 'same-line' })
      return
    }
    // One cell over all columns is a group of issues, whatever column it begins in.
    if (cells.length === 1 && cells[0]!.colspan > 2) {
      plans.set(cells[0]!.element, { ...LAYOUT, joined: true, column: 'category' })
      return
    }
    let ordinal: number | null = null
    let numbered = false
    for (const [i, { element, column, rowspan }] of cells.entries()) {
      const kind = columns[column] ?? 'none'
      const isOfIssue = issue !== undefined && rowspan >= issueRows
      const of = issueRows > 1 && !isOfIssue ? 'measure' : 'issue'
      const plan = { ...LAYOUT, column: kind, head: names[column] ?? '', of } as const
      switch (kind) {
        case 'number': {
          ordinal = numberIn(page, lines, element)
          // The number of an issue stands beside it, or a category stands between them; any other counts something else.
          if (rowspan !== issue?.rowspan) ordinal = null
          const next = cells[i + 1]
          numbered = ordinal !== null && next !== undefined && columns[next.column] === 'issue'
          plans.set(element, { ...plan, place: numbered ? 'line' : 'none', joined: true })
          break
        }
        case 'category': {
          const words = wordsIn(page, element, LONGEST_CATEGORY)
          plans.set(element, { ...plan, joined: true, place: words === category ? 'none' : 'line' })
          category = words
          break
        }
        case 'issue':
          plans.set(element, {
            ...plan,
            joined: true,
            place: numbered ? 'same-line' : 'line',
            ordinal,
          })
          break
        default:
          plans.set(element, answerPlan(page, lines, element, plan))
      }
    }
  })
}

/** The plan of a cell that tells of an issue what its column says. */
function answerPlan(page: Page, lines: PageLines, element: number, plan: CellPlan): CellPlan {
  switch (plan.column) {
    case 'measure':
      // Measures with numbers of their own need no marks.
      return { ...plan, column: hasMarkers(page, lines, element) ? 'answer' : 'measure' }
    case 'answer':
      return plan
    case 'none':
      // A column that is unknown but has a head is a field all the same.
      return plan.head === '' ? plan : { ...plan, column: 'other', joined: true }
    default:
      return { ...plan, joined: true }
  }
}

/** A form: labels are the heads of the cells beside them. */
function planForm(
  page: Page,
  lines: PageLines,
  { rows }: Table,
  form: readonly (readonly FormCell[])[],
  plans: Map<number, CellPlan>,
): void {
  let category = ''
  let ordinal: number | null = null
  for (const [row, cells] of form.entries()) {
    for (const { label, value, column, name, leads } of cells) {
      const { element } = rows[row]![value]!
      if (leads === 'none') {
        if (label !== null) plans.set(rows[row]![label]!.element, ASIDE)
        plans.set(element, { ...ASIDE, place: label === null ? 'line' : 'same-line' })
        continue
      }
      if (label !== null) plans.set(rows[row]![label]!.element, UNREAD)
      const plan: CellPlan = { ...LAYOUT, column, head: name, of: leads ?? 'issue' }
      switch (column) {
        case 'number':
          ordinal = numberIn(page, lines, element)
          plans.set(element, ordinal === null ? { ...plan, column: 'other', joined: true } : UNREAD)
          break
        case 'category': {
          const words = wordsIn(page, element, LONGEST_CATEGORY)
          plans.set(element, { ...plan, joined: true, place: words === category ? 'none' : 'line' })
          category = words
          break
        }
        case 'issue':
          plans.set(element, { ...plan, joined: true, ordinal })
          ordinal = null
          break
        default:
          plans.set(element, answerPlan(page, lines, element, plan))
      }
    }
  }
}

/** The number that a cell holds and nothing else. */
function numberIn(page: Page, lines: PageLines, element: number): number | null {
  const first = lines.firstLineFrom(page.openEvent(element))
  if (first + 1 < lines.count && lines.firstEvent(first + 1) < page.closeEvent(element)) return null
  const digits = /^\d{1,4}$/.exec(foldCharacters(wordsIn(page, element, 8)).text)
  return digits === null ? null : Number(digits[0])
}

/** Whether a cell numbers its measures itself: 1.…, 一是…. */
function hasMarkers(page: Page, lines: PageLines, element: number): boolean {
  const to = page.closeEvent(element) + 1
  for (let line = lines.firstLineFrom(page.openEvent(element)); line < lines.count; line++) {
    if (lines.firstEvent(line) >= to) break
    const words = foldCharacters(
      wordsOf(page, lines.firstEvent(line), Math.min(to, lines.endEvent(line)), 40),
    ).text
    const marker = markerAt(words, 0, words.length)
    if (marker !== null) return true
  }
  return false
}

/** Whether all cells are of one short line, and some row has several: a table of figures, and not of layout. */
function isShort(page: Page, lines: PageLines, { rows }: Table): boolean {
  let several = 0
  for (const cells of rows) {
    let filled = 0
    for (const { element } of cells) {
      const from = page.openEvent(element)
      const to = page.closeEvent(element) + 1
      const letters = lines.letters(from, to)
      if (letters > LONGEST_SHORT_CELL || lines.links(from, to) > 0) return false
      if (letters > 0) filled++
    }
    if (filled > 1) several++
  }
  return several > 1 || (several === 1 && rows.length === 1)
}
