/**
 * The public API of `rectify`: text in, a bulletin out. Nothing here needs Node; it runs in a browser as it is.
 * The zod schemas stand apart, in `rectify/schema`, so that parsing does not load them.
 */
export type * from './bulletin.ts'
export type { FactList } from './fact-list.ts'
export { FACT_KINDS } from './find-facts.ts'
export { type MessageArgs, type MessageCode, sentenceOf } from './messages.ts'
export { type FactsOptions, facts, inspect, type ParseOptions, parse, STAGES, type Stage } from './parse.ts'
export type { Source } from './source.ts'
export { decodeNumeral } from './text/numerals.ts'
