/** The side-by-side page of `diff`, opened in a real browser. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { rectify } from './cli-run.ts'
import { CHROMIUM, inBrowser, launch } from './support/browser.ts'
import { PAIRS_FOLDER } from './support/pairs.ts'

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

describe.skipIf(CHROMIUM === undefined)(inBrowser('the page of diff'), { timeout: 60_000 }, () => {
  const folder = mkdtempSync(join(tmpdir(), 'rectify-page-'))
  const PAGES = ['december', 'replaced', 'measures', 'front'] as const
  const fileOf = (pair: string, lang: string): string => join(folder, `${pair}.${lang}.html`)
  let browser: Browser

  beforeAll(async () => {
    browser = await launch()
    for (const pair of PAGES)
      for (const lang of ['zh', 'en'])
        await rectify([
          'diff',
          join(PAIRS_FOLDER, `${pair}.old.txt`),
          join(PAIRS_FOLDER, `${pair}.new.txt`),
          ...['--lang', lang, '-o', fileOf(pair, lang)],
        ])
  })
  afterAll(async () => {
    await browser.close()
    rmSync(folder, { recursive: true, force: true })
  })

  /** Opens a page; whatever it asks for or complains of is told. */
  async function opened(
    pair: string,
    { lang = 'zh', scheme = 'light' as 'light' | 'dark', width = 1280, script = false } = {},
  ): Promise<{ readonly page: Page; readonly told: string[] }> {
    // The page has no script, and must not need one; axe is the test's own, and may pass the page's policy.
    const context = await browser.newContext({
      colorScheme: scheme,
      viewport: { width, height: 900 },
      javaScriptEnabled: script,
      bypassCSP: script,
    })
    const page = await context.newPage()
    const told: string[] = []
    page.on('request', request => told.push(`request ${request.url()}`))
    page.on('console', message => told.push(`console ${message.text()}`))
    page.on('pageerror', error => told.push(`error ${error.message}`))
    await page.goto(pathToFileURL(fileOf(pair, lang)).href)
    return { page, told }
  }

  test.each(PAGES)('%s: opens by itself, without a request, a script or an error', async pair => {
    const { page, told } = await opened(pair)
    expect(told).toEqual([`request ${pathToFileURL(fileOf(pair, 'zh')).href}`])
    expect(await page.locator('h1').textContent()).toBe('两份通报的变化')
    await page.context().close()
  })

  const VIEWS = [
    ...(['light', 'dark'] as const).flatMap(scheme => [
      { pair: 'december', scheme, width: 1280, lang: 'en' },
      { pair: 'december', scheme, width: 390, lang: 'zh' },
    ]),
    { pair: 'replaced', scheme: 'dark', width: 1280, lang: 'zh' },
    { pair: 'measures', scheme: 'light', width: 390, lang: 'zh' },
    { pair: 'front', scheme: 'light', width: 1280, lang: 'en' },
  ] as const
  test.each(VIEWS)('$pair, $scheme, $width wide: axe finds nothing', async ({ pair, ...view }) => {
    const { page } = await opened(pair, { ...view, script: true })
    await page.evaluate(`for (const fold of document.querySelectorAll('details')) fold.open = true`)
    await page.evaluate(AXE)
    const { violations, passes } = (await page.evaluate('axe.run()')) as AxeResults
    expect(violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([])
    // These were looked at, and are not merely absent.
    const looked = passes.map(({ id }) => id)
    expect(looked).toEqual(expect.arrayContaining(['color-contrast', 'landmark-one-main', 'heading-order']))
    await page.context().close()
  })

  test.each([1280, 700, 390, 320])('nothing is wider than a window of %i', async width => {
    for (const pair of PAGES) {
      const { page } = await opened(pair, { width, script: true, lang: 'en' })
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(width)
      await page.context().close()
    }
  })

  test('old and new stand side by side, and one under the other where there is no room', async () => {
    for (const [width, beside] of [
      [1280, true],
      [390, false],
    ] as const) {
      const { page } = await opened('december', { width })
      const row = page.locator('tr', { hasText: '联合市场监管部门' }).first()
      const [old, now] = [
        await row.locator('td.old').boundingBox(),
        await row.locator('td.new').boundingBox(),
      ]
      expect(now!.x >= old!.x + old!.width - 1).toBe(beside)
      expect(now!.y >= old!.y + old!.height - 1).toBe(!beside)
      await page.context().close()
    }
  })

  test('by keyboard: to the changes, to an issue, and a fold opens', async () => {
    const { page } = await opened('december')
    await page.keyboard.press('Tab')
    expect(await page.locator(':focus').textContent()).toBe('跳到变化部分')
    await page.keyboard.press('Enter')
    expect(page.url()).toContain('#changes')
    await page.keyboard.press('Tab')
    expect(await page.locator(':focus').evaluate(element => element.tagName)).toBe('SUMMARY')
    const fold = page.locator('details').first()
    expect(await fold.locator('p').first().isVisible()).toBe(false)
    await page.keyboard.press('Enter')
    expect(await fold.locator('p').first().isVisible()).toBe(true)
    await page.locator('nav a').first().focus()
    await page.keyboard.press('Enter')
    expect(page.url()).toContain('#c1')
    await page.context().close()
  })

  test('prints dark on white, without the contents', async () => {
    const { page } = await opened('december', { scheme: 'dark' })
    await page.emulateMedia({ media: 'print' })
    expect(await page.locator('nav').isVisible()).toBe(false)
    expect(await page.evaluate('getComputedStyle(document.body).color')).toBe('rgb(0, 0, 0)')
    const pdf = await page.pdf({ format: 'A4' })
    expect(pdf.subarray(0, 5).toString()).toBe('%PDF-')
    await page.context().close()
  })
})

interface AxeResults {
  readonly violations: readonly {
    readonly id: string
    readonly nodes: readonly { readonly html: string }[]
  }[]
  readonly passes: readonly { readonly id: string }[]
}
