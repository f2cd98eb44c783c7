import type { Bound, Claim, DateFact, Fact } from '../model/bulletin.ts'

const bounds: Readonly<Record<Bound, string>> = {
  exact: '',
  over: '>',
  nearly: '<',
  about: '~',
  atLeast: '≥',
  atMost: '≤',
}

/** A fact in a few characters; `*` marks what was repaired, `?` what stays open. */
export function briefFact(fact: Fact): string {
  const mark = 'repair' in fact && fact.repair ? '*' : ''
  const due = 'deadline' in fact && fact.deadline ? 'by ' : ''
  return due + value(fact) + mark
}

export function briefDate(date: DateFact): string {
  return date.edtf ?? `${date.text}?`
}

export function briefClaim(claim: Claim): string {
  return `${claim.what} ${claim.value}${claim.repair ? '*' : ''}`
}

/** What may be a range. */
type Quantity = Extract<Fact, { kind: 'count' | 'money' | 'percent' }>

/** A number with its bound; a range says itself that it is about so much. */
const bounded = ({ value, upTo, bound }: Quantity, currency = ''): string =>
  (upTo !== undefined && bound === 'about' ? '' : bounds[bound]) +
  currency +
  (upTo === undefined ? value : `${value}–${upTo}`)

function value(fact: Fact): string {
  switch (fact.kind) {
    case 'date':
      return briefDate(fact)
    case 'duration':
      return bounds[fact.bound] + fact.iso
    case 'count':
      return `${bounded(fact)}${fact.unit ?? ''}${fact.noun ?? ''}`
    case 'money':
      return bounded(fact, `${fact.currency} `)
    case 'percent':
      return `${bounded(fact)}${fact.unit}`
    case 'document':
      return `《${fact.title}》`
    case 'docNumber':
      return `${fact.issuer ?? ''}〔${fact.year}〕${fact.serial}号`
    case 'number':
      return String(fact.value)
  }
}
