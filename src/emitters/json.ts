import { buffered, jsonPieces } from './chunks.ts'
import type { Emitter } from './emitter.ts'

/** One result as an object; several as one array. */
export const json: Emitter<object> = {
  name: 'json',
  endings: ['.json'],
  async open({ many, compact }) {
    const indent = compact ? 0 : 2
    let count = 0
    return {
      *each(result) {
        if (many) yield (count === 0 ? '[' : ',') + (compact ? '' : '\n  ')
        yield* buffered(jsonPieces(result, indent, many ? 1 : 0))
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
