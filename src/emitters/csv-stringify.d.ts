/**
 * What is used of csv-stringify. Its own declarations need those of Node, which the core must not know
 * (`paths` in tsconfig.base.json).
 */
export function stringify(
  records: readonly (readonly (string | number | boolean | null)[])[],
  options: {
    /** Puts an apostrophe before a text that a spreadsheet would calculate. */
    readonly escape_formulas: boolean
    readonly record_delimiter: string
    readonly quote_record_delimiter: boolean
    readonly cast: { readonly boolean: (value: boolean) => string }
  },
): string
