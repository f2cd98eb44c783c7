import { buffered, jsonPieces } from './chunks.ts'
import type { Emitter } from './emitter.ts'

/** One result a line. */
export const ndjson: Emitter<object> = {
  name: 'ndjson',
  endings: ['.ndjson', '.jsonl'],
  isSeparate: true,
  async open() {
    return {
      *each(result) {
        yield* buffered(jsonPieces(result, 0))
        yield '\n'
      },
      end: () => '',
    }
  },
}
