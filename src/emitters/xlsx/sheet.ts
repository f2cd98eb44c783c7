import type { Cells } from '../csv.ts'

export interface Sheet {
  /** At most 31 letters, none of `[]/\:*?'`. */
  readonly name: string
  readonly columns: readonly { readonly header: string; readonly width: number }[]
  readonly rows: readonly Cells[]
}
