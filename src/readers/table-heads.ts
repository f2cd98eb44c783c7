/** What the cells of a table of issues hold: as its heads say that stand above its columns, or the labels beside its cells. */
import { markerAt } from '../parser/outline/markers.ts'
import { type Column, columnOf } from '../parser/page/columns.ts'
import { foldCharacters } from '../repairs/characters.ts'

/** A cell in its row, with the column that it begins in. */
export interface PlacedCell {
  readonly column: number
  readonly width: number
  readonly words: string
  /** It is the lower part of the cell above. A reader may also leave such cells out. */
  readonly continues?: boolean
}

/** Which of the first rows hold the heads, and what they say of each column. */
export interface Head {
  /** The first and the last row of the heads: a head may be parted into several below it. */
  readonly first: number
  readonly row: number
  readonly columns: readonly (Column | undefined)[]
  readonly names: readonly (string | undefined)[]
}

/** A cell of a form, and the label beside it. */
export interface FormCell {
  /** Places in the row; a label over several rows is in the first of them alone. */
  readonly label: number | null
  readonly value: number
  readonly column: Column
  readonly name: string
  /** It stands before a problem: it is a field of that one, or of none, but surely not of the one above. */
  readonly leads?: 'next' | 'none'
}

/** Heads may stand below a title of the table. */
const LATEST_HEAD = 4
const LONGEST_HEAD = 16
const LONGEST_LABEL = 12
/** Columns that tell what the problem is; all others answer it. */
const UNANSWERING: ReadonlySet<Column> = new Set(['issue', 'number', 'category', 'none'])

/** Whether a column holds a field: neither the problem nor what was done about it. */
const isField = (column: Column): boolean =>
  !UNANSWERING.has(column) && column !== 'measure' && column !== 'answer'

const squeeze = (words: string): string => words.replace(/\s+/g, '')
const isFilled = ({ words, continues }: PlacedCell): boolean => continues !== true && words.trim() !== ''

/** 注:…, 填表人:…, 数据截至…: what a row says of the whole table. */
const NOTE =
  /^(?:[附备]?注|说明|填表|制表|填报|审核|审批|复核|经办|联系人|负责人)[^:。]{0,8}:|^注\d?[.、]|^(?:以上|表中)?(?:数据|情况)?(?:统计)?截[至止]/
const TOTAL = /^(?:合计|总计|小计|共计)/
const LONGEST_NOTE_HEAD = 24

/** Whether a row tells of the whole table: a note over all columns, the sums of what stands above. @param cells - the filled ones */
export function isAside(cells: readonly Pick<PlacedCell, 'words'>[]): boolean {
  const first = foldCharacters(squeeze(cells[0]?.words ?? '').slice(0, LONGEST_NOTE_HEAD)).text
  return TOTAL.test(first) || (cells.length === 1 && NOTE.test(first))
}

/** Whether a row prints the heads once more, as on every page of a long table. */
export function repeatsHeads(cells: readonly PlacedCell[], { columns, names }: Head): boolean {
  const filled = cells.filter(isFilled)
  return (
    filled.some(({ column }) => columns[column] === 'issue') &&
    filled.length > 1 &&
    filled.every(({ column, words }) => squeeze(words) === names[column])
  )
}

/** The heads of a table of issues: an issue's column, and one that answers it. */
export function headOf(rows: readonly (readonly PlacedCell[])[]): Head | null {
  for (let row = 0; row < Math.min(LATEST_HEAD, rows.length - 1); row++) {
    const above = rows[row]!
    const names: string[] = []
    for (const { column, words } of above) names[column] = squeeze(words)
    const below = row + 2 < rows.length ? headsBelow(above, rows[row + 1]!) : null
    if (below !== null) {
      const both = Array.from(
        { length: Math.max(names.length, below.length) },
        (_, i) => below[i] ?? names[i],
      )
      const columns = columnsOf(both)
      if (columns !== null) return { first: row, row: row + 1, columns, names: both }
    }
    const columns = columnsOf(names)
    if (columns !== null) return { first: row, row, columns, names }
  }
  return null
}

/** What each column holds, if it is a table of issues. */
function columnsOf(names: readonly (string | undefined)[]): (Column | undefined)[] | null {
  const columns = Array.from(names, name => (name === undefined ? undefined : columnOf(name)))
  const category = columns.indexOf('category')
  if (!columns.includes('issue')) {
    if (category < 0 || !columns.includes('measure')) return null
    columns[category] = 'issue'
  }
  return columns.some(column => column !== undefined && !UNANSWERING.has(column)) ? columns : null
}

/** 整改 | over 整改措施 | 整改时限: the names that a second row gives to the columns below wide heads; null where it is none of heads. */
function headsBelow(above: readonly PlacedCell[], below: readonly PlacedCell[]): string[] | null {
  const wide = above.filter(cell => cell.width > 1 && isFilled(cell))
  const filled = below.filter(isFilled)
  if (above.length < 2 || wide.length === 0 || filled.length < 2) return null
  const names: string[] = []
  for (const { column, width, words } of filled) {
    const head = wide.find(cell => column >= cell.column && column + width <= cell.column + cell.width)
    const name = squeeze(words)
    if (head === undefined || name.length > LONGEST_HEAD) return null
    // 完成 over 时限 and 情况: the two make one word.
    const whole = squeeze(head.words) + name
    names[column] = columnOf(name) === 'none' && columnOf(whole) !== 'none' ? whole : name
  }
  return names.some(name => columnOf(name) !== 'none') ? names : null
}

/**
 * The cells of a form: a label, what it says, and so on in each row, an issue or several one below the other.
 *
 * @returns for each row its cells, none where it is a line of its own (a title); null where the table is no form of issues
 */
export function formOf(rows: readonly (readonly PlacedCell[])[]): FormCell[][] | null {
  const form: FormCell[][] = []
  /** The label that stands last in each column: it may go over several rows. */
  const above = new Map<number, string>()
  const order: Column[] = []
  for (const row of rows) {
    const cells = cellsOfForm(row, above)
    if (cells === null) return null
    form.push(cells)
    for (const { column } of cells) if (column === 'number' || column === 'issue') order.push(column)
  }
  const issueCount = order.filter(column => column === 'issue').length
  /** Several problems one below the other, each behind its number. */
  const areNumbered =
    order.length === 2 * issueCount &&
    order.every((column, at) => column === (at % 2 === 0 ? 'number' : 'issue'))
  let issues = 0
  let answers = 0
  /** Behind a number, before its problem. */
  let isOpen = false
  // What is told before one of several problems may be of the one above, unless each begins with its number.
  let isTold = true
  const told = (cell: FormCell): FormCell => {
    const { column } = cell
    if (column === 'issue') issues++
    if (column === 'number' || column === 'issue') isOpen = areNumbered && column === 'number'
    if (UNANSWERING.has(column)) return cell
    if (issues > 0 && !isOpen) {
      answers++
      return cell
    }
    isTold &&= isOpen || issueCount === 1
    // How far it is comes behind the problem: before it, it is the rest of a form that a page has cut. So is all before the number.
    const isOfNext = isField(column) && (isOpen || (column !== 'progress' && order[0] === 'issue'))
    return { ...cell, leads: isOfNext ? 'next' : 'none' }
  }
  const read = form.map(row => row.map(told))
  return issues > 0 && answers > 0 && isTold ? withFields(read) : null
}

/** A number or category that no issue follows is a field of the one before it. */
function withFields(form: readonly FormCell[][]): FormCell[][] {
  let leads = false
  const told = (cell: FormCell): FormCell => {
    if (cell.column === 'issue') leads = true
    else if (cell.column !== 'number' && cell.column !== 'category') leads &&= cell.leads !== undefined
    else if (!leads) return { ...cell, column: 'other' }
    return cell
  }
  return form
    .toReversed()
    .map(row => row.toReversed().map(told).toReversed())
    .toReversed()
}

function cellsOfForm(row: readonly PlacedCell[], above: Map<number, string>): FormCell[] | null {
  const cells: FormCell[] = []
  let label: { at: number | null; name: string } | null = null
  let next = 0
  for (const [at, cell] of row.entries()) {
    const isBelow = cell.continues === true || cell.column > next
    if (label === null && isBelow) {
      const name = above.get(cell.continues === true ? cell.column : next)
      if (name !== undefined) label = { at: null, name }
    }
    next = cell.column + cell.width
    if (cell.continues === true) continue
    if (label === null) {
      const name = squeeze(cell.words).replace(/[:：]$/, '')
      // 1.关于学习不深入的问题 over all columns: the problem itself; else a title.
      if (row.length === 1 && cell.width > 1) {
        const words = foldCharacters(cell.words.trimStart()).text
        if ((markerAt(words, 0, words.length)?.ordinal ?? null) === null) return []
        const column = /方面/.test(words) && !words.includes('问题') ? 'category' : 'issue'
        return [{ label: null, value: at, column, name: '' }]
      }
      if (name === '') continue
      if (name.length > LONGEST_LABEL || /[，。；,;\d]/.test(name)) return null
      above.set(cell.column, name)
      label = { at, name }
      continue
    }
    // A label where a value should stand: a row of heads.
    if (KNOWN.has(columnOf(squeeze(cell.words)))) return null
    cells.push({ label: label.at, value: at, column: columnOf(label.name), name: label.name })
    label = null
  }
  if (label !== null) return null
  return cells.length === 0 || cells.some(({ column }) => column !== 'none') ? cells : null
}

/** What a value never says: 措施, but 问题 may be one of a kind. */
const KNOWN: ReadonlySet<Column> = new Set(['issue', 'measure', 'owner', 'lead', 'deadline'])
