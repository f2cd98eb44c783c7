/** The zod schemas of all results, apart from the parser, which does not need zod: `import { Bulletin } from 'rectify/schema'`. */
export * from './model/bulletin.ts'
export * from './model/check-report.ts'
export * from './model/diff-report.ts'
export * from './model/fact-list.ts'
export * from './model/flat-rows.ts'
