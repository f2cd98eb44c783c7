/** What the outline tells of its markers. */
export interface OutlineFinding {
  readonly code:
    | 'outline/ordinal-gap'
    | 'outline/ordinal-repeated'
    | 'outline/numbering-restarted'
    | 'outline/marker-rejected'
    | 'outline/marker-repaired'
    | 'outline/number-repaired'
    | 'outline/number-lost'
  readonly start: number
  readonly end: number
  readonly args: Record<string, string | number>
}
