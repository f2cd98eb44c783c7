import type { FactList } from '../model/fact-list.ts'
import { buffered } from './chunks.ts'
import type { Emitter } from './emitter.ts'

/** One fact a line, with the name of the file that it stands in. */
export const factLines: Emitter<FactList> = {
  name: 'ndjson',
  endings: ['.ndjson', '.jsonl'],
  isSeparate: true,
  async open() {
    return { each: list => buffered(lines(list)), end: () => '' }
  },
}

function* lines({ source: { name }, facts }: FactList): Generator<string> {
  for (const fact of facts) yield `${JSON.stringify({ name, ...fact })}\n`
}
