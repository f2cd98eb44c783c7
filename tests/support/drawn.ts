/**
 * Reads a drawn notice: a YAML header between two `---` lines, then the notice with its expected spans drawn into it by
 * braces: `{issue:1.{heading:关于…问题}{measure:一是…}}`, `{date=2024-09-20:2024年9月20日}`, `{claim.issues=16:…}`.
 * The notice is what is left without the braces; offsets are of that text.
 */
import { parse as parseYaml } from 'yaml'

export interface DrawnSpan {
  readonly name: string
  /** What stands behind the dot: the kind of a claim, a status or a field. */
  readonly kind: string | null
  readonly value: string | null
  readonly start: number
  readonly end: number
  /** The drawn span that holds this one. */
  readonly parent: DrawnSpan | null
}

export interface Header {
  readonly layout: string
  readonly kind: 'rectification' | 'other'
  readonly inspection: Record<string, string | null> | null
  readonly diagnostics: readonly string[]
  readonly absent: readonly string[]
}

export interface Drawn {
  readonly header: Header
  readonly text: string
  /** In order of their starts, outer before inner. */
  readonly spans: readonly DrawnSpan[]
}

const TAG = /\{([a-zA-Z]+)(?:\.([a-zA-Z]+))?(?:=([^:{}\n]*))?:/y

/** @throws an Error that names the place where the drawing is no drawing */
export function readDrawn(source: string): Drawn {
  const close = source.indexOf('\n---\n', 4)
  if (!source.startsWith('---\n') || close < 0)
    throw new Error('a drawn notice begins with a header between two lines of ---')
  const header = parseYaml(source.slice(4, close)) as Header
  const body = source.slice(close + 5)
  const spans: { -readonly [K in keyof DrawnSpan]: DrawnSpan[K] }[] = []
  const open: typeof spans = []
  let text = ''
  for (let at = 0; at < body.length; ) {
    if (body[at] === '{') {
      TAG.lastIndex = at
      const tag = TAG.exec(body)
      if (tag === null) throw new Error(`no span begins like ${JSON.stringify(body.slice(at, at + 24))}`)
      const parent = open[open.length - 1] ?? null
      const span = {
        name: tag[1]!,
        kind: tag[2] ?? null,
        value: tag[3] ?? null,
        start: text.length,
        end: -1,
        parent,
      }
      spans.push(span)
      open.push(span)
      at = TAG.lastIndex
    } else if (body[at] === '}') {
      const span = open.pop()
      if (span === undefined)
        throw new Error(`nothing is open before ${JSON.stringify(body.slice(at - 20, at + 1))}`)
      span.end = text.length
      at++
    } else {
      text += body[at++]
    }
  }
  if (open.length > 0) throw new Error(`{${open[0]!.name}: is never closed`)
  return { header, text, spans }
}
