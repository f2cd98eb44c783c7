/** Automatic numbering: what numbering.xml defines, and the label that each paragraph has in its turn. */
import { ordinalText } from './ordinals.ts'
import { chainOf, isOn, type Style, type Styles } from './styles.ts'
import { bulletText } from './symbols.ts'
import type { XmlHandler } from './xml.ts'

interface Level {
  start: number
  format: string
  /** `第%1章`, `%1.%2`. */
  text: string
  suffix: string
  font: string
  /** The style whose paragraphs stand at this level. */
  style?: string
  /** All numbers of the label in plain digits. */
  isLegal: boolean
  /** The number of the level (1 for the first) that makes this one start anew; 0: none; undefined: each above it. */
  restart?: number
  hidden: boolean
}

interface Definition {
  readonly id: string
  readonly levels: Map<number, Level>
  /** The style of type `numbering` that holds the true definition. */
  styleLink?: string
}

interface List {
  definition: string
  readonly overrides: Map<number, { start?: number; level?: Level }>
}

export interface Numbering {
  readonly definitions: ReadonlyMap<string, Definition>
  readonly lists: ReadonlyMap<string, List>
}

export const NO_NUMBERING: Numbering = { definitions: new Map(), lists: new Map() }

/** A handler for numbering.xml, and what it has read once the part has ended. */
export function numberingReader(): { readonly handler: XmlHandler; readonly numbering: () => Numbering } {
  const definitions = new Map<string, Definition>()
  const lists = new Map<string, List>()
  let definition: Definition | undefined
  let list: List | undefined
  let override: { start?: number; level?: Level } | undefined
  let level: Level | undefined
  let choices = 0
  const handler: XmlHandler = {
    open(name, attributes) {
      // A choice holds what newer programs alone know; the fallback beside it says the same in old words.
      if (choices > 0 || name === 'mc:Choice') choices++
      if (choices > 0) return
      const value = attributes['w:val']
      switch (name) {
        case 'w:abstractNum': {
          const id = attributes['w:abstractNumId'] ?? ''
          definition = { id, levels: new Map() }
          definitions.set(id, definition)
          break
        }
        case 'w:numStyleLink':
          if (definition !== undefined && value !== undefined) definition.styleLink = value
          break
        case 'w:num':
          list = { definition: '', overrides: new Map() }
          lists.set(attributes['w:numId'] ?? '', list)
          break
        case 'w:abstractNumId':
          if (list !== undefined && value !== undefined) list.definition = value
          break
        case 'w:lvlOverride':
          override = {}
          list?.overrides.set(Number(attributes['w:ilvl'] ?? 0), override)
          break
        case 'w:startOverride':
          if (override !== undefined) override.start = Number(value)
          break
        case 'w:lvl':
          level = {
            start: 0,
            format: 'decimal',
            text: '',
            suffix: '\t',
            font: '',
            isLegal: false,
            hidden: false,
          }
          if (override !== undefined) override.level = level
          else definition?.levels.set(Number(attributes['w:ilvl'] ?? 0), level)
          break
        default:
          if (level !== undefined) readLevel(level, name, attributes)
      }
    },
    close(name) {
      if (choices > 0) choices--
      else if (name === 'w:abstractNum') definition = undefined
      else if (name === 'w:num') list = undefined
      else if (name === 'w:lvlOverride') override = undefined
      else if (name === 'w:lvl') level = undefined
    },
  }
  return { handler, numbering: () => ({ definitions, lists }) }
}

const SUFFIXES: Readonly<Record<string, string>> = { tab: '\t', space: ' ', nothing: '' }

function readLevel(level: Level, name: string, attributes: Readonly<Record<string, string>>): void {
  const value = attributes['w:val']
  switch (name) {
    case 'w:start':
      level.start = Number(value)
      break
    case 'w:numFmt':
      level.format = value ?? 'decimal'
      break
    case 'w:lvlText':
      level.text = value ?? ''
      break
    case 'w:suff':
      level.suffix = SUFFIXES[value ?? 'tab'] ?? '\t'
      break
    case 'w:pStyle':
      if (value !== undefined) level.style = value
      break
    case 'w:isLgl':
      level.isLegal = isOn(value)
      break
    case 'w:lvlRestart':
      level.restart = Number(value)
      break
    case 'w:rFonts':
      level.font = attributes['w:ascii'] ?? attributes['w:hAnsi'] ?? ''
      break
    case 'w:vanish':
      level.hidden = isOn(value)
  }
}

/** What a paragraph says of its numbering. */
export interface Numbered {
  readonly style: string | undefined
  readonly numId: string | undefined
  readonly level: number | undefined
}

const LEVELS = 9

/** Counts the paragraphs of a document in their order; a label is the printed number and what sets it off from the text. */
export function labeller(numbering: Numbering, styles: Styles): (paragraph: Numbered) => string {
  /** By definition: lists that share one go on with each other's numbers. */
  const counts = new Map<string, (number | undefined)[]>()
  const started = new Set<string>()

  return paragraph => {
    const chain = [...chainOf(styles, paragraph.style ?? styles.paragraphDefault)]
    const numId = listOf(paragraph, chain)
    const list = numId === undefined ? undefined : numbering.lists.get(numId)
    if (list === undefined) return ''
    const definition = definitionOf(list, numbering, styles)
    if (definition === undefined) return ''
    const at = paragraph.level ?? levelByStyle(chain, definition, paragraph.numId === undefined) ?? 0
    const levelAt = (index: number) => list.overrides.get(index)?.level ?? definition.levels.get(index)
    const level = levelAt(at)
    if (level === undefined) return ''

    const count = counts.get(definition.id) ?? []
    counts.set(definition.id, count)
    const override = list.overrides.get(at)?.start
    const key = `${numId}/${at}`
    if (override !== undefined && !started.has(key)) count[at] = override
    else count[at] = count[at] === undefined ? level.start : count[at] + 1
    started.add(key)
    for (let below = at + 1; below < LEVELS; below++) {
      const restart = levelAt(below)?.restart
      if (restart === undefined || at < restart) count[below] = undefined
    }
    if (level.hidden) return ''
    if (level.format === 'bullet') {
      const bullet = bulletText(level.text, level.font)
      return bullet === '' ? '' : bullet + level.suffix
    }
    const text = level.text.replace(/%([1-9])/g, (_, digit: string) => {
      const index = Number(digit) - 1
      const shown = levelAt(index)
      if (shown === undefined || index > at) return ''
      // A level that no paragraph has stood at yet counts as begun.
      count[index] ??= list.overrides.get(index)?.start ?? shown.start
      return ordinalText(count[index], level.isLegal && shown.format !== 'none' ? 'decimal' : shown.format)
    })
    return text === '' ? '' : text + level.suffix
  }
}

/** The list that a paragraph is of, by itself or by its style; undefined where it has none, or is taken out of it. */
function listOf(paragraph: Numbered, chain: readonly (readonly [string, Style])[]): string | undefined {
  const numId = paragraph.numId ?? chain.find(([, style]) => style.numId !== undefined)?.[1].numId
  return numId === '0' ? undefined : numId
}

/** Whether a paragraph is of a list, whatever the document knows of that list. */
export const isListed = (paragraph: Numbered, styles: Styles): boolean =>
  listOf(paragraph, [...chainOf(styles, paragraph.style ?? styles.paragraphDefault)]) !== undefined

function definitionOf(list: List, numbering: Numbering, styles: Styles): Definition | undefined {
  const definition = numbering.definitions.get(list.definition)
  if (definition?.styleLink === undefined) return definition
  const numId = styles.byId.get(definition.styleLink)?.numId
  const linked = numId === undefined ? undefined : numbering.lists.get(numId)?.definition
  return (linked === undefined ? undefined : numbering.definitions.get(linked)) ?? definition
}

/** A style is tied to its level by the level, or else says itself at which it stands. */
function levelByStyle(
  chain: readonly (readonly [string, Style])[],
  definition: Definition,
  numbersItself: boolean,
): number | undefined {
  if (!numbersItself) return undefined
  for (const [id, style] of chain) {
    for (const [index, level] of definition.levels) if (level.style === id) return index
    if (style.level !== undefined) return style.level
    if (style.numId !== undefined) return undefined
  }
  return undefined
}
