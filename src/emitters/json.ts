import { buffered, jsonPieces } from './chunks.ts'
import type { Emitter } from './emitter.ts'

/** One bulletin as an object; several as one array. */
export const json: Emitter = {
  name: 'json',
  endings: ['.json'],
  async open({ many, compact }) {
    const indent = compact ? 0 : 2
    let count = 0
    return {
      *each(bulletin) {
        if (many) yield (count === 0 ? '[' : ',') + (compact ? '' : '\n  ')
        yield* buffered(jsonPieces(bulletin, indent, many ? 1 : 0))
        if (!many) yield '\n'
        count++
      },
      end() {
        if (!many) return ''
        return count === 0 ? '[]\n' : compact ? ']\n' : '\n]\n'
      },
    }
  },
}
