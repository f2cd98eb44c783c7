/** The zod schemas of all results, apart from the parser, which does not need zod: `import { Bulletin } from 'rectify/schema'`. */
export * from './bulletin.ts'
export * from './check-report.ts'
export * from './diff-report.ts'
export * from './fact-list.ts'
export * from './flat-rows.ts'
