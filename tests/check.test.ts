/** The rules of `check`, each held against notices that are drawn for it and against notices that have no fault. */
import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { check, RULES } from '../src/index.ts'
import { CheckReport } from '../src/model/check-report.ts'
import { DRAWN_CHECKS } from './support/drawn-check.ts'
import { NOTICES } from './support/notices.ts'
import { seeded } from './support/random.ts'

describe.each(DRAWN_CHECKS.map(drawn => [drawn.name, drawn] as const))('%s', (_, drawn) => {
  const { text, faults, verified } = drawn
  const report = check(text)
  const shown = (item: string): string => {
    const [code, at] = item.split('@') as [string, string]
    return `${code} at ${at}: ${text.slice(Number(at), Number(at) + 16)}`
  }

  test('has the faults that are drawn, and no others', () => {
    const found = report.findings.map(({ code, span }) => `${code}@${span[0]}`)
    expect(found.map(shown).sort()).toEqual(faults.map(shown).sort())
  })

  test('is verified where it is drawn', () => {
    const found = report.verified.flatMap(({ code, spans }) => spans.map(([start]) => `${code}@${start}`))
    expect(verified.filter(item => !found.includes(item)).map(shown)).toEqual([])
  })

  test('gives a report that the schema knows', () => {
    expect(() => CheckReport.parse(report)).not.toThrow()
  })
})

const FULL = '，：；（）？！％０１２３４５６７８９'
const HALF = ',:;()?!%0123456789'
const exchange = (text: string, from: string, to: string): string =>
  [...text].map(letter => (from.includes(letter) ? to[from.indexOf(letter)]! : letter)).join('')

/** The same notice in other letters has the same faults. */
const FORMS: readonly (readonly [form: string, change: (text: string) => string])[] = [
  ['full-width', text => exchange(text, HALF, FULL)],
  ['half-width', text => exchange(text, FULL, HALF)],
  ['CRLF', text => text.replaceAll('\n', '\r\n')],
  ['a blank line between all lines', text => text.replace(/(?<!\n)\n(?!\n)/g, '\n\n')],
  ['indented', text => text.replace(/^(?=\S)/gm, '　　')],
]

describe.each(FORMS)('in another form: %s', (_, change) => {
  test.each(DRAWN_CHECKS.map(drawn => [drawn.name, drawn] as const))('%s', (_name, { text }) => {
    const [plain, changed] = [check(text), check(change(text))]
    const codes = (list: readonly { readonly code: string }[]): string[] => list.map(({ code }) => code)
    expect(codes(changed.findings)).toEqual(codes(plain.findings))
    expect(codes(changed.verified).sort()).toEqual(codes(plain.verified).sort())
  })
})

test('every rule has a notice with its fault', () => {
  const drawn = new Set(DRAWN_CHECKS.flatMap(({ faults }) => faults.map(item => item.split('@')[0])))
  expect(RULES.map(({ code }) => code).filter(code => !drawn.has(code))).toEqual([])
})

test('every rule that verifies has a notice in which it does', () => {
  const drawn = new Set(DRAWN_CHECKS.flatMap(({ verified }) => verified.map(item => item.split('@')[0])))
  const verifying = RULES.filter(({ holds }) => holds !== null).map(({ code }) => code)
  expect(verifying.filter(code => !drawn.has(code))).toEqual([])
})

describe('documentation', () => {
  test.each(RULES.map(rule => [rule.code, rule] as const))('%s', (code, { doc }) => {
    const found = (text: string): number => check(text).findings.filter(item => item.code === code).length
    expect(found(doc.fails), doc.fails).toBeGreaterThan(0)
    expect(found(doc.passes), doc.passes).toBe(0)
  })

  test.each(RULES.filter(({ holds }) => holds !== null).map(rule => [rule.code, rule] as const))(
    'what passes %s is verified',
    (code, { doc }) => {
      expect(check(doc.passes).verified.map(item => item.code)).toContain(code)
    },
  )

  test('no code is used twice', () => {
    expect(new Set(RULES.map(({ code }) => code)).size).toBe(RULES.length)
  })

  test.each(['en', 'zh'] as const)('sentences have all their arguments: %s', lang => {
    for (const { text } of DRAWN_CHECKS) {
      const { findings, verified } = check(text, { lang })
      for (const { message } of [...findings, ...verified]) {
        expect(message).not.toMatch(/[{}]|undefined|NaN/)
        // What is quoted from the notice is in its own letters.
        if (lang === 'zh') expect(message.replace(/“[^”]*”/g, '')).not.toMatch(/[a-z]{3,}/)
      }
    }
  })
})

/** Faults that really are in the notices, read one by one. */
const KNOWN: Readonly<Record<string, readonly string[]>> = {
  // 46 told of the town and its villages, 3 printed.
  'shiqiao-town-2025': ['claims/outline'],
  // 三个方面6个问题, and the issues are 1. to 5.
  'biling-archives-2023': ['claims/outline'],
  // （三） twice; 一、 is followed by 三、, whose first is （二）; 1. 2. 4.
  'cenzhou-transport-2024': ['outline/repeat', 'outline/gap', 'outline/gap', 'outline/gap'],
  // 一是 二是 四是
  'chengyu-culture-2024': ['outline/gap'],
  'chunying-finance-2025': ['outline/gap'],
  'yanze-agri-2025': ['outline/gap'],
  // 1、 2、 2、 3、
  'lanyu-media-2024': ['outline/repeat'],
  // （一） （二） （二） and 1. 2. 4.; again （一） （二） （二）; 一、 二、 四、
  'weitang-veterans-2024': ['outline/repeat', 'outline/gap', 'outline/repeat', 'outline/gap'],
}

/** Kept beside the repository, where it is: it is not ours to publish. What it tests is tested above by drawn notices too. */
const REAL = new URL('../../shared/bulletins/qinzhou-2025.txt', import.meta.url)

test.skipIf(!existsSync(REAL))('a whole real notice, if it is there', () => {
  const { findings, verified } = check(readFileSync(REAL, 'utf8'))
  const grave = findings.filter(({ severity }) => severity !== 'info')
  expect(grave.map(({ code }) => code)).toEqual(['text/repeated'])
  expect(findings.filter(({ code }) => code === 'damage/repaired').length).toBe(findings.length - 1)
  const sums = verified.filter(({ code }) => code === 'breakdown/sum').map(({ message }) => message)
  expect(sums).toEqual(['8 + 6 = 14', '3 + 2 + 3 = 8', '4 + 5 + 6 = 15'])
  const of = (wanted: string): (string | number)[] =>
    verified
      .filter(({ code }) => code === wanted)
      .map(({ args }) => (args.named ?? args.total ?? args.found) as number)
  expect([of('list/names'), of('list/titles'), of('claims/sum'), of('claims/outline')]).toEqual([
    [4, 3],
    [4],
    [16],
    [16],
  ])
})

describe('notices without faults of their own', () => {
  test.each(NOTICES.map(notice => [notice.name, notice] as const))('%s', (name, { text }) => {
    const found = check(text).findings.filter(({ severity }) => severity !== 'info')
    expect(found.map(({ code }) => code)).toEqual(KNOWN[name] ?? [])
  })
})

/** Sentences in which a rule that looks too hard would find something. */
const NO_FAULTS: readonly (readonly [about: string, text: string])[] = [
  ['two inspections in one total', '巡察反馈问题12个，与选人用人专项检查反馈的6个问题合并，共完成整改18个。'],
  ['tasks beside issues', '反馈的10个问题，各责任单位已完成整改任务26个。'],
  ['done in the sentence behind', '计划2024年12月底前完成招标。招标工作已于12月20日完成。'],
  ['a date of the thing', '将2024年底前的欠款全部清收；确保2024年12月底前入库的项目全部开工。'],
  ['quoted from the findings', '巡察反馈“计划2024年12月底前建成的项目未建成”，现已拆除。'],
  ['a hotline and a road', '2024年12328热线受理56件，2024年318国道整治3处。'],
  ['years in a row are no parts', '2023年查处14起，2024年查处8起，2025年查处6起。'],
  ['a part has no parts', '补充16名，2024年3名，2025年5名，2026年8名。'],
  [
    'a year behind a bracket',
    '分三年补充45名教师（每年15名），2025年补充的15名已到岗（其中：招聘10名，调剂5名）。',
  ],
  ['the rest is not told', '处置线索30件，2024年12件，2025年10件，其余正在核查。'],
  [
    'parts of all, told behind their states',
    '反馈的16个问题，已完成整改14个、正在整改2个，其中党建方面的5个均已完成。',
  ],
  ['one year is no part', '清退长期借调人员9人，2025年6月底前压减编外12人。'],
  ['put off to a day to come', '5个问题因政策调整延期至2025年12月30日，目前已完成4个。'],
  ['groups overlap', '参加培训86人，其中党员60人、女干部40人。'],
  ['another measure', '走访120户，其中：脱贫户150人。'],
  ['copies are not titles', '发放《告知书》《承诺书》500份。'],
  [
    'a rate of some of the issues',
    '反馈的2个问题已完成整改2个，整改完成率100%。其中，长期整改任务4个，已完成2个，完成率50%。',
  ],
  ['kinds of issues', '反馈的四个方面的问题均已整改。\n二、整改情况\n1.关于学习不深入的问题\n一是组织学习。'],
  ['an excerpt of titles', '修订《甲办法》《乙办法》等12项制度。'],
  ['how often, not whom', '开展走访、座谈、宣讲等2次。'],
  ['what for, not who', '对履职不力、作风漂浮、违反纪律等2名干部予以问责。'],
  ['a list within a name', '推动住建、公安等部门的执法、办案等2项工作。'],
  ['two parts of a third number', '梳理8件，完成整改6件、正在整改2件，占75%。'],
  ['a share of something else', '检查企业50家，发现问题20条，占全县总数的30%。'],
  ['a share of a third number', '受理诉求50件，转办45件，满意率99%。'],
  ['several years', '每年培训20名，三年培训50名以上。'],
  ['two phones with a blank between them', '联系电话：0999-8230017 0999-8230018。'],
  ['an extension', '联系电话：0999-8230017-801，0999-8230017转8。'],
  ['a hotline', '举报电话：0999-12388，12345，监督热线：110。'],
  ['a part of what it grew to', '护林员由31人增至40人，增加9人，其中女护林员14人。'],
  ['a part of what it is, not of the growth', '现有护林员40人，比上年净增9人，其中女护林员14人。'],
  ['a number for each of two', '对甲类鱼塘24口和乙类鱼塘9口，分别抽检13口和9口。'],
  ['a number for each of two with a comma', '抽查甲类鱼塘24口，乙类鱼塘9口，分别抽检13口、9口。'],
  ['two sets of issues', '东渠、西渠分别查出问题14个和9个，分别完成整改11个和8个。'],
  ['two sets of issues with names', '首轮查出问题14个、次轮查出问题9个，分别移交渠管站8个、水管站6个。'],
  ['a number for each of two places', '东渠、西渠查出问题23个，分别完成整改11个、8个。'],
  ['parts of what was handed over', '17个疑点分送4个股室，其中林政8个、资源6个、法规3个。'],
  [
    'parts of the first amount',
    '追缴资金20.6万元、发还林农4.4万元、上缴国库16.2万元，其中村组2.6万元、个人18万元。',
  ],
  ['parts of another number, then a state', '17个疑点分送4个股室，其中：林政8个、资源9个，已办结12个。'],
  ['a mobile', '联系手机：13900000000、139-0000-0000。'],
]

test.each(NO_FAULTS)('no false alarm: %s', (_, text) => {
  const notice = `县水利局党组关于巡察整改情况的通报\n发布时间：2025-06-20\n现将整改情况予以公布。\n一、整改情况\n局党组召开会议。${text}\n联系电话：0999-8230017。`
  expect(check(notice).findings).toEqual([])
})

/** What a sentence is held to, in a notice of its own. */
const SENTENCES: readonly (readonly [text: string, verified: string | null, fault: string | null])[] = [
  ['43人中完成40人，占93%。', 'breakdown/share', null],
  ['43人中完成40人，占94%。', null, 'breakdown/share'],
  ['共50项，完成45项，完成率90%。', 'breakdown/share', null],
  ['共50项，完成45项，完成率91%。', null, 'breakdown/share'],
  ['反馈的25个问题，已完成整改20个，整改完成率80%。', 'claims/rate', null],
  ['反馈的25个问题，已完成整改20个，整改完成率85%。', null, 'claims/rate'],
  ['尚缺14名，2025年8名，2026年6名。', 'breakdown/sum', null],
  ['尚缺14名，2025年8名，2026年5名。', null, 'breakdown/sum'],
  ['卫生室由18所增至26所，新增8所，其中山区17所、坝区9所。', 'breakdown/sum', null],
  ['卫生室由18所增至26所，新增卫生室8所，其中：山区17所、坝区9所。', 'breakdown/sum', null],
  ['卫生室由18所增至26所，新增8所，其中山区5所、坝区3所。', 'breakdown/sum', null],
  ['卫生室由18所增至26所，新增8所，其中山区27所。', null, 'breakdown/sum'],
  ['卫生室由18所增至26所，新增8所，其中：山区5所、坝区2所。', null, 'breakdown/sum'],
  ['检查卫生室26所，新增药房8所，其中山区9所。', null, 'breakdown/sum'],
  ['抽检鱼塘22口，分别为13口和9口。', 'breakdown/sum', null],
  ['抽检鱼塘22口，分别涉及东渠13口、西渠8口。', null, 'breakdown/sum'],
  ['检查鱼塘33口；抽检22口，分别涉及东渠13口、西渠8口。', null, 'breakdown/sum'],
  ['检查鱼塘33口，抽检22口，分别为东渠13口、西渠8口。', null, 'breakdown/sum'],
  ['17个疑点分送4个股室，其中林政8个、资源6个、法规2个。', null, 'breakdown/sum'],
  ['查出疑点17个。分送股室4个，其中林政8个、资源9个。', null, 'breakdown/sum'],
  ['制定《甲》《乙》等2项制度。', 'list/titles', null],
  ['制定《甲》《乙》等机制制度2个。', 'list/titles', null],
  ['制定《甲》《乙》等5项制度。', null, null],
]

test.each(SENTENCES)('%s', (text, right, wrong) => {
  const { findings, verified } = check(
    `县水利局党组关于巡察整改情况的通报\n\n现将整改情况予以公布。\n\n一、整改情况\n\n${text}\n\n联系电话：0999-8230017`,
  )
  expect(verified.map(({ code }) => code)).toEqual(right === null ? [] : [right])
  expect(findings.map(({ code }) => code)).toEqual(wrong === null ? [] : [wrong])
})

/** What the contact block gives as a postcode, and what of it can be none. */
test.each([
  ['邮政编码：2715 00', '2715 00'],
  ['邮编（27150）', '27150'],
  ['邮编(2715001)', '2715001'],
  ['邮编99964', '99964'],
  ['邮编：99931 0999-7310286', '99931'],
  ['邮编：999310 0999-7310286', null],
  ['邮编（999310）', null],
  ['邮编：999 310', null],
  ['邮编：9 9 9 3 1 0', null],
  ['邮编 999310', null],
  ['邮编：', null],
  ['邮政编码、邮箱：请见官网', null],
])('%s: %s', (contact, wrong) => {
  const text = `县水利局党组关于巡察整改情况的通报\n现将整改情况予以公布。\n一、整改情况\n局党组召开会议。\n联系电话：0999-8230017。\n${contact}\n`
  const { findings } = check(text)
  expect(findings.map(({ code, span }) => [code, text.slice(...span)])).toEqual(
    wrong === null ? [] : [['contact/malformed', wrong]],
  )
})

test('any shuffled notice gives a report with its findings in order and inside the text', () => {
  const random = seeded(20250620)
  const lines = DRAWN_CHECKS.flatMap(({ text }) => text.split('\n'))
  for (let run = 0; run < 200; run++) {
    const text = Array.from({ length: 40 }, () => {
      const line = lines[Math.floor(random() * lines.length)]!
      return random() < 0.3 ? line.slice(Math.floor(random() * line.length)) : line
    }).join(random() < 0.5 ? '\n' : '')
    const { findings, verified } = CheckReport.parse(check(text))
    const places = [
      ...findings.flatMap(({ span, related }) => [span, ...related.map(other => other.span)]),
      ...verified.flatMap(({ spans }) => spans),
    ]
    for (const [start, end] of places) expect(0 <= start && start <= end && end <= text.length).toBe(true)
    const starts = findings.map(({ span }) => span[0])
    expect(starts).toEqual([...starts].sort((a, b) => a - b))
    expect(new Set(findings.map(({ code, span }) => `${code}@${span}`)).size).toBe(findings.length)
  }
})
