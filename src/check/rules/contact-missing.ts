import { spanOf } from '../notice.ts'
import type { Rule } from '../rule.ts'
import { brokenIn } from './contact-malformed.ts'

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
    fails: '县水利局党组关于巡察整改情况的通报\n现将整改情况予以公布。\n欢迎广大干部群众监督。',
    passes:
      '县水利局党组关于巡察整改情况的通报\n现将整改情况予以公布。\n欢迎广大干部群众监督。联系电话：0900-8212345。',
  },
  message: { en: 'no phone, address or e-mail', zh: '没有电话、地址或邮箱' },
  holds: null,
  check(notice, tell) {
    const { bulletin } = notice
    const { phones, addresses, emails } = bulletin.contact
    if (bulletin.kind !== 'rectification' || phones.length + addresses.length + emails.length > 0) return
    // What is told to be malformed is there.
    if (brokenIn(notice).length > 0) return
    tell.fault(bulletin.title === null ? [0, 0] : spanOf(bulletin.title), {})
  },
}
