import { FORMATS } from '../../readers/formats.ts'

/** Endings of the files that are taken from a folder. Whatever is named itself is read, whatever its ending. */
export const NOTICE_ENDINGS: readonly string[] = FORMATS.flatMap(({ endings }) => endings)

/** Those whose reading takes long enough for other threads to pay. */
export const SLOW_ENDINGS: readonly string[] = FORMATS.filter(({ name }) =>
  ['docx', 'doc', 'pdf'].includes(name),
).flatMap(({ endings }) => endings)
