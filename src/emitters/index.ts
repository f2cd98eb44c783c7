import type { Bulletin } from '../bulletin.ts'
import type { FactList } from '../fact-list.ts'
import { checkGithub } from './check/github.ts'
import { checkJson } from './check/json.ts'
import type { CheckOutput } from './check/output.ts'
import { checkSarif } from './check/sarif.ts'
import { checkText } from './check/text.ts'
import { diffJson } from './diff/json.ts'
import type { DiffOutput } from './diff/output.ts'
import { diffText } from './diff/text.ts'
import type { Emitter } from './emitter.ts'
import { factLines } from './fact-lines.ts'
import { factText } from './fact-text.ts'
import { json } from './json.ts'
import { ndjson } from './ndjson.ts'
import { tree } from './tree.ts'
import { yaml } from './yaml.ts'

/** The formats of a bulletin; the first is the default. */
export const emitters: readonly Emitter<Bulletin>[] = [json, ndjson, yaml, tree]

/** The formats of a list of facts. */
export const factEmitters: readonly Emitter<FactList>[] = [json, factLines, yaml, factText]

/** The formats of a check. */
export const checkEmitters: readonly Emitter<CheckOutput>[] = [checkText, checkJson, checkSarif, checkGithub]

/** The formats of a comparison. */
export const diffEmitters: readonly Emitter<DiffOutput>[] = [diffText, diffJson]
