/** A browser for tests that look at pages; nothing is downloaded for them. */
import { existsSync } from 'node:fs'
import { type Browser, chromium } from 'playwright-core'

const PLACES = [
  process.env.CHROMIUM,
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
]

/** Where Chromium stands; undefined where there is none. */
export const CHROMIUM = PLACES.find(path => path !== undefined && existsSync(path))

/** What a group of tests that needs it is called: says so where they are skipped. */
export const inBrowser = (name: string): string =>
  CHROMIUM === undefined
    ? `${name} (skipped: no Chromium here; set CHROMIUM to the path of one)`
    : `${name} in Chromium`

export const launch = (): Promise<Browser> =>
  // Containers mostly have no user namespaces, which the sandbox needs; the pages are our own.
  chromium.launch({ executablePath: CHROMIUM!, args: ['--no-sandbox'] })
