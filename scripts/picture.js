/**
 * Writes docs/report.png, the picture of the HTML page that the README shows, from a fixture: `npm run picture`. Needs a
 * Chromium (CHROMIUM, or /usr/bin/chromium) and a built executable.
 */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { chromium } from 'playwright-core'

const root = join(import.meta.dirname, '..')
const notice = process.argv[2] ?? join(root, 'fixtures', 'notices', 'yunze-water-2025.txt')
const picture = process.argv[3] ?? join(root, 'docs', 'report.png')
const folder = mkdtempSync(join(tmpdir(), 'rectify-picture-'))
const page = join(folder, 'report.html')

const browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium' })
try {
  const made = spawnSync(process.execPath, [join(root, 'bin', 'rectify.js'), 'parse', notice, '-o', page])
  if (made.status !== 0) throw new Error(`${made.stderr}`)
  const tab = await browser.newPage({
    viewport: { width: 1400, height: 1500 },
    colorScheme: process.env.SCHEME === 'dark' ? 'dark' : 'light',
  })
  await tab.goto(pathToFileURL(page).href)
  if (process.env.CLICK) await tab.click(process.env.CLICK)
  await tab.screenshot({ path: picture, fullPage: process.env.FULL === '1' })
} finally {
  await browser.close()
  rmSync(folder, { recursive: true })
}
