/** What takes the models of the results (zod) and reads YAML: a bundle of its own, so that nothing of them is read before it is asked for. */
export { readBulletin } from './bulletin-file.ts'
export { readConfig } from './config-file.ts'
export { schemaOf } from './json-schema.ts'
