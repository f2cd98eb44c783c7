import { type Dirent, existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { asFailure } from '../../readers/bytes.ts'
import { failure } from '../messages.ts'

/** What is met in a folder: a file, or something that must be told. */
export interface Met {
  /** Below the folder, with the separators of the system. */
  readonly path: string
  /** Why it cannot be read. */
  readonly fault?: unknown
  /** It is a pipe, a socket or a device: read only where it is named itself. */
  readonly isSpecial?: true
}

export interface WalkOptions {
  /** Endings of the files to take, lower case, with the dot. */
  readonly endings: readonly string[]
  /** Paths, as joined to the folder, to leave out with all below them. */
  readonly leaveOut: ReadonlySet<string>
}

/**
 * The files of a folder and of all folders in it, each folder in the order of its names by code unit.
 *
 * As ripgrep does, it skips what is hidden and follows no symbolic link, so that no loop can catch it. It also skips
 * `node_modules` and the lock files of Word (`~$notice.docx`).
 *
 * @param called - what the user calls the folder, for messages
 */
export function* walk(folder: string, called: string, options: WalkOptions, below = ''): Generator<Met> {
  let entries: Dirent[]
  try {
    entries = readdirSync(join(folder, below), { withFileTypes: true })
  } catch (error) {
    yield { path: below, fault: asFailure(error, join(called, below)) }
    return
  }
  entries.sort((a, b) => byCodeUnit(a.name, b.name))
  for (const entry of entries) {
    const { name } = entry
    const path = join(below, name)
    if (name.startsWith('.') || name.startsWith('~$') || options.leaveOut.has(join(folder, path))) continue
    const isNotice = options.endings.some(ending => name.toLowerCase().endsWith(ending))
    if (entry.isDirectory()) {
      if (name === 'node_modules') continue
    } else if (entry.isSymbolicLink() || !isNotice) continue
    // Node puts U+FFFD for bytes that are no UTF-8, and such a name leads nowhere.
    if (name.includes('\ufffd') && !existsSync(join(folder, path)))
      yield { path, fault: failure('input/bad-name', { name: join(called, path) }) }
    else if (entry.isDirectory()) yield* walk(folder, called, options, path)
    else yield entry.isFile() ? { path } : { path, isSpecial: true }
  }
}

/** Order that depends on no locale. */
export function byCodeUnit(left: string, right: string): number {
  return left < right ? -1 : left > right ? 1 : 0
}
