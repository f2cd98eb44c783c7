import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { type Browser, chromium, type Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { html } from '../src/emitters/on-demand.ts'
import { DRAWN_CHECKS } from './support/drawn-check.ts'
import { asSource, emitted } from './support/emit.ts'
import { NOTICES } from './support/notices.ts'

const executablePath = process.env.CHROMIUM ?? '/usr/bin/chromium'
const isThere = existsSync(executablePath)
if (!isThere) console.warn(`no browser at ${executablePath} (set CHROMIUM): the page is not tested in one`)

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const folder = mkdtempSync(join(tmpdir(), 'rectify-page-'))
const textOf = (name: string): string => [...NOTICES, ...DRAWN_CHECKS].find(one => one.name === name)!.text

describe.skipIf(!isThere)('in a browser', { timeout: 120_000 }, () => {
  let browser: Browser
  beforeAll(async () => {
    browser = await chromium.launch({ executablePath })
  })
  afterAll(async () => {
    await browser?.close()
    rmSync(folder, { recursive: true, force: true })
  })

  async function open(
    text: string,
    options: { width?: number; dark?: boolean; scripts?: boolean } = {},
  ): Promise<{ page: Page; asked: string[]; errors: string[] }> {
    const file = join(folder, 'page.html')
    writeFileSync(file, (await emitted(html, [asSource(text)])).bytes)
    const context = await browser.newContext({
      viewport: { width: options.width ?? 1280, height: 900 },
      colorScheme: options.dark ? 'dark' : 'light',
      javaScriptEnabled: options.scripts ?? true,
    })
    const page = await context.newPage()
    const asked: string[] = []
    const errors: string[] = []
    page.on('request', request => void asked.push(request.url()))
    page.on('console', message => message.type() === 'error' && errors.push(message.text()))
    page.on('pageerror', error => void errors.push(error.message))
    await page.goto(pathToFileURL(file).href)
    return { page, asked, errors }
  }

  test('opens without another request and without an error', async () => {
    for (const name of ['yunze-water-2025', 'lutang-zone-2025', 'damage-open', 'claims-sum-over']) {
      const { page, asked, errors } = await open(textOf(name))
      await page.waitForTimeout(200)
      expect(asked, name).toEqual([expect.stringMatching(/^file:.*page\.html$/)])
      expect(errors, name).toEqual([])
      await page.context().close()
    }
  })

  test('hostile text stays text', async () => {
    const { page, asked, errors } = await open(
      '关于整改情况的通报\n一是</div></article><script>document.title="x"</script><img src=http://x.example onerror="document.title=1">\n二是<style>*{display:none}</style>',
    )
    expect(await page.title()).toBe('关于整改情况的通报')
    expect(await page.locator('#source img, #source script, #source style').count()).toBe(0)
    expect(await page.locator('#source').textContent()).toContain('<script>document.title="x"</script>')
    expect(asked.length).toBe(1)
    expect(errors).toEqual([])
    await page.context().close()
  })

  test('a click on an issue marks its text, without a script', async () => {
    const { page } = await open(textOf('yunze-water-2025'), { scripts: false })
    const link = page.locator('nav .issue > a').nth(2)
    expect(await link.textContent()).toBe('3.关于农村供水保障工程推进缓慢的问题')
    const target = page.locator('#source .n:target')
    expect(await target.count()).toBe(0)
    await link.click()
    await expect.poll(() => target.count()).toBe(1)
    const text = (await target.textContent())!.trim()
    expect(text).toMatch(
      /^3\.关于农村供水保障工程推进缓慢的问题\n整改情况：正在整改。\n一是倒排工期[\s\S]*难题。$/,
    )
    const colour = (selector: string) =>
      page
        .locator(selector)
        .first()
        .evaluate(element => (globalThis as never as Styles).getComputedStyle(element).backgroundColor)
    expect(await colour('#source .n:target')).not.toBe(await colour('#source .n:not(:target)'))
    await expect.poll(() => target.evaluate(element => element.getBoundingClientRect().top)).toBeLessThan(900)
    await page.context().close()
  })

  test('the keyboard reaches the reasons of what is repaired or open', async () => {
    for (const [name, reason] of [
      ['damage-repaired', '补作2024-05-18至2024-06-28（依据：只有这一种读法）'],
      ['damage-open', '未定：可能是2025-01-14或2025-11-04'],
    ] as const) {
      const { page } = await open(textOf(name))
      await page.locator('#source').focus()
      const focused = page.locator('#source .doubt:focus')
      for (let tabs = 0; tabs < 40 && (await focused.count()) === 0; tabs++) await page.keyboard.press('Tab')
      expect(await focused.count()).toBe(1)
      const tip = await focused.evaluate(
        element => (globalThis as never as Styles).getComputedStyle(element, '::after').content,
      )
      expect(tip).toContain(reason)
      const described = await focused.getAttribute('aria-describedby')
      expect(await page.locator(`[id="${described}"]`).textContent()).toContain(reason)
      // Shown whole, inside the window.
      await page.keyboard.press('Enter')
      await expect.poll(() => page.url()).toMatch(/#d1$/)
      await page.context().close()
    }
  })

  test('a finding and its place lead to each other', async () => {
    const { page } = await open(textOf('claims-sum-over'))
    await page.locator('.findings ol a').first().click()
    await expect.poll(() => page.locator('.flag:target').count()).toBe(1)
    await page.locator('.flag:target').click()
    await expect.poll(() => page.locator('.findings li:target').count()).toBe(1)
    await page.context().close()
  })

  test('the boxes of the legend hide a kind', async () => {
    const { page } = await open(textOf('yunze-water-2025'))
    const background = () =>
      page
        .locator('#source .fact.count')
        .first()
        .evaluate(element => (globalThis as never as Styles).getComputedStyle(element).backgroundColor)
    const before = await background()
    await page.locator('#show-count').uncheck()
    expect(await background()).not.toBe(before)
    await page.context().close()
  })

  test.each([
    ['light', { width: 1280 }],
    ['dark', { width: 1280, dark: true }],
    ['narrow', { width: 390 }],
  ])('axe finds no fault: %s', async (_, options) => {
    for (const name of [
      'yunze-water-2025',
      'lutang-zone-2025',
      'damage-open',
      'damage-repaired',
      'claims-sum-over',
    ]) {
      const { page } = await open(textOf(name), options)
      for (const details of await page.locator('details').all())
        await details.evaluate(element => element.setAttribute('open', ''))
      await page.evaluate(axe)
      const [passed, faults] = await page.evaluate(async () => {
        const { violations, passes } = await (globalThis as never as { axe: Axe }).axe.run()
        const told = violations.map(
          ({ id, nodes }) => `${id}: ${nodes[0]!.html.slice(0, 160)} ${nodes[0]!.failureSummary}`,
        )
        return [passes.map(({ id }) => id), told] as const
      })
      expect(passed).toEqual(
        expect.arrayContaining(['color-contrast', 'region', 'landmark-one-main', 'link-name']),
      )
      expect(faults, name).toEqual([])
      // Nothing sticks out to the side.
      expect(await page.evaluate('document.documentElement.scrollWidth <= innerWidth'), name).toBe(true)
      await page.context().close()
    }
  })

  test('a long notice stays usable, and prints', async () => {
    const base = textOf('lutang-zone-2025')
    const middle = base.slice(base.indexOf('二、'), base.indexOf('三、'))
    const text = base.replace(middle, middle.repeat(Math.ceil(200_000 / Buffer.byteLength(middle))))
    expect(Buffer.byteLength(text)).toBeGreaterThan(200_000)
    const { page, errors } = await open(text)
    const links = page.locator('nav .issue > a')
    const last = links.nth((await links.count()) - 1)
    await last.click()
    const target = page.locator('#source .n:target')
    await expect
      .poll(() => target.evaluate(element => Math.round(element.getBoundingClientRect().top)))
      .toBeLessThan(900)
    await page.emulateMedia({ media: 'print' })
    expect(await page.locator('nav').isVisible()).toBe(false)
    expect(await page.locator('#source').isVisible()).toBe(true)
    expect(errors).toEqual([])
    await page.context().close()
  })
})

interface Rule {
  readonly id: string
  readonly nodes: readonly { readonly html: string; readonly failureSummary: string }[]
}

/** What is used of the browser here; its types would let the core use it too. */
interface Styles {
  getComputedStyle(
    element: object,
    pseudo?: string,
  ): { readonly backgroundColor: string; readonly content: string }
}

interface Axe {
  run(): Promise<{ readonly violations: readonly Rule[]; readonly passes: readonly Rule[] }>
}
