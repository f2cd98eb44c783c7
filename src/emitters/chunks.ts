const SIZE = 1 << 16
const LONG = 256

/** Joins small pieces to pieces of some 64K characters, for fewer writes. */
export function* buffered(pieces: Iterable<string>): Generator<string> {
  let held = ''
  for (const piece of pieces) {
    held += piece
    if (held.length >= SIZE) {
      yield held
      held = ''
    }
  }
  if (held.length > 0) yield held
}

/**
 * `JSON.stringify(value, null, indent)` in pieces. The tree of nodes and long lists are taken apart, whatever is small
 * goes to JSON.stringify whole.
 *
 * @param indent - spaces a level; 0 for no white space
 * @param depth - the level at which the value stands
 */
export function* jsonPieces(value: unknown, indent: number, depth = 0): Generator<string> {
  const items = isLong(value) ? Object.entries(value).filter(([, item]) => item !== undefined) : []
  if (items.length === 0) {
    yield indented(JSON.stringify(value, null, indent), indent * depth)
    return
  }
  const isList = Array.isArray(value)
  const inner = indent > 0 ? `\n${' '.repeat(indent * (depth + 1))}` : ''
  let before = isList ? '[' : '{'
  for (const [key, item] of items) {
    yield isList ? before + inner : `${before}${inner}${JSON.stringify(key)}:${indent > 0 ? ' ' : ''}`
    yield* jsonPieces(item, indent, depth + 1)
    before = ','
  }
  yield (indent > 0 ? `\n${' '.repeat(indent * depth)}` : '') + (isList ? ']' : '}')
}

function isLong(value: unknown): value is object {
  if (Array.isArray(value)) return value.length > LONG || value.some(isLong)
  if (typeof value !== 'object' || value === null) return false
  return 'body' in value || ('children' in value && Array.isArray(value.children) && isNested(value))
}

/** A node with children, or with a long list of facts. */
function isNested(node: object): boolean {
  return Object.values(node).some(item => Array.isArray(item) && (item.length > LONG || item.some(isNode)))
}

function isNode(value: unknown): boolean {
  return typeof value === 'object' && value !== null && 'children' in value
}

/** A list of two numbers is a span: it stays on one line. */
const PAIR = /\[\n *(\d+),\n *(\d+)\n *\]/g

/** Strings in JSON hold no raw line end, so every one belongs to the layout. */
function indented(json: string, by: number): string {
  const flat = json.replace(PAIR, '[$1, $2]')
  return by === 0 ? flat : flat.replaceAll('\n', `\n${' '.repeat(by)}`)
}
