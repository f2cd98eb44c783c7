/** The same notice in another form is the same bulletin: line ends, blank lines, widths, encodings. */
import { describe, expect, test } from 'vitest'
import { parse } from '../src/index.ts'
import { NOTICES, type Notice } from './support/notices.ts'
import { essence } from './support/same.ts'

/** Widths of letters say nothing but where lines are broken by a page: a wrapped notice must keep its own. */
const isWrapped = (notice: Notice): boolean => /hard-wrapped/.test(notice.header.layout)

const FULL = '，：；（）？！％０１２３４５６７８９'
const HALF = ',:;()?!%0123456789'
const exchange = (text: string, from: string, to: string): string =>
  [...text].map(letter => (from.includes(letter) ? to[from.indexOf(letter)]! : letter)).join('')

/** Line ends inside a drawn heading or title, or behind a comma, break a line, not a paragraph. */
const isParagraphEnd = (notice: Notice, at: number): boolean =>
  !'，,'.includes(notice.text[at - 1] ?? ' ') &&
  !notice.spans.some(
    span => (span.name === 'heading' || span.name === 'title') && span.start < at && at < span.end,
  )

const withBlankLines = (notice: Notice): string =>
  [...notice.text]
    .map((letter, at) => (letter === '\n' && isParagraphEnd(notice, at) ? '\n\n' : letter))
    .join('')

const FORMS: readonly (readonly [
  name: string,
  change: (notice: Notice) => string,
  applies: (notice: Notice) => boolean,
])[] = [
  ['CRLF', notice => notice.text.replaceAll('\n', '\r\n'), () => true],
  ['lone CR', notice => notice.text.replaceAll('\n', '\r'), () => true],
  ['U+2028', notice => notice.text.replaceAll('\n', '\u2028'), () => true],
  ['full-width', notice => exchange(notice.text, HALF, FULL), notice => !isWrapped(notice)],
  ['half-width', notice => exchange(notice.text, FULL, HALF), notice => !isWrapped(notice)],
  ['blank lines between paragraphs', withBlankLines, notice => !isWrapped(notice)],
  ['no blank lines', notice => notice.text.replace(/\n[ \u3000]*(?=\n)/g, ''), notice => !isWrapped(notice)],
  [
    'a byte order mark and zero-width spaces',
    notice => `\ufeff${notice.text.replaceAll('的', '的\u200b')}`,
    () => true,
  ],
  ['tabs for spaces', notice => notice.text.replaceAll(' ', '\t'), () => true],
  ['no-break spaces', notice => notice.text.replaceAll(' ', '\u00a0'), () => true],
  [
    'indented paragraphs',
    notice => notice.text.replace(/^(?=\S)/gm, '\u3000\u3000'),
    notice => !isWrapped(notice),
  ],
]

describe.each(NOTICES.map(notice => [notice.name, notice] as const))('%s', (_, notice) => {
  const wanted = essence(parse(notice.text))
  test.each(
    FORMS.filter(([, , applies]) => applies(notice)).map(([name, change]) => [name, change] as const),
  )('%s', (_form, change) => {
    expect(essence(parse(change(notice)))).toEqual(wanted)
  })
})

/** Notices of long paragraphs. Where nearly all are shorter than a line, no width can be seen. */
const LONG = ['yunze-water-2025', 'chunying-finance-2025', 'liudu-town-2023', 'lanchuan-university-2025']

describe.each([35, 40, 50])('cut every %d letters, in the middle of words and numbers', length => {
  test.each(LONG)('%s', name => {
    const { text } = NOTICES.find(notice => notice.name === name)!
    const cut = text.replace(new RegExp(`.{${length}}(?=.)`, 'g'), '$&\n')
    expect(essence(parse(cut))).toEqual(essence(parse(text)))
  })
})
