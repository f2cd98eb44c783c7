import type { Page } from './page.ts'

/** A range of events, half-open. */
export interface Range {
  readonly from: number
  readonly to: number
}

/** An element with its tags. */
export const rangeOf = (page: Page, element: number): Range => ({
  from: page.openEvent(element),
  to: page.closeEvent(element) + 1,
})

export const isWithin = (inner: Range, outer: Range): boolean =>
  inner.from >= outer.from && inner.to <= outer.to
