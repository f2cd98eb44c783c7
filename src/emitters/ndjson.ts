import { buffered, jsonPieces } from './chunks.ts'
import type { Emitter } from './emitter.ts'

/** One bulletin a line. */
export const ndjson: Emitter = {
  name: 'ndjson',
  endings: ['.ndjson', '.jsonl'],
  async open() {
    return {
      *each(bulletin) {
        yield* buffered(jsonPieces(bulletin, 0))
        yield '\n'
      },
      end: () => '',
    }
  },
}
