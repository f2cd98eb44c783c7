/** Endings of the files that are taken from a folder. Whatever is named itself is read, whatever its ending. */
export const NOTICE_ENDINGS: readonly string[] = ['.txt']

/** Those whose reading takes long enough for other threads to pay. */
export const SLOW_ENDINGS: readonly string[] = ['.docx', '.doc', '.pdf']
