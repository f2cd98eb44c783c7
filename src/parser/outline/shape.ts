/** Shapes: the parts of a notice before they have names. */
import type { LabelKind } from './labels.ts'
import type { MarkerStyle } from './markers.ts'

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
