import { join } from 'node:path'
import fc from 'fast-check'
import MarkdownIt from 'markdown-it'
import { expect, test } from 'vitest'
import { heading, inline, line } from '../src/emitters/markdown/escape.ts'
import { markdown } from '../src/emitters/on-demand.ts'
import { nodesOf } from '../src/emitters/outline.ts'
import { parse } from '../src/index.ts'
import { asSource, emitted } from './support/emit.ts'
import { NOTICES } from './support/notices.ts'

const reader = new MarkdownIt({ html: true, linkify: false })

/** What a reader of the page made of it sees: no markup, one blank for each run of blanks. */
const seen = (html: string): string =>
  html
    .replace(/<[^>]*>/g, ' ')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&amp;/g, '&')
    .replace(/\s+/g, ' ')
    .trim()

test.each(['zefu-housing-2025', 'yunxiu-university-2024', 'fengze-union-2023'])(
  '%s, read by eye',
  async name => {
    const { text } = NOTICES.find(one => one.name === name)!
    const { text: output } = await emitted(markdown, [asSource(text, `${name}.txt`)])
    await expect(output).toMatchFileSnapshot(join(import.meta.dirname, `../fixtures/outputs/${name}.md`))
  },
)

test('every text of the outline is read back from it', async () => {
  for (const { text, name } of NOTICES) {
    const page = seen(reader.render((await emitted(markdown, [asSource(text)])).text))
    for (const { node } of nodesOf(parse(text).body)) {
      for (const quote of [node.heading, node.text, ...(node.fields ?? [])])
        if (quote) expect(page, `${name} ${node.id}`).toContain(quote.text.replace(/\s+/g, ' ').trim())
    }
  }
})

const hostile = fc.oneof(
  fc.constantFrom(
    '# 甲',
    '- 甲',
    '1. 甲',
    '1) 甲',
    '> 甲',
    '    甲',
    '```',
    '~~~',
    '---',
    '===',
    '***',
    '甲 #',
    '甲\n---',
  ),
  fc.constantFrom(
    '<script>alert(1)</script>',
    '<!-- 甲',
    '&lt;',
    '&#42;',
    '[甲](http://x)',
    '![甲](x)',
    '[甲]: /x',
    '`甲`',
  ),
  fc.constantFrom(
    '**甲**',
    '__甲__',
    '~~甲~~',
    '甲|乙',
    '\\',
    '\\*',
    'a\\\nb',
    '$甲$',
    'http://x.example',
    'www.x.example',
  ),
  fc.string({ maxLength: 12 }),
)
const joined = fc.array(hostile, { minLength: 1, maxLength: 4 }).map(parts => parts.join(''))

test('no text becomes markup, in a line, in a heading, in a cell', () => {
  fc.assert(
    fc.property(joined, text => {
      const words = text
        .replace(/\r\n?/g, '\n')
        .replace(/[^\P{Cc}\t\n]|\p{Noncharacter_Code_Point}|\p{Surrogate}/gu, '\ufffd')
        .replace(/[ \t\n\u2028\u2029]+/g, ' ')
        .trim()
      fc.pre(words !== '')
      const plain = (html: string): string =>
        html
          .replace(/&lt;/g, '<')
          .replace(/&gt;/g, '>')
          .replace(/&quot;/g, '"')
          .replace(/&amp;/g, '&')
      const paragraph = /^<p>([\s\S]*)<\/p>\n$/.exec(reader.render(line(text)))
      expect(plain(paragraph?.[1] ?? '')).toBe(words)
      expect(paragraph![1]).not.toMatch(/<[a-z!/]/i)
      const head = /^<h2>([\s\S]*)<\/h2>\n$/.exec(reader.render(`## ${heading(text)}`))
      expect(plain(head?.[1] ?? '')).toBe(words)
      const table = reader.render(`| a | b |\n| --- | --- |\n| ${inline(text)} | z |\n`)
      expect(plain(/<tbody>\s*<tr>\s*<td>([\s\S]*)<\/td>\s*<td>z<\/td>/.exec(table)?.[1] ?? '')).toBe(words)
    }),
    { numRuns: 2000 },
  )
})

test('an empty notice has a title and no more', async () => {
  expect((await emitted(markdown, [asSource('', '甲.txt')])).text).toBe('# 甲.txt\n\n')
})
