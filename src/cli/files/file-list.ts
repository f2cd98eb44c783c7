import { realpathSync, type Stats, statSync } from 'node:fs'
import { basename, dirname, isAbsolute, join, normalize, relative, resolve, sep } from 'node:path'
import { STDIN } from '../../readers/file.ts'
import type { Io } from '../io.ts'
import { failure } from '../messages.ts'
import type { Reporter } from '../report.ts'
import { NOTICE_ENDINGS } from './notice-endings.ts'
import { byCodeUnit, walk } from './walk.ts'

/** One input of a run. */
export interface Listed {
  /** What the user would call it, which is also how it is opened; `-` for standard input. */
  readonly name: string
  /** Where it stands below what was named, with `/`: its place below `--out-dir`. */
  readonly place: string
  /** Why it cannot be read, where that is known already. */
  readonly fault?: unknown
}

export interface FileList {
  readonly files: readonly Listed[]
  /** Whether a folder, a pattern or a list has named files, so that their number says nothing of what was meant. */
  readonly isOpen: boolean
}

export interface ListOptions {
  readonly filesFrom?: string
  readonly filesFrom0?: string
  /** Absolute paths of what the run itself writes: no folder or pattern gives them. */
  readonly written: readonly string[]
}

/**
 * What a run reads, in order: the arguments as they were given, then those of the list; the files of a folder or of a pattern by
 * code unit. A file that is named twice is read once, where it comes first.
 *
 * @throws Failure `usage/…`, `list/…` or `input/…` of the list itself
 */
export async function listFiles(
  args: readonly string[],
  options: ListOptions,
  io: Io,
  report: Reporter,
): Promise<FileList> {
  const listFile = options.filesFrom ?? options.filesFrom0
  if (args.filter(name => name === STDIN).length + (listFile === STDIN ? 1 : 0) > 1)
    throw failure('usage/stdin-twice')
  const seen = new Set<string>()
  const files: Listed[] = []
  let isOpen = listFile !== undefined
  const add = (file: Listed) => {
    const path = file.name === STDIN ? STDIN : resolve(io.cwd(), file.name)
    if (seen.has(path) && file.fault === undefined) return
    seen.add(path)
    files.push(file)
  }
  const leaveOut = new Set(options.written.map(realPath))
  const addFolder = async (name: string, place: string) => {
    const folder = realPath(resolve(io.cwd(), name))
    let count = 0
    for (const met of walk(folder, name, { endings: NOTICE_ENDINGS, leaveOut })) {
      const file = join(name, met.path)
      if (met.isSpecial) await report.warn('input/not-regular', { name: file })
      else {
        count++
        add({ name: file, place: slashed(join(place, met.path)), fault: met.fault })
      }
    }
    const endings = NOTICE_ENDINGS.join(', ')
    if (count === 0) add({ name, place, fault: failure('input/no-notices', { name, endings }) })
  }
  for (const name of args) {
    if (name === STDIN) add({ name, place: '' })
    else if (isFolder(name, io)) {
      isOpen = true
      await addFolder(name, '')
    } else if (!/[*?[{(]/.test(name) || statOf(name, io) !== undefined) add({ name, place: basename(name) })
    else {
      const found = await matches(name, io)
      if (found === null) add({ name, place: basename(name) })
      else {
        isOpen = true
        const kept = found.filter(file => !isWithin(resolve(io.cwd(), file.name), leaveOut))
        for (const file of kept) add(file)
        if (kept.length === 0) add({ name, place: '', fault: failure('input/no-match', { name }) })
      }
    }
  }
  if (listFile !== undefined) {
    const { readNameList } = await import('./name-list.ts')
    for (const name of await readNameList(listFile, options.filesFrom === undefined, io)) {
      // In a list `-` is a file of that name, as it is for tar.
      const file = name === STDIN ? './-' : name
      if (isFolder(file, io)) await addFolder(file, belowRoot(file))
      else add({ name: file, place: slashed(belowRoot(file)) })
    }
  }
  return { files, isOpen }
}

/** The files that match a pattern, in order; null where it is no pattern. */
async function matches(pattern: string, io: Io): Promise<Listed[] | null> {
  const { glob, isDynamicPattern } = await import('tinyglobby')
  if (!isDynamicPattern(pattern)) return null
  const found = await glob(pattern, {
    cwd: io.cwd(),
    absolute: isAbsolute(pattern),
    expandDirectories: false,
    followSymbolicLinks: false,
    ignore: ['**/~$*', ...(pattern.includes('node_modules') ? [] : ['**/node_modules/**'])],
  })
  const base = staticBase(pattern, isDynamicPattern)
  return found
    .map(name => ({ name, place: slashed(relative(base, name)) }))
    .sort((a, b) => byParts(a.place, b.place))
}

/** The folders before the first part of a pattern that has something to match. */
function staticBase(pattern: string, isDynamic: (part: string) => boolean): string {
  const parts = pattern.split('/')
  const first = parts.findIndex(isDynamic)
  return parts.slice(0, Math.min(first, parts.length - 1)).join('/') || (isAbsolute(pattern) ? '/' : '')
}

/** As a walk meets them: folder by folder. */
function byParts(left: string, right: string): number {
  const [a, b] = [left.split('/'), right.split('/')]
  for (let at = 0; at < a.length && at < b.length; at++) {
    const order = byCodeUnit(a[at]!, b[at]!)
    if (order !== 0) return order
  }
  return a.length - b.length
}

/** A path that leads nowhere above where it starts: without root and without leading `..`, as tar stores it. */
function belowRoot(path: string): string {
  const parts = normalize(path).split(/[\\/]/)
  const kept = parts.slice(parts.lastIndexOf('..') + 1)
  return join(...kept.filter(part => part !== '' && !/^[a-zA-Z]:$/.test(part)), '')
}

const slashed = (path: string): string => path.split(sep).join('/')

function isFolder(name: string, io: Io): boolean {
  return statOf(name, io)?.isDirectory() ?? false
}

function statOf(name: string, io: Io): Stats | undefined {
  try {
    return statSync(resolve(io.cwd(), name))
  } catch {
    // Why it cannot be looked at is told when it is read.
    return undefined
  }
}

function isWithin(path: string, folders: ReadonlySet<string>): boolean {
  for (let at = realPath(path); ; at = dirname(at)) {
    if (folders.has(at)) return true
    if (dirname(at) === at) return false
  }
}

function realPath(path: string): string {
  try {
    return realpathSync(path)
  } catch {
    return path
  }
}
