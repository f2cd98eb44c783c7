/** Shapes: the parts of a notice before they have names. */
import type { LabelKind } from './labels.ts'
import type { MarkerStyle } from './markers/marker-style.ts'

/** What the markup tells of a heading. */
export interface MarkedHeading {
  readonly level: number
  readonly role: 'category' | 'issue' | 'measure' | null
}

export interface FieldShape {
  readonly name: Exclude<LabelKind, 'answer'>
  readonly labelStart: number
  readonly labelEnd: number
  end: number
  /** What it is called where no label is printed. */
  readonly label?: string
}

/** One part of the notice before it has a name. Offsets are of the clean text. */
export interface Shape {
  /** `label`: a paragraph that a label opens (整改情况：); its marker is the label. */
  readonly kind: 'root' | 'numbered' | 'label' | 'paragraph'
  readonly style: MarkerStyle | null
  readonly ordinal: number | null
  readonly start: number
  /** Behind the marker or label; `start` where there is none. */
  readonly bodyStart: number
  /** The end of its own text: of its line, or of the part before the next marker. */
  bodyEnd: number
  readonly line: number
  /** What the markup tells of it. */
  readonly marked?: MarkedHeading
  readonly children: Shape[]
  readonly fields: FieldShape[]
}

export function newShape(
  kind: Shape['kind'],
  style: MarkerStyle | null,
  ordinal: number | null,
  start: number,
  bodyStart: number,
  line: number,
): Shape {
  return { kind, style, ordinal, start, bodyStart, bodyEnd: bodyStart, line, children: [], fields: [] }
}

/** How many siblings are looked back at. */
export const NEAR = 8

/** The first and last few children: enough to know what a list is like, however long it is. */
export const ends = ({ children }: Shape): readonly Shape[] =>
  children.length <= 2 * NEAR ? children : [...children.slice(0, NEAR), ...children.slice(-NEAR)]

export const isParagraph = (shape: Shape | undefined): boolean =>
  shape !== undefined && shape.kind !== 'numbered'

/** A numbered line without a sentence of its own: its paragraphs stand below. */
export function isHeadingOnly(text: string, shape: Shape): boolean {
  if (shape.kind !== 'numbered' || ends(shape).some(child => child.kind === 'paragraph')) return false
  for (let i = shape.bodyStart; i < shape.bodyEnd - 1; i++) if (text[i] === '。') return false
  return (
    shape.bodyEnd - shape.bodyStart < 60 &&
    !text.slice(shape.bodyStart, shape.bodyEnd).includes(';') &&
    text[shape.bodyEnd - 1] !== '。'
  )
}

/** The last numbered child, unless too much stands behind it. */
export function lastNumbered(parent: Shape): Shape | undefined {
  const { children } = parent
  for (let i = children.length - 1; i >= Math.max(0, children.length - NEAR); i--) {
    const child = children[i]!
    if (child.kind === 'numbered') return child
  }
  return undefined
}
