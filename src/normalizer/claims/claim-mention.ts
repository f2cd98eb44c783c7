import type { ClaimKind, Repair } from '../../model/bulletin.ts'
import type { QuantityMention } from '../mention.ts'

export interface ClaimMention {
  readonly what: ClaimKind
  readonly mention: QuantityMention
  /** Behind the noun that is claimed. */
  readonly end: number
  readonly noun: string | null
  readonly repair?: Repair
}
