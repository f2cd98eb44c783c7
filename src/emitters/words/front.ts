/** What a notice says of itself, as labels and words. */
import type { Bulletin, DateFact } from '../../model/bulletin.ts'
import { cellWords } from './facts.ts'

const TIERS = { central: '中央', provincial: '省级', municipal: '市级', county: '县级' } as const

/** Label and words of everything that the notice says before and behind its body; nothing for what it does not say. */
export function frontWords(bulletin: Bulletin): readonly (readonly [label: string, words: string])[] {
  const { inspection, contact } = bulletin
  const { kind, mode, tier, inspector, target, extended, period, feedback } = inspection
  const date = (fact: DateFact | null): string => (fact === null ? '' : cellWords(fact))
  const name = kind ?? '巡视巡察'
  const rows: readonly (readonly [string, string | undefined])[] = [
    ['发文单位', bulletin.issuer?.text],
    ['来源', bulletin.publisher?.text],
    ['发布日期', date(bulletin.published)],
    ['类型', [tier === null ? '' : TIERS[tier], mode ?? '', kind ?? ''].filter(Boolean).join(' ')],
    [`${name}组`, inspector?.text],
    ['对象', target?.text],
    ['延伸', extended.map(({ text }) => text).join('、')],
    [`${name}期间`, date(period)],
    ['反馈', date(feedback)],
    ['联系电话', contact.phones.map(({ text }) => text).join('、')],
    ['通信地址', contact.addresses.map(({ text }) => text).join('、')],
    ['邮政编码', contact.postcodes.map(({ text }) => text).join('、')],
    ['电子邮箱', contact.emails.map(({ text }) => text).join('、')],
    ['意见受理期间', date(contact.period)],
  ]
  return rows.flatMap(([label, words]) => (words ? [[label, words] as const] : []))
}
