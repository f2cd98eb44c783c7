/** Letters of the fonts Symbol and Wingdings, which Word stores as private codes U+F020 … U+F0FF. */

const WINGDINGS: Readonly<Record<number, string>> = {
  108: '●',
  109: '❍',
  110: '■',
  111: '□',
  112: '□',
  113: '❑',
  114: '❒',
  115: '◆',
  116: '◆',
  117: '◆',
  118: '❖',
  119: '◆',
  128: '⓪',
  ...numbered(0x81, 0x2460, 10),
  139: '⓿',
  ...numbered(0x8c, 0x2776, 10),
  158: '·',
  159: '•',
  161: '○',
  164: '◎',
  167: '▪',
  168: '□',
  171: '★',
  183: '•',
  216: '➢',
  223: '←',
  224: '→',
  232: '➔',
  240: '⇨',
  251: '✗',
  252: '✓',
  253: '☒',
  254: '☑',
}

const SYMBOL: Readonly<Record<number, string>> = {
  45: '−',
  163: '≤',
  165: '∞',
  176: '°',
  177: '±',
  178: '″',
  179: '≥',
  180: '×',
  183: '•',
  184: '÷',
  185: '≠',
  187: '≈',
  188: '…',
}

function numbered(from: number, letter: number, length: number): Record<number, string> {
  return Object.fromEntries(
    Array.from({ length }, (_, at) => [from + at, String.fromCodePoint(letter + at)] as const),
  )
}

/** The letter that a code of a symbol font shows; the code itself where the font is another or has no such letter. */
export function symbolText(code: number, font: string): string {
  const low = code >= 0xf000 && code <= 0xf0ff ? code - 0xf000 : code
  const shown = /^wingdings$/i.test(font) ? WINGDINGS[low] : /^symbol$/i.test(font) ? SYMBOL[low] : undefined
  if (shown !== undefined) return shown
  return code > 0 && code <= 0xffff ? String.fromCharCode(code) : ''
}

/** A bullet: private codes that are not known are still bullets. */
export function bulletText(text: string, font: string): string {
  const shown = text.replace(/[\uf000-\uf0ff]/g, letter => symbolText(letter.charCodeAt(0), font))
  return shown.replace(/[\uf000-\uf0ff]/g, '•')
}
