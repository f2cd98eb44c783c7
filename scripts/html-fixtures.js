// Writes fixtures/html: some of our notices as pages, three of each style. Needs a build: `npm run build` before it.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { inspect } from '../dist/index.js'
import { encodeGbk } from './gbk.js'
import { STYLES } from './html-pages.js'

const fixtures = join(import.meta.dirname, '../fixtures')
const NOTICES = ['yunze-water-2025', 'qingpu-hospital-2024', 'lanjiang-finance-2024']

mkdirSync(join(fixtures, 'html'), { recursive: true })
for (const notice of NOTICES) {
  const lines = [...inspect(readFileSync(join(fixtures, 'notices', `${notice}.txt`), 'utf8'), 'lines')]
  for (const { name, encoding, page } of STYLES) {
    const html = page(lines)
    writeFileSync(
      join(fixtures, 'html', `${notice}.${name}.html`),
      encoding === 'gbk' ? encodeGbk(html) : html,
    )
  }
}
