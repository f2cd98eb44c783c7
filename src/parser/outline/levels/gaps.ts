/** How much of a list may be missing. */

/** How far an ordinal may jump at an open level and still be one of it. */
export const LARGEST_GAP = 5
/** A list whose beginning is lost may start as late as this. */
export const LATEST_START = 3
