/** Reads a bulletin back that was printed as JSON or YAML. Loaded only where there is one: its packages cost time. */
import { parseDocument } from 'yaml'
import { Bulletin, SCHEMA_ID } from '../../bulletin.ts'
import type { Failure } from '../../readers/failure.ts'
import { failure } from '../messages.ts'

/**
 * @param name - what to call it in messages
 * @throws Failure with a `bulletin/…` code, at the first thing that is wrong
 */
export function readBulletin(text: string, name: string, format: 'json' | 'yaml'): Bulletin {
  const value = format === 'json' ? fromJson(text, name) : fromYaml(text, name)
  if (Array.isArray(value)) throw failure('bulletin/several', { name })
  const schema = typeof value === 'object' && value !== null && 'schema' in value ? value.schema : undefined
  if (typeof schema !== 'string') throw failure('bulletin/no-schema', { name, known: SCHEMA_ID })
  if (schema !== SCHEMA_ID) throw failure('bulletin/other-schema', { name, given: schema, known: SCHEMA_ID })
  const read = Bulletin.safeParse(value)
  if (read.success) return read.data
  const [issue] = read.error.issues
  const path = issue!.path.map(String).join('.')
  const reason = issue!.message.split('\n', 1)[0]!
  throw failure('bulletin/invalid', { name, path: path === '' ? '.' : path, reason })
}

function fromJson(text: string, name: string): unknown {
  try {
    return JSON.parse(text.replace(/^\ufeff/, ''))
  } catch (error) {
    const { message } = error as Error
    throw jsonFailure(message, text.trimEnd().length, name)
  }
}

function jsonFailure(message: string, length: number, name: string): Failure {
  const at = /position ([0-9]+)/.exec(message)?.[1]
  // What V8 says of a text that ends too early differs by where it ends.
  if (/end of JSON/.test(message) || Number(at) >= length) return failure('bulletin/cut-off', { name })
  return failure('bulletin/not-json', { name, offset: at ?? '?' })
}

function fromYaml(text: string, name: string): unknown {
  const document = parseDocument(text, { prettyErrors: true })
  const [fault] = document.errors
  if (fault !== undefined) {
    const { line = 1, col: column = 1 } = fault.linePos?.[0] ?? {}
    throw failure('bulletin/not-yaml', { name, line, column })
  }
  try {
    return document.toJS()
  } catch {
    // An alias of nothing, or too many of them.
    throw failure('bulletin/not-yaml', { name, line: 1, column: 1 })
  }
}
