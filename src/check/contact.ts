import { spanOf } from './notice.ts'
import type { Rule } from './rule.ts'

/** A rectification notice names a way to reach the body. */
export const contactMissing: Rule = {
  code: 'contact/missing',
  severity: 'info',
  doc: {
    what: {
      en: 'A rectification notice names a phone, an address or an e-mail.',
      zh: '整改通报应写明联系电话、邮寄地址或电子邮箱。',
    },
    why: {
      en: 'It is published so that people can say what they think of it.',
      zh: '公开通报就是为了听取意见。',
    },
    fails: '……欢迎监督。（全文无电话、地址、邮箱）',
    passes: '联系电话：0900-8212345',
  },
  message: { en: 'no phone, address or e-mail', zh: '没有电话、地址或邮箱' },
  holds: null,
  check({ bulletin }, tell) {
    const { phones, addresses, emails } = bulletin.contact
    if (bulletin.kind !== 'rectification' || phones.length + addresses.length + emails.length > 0) return
    tell.fault(bulletin.title === null ? [0, 0] : spanOf(bulletin.title), {})
  },
}

const E_MAIL = /^[A-Za-z0-9._%+-]+[@＠][A-Za-z0-9-]+(\.[A-Za-z0-9-]+)+$/
/** Digits of a phone number: a mobile, or an area code and seven or eight digits, or these alone. */
const PHONE = /^(1[3-9]\d{9}|0\d{2,3}\d{7,8}(\d{1,5})?|\d{7,8}|400\d{7}|12\d{3})$/

/** A phone number and an e-mail can be ones. */
export const contactMalformed: Rule = {
  code: 'contact/malformed',
  severity: 'warning',
  doc: {
    what: {
      en: 'A phone number has as many digits as one has, and an e-mail a domain.',
      zh: '电话号码位数正确，电子邮箱格式正确。',
    },
    why: { en: 'A digit was lost, and nobody can call.', zh: '丢了一位数字，就打不通了。' },
    fails: '联系电话：0900-82123',
    passes: '联系电话：0900-8212345',
  },
  message: { en: '{text} cannot be one', zh: '“{text}”格式不对' },
  holds: null,
  check({ bulletin: { contact } }, tell) {
    for (const phone of contact.phones)
      if (
        !PHONE.test(
          phone.text
            .replace(/(转|-|—|－)\d{1,5}$/, (tail, joint: string) => (joint === '转' ? '' : tail))
            .replace(/\D/g, ''),
        )
      )
        tell.fault(spanOf(phone), { text: phone.text })
    for (const email of contact.emails)
      if (!E_MAIL.test(email.text.replace(/\s/g, ''))) tell.fault(spanOf(email), { text: email.text })
  },
}
