/** What a source can be made from. */
export const SOURCE_FORMATS = ['text', 'html', 'markdown', 'docx', 'doc', 'pdf'] as const
export type SourceFormat = (typeof SOURCE_FORMATS)[number]
