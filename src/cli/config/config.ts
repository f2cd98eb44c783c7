import { existsSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { STDIN } from '../../readers/file.ts'
import type { Config } from './config-file.ts'

export const CONFIG_NAME = 'rectify.config.yaml'
/** Of two in one folder the first counts. */
const CONFIG_NAMES = [CONFIG_NAME, 'rectify.config.yml'] as const

/** Which configuration holds for a file. Each one is read once. */
export interface Configs {
  /** @throws Failure with a `config/…` code */
  of(file: string): Promise<Config>
}

export interface ConfigOptions {
  readonly cwd: string
  /** `--config FILE`, or false for `--no-config`. */
  readonly given: string | false | undefined
  readonly stdinFilename: string | undefined
}

const NOTHING: Config = {}

/** Configurations of one run: the one that was given, or else the nearest one above each file. */
export function configs({ cwd, given, stdinFilename }: ConfigOptions): Configs {
  const byPath = new Map<string, Promise<Config>>()
  const byFolder = new Map<string, string | null>()
  const load = (path: string, name: string): Promise<Config> => {
    const known = byPath.get(path)
    if (known !== undefined) return known
    // The packages that read it cost time at the start, and most folders have no configuration.
    const loaded = import('../models.ts').then(({ readConfig }) => readConfig(path, name))
    byPath.set(path, loaded)
    return loaded
  }
  return {
    async of(file) {
      if (given === false) return NOTHING
      if (given !== undefined) return load(resolve(cwd, given), given)
      const near = file === STDIN ? (stdinFilename ?? CONFIG_NAME) : file
      const path = nearest(dirname(resolve(cwd, near)), byFolder)
      return path === null ? NOTHING : load(path, path)
    },
  }
}

/** The configuration in a folder or in the nearest one above it. */
function nearest(folder: string, known: Map<string, string | null>): string | null {
  const passed: string[] = []
  let found: string | null = null
  for (let at = folder; ; at = dirname(at)) {
    const before = known.get(at)
    if (before !== undefined) {
      found = before
      break
    }
    passed.push(at)
    const path = CONFIG_NAMES.map(name => join(at, name)).find(existsSync)
    if (path !== undefined) {
      found = path
      break
    }
    if (dirname(at) === at) break
  }
  for (const at of passed) known.set(at, found)
  return found
}
