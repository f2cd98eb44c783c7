/**
 * Writes docs/report.png, the picture of the HTML page in the README, from a fixture: `npm run picture`. Needs a Chromium
 * (CHROMIUM, or /usr/bin/chromium) and a built executable.
 */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { chromium } from 'playwright-core'

const root = join(import.meta.dirname, '..')
const notice = join(root, 'fixtures', 'notices', 'cenzhou-transport-2024.txt')
const folder = mkdtempSync(join(tmpdir(), 'rectify-picture-'))
const page = join(folder, 'report.html')

const browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium' })
try {
  const made = spawnSync(process.execPath, [join(root, 'bin', 'rectify.js'), 'parse', notice, '-o', page])
  if (made.status !== 0) throw new Error(`${made.stderr}`)
  const tab = await browser.newPage({ viewport: { width: 1240, height: 1180 }, colorScheme: 'light' })
  await tab.goto(pathToFileURL(page).href)
  await tab.screenshot({ path: join(root, 'docs', 'report.png') })
} finally {
  await browser.close()
  rmSync(folder, { recursive: true })
}
