/**
 * How fast two notices are compared, beside reading them, and how that grows with the number of issues and with their length.
 * In the new notice every tenth issue is gone, every seventh has another heading, all are renumbered, and every measure has
 * another count and other words: nothing is found again by equal texts alone.
 */
import { performance } from 'node:perf_hooks'

const ISSUES = 500
const MEASURES = 5
const ROUNDS = 7
/** Seconds for two notices of 500 issues with 5 measures each. */
const AIM_SECONDS = 2
/** Twice the issues may take four times as long, twice the letters twice; a tenth is for the noise of a warm machine. */
const AIM_ISSUES = 4.4
const AIM_LENGTH = 2.2

const AREAS = [
  '农村供水',
  '校舍维修',
  '河道采砂',
  '食堂采购',
  '扶贫资金',
  '工程招标',
  '党费收缴',
  '档案管理',
  '车辆使用',
  '公务接待',
]
const FAULTS = ['监管不力', '推进缓慢', '制度缺失', '落实不到位', '排查不深入', '台账不完整', '责任不明确']
const ACTS = [
  '开展专项检查',
  '组织集中培训',
  '召开调度会议',
  '约谈责任人员',
  '修订管理办法',
  '核查原始凭证',
  '公示办理结果',
  '走访服务对象',
]
const THINGS = [
  '问题线索',
  '项目资料',
  '村级账目',
  '培训机构',
  '合同文本',
  '岗位职责',
  '风险点位',
  '信访事项',
  '整改清单',
  '巡查记录',
  '资产卡片',
]
const ENDS = ['逐项销号', '分类处置', '限期整改', '跟踪问效', '建立长效机制', '定期通报进度', '纳入年度考核']

/** @param long - sentences of each measure */
function notice(issues, long, edition) {
  const lines = [
    '中共云泽市水利局党组关于巡察整改进展情况的通报',
    '现将整改进展情况予以公布。',
    '一、整改落实情况',
  ]
  let number = 0
  for (let i = 0; i < issues; i++) {
    // No notice numbers its issues beyond 999.
    if (i % 100 === 0) {
      lines.push(`（${'一二三四五六七八九十'[i / 100]}）${AREAS[i / 100]}方面`)
      number = 0
    }
    if (edition > 0 && i % 10 === 9) continue
    const pick = (list, step) => list[(i * step + Math.floor(i / list.length)) % list.length]
    const fault = pick(FAULTS, edition > 0 && i % 7 === 0 ? 3 : 1)
    lines.push(`${++number}.关于第${i % 97}片区${pick(AREAS, 3)}${pick(THINGS, 7)}${fault}的问题`)
    for (let m = 0; m < MEASURES; m++) {
      const at = i * MEASURES + m
      let text = ''
      for (let s = 0; s < long; s++)
        text += `${s > 0 ? '，' : ''}${ACTS[(at + s) % ACTS.length]}${1 + ((at * 7 + s) % 89) + edition}次，梳理${AREAS[(at * 3 + s) % AREAS.length]}${THINGS[(at + s * 5) % THINGS.length]}${edition > 0 ? '并' : '，'}${ENDS[(at + s) % ENDS.length]}`
      lines.push(`${'一二三四五'[m]}是${text}。`)
    }
  }
  return lines.join('\n')
}

const SIZES = [
  { name: 'half', issues: ISSUES / 2, long: 2 },
  { name: 'whole', issues: ISSUES, long: 2 },
  { name: 'twice', issues: 2 * ISSUES, long: 2 },
  { name: 'long', issues: ISSUES, long: 4 },
]

const median = list => [...list].sort((a, b) => a - b)[list.length >> 1]

/** In a child: for each size the letters, and the median times of parsing both notices and of comparing them. */
export async function timeDiff() {
  const { diff, parse } = await import('../dist/index.js')
  const texts = SIZES.map(({ issues, long }) => [notice(issues, long, 0), notice(issues, long, 1)])
  const times = SIZES.map(() => ({ parse: [], diff: [] }))
  const found = []
  // Every size once a round, so that a busy moment falls on all of them; the first round warms up.
  for (let round = -1; round < ROUNDS; round++)
    for (const [at, [old, now]] of texts.entries()) {
      const begin = performance.now()
      const bulletins = [parse(old), parse(now)]
      const parsed = performance.now()
      const { summary } = diff(...bulletins)
      const done = performance.now()
      found[at] = summary.issues
      if (round < 0) continue
      times[at].parse.push(parsed - begin)
      times[at].diff.push(done - parsed)
    }
  return SIZES.map((size, at) => ({
    ...size,
    letters: texts[at][0].length + texts[at][1].length,
    issues: found[at],
    parse: median(times[at].parse),
    diff: median(times[at].diff),
  }))
}

/** Prints what was measured; the aims with what was reached. */
export function diffSpeed(sizes, printTable) {
  const row = (title, cell) => [title, ...sizes.map(cell)]
  console.log(
    `Comparing two notices, ${MEASURES} measures an issue, medians of ${ROUNDS} rounds, warm, milliseconds`,
  )
  printTable([
    row('', ({ issues }) => `${issues.old} → ${issues.new}`),
    row('(found again, removed)', ({ issues }) => `${issues.changed}, ${issues.removed}`),
    row('letters of both', ({ letters }) => `${letters}`),
    row('parse both', size => size.parse.toFixed(1)),
    row('diff', size => size.diff.toFixed(1)),
    row('diff beside parsing', size => (size.diff / size.parse).toFixed(2)),
  ])
  const time = name => sizes.find(size => size.name === name).diff
  return [
    {
      what: 'diff of 500 issues with 5 measures each, seconds',
      value: time('whole') / 1000,
      aim: AIM_SECONDS,
    },
    { what: 'time of diff, 1000 issues beside 500', value: time('twice') / time('whole'), aim: AIM_ISSUES },
    { what: 'time of diff, 500 issues beside 250', value: time('whole') / time('half'), aim: AIM_ISSUES },
    { what: 'time of diff, measures twice as long', value: time('long') / time('whole'), aim: AIM_LENGTH },
  ]
}
