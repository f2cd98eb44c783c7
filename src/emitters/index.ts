import type { Bulletin } from '../model/bulletin.ts'
import type { FactList } from '../model/fact-list.ts'
import type { Emitter } from './emitter.ts'
import { factLines } from './fact-lines.ts'
import { factText } from './fact-text.ts'
import { json } from './json.ts'
import { ndjson } from './ndjson.ts'
import { html, ledgerCsv, ledgerXlsx, markdown, rowFormats } from './on-demand.ts'
import { tree } from './tree.ts'
import { yaml } from './yaml.ts'

/** The formats of a bulletin; the first is the default. */
export const emitters: readonly Emitter<Bulletin>[] = [
  json,
  ndjson,
  yaml,
  tree,
  markdown,
  html,
  ledgerCsv,
  ledgerXlsx,
]

/** The formats of a list of facts. */
export const factEmitters: readonly Emitter<FactList>[] = [json, factLines, yaml, factText]

export { rowFormats }
