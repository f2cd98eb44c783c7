/** Letters that neither a workbook nor a page can hold, made visible. */

/** Control characters but tab and line feed, non-characters, halves of characters. */
const UNFIT = /[^\P{Cc}\t\n]|\p{Noncharacter_Code_Point}|\p{Surrogate}/gu
const LINE_END = /\r\n?/g

/** What stands in the place of a letter that cannot be shown. */
export const REPLACEMENT = '\ufffd'

/** A text with its line ends as \n and without what XML and HTML forbid; `replaced` counts the letters that changed. */
export function visible(text: string): { readonly text: string; readonly replaced: number } {
  const lines = text.replace(LINE_END, '\n')
  let replaced = 0
  const shown = lines.replace(UNFIT, () => {
    replaced++
    return REPLACEMENT
  })
  return { text: shown, replaced }
}
