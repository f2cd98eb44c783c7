/** What styles.xml says that shows in the text: which styles number their paragraphs, and which hide their letters. */
import type { XmlHandler } from './xml.ts'

export interface Style {
  readonly type: string
  basedOn?: string
  numId?: string
  level?: number
  /** As a heading, 0 for the first. */
  outline?: number
  /** `w:vanish` of its letters: null where it says nothing. */
  hidden: boolean | null
}

export interface Styles {
  readonly byId: ReadonlyMap<string, Style>
  /** The style of paragraphs that name none. */
  readonly paragraphDefault: string | undefined
}

export const NO_STYLES: Styles = { byId: new Map(), paragraphDefault: undefined }

/** Styles are based on each other at most so deep; a longer chain is a loop. */
const DEEPEST = 64

/** A handler for styles.xml, and what it has read once the part has ended. */
export function stylesReader(): { readonly handler: XmlHandler; readonly styles: () => Styles } {
  const byId = new Map<string, Style>()
  let paragraphDefault: string | undefined
  let style: Style | undefined
  /** Inside of what is of tables only, or of an older version of the style. */
  let skipped = 0
  const handler: XmlHandler = {
    open(name, attributes) {
      if (skipped > 0 || /^w:(tblStylePr|pPrChange|rPrChange)$/.test(name)) skipped++
      else if (name === 'w:style') {
        const id = attributes['w:styleId'] ?? ''
        style = { type: attributes['w:type'] ?? 'paragraph', hidden: null }
        byId.set(id, style)
        if (style.type === 'paragraph' && isOn(attributes['w:default'] ?? '0')) paragraphDefault = id
      } else if (style !== undefined) {
        const value = attributes['w:val']
        if (name === 'w:basedOn' && value !== undefined) style.basedOn = value
        else if (name === 'w:numId' && value !== undefined) style.numId = value
        else if (name === 'w:ilvl') style.level = Number(value)
        else if (name === 'w:outlineLvl') style.outline = Number(value)
        else if (name === 'w:vanish') style.hidden = isOn(value)
      }
    },
    close(name) {
      if (skipped > 0) skipped--
      else if (name === 'w:style') style = undefined
    },
  }
  return { handler, styles: () => ({ byId, paragraphDefault }) }
}

/** A style and those that it is based on, itself first. */
export function* chainOf(styles: Styles, id: string | undefined): Generator<readonly [string, Style]> {
  for (let steps = 0; id !== undefined && steps < DEEPEST; steps++) {
    const style = styles.byId.get(id)
    if (style === undefined) return
    yield [id, style]
    id = style.basedOn
  }
}

/** The level of a style as a heading; undefined where neither it nor those it is based on are one. */
export function outlineOf(styles: Styles, id: string | undefined): number | undefined {
  for (const [, style] of chainOf(styles, id ?? styles.paragraphDefault))
    if (style.outline !== undefined) return style.outline
  return undefined
}

/** Whether a style hides its letters; null where neither it nor those it is based on say so. */
export function hiddenBy(styles: Styles, id: string | undefined): boolean | null {
  for (const [, style] of chainOf(styles, id)) if (style.hidden !== null) return style.hidden
  return null
}

/** An on-off property: on where it stands without a value. */
export const isOn = (value: string | undefined): boolean =>
  value === undefined || !/^(0|false|off)$/.test(value)
