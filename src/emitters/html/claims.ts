/** What the notice says of its own totals: a bar of the states of the issues, and all of its numbers. */
import type { Claim, ClaimKind } from '../../model/bulletin.ts'
import { STATE_CLAIMS } from '../../model/claim-states.ts'
import { claimValue, claimWords, doubtOfClaim } from '../words/facts.ts'
import { escaped } from './escape.ts'
import type { PageNotice } from './notice.ts'

interface Share {
  readonly what: ClaimKind
  readonly value: number
}

/** The states as the notice tells them first; null where it tells none. `total` is null where no number of issues fits. */
interface States {
  readonly shares: readonly Share[]
  readonly total: number | null
}

function statesOf(claims: readonly Claim[]): States | null {
  const first = (what: ClaimKind): Claim | undefined => claims.find(claim => claim.what === what)
  const shares = [...STATE_CLAIMS].flatMap(what => {
    const claim = first(what)
    return claim === undefined || claim.value <= 0 ? [] : [{ what, value: claim.value }]
  })
  if (shares.length === 0) return null
  const sum = shares.reduce((all, { value }) => all + value, 0)
  const totals = claims
    .filter(({ what, value }) => what === 'issues' && value >= sum)
    .map(({ value }) => value)
  return { shares, total: totals.includes(sum) ? sum : (totals[0] ?? null) }
}

export function* claimsPart({ bulletin, doubts }: PageNotice): Generator<string> {
  const { claims } = bulletin
  if (claims.length === 0) return
  yield '<section class="card claims" aria-labelledby="h-claims"><h2 id="h-claims">通报自报</h2>'
  const states = statesOf(claims)
  if (states !== null) yield bar(states)
  yield '<ul class="tiles">'
  for (const [i, claim] of claims.entries()) {
    if (claims.findIndex(one => one.what === claim.what && one.value === claim.value) !== i) continue
    const doubt = doubtOfClaim(claim)
    const number = doubts.get(claim)?.number
    const note =
      doubt === null
        ? ''
        : `<a class="note"${number === undefined ? '' : ` href="#d${number}"`}>${doubt.state === 'open' ? '未定' : '补作'}</a>`
    yield `<li><a href="#k${i}"><b>${escaped(claimValue(claim))}</b> ${claimWords(claim)}</a>${note}</li>`
  }
  yield '</ul></section>'
}

function bar({ shares, total }: States): string {
  const sum = shares.reduce((all, { value }) => all + value, 0)
  const rest = total === null ? 0 : total - sum
  const words = shares.map(({ what, value }) => `${claimWords({ what })} ${value}`)
  if (rest > 0) words.push(`未说明 ${rest}`)
  const parts = shares.map(
    ({ what, value }) => `<span class="${what}" style="flex-grow:${value}">${value}</span>`,
  )
  if (rest > 0) parts.push(`<span class="unsaid" style="flex-grow:${rest}">${rest}</span>`)
  const legend = [...shares.map(({ what }) => what), ...(rest > 0 ? ['unsaid' as const] : [])].map(
    (what, i) => `<li class="${what}">${words[i]}</li>`,
  )
  const label = `${total === null ? '' : `共 ${total} 个问题：`}${words.join('，')}`
  return `<div class="bar" role="img" aria-label="${label}">${parts.join('')}</div><ul class="key">${legend.join('')}</ul>`
}
