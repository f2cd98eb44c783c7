/** What takes the models of the results (zod) and reads YAML: a bundle of its own, so that nothing of them is read before it is asked for. */
export { readBulletin } from './commands/bulletin-file.ts'
export { schemaOf } from './commands/json-schema.ts'
export { readConfig } from './config/config-file.ts'
