/** What holds for every text, notice or not. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { facts, inspect, parse } from '../src/index.ts'
import { Bulletin } from '../src/model/bulletin.ts'
import { MARKER_STYLES } from '../src/parser/outline/markers/marker-styles.ts'
import type { Leaf, Node } from './support/model.ts'
import { NOTICES } from './support/notices.ts'

/** Pieces of notices, markers and damage, shuffled: texts that are almost notices. */
const lines = NOTICES.flatMap(notice => notice.text.split('\n')).filter(line => line.length > 0)
const markers = MARKER_STYLES.flatMap(style => [...style.examples.map(([text]) => text), ...style.refusals])
const piece = fc.oneof(
  {
    weight: 6,
    arbitrary: fc
      .constantFrom(...lines)
      .chain(line =>
        fc.nat(line.length).chain(from => fc.nat(80).map(length => line.slice(from, from + length))),
      ),
  },
  { weight: 3, arbitrary: fc.constantFrom(...markers) },
  {
    weight: 2,
    arbitrary: fc.constantFrom(
      '\n',
      '\r\n',
      '\r',
      '\n\n',
      '。',
      '；',
      '：',
      '“',
      '”',
      '《',
      '》',
      '（',
      '〔',
      '\u200b',
      '\u3000',
      '\0',
      '\ud800',
      '\udc00',
      '2025114日',
      '216个方面',
      '— 3 —\n',
      '整改情况：',
      '责任单位：',
      '\n该问题已完成整改。\n',
    ),
  },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 12 }) },
)
const text = fc.array(piece, { maxLength: 40 }).map(pieces => pieces.join(''))

const runs = { numRuns: 400, seed: 20250624 }

const walk = (
  nodes: readonly Node[],
  visit: (node: Node, parent: Node | null) => void,
  parent: Node | null = null,
): void => {
  for (const node of nodes) {
    visit(node, parent)
    walk(node.children, visit, node)
  }
}

/** Every `{ text, span }` of a value. */
function quotes(value: unknown, found: { text: string; span: [number, number] }[] = []): typeof found {
  if (Array.isArray(value)) for (const item of value) quotes(item, found)
  else if (value !== null && typeof value === 'object') {
    const { text: words, span } = value as { text?: unknown; span?: unknown }
    if (typeof words === 'string' && Array.isArray(span)) found.push(value as never)
    for (const inner of Object.values(value)) quotes(inner, found)
  }
  return found
}

/** What no reader sees, or what a line break inside a word leaves: the only things a quote may leave out. */
const unseen = (words: string): string =>
  words.replace(/\s|[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064]|[\ufe00-\ufe0f]|\ufeff/g, '')

/** What a scrape leaves or brings where it does not belong. */
const STRAY = [
  '“',
  '”',
  '《',
  '》',
  '（',
  '）',
  '；',
  '：',
  '。',
  '、',
  '二是',
  '三、',
  '（二）',
  '2.',
  '整改情况：',
  '\n',
  '　',
]

/** A part of a notice whose lines were dropped, doubled, swapped or joined, or have lost letters or gained strays. */
const mutated = fc
  .tuple(
    fc.constantFrom(...NOTICES),
    fc.nat(200),
    fc.array(
      fc.tuple(fc.constantFrom('drop', 'double', 'swap', 'join', 'lose', 'stray'), fc.nat(60), fc.nat(60)),
      {
        minLength: 1,
        maxLength: 5,
      },
    ),
  )
  .map(([notice, from, changes]) => {
    const printed = notice.text.split('\n')
    const start = from % Math.max(1, printed.length - 20)
    const part = printed.slice(start, start + 40)
    for (const [change, first, second] of changes) {
      const [a, b] = [first % part.length, second % part.length]
      const [one = '', other = ''] = [part[a], part[b]]
      if (change === 'drop') part.splice(a, 1, '')
      else if (change === 'double') part.splice(b, 0, one)
      else if (change === 'swap') [part[a], part[b]] = [other, one]
      else if (change === 'lose') part[a] = one.slice(0, second) + one.slice(second + 1 + (first % 8))
      else if (change === 'stray')
        part[a] = one.slice(0, second) + STRAY[first % STRAY.length] + one.slice(second)
      else part.splice(a, 2, one + (part[a + 1] ?? ''))
    }
    return part.join('\n')
  })

/** Nodes stand in order, disjoint, each inside what holds it, with its heading, text, fields and facts. */
function expectOrder(nodes: readonly Node[], start: number, end: number): void {
  let at = start
  for (const { span, heading, text: own, fields, facts: found, children } of nodes) {
    expect(span![0]).toBeGreaterThanOrEqual(at)
    expect(span![1]).toBeGreaterThanOrEqual(span![0])
    at = span![1]
    const parts = [heading, own, ...(fields ?? []), ...found].filter(part => part !== null)
    for (const part of parts) {
      expect(part.span![0]).toBeGreaterThanOrEqual(span![0])
      expect(part.span![1]).toBeLessThanOrEqual(span![1])
    }
    expectOrder(children, span![0], span![1])
  }
  expect(at).toBeLessThanOrEqual(end)
}

describe('a notice whose lines were dropped, doubled, swapped, joined or damaged', () => {
  test('has nodes in order that do not overlap, and leaves that tile it', () => {
    fc.assert(
      fc.property(mutated, source => {
        expectOrder(parse(source).body, 0, source.length)
        const leaves = [...inspect(source, 'leaves')] as Leaf[]
        expect(leaves.map(({ span }) => source.slice(...span)).join('')).toBe(source)
      }),
      { ...runs, numRuns: 600 },
    )
  })

  test('a label alone on its line takes no text from behind a step', () => {
    const source = '（五）督查不力。整改：\n整改时限：一是。2次\n（六）研讨不足。'
    expectOrder(parse(source).body, 0, source.length)
  })

  test('a field behind a total keeps it in its issue', () => {
    const source = '二、\n问题1：\n4个问题完成3个\n整改时限：'
    expectOrder(parse(source).body, 0, source.length)
    expect(parse(source).body[0]?.children.map(({ role }) => role)).toEqual(['issue'])
  })
})

describe('every text', () => {
  test('is a bulletin of the schema, and reads back from JSON', () => {
    fc.assert(
      fc.property(text, source => {
        const bulletin = parse(source)
        expect(Bulletin.parse(bulletin)).toEqual(bulletin)
        expect(JSON.parse(JSON.stringify(bulletin))).toEqual(bulletin)
      }),
      runs,
    )
  })

  test('is tiled by its leaves', () => {
    fc.assert(
      fc.property(text, source => {
        let at = 0
        for (const { span } of inspect(source, 'leaves') as Generator<Leaf>) {
          expect(span[0]).toBe(at)
          expect(span[1]).toBeGreaterThan(at)
          at = span[1]
        }
        expect(at).toBe(source.length)
      }),
      runs,
    )
  })

  test('has quotes that are the source between their offsets', () => {
    fc.assert(
      fc.property(text, source => {
        for (const { text: words, span } of quotes(parse(source))) {
          const printed = source.slice(...span)
          // Page numbers inside a sentence are the one thing of substance that a quote leaves out.
          if (words !== printed)
            expect(unseen(printed.replace(/[-—~·. ]*(第 ?)?\d{1,4}( ?页)?[-—~·. ]*/g, ''))).toBe(
              unseen(words.replace(/[-—~·. ]*(第 ?)?\d{1,4}( ?页)?[-—~·. ]*/g, '')),
            )
        }
      }),
      runs,
    )
  })

  test('has the facts and diagnostics of its nodes among those that are asked for by themselves', () => {
    fc.assert(
      fc.property(text, source => {
        const bulletin = parse(source)
        const list = facts(source)
        const inNodes: unknown[] = []
        walk(bulletin.body, node => inNodes.push(...node.facts))
        const found = new Set(list.facts.map(fact => JSON.stringify(fact)))
        expect(inNodes.filter(fact => !found.has(JSON.stringify(fact)))).toEqual([])
        const told = new Set(list.diagnostics.map(finding => JSON.stringify(finding)))
        expect(
          bulletin.diagnostics.filter(
            finding => !finding.code.startsWith('outline/') && !told.has(JSON.stringify(finding)),
          ),
        ).toEqual([])
      }),
      runs,
    )
  })

  test('has nodes inside their parents, in order, and facts inside their nodes, disjoint and in order', () => {
    fc.assert(
      fc.property(text, source => {
        const ids = new Set<string>()
        walk(parse(source).body, (node, parent) => {
          expect(ids.has(node.id)).toBe(false)
          ids.add(node.id)
          const [start, end] = node.span!
          expect(start).toBeLessThanOrEqual(end)
          if (parent !== null) {
            expect(start).toBeGreaterThanOrEqual(parent.span![0])
            expect(end).toBeLessThanOrEqual(parent.span![1])
          }
          let at = start
          for (const fact of node.facts) {
            expect(fact.span![0]).toBeGreaterThanOrEqual(at)
            expect(fact.span![1]).toBeGreaterThan(fact.span![0])
            at = fact.span![1]
          }
          expect(at).toBeLessThanOrEqual(end)
          let sibling = start
          for (const child of node.children) {
            expect(child.span![0]).toBeGreaterThanOrEqual(sibling)
            sibling = child.span![1]
          }
        })
      }),
      runs,
    )
  })

  test('gives the same bulletin twice', () => {
    fc.assert(
      fc.property(text, source => {
        expect(parse(source)).toEqual(parse(source))
      }),
      { ...runs, numRuns: 100 },
    )
  })
})
