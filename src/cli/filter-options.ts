import type { Severity } from '../model/bulletin.ts'
import type { ColourChoice } from './colour.ts'
import type { InputOptions } from './input.ts'
import type { Lang } from './messages.ts'

/** What a command that reads notices and prints what it makes of them was told, as commander gives it. */
export interface FilterOptions extends InputOptions {
  readonly format?: string
  readonly output?: string
  readonly compact?: true
  readonly spans?: boolean
  readonly published?: string
  readonly color: ColourChoice
  readonly lang?: Lang
  readonly quiet?: true
  readonly verbose?: true
  readonly strict?: true
  readonly failOn?: Severity | 'none'
  readonly records?: true
  readonly filesFrom?: string
  readonly filesFrom0?: string
  readonly outDir?: string
  readonly force?: true
  readonly resume?: true
  readonly jobs?: number
  /** The largest heap that one input may need, in bytes. */
  readonly maxMemory?: number
}

/** From which severity on the exit is 1; null where nothing fails. */
export function failLevel({ failOn, strict }: FilterOptions): Severity | null {
  if (failOn === 'none') return null
  return failOn ?? (strict ? 'warning' : null)
}
