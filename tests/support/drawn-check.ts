/**
 * Reads a notice that is drawn for the rules of `check`: a YAML header between two `---` lines, then the notice with what
 * must be found drawn into it by braces: `{claims/sum:16个}` a finding that starts there, `{ok claims/sum:16个}` something
 * that is verified and has a place that starts there. The notice is what is left without the braces.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse as parseYaml } from 'yaml'

export interface DrawnCheck {
  readonly name: string
  /** What the notice is about, in a sentence. */
  readonly about: string
  readonly text: string
  /** `code@start`, in order. */
  readonly faults: readonly string[]
  readonly verified: readonly string[]
}

const TAG = /\{(ok )?([a-z]+\/[a-z-]+):/y

/** @throws an Error that names the place where the drawing is no drawing */
export function readDrawnCheck(name: string, source: string): DrawnCheck {
  const close = source.indexOf('\n---\n', 4)
  if (!source.startsWith('---\n') || close < 0)
    throw new Error('a drawn notice begins with a header between two lines of ---')
  const { about } = parseYaml(source.slice(4, close)) as { about: string }
  const body = source.slice(close + 5)
  const faults: string[] = []
  const verified: string[] = []
  let text = ''
  let depth = 0
  for (let at = 0; at < body.length; ) {
    if (body[at] === '{') {
      TAG.lastIndex = at
      const tag = TAG.exec(body)
      if (tag === null) throw new Error(`no finding is drawn like ${JSON.stringify(body.slice(at, at + 24))}`)
      ;(tag[1] === undefined ? faults : verified).push(`${tag[2]}@${text.length}`)
      depth++
      at = TAG.lastIndex
    } else if (body[at] === '}') {
      if (--depth < 0)
        throw new Error(`nothing is open before ${JSON.stringify(body.slice(at - 20, at + 1))}`)
      at++
    } else text += body[at++]
  }
  if (depth > 0) throw new Error('a brace is never closed')
  return { name, about, text, faults, verified }
}

const folder = join(import.meta.dirname, '../../fixtures/checks')

export const DRAWN_CHECKS: readonly DrawnCheck[] = readdirSync(folder)
  .filter(name => name.endsWith('.drawn'))
  .sort()
  .map(name => readDrawnCheck(name.replace('.drawn', ''), readFileSync(join(folder, name), 'utf8')))
