/** The text that is found in a page is the one that Readability finds, on all pages of fixtures/html; or the reason is told. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Readability } from '@mozilla/readability'
import { parseHTML } from 'linkedom'
import { expect, test } from 'vitest'
import { decodePage } from '../src/readers/html/charset.ts'
import { pageText } from '../src/readers/html/edits.ts'
import { PageLines } from '../src/readers/html/lines.ts'
import { findMainText } from '../src/readers/html/main-text.ts'
import { readPage } from '../src/readers/html/page.ts'
import { planTables } from '../src/readers/html/tables.ts'
import { applyEdits } from '../src/text/edits.ts'

const folder = join(import.meta.dirname, '../fixtures/html')
const squeeze = (text: string): string => text.normalize('NFKC').replace(/\s+/g, '')

/** The text alone, without the title and source line above it. */
function ours(html: string): string {
  const page = readPage(html)!
  const lines = new PageLines(page)
  const { main, dropped } = findMainText(page, lines)
  const { edits } = pageText(page, { kept: [main], dropped }, planTables(page, lines, main))
  return squeeze(applyEdits(html, edits).text)
}

function theirs(html: string): string {
  const { document } = parseHTML(html)
  return squeeze(new Readability(document as never, { charThreshold: 100 }).parse()?.textContent ?? '')
}

/** Pages where they differ, and why: what stands in our text alone, and what in theirs. */
const REASONS: Readonly<Record<string, (theirs: string, ours: string) => void>> = {
  // Readability wants a block around a text; this page has lines in its body, between breaks.
  'bare-body.html': (theirs, ours) => {
    expect(theirs).toBe('')
    expect(ours).toContain('现将整改情况予以公布。')
  },
  // On a short page Readability takes title, source line and footer for text; the footer is named so.
  'two-parts.html': (theirs, ours) => {
    expect(theirs).toContain(ours)
    expect(theirs).toMatch(/本网站支持IPv6访问。$/)
  },
  // Readability joins blocks that have much prose: the footer here, and not the issues and the contact behind the named box.
  'behind-named-box.html': (theirs, ours) => {
    expect(theirs).not.toMatch(/农村公路|6212345/)
    expect(theirs).toMatch(/网站标识码/)
    expect(ours).toMatch(/^根据县委统一部署.*农村公路.*6212345.*2025年6月18日$/)
  },
  // Readability passes over what a style hides until a script has run; here that is the whole text.
  'wechat.html': (theirs, ours) => {
    expect(theirs).not.toContain('现将整改进展情况予以公布。')
    expect(ours).toMatch(/^根据县委统一部署.*禾洲县民政局$/)
  },
  // The heads and numbers of a table of issues are no text: they name the fields and count the issues.
  'issue-table.html': (theirs, ours) => {
    const heads = '序号问题类别问题整改措施责任单位整改时限完成情况'
    const words = (text: string): string => text.replace(heads, '').replace(/\d/g, '')
    expect(theirs).toContain(heads)
    expect(words(ours)).toBe(words(theirs))
  },
}

test.each(readdirSync(folder).filter(name => /\.html?$/.test(name)))('%s', name => {
  const html = decodePage(readFileSync(join(folder, name)), name).text
  const found = ours(html)
  expect(found.length).toBeGreaterThan(120)
  const reason = REASONS[name]
  if (reason === undefined) expect(found).toBe(theirs(html))
  else reason(theirs(html), found)
})
