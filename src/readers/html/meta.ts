/** What the meta tags of a page say of the notice. The table is of names that sites of authorities use; compared without case. */
import type { MetaValue, SourceMeta } from '../../source.ts'
import type { Page } from './page.ts'

const NAMES: readonly (readonly [field: keyof SourceMeta, names: readonly string[]])[] = [
  ['title', ['ArticleTitle', 'og:title', 'DC.Title']],
  ['publisher', ['ContentSource', 'Source', 'article:author', 'DC.Publisher']],
  [
    'published',
    ['PubDate', 'publishdate', 'article:published_time', 'og:release_date', 'DC.Date', 'others:pubdate'],
  ],
]

/** The title, publisher and date that the meta tags tell; empty ones tell nothing. */
export function metaOf(page: Page): SourceMeta {
  const meta: Record<string, MetaValue> = {}
  for (const [field, names] of NAMES) {
    const found = names
      .map(name =>
        page.metas.find(tag => tag.name.toLowerCase() === name.toLowerCase() && /\S/.test(tag.content)),
      )
      .find(tag => tag !== undefined)
    if (found !== undefined) meta[field] = { text: found.content.trim(), span: [found.start, found.end] }
  }
  return meta
}
