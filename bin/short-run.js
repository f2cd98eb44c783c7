/**
 * Fits V8 to the most usual run, which reads one short notice: code of the middle tier and regular expressions compiled twice
 * would not pay, and take a sixth of the whole run. To be required before `load.js`, for V8 takes no cache that
 * was made under other flags. `long-run.ts` undoes it where a run is long.
 */
const { setFlagsFromString } = require('node:v8')

for (const flag of ['--no-sparkplug', '--no-regexp-tier-up']) setFlagsFromString(flag)
