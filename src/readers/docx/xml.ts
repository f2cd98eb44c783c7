/** The XML of a package's parts as a stream of elements whose names do not depend on the prefixes a program has chosen. */

import { Parser } from 'htmlparser2'
import { broken } from '../broken.ts'
import { Failure, type ReadCode } from '../failure.ts'
import type { Limits } from '../limits.ts'

/** What is told of a part, in its order. Names are `w:p`, `r:id` …: with the usual prefix of their namespace. */
export interface XmlHandler {
  readonly open: (name: string, attributes: Readonly<Record<string, string>>) => void
  readonly close: (name: string) => void
  readonly text?: (text: string) => void
}

const OFFICE = 'http://schemas.openxmlformats.org'
const STRICT = 'http://purl.oclc.org/ooxml'

/** The usual prefixes of the namespaces that matter; others keep the prefix they have been given. */
const PREFIXES: ReadonlyMap<string, string> = new Map([
  [`${OFFICE}/wordprocessingml/2006/main`, 'w'],
  [`${STRICT}/wordprocessingml/main`, 'w'],
  [`${OFFICE}/officeDocument/2006/relationships`, 'r'],
  [`${STRICT}/officeDocument/relationships`, 'r'],
  [`${OFFICE}/officeDocument/2006/math`, 'm'],
  [`${STRICT}/officeDocument/math`, 'm'],
  [`${OFFICE}/markup-compatibility/2006`, 'mc'],
  [`${OFFICE}/package/2006/relationships`, ''],
])

/**
 * Reads one part. Nothing outside of it is ever asked for, and entities that it declares are refused with it: Office
 * Open XML has no document type.
 *
 * @param name - what to call the file in a failure
 * @throws Failure `input/broken`, `input/too-deep`, `input/doctype`
 */
export async function readXml(
  part: AsyncIterable<Uint8Array>,
  handler: XmlHandler,
  name: string,
  limits: Limits,
): Promise<void> {
  let depth = 0
  /** Prefix → usual prefix, of the namespaces in force; one more for each element that declares any. */
  let scope: ReadonlyMap<string, string> = new Map()
  const outer: { readonly depth: number; readonly scope: ReadonlyMap<string, string> }[] = []
  const usual = (name: string, plain: string): string => {
    const colon = name.indexOf(':')
    if (colon < 0) return plain === '' ? name : `${plain}:${name}`
    const prefix = name.slice(0, colon)
    const known = scope.get(prefix)
    if (known === undefined || known === prefix) return name
    return known === '' ? name.slice(colon + 1) : `${known}:${name.slice(colon + 1)}`
  }

  const parser = new Parser(
    {
      onprocessinginstruction(kind) {
        if (/^!doctype/i.test(kind)) throw new Failure<ReadCode>('input/doctype', { name })
      },
      onopentag(name_, attributes) {
        if (++depth > limits.depth)
          throw new Failure<ReadCode>('input/too-deep', { name, limit: limits.depth })
        let isPlain = true
        for (const key in attributes) {
          if (key.startsWith('xmlns')) {
            const prefix = key.slice(6)
            const known = PREFIXES.get(attributes[key]!) ?? (prefix === '' ? undefined : prefix)
            if (outer.at(-1)?.depth !== depth) {
              outer.push({ depth, scope })
              scope = new Map(scope)
            }
            if (known === undefined) (scope as Map<string, string>).delete(prefix)
            else (scope as Map<string, string>).set(prefix, known)
          }
        }
        for (const key in attributes) {
          if (usual(key, '') !== key) isPlain = false
        }
        handler.open(
          usual(name_, scope.get('') ?? ''),
          isPlain
            ? attributes
            : Object.fromEntries(Object.entries(attributes).map(([key, value]) => [usual(key, ''), value])),
        )
      },
      ontext: text => handler.text?.(text),
      onclosetag(name_) {
        handler.close(usual(name_, scope.get('') ?? ''))
        if (outer.at(-1)?.depth === depth) scope = outer.pop()!.scope
        depth--
      },
    },
    { xmlMode: true, decodeEntities: true },
  )

  let decoder: InstanceType<typeof TextDecoder> | undefined
  const write = (bytes: Uint8Array, stream: boolean) => {
    try {
      decoder ??= new TextDecoder(wideMark(bytes) ?? 'utf-8', { fatal: true })
      return decoder.decode(bytes, { stream })
    } catch {
      throw broken(name, 'docx', 'part-not-utf-8')
    }
  }
  for await (const chunk of part) if (chunk.length > 0) parser.write(write(chunk, true))
  parser.write(write(new Uint8Array(), false))
  // What is left open would be closed without a word, and what stood behind it is lost.
  if (depth > 0) throw broken(name, 'docx', 'part-breaks-off')
  parser.end()
}

/** UTF-16 is the only other encoding that Office Open XML allows. */
function wideMark(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  return undefined
}
