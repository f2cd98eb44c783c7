/** How to reach the body, in the forms that notices print it, and what only looks like it. */
import { describe, expect, test } from 'vitest'
import { parse } from '../src/index.ts'
import type { Node } from './support/model.ts'

const HEAD =
  '根据县委部署，县委第四巡察组对县粮食局党组进行了巡察。现将整改情况予以公布。\n一、整改情况\n（一）学习不深入。\n1.开展学习。\n'

const read = (tail: string) => {
  const { contact, body } = parse(`${HEAD}${tail}\n`)
  const texts = (list: readonly { text: string }[]): string[] => list.map(quote => quote.text)
  const printed: string[] = []
  const walk = (node: Node): void => {
    printed.push(node.heading?.text ?? '', node.text?.text ?? '')
    node.children.forEach(walk)
  }
  body.forEach(walk)
  return {
    phones: texts(contact.phones),
    addresses: texts(contact.addresses),
    postcodes: texts(contact.postcodes),
    emails: texts(contact.emails),
    period: contact.period?.edtf ?? null,
    body: printed.join('|'),
  }
}

describe('telephones', () => {
  test.each([
    ['联系电话：0999-6120035', ['0999-6120035']],
    ['联系电话：0999-612-0035', ['0999-612-0035']],
    ['联系电话：0999-6120 035', ['0999-6120 035']],
    ['受理电话：8612 0035', ['8612 0035']],
    ['电话：0999/6120035  传真：0999/6120036', ['0999/6120035']],
    ['联系电话：（区号0999）6120035', ['（区号0999）6120035']],
    ['联系电话：+86-999-6120035', ['+86-999-6120035']],
    ['联系人：魏某，0999-6120035。', ['0999-6120035']],
    ['来电请拨：0999-6120035。', ['0999-6120035']],
    ['联 系 人：魏某 0999-6120035', ['0999-6120035']],
    ['联 系 电 话：0999-6120035', ['0999-6120035']],
    ['如有意见，可拨打0999-6120035反映。', ['0999-6120035']],
    ['受理时间：公布后5个工作日；联系电话：0999-6120035', ['0999-6120035']],
    ['请致电0999-6120035反映。', ['0999-6120035']],
    ['监督电话：0999-6120035（机关党委）；0999-6120047（派驻组）。', ['0999-6120035', '0999-6120047']],
    ['意见箱：门诊一楼大厅。电话：0999-6120035', ['0999-6120035']],
    ['电话：0999 61200351、6120 0352', ['0999 61200351', '6120 0352']],
    ['举报电话：0999—12388', ['0999—12388']],
    ['电话：12388、0999-6120035', ['12388', '0999-6120035']],
    ['联系电话：86-0999-61200351', ['86-0999-61200351']],
    ['联系电话：0999.6120035；传真：0999.6120036', ['0999.6120035']],
    ['如有意见，请通过以下方式反映：\n（一）电话：0999-6120035\n（二）地址：永宁县仓街5号', ['0999-6120035']],
    ['欢迎监督：0999-6120035、6120047；lsj@example.cn', ['0999-6120035', '6120047']],
    ['联系电话：0999-6120035（传真）、6120047', ['0999-6120035', '6120047']],
    ['联系电话：0999-6120035（兼传真）；6120047', ['0999-6120035', '6120047']],
    ['电话：0999-6120035；传真：0999-6120036', ['0999-6120035']],
  ])('%s', (tail, phones) => {
    const found = read(tail)
    expect(found.phones).toEqual(phones)
    expect(found.body).not.toContain('6120')
  })
})

test.each([
  ['电子邮箱：ynls@example.cn', ['ynls@example.cn']],
  ['电子邮箱：ynls(at)example.cn。', ['ynls(at)example.cn']],
  ['电子邮箱：ynls#example.gov.cn（请将#替换为@）。', ['ynls#example.gov.cn']],
  ['邮箱：ynls＃example.cn（发送时请将“＃”改为“@”）', ['ynls＃example.cn']],
  ['电话：0999-6120035，邮箱ynls*example.cn（将*换成@）', ['ynls*example.cn']],
  ['详见：http://example.cn/index#top.html，电话：0999-6120035', []],
  ['电话：138****6120，网址：example.cn', []],
])('an e-mail that no program shall find: %s', (tail, emails) => {
  expect(read(tail).emails).toEqual(emails)
})

test('the bracket around the block is none of the address', () => {
  expect(read('（联系电话：0999—6120035  邮编：999100  地址：永宁仓街5号）').addresses).toEqual([
    '永宁仓街5号',
  ])
})

test.each(['和平路66号', '和平街道解放路66号'])('%s begins with no word that lists', address => {
  expect(read(`联系地址：${address}，联系电话：0999-6120035。`).addresses).toEqual([address])
})

test('ways that are numbered within a sentence', () => {
  const found = read(
    '信访举报：1.来信：永宁县仓街5号县纪委（邮编999100）；2.来电：12388；3.电子邮箱：lsj@example.cn。',
  )
  expect([found.phones, found.addresses, found.postcodes, found.emails]).toEqual([
    ['12388'],
    ['永宁县仓街5号县纪委'],
    ['999100'],
    ['lsj@example.cn'],
  ])
})

describe('sent by post, without a colon', () => {
  test.each([
    [
      '意见反馈请于8月31日前拨打0999-6120035，或寄永宁县仓街5号纪检办。\n2024年8月1日',
      ['永宁县仓街5号纪检办'],
      '../2024-08-31',
    ],
    [
      '如有意见，请于8月31日前拨打0999-6120035或寄送至永宁县仓街5号纪检办（邮编：999100）。\n2024年8月1日',
      ['永宁县仓街5号纪检办'],
      '../2024-08-31',
    ],
    [
      '如有意见，请在2024年8月31日以前以书面形式寄至永宁县仓街5号，或发邮件至lsj@example.cn。',
      ['永宁县仓街5号'],
      '../2024-08-31',
    ],
    ['意见可邮寄到永宁县仓街5号2号楼305室。', ['永宁县仓街5号2号楼305室'], null],
    ['如有意见，请扫描二维码或于2024年12月31日前发送至邮箱lsj@example.cn。', [], '../2024-12-31'],
    ['如有意见，可在2024年8月1日至30日内来电、来信反映。电话0999-6120035', [], '2024-08-01/2024-08-30'],
  ])('%s', (tail, addresses, period) => {
    const found = read(tail)
    expect([found.addresses, found.period]).toEqual([addresses, period])
  })

  test.each(['宣传单寄到了仓街5号楼居民手中。', '2.向困难户寄送慰问品12份。'])('%s: to others', tail => {
    const found = read(tail)
    expect(found.addresses).toEqual([])
    expect(found.body).toContain('寄')
  })
})

describe('a sentence that is none of it stays in the body', () => {
  test.each([
    ['联系电话：0999-6120035。县粮食局将持续整改。', '县粮食局将持续整改'],
    ['欢迎监督，联系电话：0999-6120035。特此通报。', '特此通报'],
    ['联系电话：0999-6120035。以上情况，特此公告。', '以上情况，特此公告'],
    ['下一步，局党组将强化监督，巩固反馈意见整改成果。欢迎监督，电话0999-6120035。', '巩固反馈意见整改成果'],
    ['下一步，局党组将常抓不懈，欢迎监督，联系电话：0999-6120035。', '局党组将常抓不懈'],
    ['下一步，局党组将常抓不懈。欢迎社会各界监督。\n联系电话：0999-6120035', '局党组将常抓不懈'],
    ['意见箱设在一楼大厅。联系人：魏某，0999-6120035。', '意见箱设在一楼大厅'],
  ])('%s', (tail, kept) => {
    const found = read(tail)
    expect(found.phones).toEqual(['0999-6120035'])
    expect(found.body).toContain(kept)
  })

  test('the name behind the telephone signs', () => {
    const { issuer, contact } = parse(`${HEAD}联系电话：0999-6120035。永宁县粮食局\n`)
    expect(issuer?.text).toBe('永宁县粮食局')
    expect(contact.phones.map(phone => phone.text)).toEqual(['0999-6120035'])
  })
})

describe('what was done about telephones', () => {
  test.each([
    '2.公开监督电话0999-6120035，受理举报6起，办结6起。',
    '（二）渠道不畅。开通热线电话0999-6120035，受理举报6起。',
    '（二）渠道不畅。监督电话：0999-6120035。定期收集意见。',
    '举报电话0999-6120035，热线12345全年受理诉求1,206件，办结率99.3%。',
    '局党组设立举报电话：0999-6120035，接听来电12个。',
    '（二）渠道不畅。\n1.信函：完善办理制度，编号6120035。\n2.热线：0999-6120035，受理举报6起。',
  ])('%s', tail => {
    const found = read(tail)
    expect(found.phones).toEqual([])
    expect(found.body).toContain('0999-6120035')
  })
})

test.each([
  [
    '来信请寄：永宁县仓街5号县粮食局，邮编999640；来电请拨：0999-6120035。',
    '永宁县仓街5号县粮食局',
    '999640',
  ],
  ['来信请寄永宁县仓街5号县粮食局；邮编999640。', '永宁县仓街5号县粮食局', '999640'],
  ['电话0999—6120035；信函：永宁县仓街5号县粮食局，999640', '永宁县仓街5号县粮食局', '999640'],
  ['来函请寄：永宁县仓街5号县粮食局，邮编999640', '永宁县仓街5号县粮食局', '999640'],
  ['地址：永宁县仓街5号 999640', '永宁县仓街5号', '999640'],
  ['地址：永宁县仓街5号（999640）', '永宁县仓街5号', '999640'],
  ['地址：永宁县仓街5号（邮编 999640）', '永宁县仓街5号', '999640'],
  ['地址：永宁县仓街5号，县粮食局机关党委；邮编：999640', '永宁县仓街5号，县粮食局机关党委', '999640'],
  ['地址：永宁县仓街5号，周一至周五来访。邮编：9 9 9 6 4 0', '永宁县仓街5号', '9 9 9 6 4 0'],
  ['如有异议，请书面反馈至县粮食局机关党委（永宁县仓街5号，999640）。', '永宁县仓街5号', '999640'],
])('an address: %s', (tail, address, postcode) => {
  const found = read(tail)
  expect([found.addresses, found.postcodes]).toEqual([[address], [postcode]])
})

describe('a numbered list of ways', () => {
  const LISTS: readonly (readonly [list: string, end: string])[] = [
    [
      '1.电话：0999-6120035（工作日）；\n2.信函：永宁县仓街5号县粮食局，邮编999640；\n3.邮箱：ynls@example.cn。',
      '',
    ],
    ['①电话：0999-6120035；\n②信函：永宁县仓街5号县粮食局，邮编999640；\n③邮箱：ynls@example.cn。', ''],
    [
      '（一）来电反映：0999-6120035\n（二）来信反映：永宁县仓街5号县粮食局，邮编999640\n（三）发送邮件至ynls@example.cn',
      '',
    ],
    [
      '1.邮箱：ynls@example.cn；\n2.来访：永宁县仓街5号县粮食局，邮编999640；\n3.电话：0999-6120035。',
      '\n县粮食局党组\n2024年3月8日',
    ],
  ]
  test.each(LISTS)('%s%s', (list, end) => {
    expect(
      read(`二、意见反馈方式\n即日起至2024年3月29日，欢迎通过以下方式反馈意见：\n${list}${end}`),
    ).toMatchObject({
      phones: ['0999-6120035'],
      addresses: ['永宁县仓街5号县粮食局'],
      postcodes: ['999640'],
      emails: ['ynls@example.cn'],
      period: '../2024-03-29',
    })
  })

  test('of what was done is none', () => {
    const found = read('（二）渠道不畅。\n1.来访：接待群众12批次。\n2.信函：收到5件，均已办结。')
    expect(found.body).toContain('接待群众12批次')
    expect(read('2.办公地址：搬迁至河沿街18号便民中心。').body).toContain('搬迁至河沿街')
    expect(found.body).toContain('收到5件')
    expect(found.addresses).toEqual([])
  })
})

test.each([
  ['监督时限：即日起至2024年3月29日', '../2024-03-29'],
  ['公示期：自公布之日起至2024年3月29日', '../2024-03-29'],
  ['信访接待时间：自2024年3月11日至2024年3月29日', '2024-03-11/2024-03-29'],
  ['受理时间：自2024年3月11日起', '2024-03-11/..'],
  ['公示时间：2024年3月11日', '2024-03-11'],
  ['意见反馈期限：2024年3月11日至3月29日', '2024-03-11/2024-03-29'],
  ['受理意见时间为2024年3月11日起至3月29日止', '2024-03-11/2024-03-29'],
  ['意见受理时间：自2024年3月11日至3月29日', '2024-03-11/2024-03-29'],
  ['征求意见时限：2024年3月11日—29日', '2024-03-11/2024-03-29'],
  ['意见反馈截止时间：2024年3月29日', '../2024-03-29'],
  ['反馈意见截止日期为2024年3月29日', '../2024-03-29'],
  ['意见反馈：2024年3月11日—3月29日', '2024-03-11/2024-03-29'],
  ['【监督方式】公示期间（2024年3月11日至3月29日），如有意见请反映', '2024-03-11/2024-03-29'],
  ['自2024年3月11日至29日，如有意见可向县粮食局反映', '2024-03-11/2024-03-29'],
  ['2024年3月11日（周一）至3月29日（周五）接受群众反馈', '2024-03-11/2024-03-29'],
  ['即日起至2024年3月29日，欢迎提出意见', '../2024-03-29'],
  ['2024年3月11日至3月29日，县粮食局开展大检查', null],
  ['公示期：自即日起10日', null],
  ['公示期：2024年3月11日起10日', null],
  ['公示期：2024年3月11日起，共5个工作日', null],
  ['公示期限：10日', null],
  ['公示时间：10日', null],
  ['对整改情况有异议的，可在2024年3月29日前向县粮食局反映', '../2024-03-29'],
  ['公示期（10日）：2024年3月11日至3月20日', '2024-03-11/2024-03-20'],
])('a period for comments: %s', (tail, edtf) => {
  expect(read(`${tail}。联系电话：0999-6120035。`).period).toBe(edtf)
})

test('a period for comments in the preamble', () => {
  const told = (words: string) => parse(`${HEAD.replace('予以公布。', words)}`).contact.period?.edtf ?? null
  expect(told('予以公示。公示期为2024年3月11日至3月29日。')).toBe('2024-03-11/2024-03-29')
  expect(told('予以公示（公示时间：2024年3月11日—3月29日）。')).toBe('2024-03-11/2024-03-29')
  expect(told('予以公示，公示期为15个工作日。')).toBe(null)
})

test('an address to go to', () => {
  const { addresses } = read('来访请到永宁县仓街5号505室，电话0999-6120035。')
  expect(addresses).toEqual(['永宁县仓街5号505室'])
})

test('an address in brackets needs its postcode in them', () => {
  const found = read('对永宁县仓街5号，999640元的支出开展核查。')
  expect([found.addresses, found.postcodes]).toEqual([[], []])
  expect(found.body).toContain('仓街5号')
})

test('a notice of one paragraph keeps everything but its telephone', () => {
  const bulletin = parse(
    '县委第六巡察组于2023年4月至6月对东屏村党支部进行了巡察，反馈9个问题，已完成8个。现将整改情况予以公布。联系电话：0999-2271234。\n',
  )
  expect(bulletin.kind).toBe('rectification')
  expect(bulletin.inspection.period?.edtf).toBe('2023-04/2023-06')
  expect(bulletin.claims.map(claim => [claim.what, claim.value])).toEqual([
    ['issues', 9],
    ['completed', 8],
  ])
  expect(bulletin.contact.phones.map(phone => phone.text)).toEqual(['0999-2271234'])
})

test.each([
  ['邮箱：ynls @example.cn', ['ynls @example.cn']],
  ['邮箱ynls_jg#example.cn（请将#替换为@）', ['ynls_jg#example.cn']],
  ['网址：http://yn.example.cn/index#top.html', []],
])('an e-mail: %s', (tail, emails) => {
  expect(read(`电话：0999-6120035；${tail}`).emails).toEqual(emails)
})

test.each(['欢迎通过信函、电话、来访等方式向县粮食局党组反映。', '信函以到达日邮局邮戳为准。'])(
  '%s is no address',
  words => expect(read(`${words}电话：0999-6120035`).addresses).toEqual([]),
)

describe('the contact of who keeps the site is not the body’s', () => {
  const OWN = '联系电话：0999-6120035；通信地址：永宁县仓街5号\n中共永宁县粮食局党组\n2025年6月18日\n'
  test.each([
    '主办：永宁县人民政府办公室　承办：永宁县大数据中心\n地址：永宁县政府大楼　邮编：999599　电话：0999-6000000\n网站标识码：9909000000　陕ICP备00000000号',
    '承办单位：永宁县大数据中心\n电话：0999-6000000',
    '版权所有：永宁县人民政府\n地址：永宁县政府大楼\n电话：0999-6000000',
  ])('%s', footer => {
    const found = read(OWN + footer)
    expect([found.phones, found.addresses, found.postcodes]).toEqual([
      ['0999-6120035'],
      ['永宁县仓街5号'],
      [],
    ])
    expect(found.body).not.toMatch(/6000000|政府大楼/)
  })
  test('nor does what a reader is invited to click hide the body’s', () => {
    expect(read(`${OWN}阅读原文\n点赞 12　在看 3\n写留言`)).toMatchObject({ phones: ['0999-6120035'] })
  })
})
