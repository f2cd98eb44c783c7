import type { Emitter } from '../emitter.ts'
import { checkGithub } from './github.ts'
import { checkJson } from './json.ts'
import { checkNdjson } from './ndjson.ts'
import type { CheckOutput } from './output.ts'
import { checkSarif } from './sarif.ts'
import { checkText } from './text.ts'

/** The formats of a check; the first is the default. */
export const checkEmitters: readonly Emitter<CheckOutput>[] = [
  checkText,
  checkJson,
  checkNdjson,
  checkSarif,
  checkGithub,
]
