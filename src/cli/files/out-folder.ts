import { existsSync, mkdirSync, openSync, readFileSync, realpathSync, renameSync, statSync } from 'node:fs'

import { basename, dirname, extname, join, resolve } from 'node:path'
import { crc32 } from 'node:zlib'
import { Failure } from '../../readers/failure.ts'
import { STDIN } from '../../readers/file.ts'
import { guard, turn } from '../interrupt.ts'
import type { Io } from '../io.ts'
import { failure } from '../messages.ts'
import { asOutputFailure, bytesOf, closeQuietly, isAt, removeQuietly, writeAll } from '../output.ts'
import type { Destination } from './destination.ts'
import type { Listed } from './file-list.ts'
import { appendJournal, type Finished, loadJournal, writeJournal } from './journal.ts'
import { NOTICE_ENDINGS } from './notice-endings.ts'

/** Hidden, so that no later run takes it for a notice. */
const JOURNAL = '.rectify.log'

export interface OutFolderOptions {
  /** The ending of what is written, with the dot. */
  readonly ending: string
  /** Whether files of others may be overwritten. */
  readonly force: boolean
  /** Whether what an earlier run has finished is skipped. */
  readonly resume: boolean
}

/**
 * A folder with one file for each input. The journal in it, `.rectify.log`, tells what each file was made of and what it was
 * when it was written: by that a file of ours is told from one that someone else has made or changed.
 *
 * @param given - what the user calls the folder; made where it is not there
 * @throws Failure `output/…`
 */
export function outFolder(
  given: string,
  files: readonly Listed[],
  { ending, force, resume }: OutFolderOptions,
  io: Io,
): Destination {
  const folder = resolve(io.cwd(), given)
  const journalPath = join(folder, JOURNAL)
  const attempt = <T>(name: string, step: () => T): T => {
    try {
      return step()
    } catch (error) {
      throw asOutputFailure(error, name)
    }
  }
  const names = outputNames(files, ending)
  /** The last two of each place: a run that was killed between its line and the file has left the file of the line before. */
  const byPlace = new Map<string, readonly Finished[]>()
  const note = (entry: Finished) =>
    byPlace.set(entry.to ?? '', [...(byPlace.get(entry.to ?? '') ?? []), entry].slice(-2))
  const journal = attempt(given, () => {
    if (existsSync(folder) && !statSync(folder).isDirectory())
      throw failure('output/not-a-folder', { name: given })
    makeFolders(folder)
    const entries = loadJournal(journalPath)
    for (const entry of entries) note(entry)
    const last = [...byPlace.values()].flat()
    if (last.length < entries.length) writeJournal(journalPath, last)
    return openSync(journalPath, 'a')
  })
  /** What a file was made of, if it is just what we have written there. */
  const ours = (to: string): Finished | undefined => {
    const entries = byPlace.get(to) ?? []
    if (entries.length === 0) return undefined
    try {
      const bytes = readFileSync(join(folder, to))
      return entries.findLast(({ end, crc }) => bytes.length === end && crc32(bytes) === crc)
    } catch {
      return undefined
    }
  }
  const refusal = (file: Listed): Failure | undefined => {
    const to = names.get(file)!
    if (to instanceof Failure) return to
    const name = join(given, to)
    const path = join(folder, to)
    if (isSame(path, resolve(io.cwd(), file.name))) return failure('output/is-input', { name })
    const isFree = force || !existsSync(path) || (resume && ours(to) !== undefined)
    return isFree ? undefined : failure('output/exists', { name })
  }
  let kept = 0
  return {
    get kept() {
      return kept
    },
    knows: file => resume && byPlace.has(`${names.get(file)}`),
    earlier(file, sha256, options) {
      const to = names.get(file)
      const entry = resume && typeof to === 'string' ? ours(to) : undefined
      return entry?.name === file.name && entry.sha256 === sha256 && entry.options === options
        ? entry.exit
        : undefined
    },
    keep() {
      kept++
    },
    survives: fault => fault.code !== 'output/full',
    refusal,
    async put(file, { exit, sha256, options, pieces }) {
      const fault = refusal(file)
      if (fault !== undefined) throw fault
      const to = names.get(file) as string
      const path = join(folder, to)
      const called = join(given, to)
      // Always the same name, so that what a killed run has left is replaced by the next one.
      const temporary = join(dirname(path), `.${basename(path)}.partial`)
      let descriptor: number | undefined
      const remove = () => {
        if (descriptor !== undefined && isAt(temporary, descriptor)) removeQuietly(temporary)
      }
      const guarded = guard(remove)
      let end = 0
      let crc = 0
      try {
        attempt(called, () => {
          makeFolders(dirname(path))
          // Another run that is writing it keeps its file, without a name.
          removeQuietly(temporary)
          descriptor = openSync(temporary, 'wx')
        })
        for await (const piece of pieces) {
          const bytes = bytesOf(piece)
          attempt(called, () => writeAll(descriptor!, bytes))
          crc = crc32(bytes, crc)
          end += bytes.length
          await turn()
        }
        if (!isAt(temporary, descriptor!)) throw failure('output/replaced', { name: called })
        attempt(called, () => {
          // First the line: a file without one would be taken for somebody else's.
          const entry = { name: file.name, sha256: sha256 ?? '', options, exit, to, start: 0, end, crc }
          appendJournal(journal, entry)
          note(entry)
          renameSync(temporary, path)
        })
      } catch (error) {
        remove()
        throw error
      } finally {
        guarded.lift()
        if (descriptor !== undefined) closeQuietly(descriptor)
      }
      kept++
    },
    finish: async () => closeQuietly(journal),
    abandon: () => closeQuietly(journal),
  }
}

/**
 * What each file is called below the folder: `sub/notice.txt` becomes `sub/notice.json`. Where several would get one name they
 * keep their own ending (`notice.txt.json`, `notice.html.json`); those that even then would overwrite each other fail, but
 * for the first.
 */
function outputNames(files: readonly Listed[], ending: string): ReadonlyMap<Listed, string | Failure> {
  const count = new Map<string, number>()
  const shortOf = (file: Listed) => withoutEnding(placeOf(file)) + ending
  for (const file of files) count.set(shortOf(file), (count.get(shortOf(file)) ?? 0) + 1)
  const taken = new Map<string, Listed>()
  const names = new Map<Listed, string | Failure>()
  for (const file of files) {
    const short = shortOf(file)
    const name = count.get(short) === 1 ? short : placeOf(file) + ending
    const other = taken.get(name)
    if (other === undefined) taken.set(name, file)
    const fault = () => failure('output/collision', { name: file.name, output: name, other: other!.name })
    names.set(file, other === undefined ? name : fault())
  }
  return names
}

/** Standard input has its name from `--stdin-filename`, or none. */
const placeOf = ({ name, place }: Listed): string => (name === STDIN ? place || 'stdin' : place)

/** Without an ending that says what kind of notice it is. */
function withoutEnding(place: string): string {
  const ending = extname(place)
  return NOTICE_ENDINGS.includes(ending.toLowerCase()) ? place.slice(0, -ending.length) : place
}

function isSame(path: string, other: string): boolean {
  try {
    return realpathSync(path) === realpathSync(other)
  } catch {
    return false
  }
}

/**
 * Makes a folder and those that it stands in. Node's own (`recursive`) never ends in a folder that takes none, such as /proc: there
 * making one fails with ENOENT, though what it stands in is there.
 */
function makeFolders(path: string): void {
  try {
    mkdirSync(path)
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (code === 'EEXIST' && statSync(path).isDirectory()) return
    const around = dirname(path)
    if (code !== 'ENOENT' || around === path || existsSync(around)) throw error
    makeFolders(around)
    makeFolders(path)
  }
}
