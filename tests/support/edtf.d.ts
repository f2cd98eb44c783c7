/** The package has no types of its own; the tests ask no more of it than whether it reads a value. */
declare module 'edtf' {
  export function parse(text: string): unknown
}
