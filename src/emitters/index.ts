import type { Emitter } from './emitter.ts'
import { json } from './json.ts'
import { ndjson } from './ndjson.ts'
import { tree } from './tree.ts'
import { yaml } from './yaml.ts'

/** The output formats; the first is the default. */
export const emitters: readonly Emitter[] = [json, ndjson, yaml, tree]
