/** Runs an emitter as the command line does, and keeps what it tells. */

import type { EmitOptions, Emitter, Piece } from '../../src/emitters/emitter.ts'
import { parse } from '../../src/index.ts'
import type { Bulletin } from '../../src/model/bulletin.ts'
import type { Source } from '../../src/source.ts'

export const plain: EmitOptions = { many: false, compact: false, columns: null, colour: 0 }

export const asSource = (text: string, name = 'notice.txt'): Source => ({
  name,
  format: 'text',
  text,
  encoding: 'utf-8',
  sha256: null,
})

export interface Told {
  readonly code: string
  readonly args: Readonly<Record<string, string | number>>
}

/** What an emitter makes of notices, as bytes, and what it warns of. */
export async function emitted(
  emitter: Emitter<Bulletin>,
  sources: readonly Source[],
  options: Partial<EmitOptions> = {},
): Promise<{ readonly bytes: Buffer; readonly text: string; readonly told: readonly Told[] }> {
  const told: Told[] = []
  const writer = await emitter.open({
    ...plain,
    many: sources.length > 1,
    tell: {
      warn: (code, args) => void told.push({ code, args }),
      fail(code) {
        throw new Error(code)
      },
    },
    ...options,
  })
  const pieces: Piece[] = []
  for (const source of sources) pieces.push(...writer.each(parse(source), source))
  pieces.push(await writer.end())
  const bytes = Buffer.concat(
    pieces.map(piece => (typeof piece === 'string' ? Buffer.from(piece) : Buffer.from(piece))),
  )
  return { bytes, text: bytes.toString('utf8'), told }
}
