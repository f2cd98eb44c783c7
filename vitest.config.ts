import { readFileSync } from 'node:fs'
import { defineConfig } from 'vitest/config'

const { version } = JSON.parse(readFileSync(new URL('package.json', import.meta.url), 'utf8'))

export default defineConfig({
  define: {
    RECTIFY_VERSION: JSON.stringify(version),
    RECTIFY_CMAPS: JSON.stringify('../../../node_modules/pdfjs-dist/cmaps'),
  },
  test: {
    // Slow machines are no reason to fail.
    testTimeout: 300_000,
    include: ['tests/**/*.test.ts'],
    // How time grows is measured on a quiet machine, by `npm run test:growth`: it is no verdict on a busy one.
    exclude: process.env.GROWTH ? [] : ['tests/growth/**'],
    // The tests of the CLI as a process run what is in src now, not what was built some time ago.
    globalSetup: ['tests/cli-build.ts'],
  },
})
