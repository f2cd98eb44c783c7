/** Reads a page of the web: the notice in it, without what stands around. Spans point into the decoded file. */
import type { SourceFinding } from '../source.ts'
import { Failure, type ReadCode } from './failure.ts'
import { decodePage } from './html/charset.ts'
import { pageText } from './html/edits.ts'
import { PageLines } from './html/lines.ts'
import { findMainText } from './html/main-text.ts'
import { metaOf } from './html/meta.ts'
import { readPage } from './html/page.ts'
import { planTables } from './html/tables.ts'
import { DEFAULT_MAX_TAGS, type FormatOptions, type ReadText } from './reader.ts'

/** With less prose than this a page holds no notice: a login, a list of links, "page not found". */
const LEAST_PROSE = 60

/**
 * Reads a page.
 *
 * @param name - what to call the input in a failure
 * @throws Failure `input/too-many-tags`; `input/frames` where the page only names others; other `input/…` codes
 */
export async function readHtml(bytes: Uint8Array, name: string, options: FormatOptions): Promise<ReadText> {
  return readPageBytes(bytes, name, options)
}

/** The same for a page that came in an envelope, which may tell its encoding. */
export function readPageBytes(
  bytes: Uint8Array,
  name: string,
  { encoding, maxTags = DEFAULT_MAX_TAGS }: FormatOptions,
): ReadText {
  const decoded = decodePage(bytes, name, encoding)
  const page = readPage(decoded.text, maxTags)
  if (page === null) throw new Failure<ReadCode>('input/too-many-tags', { name, limit: maxTags })
  const lines = new PageLines(page)
  if (page.frames > 0 && lines.prose(0, page.eventCount) === 0)
    throw new Failure<ReadCode>('input/frames', { name })
  const main = findMainText(page, lines)
  const findings: SourceFinding[] = []
  if (main.prose < LEAST_PROSE)
    findings.push({
      code: 'html/no-main-text',
      span: [0, decoded.text.length],
      args: { letters: main.prose },
    })
  else if (main.leftOut !== null) {
    const { letters, at } = main.leftOut
    findings.push({
      code: 'html/text-left-out',
      span: [page.start(at.from), page.end(at.to - 1)],
      args: { letters },
    })
  }
  const text = pageText(page, main, planTables(page, lines, main.main))
  return { ...decoded, format: 'html', ...text, meta: metaOf(page, main.dated), findings }
}
