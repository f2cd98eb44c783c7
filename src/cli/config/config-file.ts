import { readFileSync } from 'node:fs'
import {
  type Document,
  isAlias,
  isCollection,
  isMap,
  isNode,
  isScalar,
  isSeq,
  LineCounter,
  type Node,
  parseDocument,
  type YAMLError,
} from 'yaml'
import * as z from 'zod'
import type { Level, Suppression } from '../../check/check.ts'
import { RULES } from '../../check/rules/index.ts'
import type { Severity } from '../../model/bulletin.ts'
import type { Failure } from '../../readers/failure.ts'
import { type ConfigCode, failure } from '../messages.ts'
import { SEVERITIES } from '../report.ts'
import { suggest } from '../suggest.ts'

/** What a configuration file says. */
export interface Config {
  readonly rules?: Readonly<Record<string, Level>>
  readonly failOn?: Severity | 'none'
  readonly suppress?: readonly Suppression[]
}

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
  const lines = new LineCounter()
  // Every value is text: `node: 2.10` is an id, not the number 2.1.
  const document = parseDocument(readText(path, name), {
    schema: 'failsafe',
    prettyErrors: true,
    lineCounter: lines,
  })
  const [fault] = document.errors
  if (fault !== undefined) throw notYaml(fault, name)
  const file = new ConfigFile(document, lines, name)
  const value: unknown = toJs(document, name)
  if (value === null || value === undefined || value === '') return {}
  file.refuseUnknownKeys([])
  const read = Schema.safeParse(value)
  if (!read.success) throw faultOf(read.error.issues[0]!, value, file)
  return read.data as Config
}

function notYaml({ code, message, linePos }: YAMLError, name: string): Failure {
  const { line, col: column } = linePos?.[0] ?? { line: 1, col: 1 }
  // What the engine says of its stack is nothing to mend.
  const reason = code === 'RESOURCE_EXHAUSTION' ? 'nested too deep' : message.split(/ at line |\n/, 1)[0]!
  return failure('config/not-yaml', { name, line, column, reason })
}

function toJs(document: Document, name: string): unknown {
  try {
    return document.toJS()
  } catch (error) {
    // An alias of nothing, or too many of them.
    throw failure('config/not-yaml', { name, line: 1, column: 1, reason: (error as Error).message })
  }
}

type Path = readonly (string | number)[]

/** A parsed configuration that knows where its parts stand. */
class ConfigFile {
  private readonly document: Document
  private readonly lines: LineCounter
  private readonly name: string

  constructor(document: Document, lines: LineCounter, name: string) {
    this.document = document
    this.lines = lines
    this.name = name
  }

  /** `name:line:column` of a value; of one that is not there, of the nearest around it. */
  at(path: Path): string {
    for (let depth = path.length; depth >= 0; depth--) {
      const node = this.node(path.slice(0, depth))
      if (node?.range) return this.place(node.range[0])
    }
    return this.name
  }

  /** Fails at the first key that is not known, before what reads the values drops it: `__proto__` is such a key. */
  refuseUnknownKeys(path: Path): void {
    const node = this.node(path)
    const pattern = path.map(part => (typeof part === 'number' ? '*' : part)).join('.')
    const known = KEYS[pattern]
    if (isSeq(node) && `${pattern}.*` in KEYS)
      for (const i of node.items.keys()) this.refuseUnknownKeys([...path, i])
    if (!isMap(node) || known === undefined) return
    for (const { key } of node.items) {
      const given = isScalar(key) ? String(key.value) : String(key)
      const start = isNode(key) ? key.range?.[0] : undefined
      const name = start === undefined ? this.name : this.place(start)
      if (!known.includes(given)) throw unknownKey(name, path, given, known)
      this.refuseUnknownKeys([...path, given])
    }
  }

  private node(path: Path): Node | undefined {
    let node: unknown = this.document.contents
    for (const part of path) {
      if (isAlias(node)) node = node.resolve(this.document)
      node = isCollection(node) ? node.get(part, true) : undefined
    }
    return isAlias(node) ? node.resolve(this.document) : isNode(node) ? node : undefined
  }

  private place(offset: number): string {
    const { line, col } = this.lines.linePos(offset)
    return `${this.name}:${line}:${col}`
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

/** What zod has found wrong in the values, as one of our failures. */
function faultOf(issue: Issue, value: unknown, file: ConfigFile): Failure {
  const path = issue.path.map(part => (typeof part === 'number' ? part : String(part)))
  const name = file.at(path)
  const key = keyOf(path)
  const given = path.reduce<unknown>(
    (all, part) => (all as Record<string | number, unknown> | undefined)?.[part],
    value,
  )
  switch (issue.code) {
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
      return key === '' ? failure('config/no-mapping', { name }) : failure(code, { name, key })
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

function unknownKey(name: string, path: Path, given: string, known: readonly string[]): Failure {
  const args = { name, given, suggestion: suggest(given, known) ?? '', known: known.join(', ') }
  const key = keyOf(path)
  return key === '' ? failure('config/unknown-key', args) : failure('config/unknown-key-in', { ...args, key })
}

/** `suppress[1].reason`; lists are counted from 1, as a reader counts. */
const keyOf = (path: Path): string =>
  path
    .map(part => (typeof part === 'number' ? `[${part + 1}]` : `.${part}`))
    .join('')
    .replace(/^\./, '')
