/**
 * Measure words (量词) and what they are counted with: the words that make a numeral a count. Longest match wins.
 * Each group stands with a text it exists for. A word ends in nothing of its own: 个 reads before 问题 and before 方面.
 */

import { isHan } from '../../text/letters.ts'
import { lexicon } from '../../text/lexicon.ts'

type NounKind = 'person' | 'body' | 'place' | 'paper'

export interface UnitGroup {
  readonly words: string
  /** What its words name, where a measure word may count only such things. */
  readonly kind?: NounKind
  readonly example: string
}

export const MEASURE_WORDS: readonly UnitGroup[] = [
  { words: '个 方面 项 条 件 款 类 种 样 大类 小类 大方面 大板块', example: '反馈的3个方面8个问题' },
  {
    words: '次 回 遍 趟 趟次 轮 批 批次 期 届 场 场次 起 宗 例 桩 班次 车次 频次 轮次 期次',
    example: '召开会议12次',
  },
  {
    words: '人 名 位 人次 员 口 代 户 户次 家 家次 户籍 人份 对 届次 个人次 人(次)',
    example: '提醒谈话8人次',
  },
  { words: '所 处 座 栋 幢 间 套 层 孔 眼 口井 片 块 块次 宗地', example: '3所学校' },
  { words: '份 份次 篇 本 册 卷 页 张 封 字 章 节 段 句 首 幅 帧 版 宗卷', example: '签订承诺书16份' },
  {
    words:
      '台 台次 台套 辆 辆次 艘 架 部 部次 支 只 把 根 条次 盏 盘 顶 面 枚 颗 粒 株 棵 头 匹 羽 尾 盆 袋 箱 瓶 桶 罐 包 盒 捆 卡 串 组',
    example: '消毒柜2台',
  },
  {
    words: '米 公里 千米 里 厘米 毫米 平方米 平方公里 平米 立方米 方 亩 公顷 顷 亩次 延米 延长米 平方 立方',
    example: '道路27公里',
  },
  {
    words: '吨 公斤 千克 斤 克 毫克 微克 升 毫升 千瓦 千瓦时 兆瓦 度 度电 吨公里 标准箱 标箱',
    example: '粮食18.7万吨',
  },
  {
    words: '㎡ m² m2 ㎥ m³ m3 ㎞ km KM ㎢ km² km2 ㎏ kg KG kW KW kWh ㎜ mm ㎝ cm m hm² MW GB TB',
    example: '收回用房68.5㎡',
  },
  {
    words: '课时 学时 学位 床 床位 车位 编制 岗位 门 门课 节课 讲 堂 堂课 学分 分 级 档 等次 位次 名次',
    example: '专题培训40课时',
  },
  {
    words: '岁 周岁 倍 成员 步 环节 站 点 点位 村 镇 乡 县 区 市 省 国 校 班 院 系 队 支队 团 营 连',
    example: '35岁以下',
  },
  { words: '笔 单 票 单次 笔次 户头 账户 股 手 席', example: '补缴3笔' },
  { words: '件次 项次 例次 处次 架次 航次 艘次 船次 列次 剂 剂次 针次 管', example: '巡查船舶120艘次' },
  { words: '则 扇 垛 尊 海里 千伏 千伏安 兆伏安 兆瓦时 吉瓦', example: '发布典型案例3则' },
  { words: '道 路 线 条线 圈 行 列 排 桌 餐 顿 席位 人天 人日 工日', example: '公务接待超标准12餐' },
]

/** Units that only an Arabic numeral makes a count: after a Han numeral they are parts of words (一点, 三级, 一行). */
export const ARABIC_ONLY: ReadonlySet<string> = new Set(
  '点 级 床 分 度 方 字 成员 步 环节 站 村 镇 乡 县 区 市 省 国 校 班 院 系 队 支队 团 营 连 手 路 线 行 列 排 圈 节 章 段 句 面 部 头 口 代 里 道 门 讲 堂 档 单 票 把 支 只 根 组 包 股 席 员 款 管 样 回 层 片 块 版 卡 届 升 克 斤 米 盘 则 剂 尊 扇'.split(
    ' ',
  ),
)

/** Measure words in Latin letters: they end where their letters do. */
export const endsInLatin = (word: string): boolean => /[A-Za-z0-9²³]$/.test(word)

/** Measure words that count whole things: 1.3个 is none. */
export const WHOLE_ONLY = '个对名人起条件户家场例份篇所'

/** What a count may count, after its measure word. Longest match wins; the words in front may stand between. */
export const NOUNS: readonly UnitGroup[] = [
  {
    words:
      '方面 问题 具体问题 突出问题 主要问题 重点问题 共性问题 个性问题 立行立改问题 事项 整改事项 任务 整改任务 具体任务 重点任务 措施 整改措施 具体措施 举措 整改举措 清单',
    example: '3个方面8个问题',
  },
  {
    words:
      '制度 规章制度 规范性文件 文件 办法 机制 方案 台账 规定 细则 意见 建议 报告 通知书 线索 问题线索 案件 信访件',
    example: '31项制度',
  },
  { words: '学校 中小学 幼儿园 医院 卫生院 卫生室 站所', example: '4所学校', kind: 'place' },
  {
    words: '单位 部门 党组织 党支部 基层党组织 企业 公司 机构 社区 乡镇 街道 食堂 科室',
    example: '16个单位',
    kind: 'body',
  },
  {
    words:
      '党员 干部 党员干部 干部职工 党员群众 党员教师 干部群众 教职工 职工 教师 学生 群众 同志 人员 工作人员 负责人 书记',
    example: '5名干部',
    kind: 'person',
  },
  { words: '档案 人事档案 账目 账户 账册 资料', example: '312卷干部人事档案', kind: 'paper' },
  { words: '学位 岗位 编制 项目 工程 会议 课题 活动', example: '3个项目' },
]

/** Which measure words count persons, bodies, places or papers, and nothing else. */
const COUNTS: Readonly<Record<string, readonly NounKind[]>> = {
  名: ['person'],
  位: ['person'],
  人: ['person'],
  家: ['body', 'place'],
  所: ['place'],
  卷: ['paper'],
  册: ['paper'],
  本: ['paper'],
  页: ['paper'],
}
/** How many nouns a compound may be made of: 学校 党支部 书记. */
const LONGEST_COMPOUND = 4

/** Words that may stand between a measure word and its noun: 8个具体问题 counts 问题. */
const NOUN_MODIFIERS: readonly string[] = [
  '具体',
  '突出',
  '主要',
  '重点',
  '共性',
  '个性',
  '整改',
  '反馈',
  '立行立改',
  '规章',
  '相关',
  '巡察',
  '巡视',
  '现有',
  '重要',
  '管理',
  '内控',
  '人事',
  '新',
]

const wordsOf = (groups: readonly UnitGroup[]): (readonly [string, null])[] =>
  groups.flatMap(group => group.words.split(' ').map(word => [word, null] as const))

const measureWords = lexicon(wordsOf(MEASURE_WORDS))
const nounWords = new Set(wordsOf(NOUNS).map(([word]) => word))
const nouns = lexicon([...nounWords].map(word => [word, plainNoun(word)] as const))
const nounKinds: ReadonlyMap<string, NounKind | undefined> = new Map(
  NOUNS.flatMap(({ words, kind }) => words.split(' ').map(word => [word, kind] as const)),
)
const modifiers = lexicon(NOUN_MODIFIERS.map(word => [word, null] as const))

/** The longest measure word at `at`, or null. */
export const measureWordAt = (text: string, at: number): string | null =>
  measureWords.at(text, at)?.word ?? null

/** Measure words that begin another word: 2024连续两年, 3部门联合, 9月十一国庆节, 2025年4盘活冷库 (a 月 is lost). */
const UNIT_IN_WORD: Readonly<Record<string, string>> = {
  连: '续接同带',
  起: '草诉点源飞始',
  行: '动业政为风百',
  系: '统列',
  国: '庆家有资企土道',
  单: '位元笔亲',
  部: '门委署队分机主党',
  乡: '镇村道',
  省: '道',
  县: '道',
  管: '理道控线网护委辖制用好',
  栋: '0123456789一二三四五六七八九十楼',
  幢: '0123456789一二三四五六七八九十楼',
  台: '山账',
  盘: '活点查存',
  批: '准复示评改',
  处: '置罚方以',
  套: '取用',
  支: '付持援撑教出部',
  排: '查除',
  回: '收访复购应避来',
  轮: '换岗训',
  场: '所馆站',
  首: '先批个次席',
  人: '社大民防才事工情机员',
  家: '长访庭',
  门: '诊',
  票: '据',
  根: '据治',
  群: '众',
  组: '织学长',
  股: '室东',
  路: '面',
  期: '限满间',
  方: '言',
  节: '约日',
  列: '出入明',
  团: '结',
  名: '额',
  版: '权',
  班: '级子',
  餐: '饮具厅',
  层: '层',
  件: '件',
  项: '目',
  队: '伍',
  个: '别性',
  编: '制办',
  档: '案',
  本: '问轮次单局院校县市区级人',
  亩: '均',
  串: '联',
}

/** Whether a measure word is the beginning of another word, `next` being the letter behind it. */
export const beginsWord = (unit: string, next: string): boolean => UNIT_IN_WORD[unit]?.includes(next) === true

/**
 * The known noun at `at`, behind one modifier at most; null where none follows. Of a compound it is the last noun that `unit` can
 * count: 312卷干部人事档案 are files, 3个党支部书记 the secretaries of three branches. `end` is behind that noun; `isBody`: it names
 * bodies or places.
 */
export function nounAt(
  text: string,
  at: number,
  unit: string | null = null,
): { readonly noun: string; readonly end: number; readonly isBody: boolean } | null {
  const modifier = nouns.at(text, at) === null ? modifiers.at(text, at) : null
  const start = modifier === null ? at : at + modifier.word.length
  const wanted = unit === null ? undefined : COUNTS[unit]
  let found: ReturnType<typeof nounAt> = null
  let kind: NounKind | undefined
  let stop = start
  for (let i = 0; i < LONGEST_COMPOUND; i++) {
    const next = nouns.at(text, stop)
    // 8个问题整改, 3家企业项目: only the names of persons, bodies, places and papers make such compounds.
    if (next === null || (i > 0 && nounKinds.get(next.word) === undefined)) break
    stop += next.word.length
    const own = nounKinds.get(next.word)
    // 6名重点岗位股室负责人: persons of some post, and no posts; but 核增20名编制 before a stop.
    if (wanted?.includes('person') === true && own === undefined && isHan(text.charCodeAt(stop))) {
      if (nouns.at(text, stop) === null) break
      continue
    }
    const ofBody = (kind === 'body' || kind === 'place') && own === 'person'
    // 核增20名编制: what is of no kind may be counted by any.
    const counted =
      wanted === undefined ? i === 0 || !ofBody : own === undefined ? i === 0 : wanted.includes(own)
    if (counted) {
      found = { noun: next.value, end: stop, isBody: own === 'body' || own === 'place' }
      kind = own
    }
  }
  return found
}

/** 具体问题 → 问题: the noun without what only describes it. */
function plainNoun(word: string): string {
  for (const modifier of NOUN_MODIFIERS) {
    const rest = word.slice(modifier.length)
    if (word.startsWith(modifier) && nounWords.has(rest)) return rest
  }
  return word
}
