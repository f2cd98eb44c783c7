import { readFileSync } from 'node:fs'
import { parseDocument } from 'yaml'
import * as z from 'zod'
import { RULES } from '../../check/rules/index.ts'
import type { Failure } from '../../readers/failure.ts'
import { type ConfigCode, failure } from '../messages.ts'
import { SEVERITIES } from '../report.ts'
import { suggest } from '../suggest.ts'
import type { Config } from './config.ts'

const CODES = RULES.map(({ code }) => code)
const Code = z.enum(CODES)
const Words = z.string().trim().min(1)

const Schema = z.strictObject({
  rules: z.partialRecord(Code, z.enum([...SEVERITIES, 'off'])).optional(),
  failOn: z.enum([...SEVERITIES, 'none']).optional(),
  suppress: z.array(z.strictObject({ code: Code, node: Words.optional(), reason: Words })).optional(),
})
/** The keys of each mapping, by the path to it; `*` stands for a place in a list. */
const KEYS: Readonly<Record<string, readonly string[]>> = {
  '': Object.keys(Schema.shape),
  rules: CODES,
  'suppress.*': ['code', 'node', 'reason'],
}

/**
 * Reads a configuration file.
 *
 * @param name - what to call it in messages
 * @throws Failure with a `config/…` code, at the first thing that is wrong
 */
export function readConfig(path: string, name: string): Config {
  const text = readText(path, name)
  // Every value is text: `node: 2.10` is an id, not the number 2.1.
  const document = parseDocument(text, { schema: 'failsafe', prettyErrors: true })
  const [fault] = document.errors
  if (fault !== undefined) {
    const { line = 1, col: column = 1 } = fault.linePos?.[0] ?? {}
    throw failure('config/not-yaml', {
      name,
      line,
      column,
      reason: fault.message.split(/ at line |\n/, 1)[0]!,
    })
  }
  const value: unknown = toJs(document, name)
  if (value === null || value === undefined || value === '') return {}
  const read = Schema.safeParse(value)
  if (!read.success) throw faultOf(read.error.issues[0]!, value, name)
  return read.data as Config
}

function toJs(document: ReturnType<typeof parseDocument>, name: string): unknown {
  try {
    return document.toJS()
  } catch (error) {
    // An alias of nothing, or too many of them.
    throw failure('config/not-yaml', { name, line: 1, column: 1, reason: (error as Error).message })
  }
}

function readText(path: string, name: string): string {
  let bytes: Uint8Array
  try {
    bytes = readFileSync(path)
  } catch (error) {
    const { code = '' } = error as NodeJS.ErrnoException
    throw failure(READ_CODES[code] ?? 'config/unreadable', { name, reason: code })
  }
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    throw failure('config/not-utf-8', { name })
  }
}

const READ_CODES: Readonly<Record<string, ConfigCode>> = {
  ENOENT: 'config/not-found',
  ENOTDIR: 'config/not-found',
  EISDIR: 'config/is-directory',
}

type Issue = z.core.$ZodIssue

/** What zod has found wrong, as one of our failures. */
function faultOf(issue: Issue, value: unknown, name: string): Failure {
  const path = issue.path.map(String)
  const key = keyOf(path)
  const given = path.reduce<unknown>(
    (all, part) => (all as Record<string, unknown> | undefined)?.[part],
    value,
  )
  switch (issue.code) {
    case 'unrecognized_keys':
      return unknownKey(name, path, issue.keys[0]!)
    case 'invalid_key':
      return unknownKey(name, path.slice(0, -1), path.at(-1)!)
    case 'invalid_value': {
      if (given === undefined) return failure('config/missing', { name, key })
      if (typeof given !== 'string') return failure('config/not-text', { name, key })
      const known = issue.values.map(String)
      return failure('config/unknown-value', {
        name,
        key,
        given,
        suggestion: suggest(given, known) ?? '',
        known: known.join(', '),
      })
    }
    case 'invalid_type': {
      if (given === undefined) return failure('config/missing', { name, key })
      const code = TYPE_CODES[issue.expected] ?? 'config/not-text'
      return failure(code, { name, key: key === '' ? '.' : key })
    }
    default:
      return failure('config/missing', { name, key })
  }
}

const TYPE_CODES: Readonly<Record<string, ConfigCode>> = {
  object: 'config/not-a-mapping',
  record: 'config/not-a-mapping',
  array: 'config/not-a-list',
}

function unknownKey(name: string, path: readonly string[], given: string): Failure {
  const known = KEYS[path.map(part => (/^\d+$/.test(part) ? '*' : part)).join('.')] ?? []
  const args = { name, given, suggestion: suggest(given, known) ?? '', known: known.join(', ') }
  const key = keyOf(path)
  return key === '' ? failure('config/unknown-key', args) : failure('config/unknown-key-in', { ...args, key })
}

/** `suppress[1].reason`; lists are counted from 1, as a reader counts. */
const keyOf = (path: readonly string[]): string =>
  path
    .map(part => (/^\d+$/.test(part) ? `[${Number(part) + 1}]` : `.${part}`))
    .join('')
    .replace(/^\./, '')
