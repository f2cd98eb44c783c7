declare module 'word-extractor' {
  interface TextOptions {
    /** Makes quotation marks, dashes and blanks those of ASCII. On where not given. */
    readonly filterUnicode?: boolean
  }
  interface Document {
    getBody(options: TextOptions): string
    getFootnotes(options: TextOptions): string
    getEndnotes(options: TextOptions): string
    getTextboxes(options: TextOptions & { readonly includeHeadersAndFooters?: boolean }): string
  }
  export default class WordExtractor {
    extract(source: Buffer): Promise<Document>
  }
}
