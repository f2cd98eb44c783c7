/**
 * The public API of `rectify`: text in, a bulletin out. Nothing here needs Node; it runs in a browser as it is.
 * The zod schemas stand apart, in `rectify/schema`, so that parsing does not load them.
 */

export { FACT_KINDS } from './build/find-facts.ts'
export { type CheckOptions, check, type Level, type Suppression } from './check/check.ts'
export type { Rule, RuleDoc, Sentence } from './check/rule.ts'
export { RULES } from './check/rules/index.ts'
export { type DiffOptions, diff } from './diff/diff.ts'
export { type MessageArgs, type MessageCode, sentenceOf } from './messages.ts'
export type * from './model/bulletin.ts'
export type * from './model/check-report.ts'
export type * from './model/diff-report.ts'
export type { FactList } from './model/fact-list.ts'
export { type FactsOptions, facts, inspect, type ParseOptions, parse, STAGES, type Stage } from './parse.ts'
export type { Source } from './source.ts'
export { decodeNumeral } from './text/numerals/decode.ts'
