/** Reads a bulletin back that was printed as JSON or YAML. Loaded only where there is one: its packages cost time. */
import { parseDocument } from 'yaml'
import { Bulletin, SCHEMA_ID } from '../../model/bulletin.ts'
import { Failure } from '../../readers/failure.ts'
import { failure } from '../messages.ts'

/** No notice is read as anything near it; what reads values back goes down into them and has only so much stack. */
const DEEPEST = 500

/**
 * @param name - what to call it in messages
 * @throws Failure with a `bulletin/…` code, at the first thing that is wrong
 */
export function readBulletin(text: string, name: string, format: 'json' | 'yaml'): Bulletin {
  const value = format === 'json' ? fromJson(text, name) : fromYaml(text, name)
  if (isDeeper(value, DEEPEST)) throw failure('bulletin/too-deep', { name, limit: DEEPEST })
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

/** Whether lists and objects are nested deeper than `limit`, without going down into them. */
function isDeeper(value: unknown, limit: number): boolean {
  let level: unknown[] = [value]
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > limit) return true
    level = level.flatMap(item => (typeof item === 'object' && item !== null ? Object.values(item) : []))
  }
  return false
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
  try {
    const document = parseDocument(text, { prettyErrors: true })
    const [fault] = document.errors
    if (fault === undefined) return document.toJS()
    // The package goes down into what is nested until there is no stack.
    if (fault.code === 'RESOURCE_EXHAUSTION') throw failure('bulletin/too-deep', { name, limit: DEEPEST })
    const { line = 1, col: column = 1 } = fault.linePos?.[0] ?? {}
    throw failure('bulletin/not-yaml', { name, line, column })
  } catch (error) {
    if (error instanceof Failure) throw error
    // An alias of nothing, or too many of them.
    throw failure('bulletin/not-yaml', { name, line: 1, column: 1 })
  }
}
