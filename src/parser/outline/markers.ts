/**
 * Marker styles: how notices number their parts, as a table. A row says how a marker is written and what must not be
 * taken for one; the texts that a row exists for stand in it, and a test runs them all.
 *
 * All texts here are clean text: full-width brackets, dots and commas are already half-width.
 */
import { neighbours } from '../../normalizer/quantities/neighbours.ts'
import { lexNumeral } from '../../normalizer/quantities/numeral.ts'
import { WHOLE_ONLY } from '../../normalizer/quantities/units.ts'
import { isAsciiDigit, isHan } from '../../text/letters.ts'
import { lexicon, standsAt } from '../../text/lexicon.ts'
import { HAN_NUMERAL_LETTERS, hanDigit, hanOrdinalAt, isHanNumeral } from '../../text/numerals.ts'

/** How the ordinal of a marker is written. */
type Numeral =
  | 'han'
  | 'arabic'
  | 'either'
  | 'decimal-2'
  | 'decimal-3'
  | 'hyphen-2'
  | 'letter'
  | 'letter-arabic'
  | 'enclosed'
  | 'word'
  | 'none'

/**
 * How much a style needs where it stands inside a line:
 * `sentence` the end of a sentence before it; `run` even less, if its ordinal continues an open run; `never` at line starts only.
 */
type Inline = 'sentence' | 'run' | 'never'

/** From this rank on a style counts steps inside a text (①, 第一, 一是), and does not head one. */
export const STEP_RANK = 6

export interface MarkerStyle {
  readonly name: string
  /** 0 is outermost by the law of the layout (GB/T 9704): decides only where the notice itself says nothing. */
  readonly rank: number
  readonly open: readonly string[]
  readonly numeral: Numeral
  readonly close: readonly string[]
  readonly inline: Inline
  /** Stands alone only with a partner (首先 … 其次), else it is a plain word. */
  readonly needsPartner?: true
  /** A refusal by what follows the marker, or by what stands before it. */
  readonly unless?: (text: string, start: number, bodyStart: number, end: number) => boolean
  readonly examples: readonly (readonly [text: string, ordinal: number | null])[]
  readonly refusals: readonly string[]
}

export interface Marker {
  readonly style: MarkerStyle
  /** Null for bullets; 0 for a last item that does not count itself (最后). */
  readonly ordinal: number | null
  readonly start: number
  readonly end: number
}

/** What says that a problem follows: 问题:台账不全, 【反馈问题】台账不全. */
const PROBLEM_NAMES: readonly string[] = [
  '问题',
  '具体问题',
  '反馈问题',
  '反馈的问题',
  '存在问题',
  '存在的问题',
  '巡察反馈问题',
  '巡视反馈问题',
  '反馈意见指出',
  '反馈指出',
  '巡察指出',
  '巡视指出',
  '巡察反馈指出',
  '巡视反馈指出',
  '已完成问题',
  '已整改问题',
  '未完成问题',
  '未整改问题',
  '正在整改问题',
  '长期整改问题',
  '问题描述',
]
/** 1.问题:台账不全: what numbers a problem may say so; the words are the marker's, as in 问题1:. */
const PROBLEM_WORDS: readonly string[] = PROBLEM_NAMES.flatMap(name => [
  `${name}:`,
  `【${name}】:`,
  `【${name}】`,
])
const problemWords = lexicon(PROBLEM_WORDS.map(word => [word, null] as const))
/** The end of the word at `at` that says that a problem follows; -1 where none does. */
export const problemWordAt = (text: string, at: number): number => {
  const found = problemWords.at(text, at)
  return found === null ? -1 : at + found.word.length
}

/** 甲、乙、丙、: stems count as letters do. */
const STEMS = '甲乙丙丁戊己庚辛壬癸'
/** Words that count: 首先 1, 其次 2 …; 0 is "the next one" (最后). */
const SEQUENCE_WORDS: ReadonlyMap<string, number> = new Map([
  ['首先', 1],
  ['其次', 2],
  ['再次', 3],
  ['最后', 0],
  ['另一方面', 0],
  ['一方面', 1],
  ...[...STEMS].map((stem, i) => [stem, i + 1] as const),
])

/** Enclosed numbers of one letter: first letter, how many, the value of the first. */
const ENCLOSED_DIGITS: readonly (readonly [first: string, count: number, style: string])[] = [
  ['①', 20, 'circled'],
  ['❶', 10, 'circled'],
  ['➀', 10, 'circled'],
  ['➊', 10, 'circled'],
  ['⓵', 10, 'circled'],
  ['⑴', 20, 'arabic-bracket'],
  ['⒈', 20, 'arabic-point'],
  ['㈠', 10, 'han-bracket'],
  ['㊀', 10, 'circled'],
]

const startsHan = (text: string, at: number): boolean => isHanNumeral(text.charCodeAt(at))
const isOneOf = (letters: string, text: string, at: number): boolean =>
  at >= 0 && at < text.length && letters.includes(text[at]!)

/** 一、二季度: what counts with a Han numeral behind 一、 so that the two are one list. */
const LISTED_NOUNS = '月季产期级类线批次、,至到和及'
/** What makes (一) a reference and no marker: (一)项情形, (一)至(三)项; but not (二)项目管理, (三)与学校签订. */
const REFERENCE_BEHIND = /^([项款条目](?=$|[,。;、)的之]|情形|规定|要求|内容)|[至到和及与]\()/
const isReference = (text: string, start: number, bodyStart: number): boolean =>
  REFERENCE_BEHIND.test(text.slice(bodyStart, bodyStart + 4)) ||
  isOneOf('第、', text, start - 1) ||
  text.startsWith('、(', bodyStart)

const opensWithHan = (text: string, at: number, end: number): boolean => {
  const start = text[at] === ' ' ? at + 1 : at
  return start < end && (isHan(text.charCodeAt(start)) || '“《'.includes(text[start]!))
}

/** What is counted behind a decimal, so that it is none of the outline: 1.5万元, 3.2公里. */
const COUNTED_BEHIND = '万亿元%倍个公平米吨亩次人余多以至-~—/年月成折'

/** What a range counts, or a place is called by: 1-3月, 2-3名, 1-1地块, 1-2号楼. */
const RANGED_BEHIND =
  /^ ?(?:[万亿千百元%倍个公平米吨亩次人余多以月年日天周季度届级期号楼栋幢户名家件条项所处份岁时分点批类种班组台辆层单元]|地块|线|区)/

/** 一、二季度: a list of two numbers, the second greater; but 五、三级联动机制 is a heading. */
const listGoesOn = (text: string, start: number, bodyStart: number): boolean => {
  const first = hanOrdinalAt(text, start, bodyStart)
  const second = hanOrdinalAt(text, bodyStart, text.length)
  return first !== null && second !== null && second[0] > first[0] && isOneOf(LISTED_NOUNS, text, second[1])
}

/** 问题一、二和三, 问题1、2均已整改: what goes on behind the first of several problems. */
const LISTED_QUESTIONS = /^(\d{1,2}|[一二三四五六七八九十]{1,2})[、和及与至到,均都已]/

/** 1、2号楼, 3、5日: what two numbers with a comma between them number together. */
const LISTED_DIGITS_NOUNS = '号楼栋幢组班日月、,至到和-~'

/** What begins with 个 and is counted by tenths. */
const TENTHS_BEHIND = /^个(百分点|多?月|半|小时|工作日|学期|季度)/

/** 累计开会多次,4、5次有记录: behind a comma two neighbours are one number, where what stands behind them is counted. */
const isGuess = (text: string, start: number): boolean => {
  if (text[start - 1] !== ',') return false
  const numeral = lexNumeral(text, start, text.length)
  return numeral !== null && text[numeral.end] === '、' && neighbours(text, numeral, text.length) !== null
}

export const MARKER_STYLES: readonly MarkerStyle[] = [
  {
    name: 'part',
    rank: 0,
    open: ['第'],
    numeral: 'either',
    close: ['部分', '篇章', '章'],
    inline: 'never',
    unless: (text, _start, bodyStart) => isOneOf('的内为是中', text, bodyStart),
    examples: [
      ['第一部分 整改工作开展情况', 1],
      ['第2部分:整改成效', 2],
    ],
    refusals: ['第一部分的整改已经完成'],
  },
  {
    name: 'aspect',
    rank: 1,
    open: ['第'],
    numeral: 'either',
    close: ['方面:', '个方面:', '类:', '类问题:', '大类:'],
    inline: 'never',
    examples: [
      ['第一方面:防范风险不力', 1],
      ['第2类问题:作风建设', 2],
    ],
    refusals: ['第一方面军', '第三类问题较多'],
  },
  {
    name: 'han-comma',
    rank: 1,
    open: [''],
    numeral: 'han',
    close: ['、', '.'],
    inline: 'sentence',
    unless: (text, start, bodyStart) =>
      listGoesOn(text, start, bodyStart) ||
      isGuess(text, start) ||
      (isAsciiDigit(text.charCodeAt(bodyStart)) && text[bodyStart - 1] === '.'),
    examples: [
      ['一、提高政治站位', 1],
      ['十二、下一步打算', 12],
      ['三.整改情况', 3],
      ['二、三项重点任务完成情况', 2],
      ['五、三级联动机制不健全', 5],
      ['二、二级单位管理不严', 2],
    ],
    refusals: ['一、二季度', '一、二、三类林地', '十一、十二月份'],
  },
  {
    name: 'han-lenticular',
    rank: 1,
    open: ['【'],
    numeral: 'han',
    close: ['】'],
    inline: 'never',
    examples: [['【一】整改责任落实情况', 1]],
    refusals: ['【一】', '【一些】'],
    unless: (_text, _start, bodyStart, end) => bodyStart >= end,
  },
  {
    name: 'letter',
    rank: 2,
    open: [''],
    numeral: 'letter',
    close: ['.', '、'],
    inline: 'never',
    // A.B, A、B、C三类: letters that are listed or shortened.
    unless: (text, _start, bodyStart, end) => !opensWithHan(text, bodyStart, end),
    examples: [
      ['A. 选拔任用方面', 1],
      ['C、监督方面', 3],
    ],
    refusals: ['A、B两类', 'A.T. 公司', 'A级景区', 'AB.学习'],
  },
  {
    name: 'letter-arabic',
    rank: 3,
    open: [''],
    numeral: 'letter-arabic',
    close: ['.', '、', ':'],
    inline: 'never',
    unless: (text, _start, bodyStart, end) => !opensWithHan(text, bodyStart, end),
    examples: [
      ['A1. 个别干部考察不深入', 1],
      ['B12、谈话记录不全', 12],
    ],
    refusals: ['A1高速', 'G3 京台高速', 'A1、A2两栋'],
  },
  {
    name: 'han-bracket',
    rank: 2,
    open: ['('],
    numeral: 'han',
    close: [')、', ')'],
    inline: 'sentence',
    unless: isReference,
    examples: [
      ['(一)加强组织领导', 1],
      ['(十一)、关于选人用人方面', 11],
    ],
    refusals: ['(一)至(三)项', '(二)项规定'],
  },
  {
    name: 'question',
    rank: 3,
    open: [
      '反馈问题(',
      '反馈问题',
      '具体问题(',
      '具体问题',
      '存在问题(',
      '存在问题',
      '整改问题',
      '问题清单',
      '问题(',
      '问题',
      '反馈意见(',
      '反馈意见',
      '巡察意见(',
      '巡察意见',
      '巡视意见(',
      '巡视意见',
      '巡察反馈意见',
      '巡视反馈意见',
      '巡察反馈问题',
      '巡视反馈问题',
      '【问题',
      '【反馈问题',
      '【反馈意见',
      '(问题',
      '(反馈问题',
      '(具体问题',
      '(存在问题',
    ],
    numeral: 'either',
    close: [':', '、', '.', ' ', '):', ')', '】:', '】'],
    inline: 'never',
    // 问题1、2、3已完成: several at once; 反馈问题3 个: how many.
    unless: (text, _start, bodyStart) =>
      (text[bodyStart - 1] === '、' &&
        LISTED_QUESTIONS.test(text.slice(bodyStart, bodyStart + LONGEST_NUMERAL))) ||
      (text[bodyStart - 1] === ' ' && isOneOf('个条项', text, bodyStart)),
    examples: [
      ['问题(二):排查不到位', 2],
      ['问题一:学习不深入', 1],
      ['反馈问题1:关于“以学促干”的问题', 1],
      ['问题12、台账不全', 12],
      ['反馈问题(三):台账不全', 3],
      ['问题清单4:台账不全', 4],
      ['反馈意见二:台账不全', 2],
      ['巡察意见(三)台账不全', 3],
      ['【问题4】台账不全', 4],
      ['(问题五)台账不全', 5],
      ['问题2、3个支部未换届', 2],
    ],
    refusals: [
      '问题一样突出',
      '问题:',
      '反馈意见一致',
      '反馈意见一一对照',
      '问题1、2、3已完成',
      '问题一、二和三',
      '问题4、5均已整改',
      '反馈问题3 个',
    ],
  },
  {
    name: 'serial',
    rank: 3,
    open: ['序号:', '问题序号:', '序号', '问题序号', '【序号】'],
    numeral: 'arabic',
    close: [' ', '、', '.', ':', ',', ';'],
    inline: 'never',
    unless: (text, _start, bodyStart, end) => bodyStart >= end || isAsciiDigit(text.charCodeAt(bodyStart)),
    examples: [
      ['序号:1 反馈问题:台账不全', 1],
      ['序号2:台账不全', 2],
    ],
    refusals: ['序号:', '序号1.2', '序号:1、2均已完成'],
  },
  {
    name: 'question-counted',
    rank: 3,
    open: ['第'],
    numeral: 'either',
    close: [
      '个问题:',
      '项问题:',
      '条问题:',
      '个反馈问题:',
      '条反馈问题:',
      '项反馈问题:',
      '条反馈意见:',
      '项反馈意见:',
      '个反馈意见:',
    ],
    inline: 'never',
    examples: [
      ['第1个问题:学习不深入', 1],
      ['第三项问题:台账不全', 3],
      ['第二条反馈意见:台账不全', 2],
    ],
    refusals: ['第一个问题是学习', '第1个问题已整改', '第三类问题:'],
  },
  {
    name: 'question-quoted',
    rank: 3,
    open: [
      '针对问题',
      '关于问题',
      '针对反馈问题',
      '关于反馈问题',
      '针对第',
      '关于第',
      '针对反馈的第',
      '关于反馈的第',
      '针对巡察反馈的第',
      '针对巡视反馈的第',
    ],
    numeral: 'either',
    close: [':', ',', '个问题', '条问题', '项问题', '个反馈问题', ''],
    inline: 'never',
    unless: (text, _start, bodyStart) => !':,'.includes(text[bodyStart - 1]!) && text[bodyStart] !== '“',
    examples: [
      ['针对问题1“养护不到位”。', 1],
      ['关于问题二:养护不到位', 2],
      ['针对反馈的第3个问题“台账不全”,补录', 3],
    ],
    refusals: ['针对问题1、2、3', '针对问题一一研究', '关于问题线索'],
  },
  {
    name: 'numbered-answer',
    rank: 3,
    open: ['针对第', '关于第', '对第'],
    numeral: 'either',
    close: ['个问题,', '个问题:', '条问题,', '条问题:', '项问题,', '项问题:', '个反馈问题,'],
    inline: 'sentence',
    examples: [
      ['针对第1个问题,修订制度', 1],
      ['关于第三项问题:开展督查', 3],
    ],
    refusals: ['针对第一个问题和第三个问题,', '对第三方监理'],
  },
  {
    name: 'arabic-point',
    rank: 3,
    open: [''],
    numeral: 'arabic',
    close: ['.', '、'],
    inline: 'sentence',
    unless: (text, start, bodyStart) => {
      let digits = 0
      while (isAsciiDigit(text.charCodeAt(bodyStart + digits))) digits++
      // 1.2024年以来… is a marker before a year; 2019.3, 1.5万元 and 1、2号楼 are not.
      if (digits === 0 || (digits === 4 && text[bodyStart + 4] === '年')) return false
      if (isGuess(text, start)) return true
      // 1.3个项目未验收: nobody counts by tenths of a project.
      if (digits <= 3 && text[bodyStart - 1] === '.' && WHOLE_ONLY.includes(text[bodyStart + digits] ?? ' '))
        return TENTHS_BEHIND.test(text.slice(bodyStart + digits, bodyStart + digits + 4))
      return text[bodyStart - 1] !== '、' || isOneOf(LISTED_DIGITS_NOUNS, text, bodyStart + digits)
    },
    examples: [
      ['1.关于学习不深入的问题', 1],
      ['21. 关于合同管理的问题', 21],
      ['3、制度不健全', 3],
      ['1.2024年以来未开展督查', 1],
      ['1.3个项目未验收的问题', 1],
      ['2、3个支部未按期换届', 2],
    ],
    refusals: ['2019.3', '1.5万元', '1、2号楼', '2.4个百分点', '1.5个月'],
  },
  {
    name: 'decimal-3',
    rank: 5,
    open: [''],
    numeral: 'decimal-3',
    close: ['.', '、', ''],
    inline: 'never',
    unless: (text, _start, bodyStart) => isOneOf(COUNTED_BEHIND, text, bodyStart),
    examples: [
      ['2.3.1.建立台账', 1],
      ['1.2.12 完善机制', 12],
    ],
    refusals: ['2022.09.20', '1.1 学习'],
  },
  {
    name: 'hyphen-2',
    rank: 4,
    open: [''],
    numeral: 'hyphen-2',
    close: ['.', '、', ':', ' ', ''],
    inline: 'never',
    // 1-3月, 2-3名: a range.
    unless: (text, _start, bodyStart, end) =>
      isAsciiDigit(text.charCodeAt(bodyStart)) ||
      (!'.、:'.includes(text[bodyStart - 1]!) &&
        (bodyStart >= end || RANGED_BEHIND.test(text.slice(bodyStart, bodyStart + 2)))),
    examples: [
      ['1-1.投资决策不科学', 1],
      ['2-13 账外资产未入账', 13],
      ['3—2投资决策不科学', 2],
    ],
    refusals: ['1-3月', '2-3名干部', '2024-1', '1-1-2', '3-5年', '1-2号楼', '1-1地块'],
  },
  {
    name: 'decimal-2',
    rank: 4,
    open: [''],
    numeral: 'decimal-2',
    close: ['.', '、', ''],
    inline: 'never',
    unless: (text, _start, bodyStart) =>
      isOneOf(COUNTED_BEHIND, text, bodyStart) || isAsciiDigit(text.charCodeAt(bodyStart)),
    examples: [
      ['1.1 学习制度落实不到位', 1],
      ['1.12、完善机制', 12],
    ],
    refusals: ['1.5万元', '2019.3', '3.2公里', '2.3.1 建立台账'],
  },
  {
    name: 'problem-label',
    rank: 3,
    open: PROBLEM_WORDS,
    numeral: 'none',
    close: [''],
    inline: 'never',
    // 存在问题: alone on its line heads a list.
    unless: (_text, _start, bodyStart, end) => bodyStart >= end,
    examples: [
      ['反馈问题:学习不深入。', null],
      ['【问题】学习不深入', null],
    ],
    refusals: ['存在问题:', '问题1:学习不深入', '反馈问题整改情况:'],
  },
  {
    name: 'step',
    rank: 4,
    open: ['整改措施', '具体措施', '措施', '举措'],
    numeral: 'either',
    close: [':', '、', '.'],
    inline: 'sentence',
    examples: [
      ['措施一:完善制度', 1],
      ['整改措施2:开展培训', 2],
    ],
    refusals: ['措施:', '措施一定要落实'],
  },
  {
    name: 'arabic-bracket',
    rank: 5,
    open: ['('],
    numeral: 'arabic',
    close: [')、', ')'],
    inline: 'sentence',
    unless: isReference,
    examples: [
      ['(1)召开专题会议', 1],
      ['(12)、补签合同', 12],
    ],
    refusals: ['(2)项', '(2025)'],
  },
  {
    name: 'han-half-bracket',
    rank: 5,
    open: [''],
    numeral: 'han',
    close: [')'],
    inline: 'never',
    examples: [['一)加强领导', 1]],
    refusals: ['一(五)'],
  },
  {
    name: 'arabic-half-bracket',
    rank: 6,
    open: [''],
    numeral: 'arabic',
    close: [')'],
    inline: 'sentence',
    examples: [['1)开展自查', 1]],
    refusals: ['1(2)'],
  },
  {
    name: 'circled',
    rank: 6,
    open: [''],
    numeral: 'enclosed',
    close: [''],
    inline: 'run',
    examples: [
      ['①修订制度', 1],
      ['⑫归档', 12],
    ],
    refusals: [],
  },
  {
    name: 'ordinal-problem',
    rank: 2,
    open: ['第'],
    numeral: 'han',
    close: [',', '、', ':'],
    inline: 'never',
    unless: (text, _start, bodyStart) => !/^(关于|针对)/.test(text.slice(bodyStart, bodyStart + 2)),
    examples: [['第一,关于“作用发挥不充分”的问题', 1]],
    refusals: ['第一,加强领导', '第一时间'],
  },
  {
    name: 'ordinal',
    rank: 7,
    open: ['第', '其'],
    numeral: 'han',
    close: [',', '、', ':', '是'],
    inline: 'sentence',
    needsPartner: true,
    unless: (text, _start, bodyStart) => text[bodyStart - 1] === '、' && startsHan(text, bodyStart),
    examples: [
      ['第一,加强领导', 1],
      ['其二,压实责任', 2],
    ],
    refusals: ['第一时间', '第一责任人', '第一、二、三组', '其一生'],
  },
  {
    name: 'stem',
    rank: 6,
    open: [...STEMS],
    numeral: 'word',
    close: ['、', '.'],
    inline: 'never',
    needsPartner: true,
    unless: (text, _start, bodyStart) => isOneOf(`${STEMS}方`, text, bodyStart),
    examples: [
      ['甲、坚持党建引领', 1],
      ['丙、坚持常态长效', 3],
    ],
    refusals: ['甲、乙双方', '乙肝防治', '甲方责任'],
  },
  {
    name: 'sequence',
    rank: 7,
    open: ['首先', '其次', '再次', '最后'],
    numeral: 'word',
    close: [',', '是', ''],
    inline: 'sentence',
    needsPartner: true,
    examples: [
      ['首先,统一思想', 1],
      ['其次是健全制度', 2],
    ],
    refusals: [],
  },
  {
    name: 'hands',
    rank: 7,
    open: ['一方面', '另一方面'],
    numeral: 'word',
    close: [',', ''],
    inline: 'sentence',
    needsPartner: true,
    examples: [
      ['一方面,加强培训', 1],
      ['一方面加强培训', 1],
    ],
    refusals: [],
  },
  {
    name: 'run',
    rank: 8,
    open: [''],
    numeral: 'han',
    close: ['是', '则', '要'],
    inline: 'run',
    // 一是一、二是二 and 三是三 are proverbs; 三要素 and 八要点 are words.
    unless: (text, start, bodyStart) =>
      (hanDigit(text.charCodeAt(start)) >= 0 && text[start] === text[bodyStart]) ||
      (text[bodyStart - 1] === '要' && isOneOf('素点件求闻职害领目义务', text, bodyStart)),
    examples: [
      ['一是统一思想', 1],
      ['十一是规范管理', 11],
      ['二要巩固成果', 2],
    ],
    refusals: ['一是一', '三是三', '万是', '三要素'],
  },
  {
    name: 'bullet',
    rank: 7,
    open: [
      '★',
      '☆',
      '●',
      '○',
      '■',
      '□',
      '◆',
      '◇',
      '▲',
      '△',
      '▪',
      '◎',
      '√',
      '✓',
      '✔',
      '➢',
      '➤',
      '▶',
      '•',
      '·',
      '※',
      '——',
      '—',
      '- ',
      '* ',
    ],
    numeral: 'none',
    close: [''],
    inline: 'never',
    unless: (text, _start, bodyStart, end) => bodyStart >= end || isAsciiDigit(text.charCodeAt(bodyStart)),
    examples: [
      ['★加强督导', null],
      ['——强化监督', null],
      ['- 定期检查', null],
      ['√开展学习', null],
    ],
    refusals: ['-12', '—3—'],
  },
]

export function styleNamed(name: string): MarkerStyle {
  return MARKER_STYLES.find(style => style.name === name)!
}

/** What a heading has that is numbered, and parted from its number by a blank alone (一 加强领导): `spaced-numbers.ts` proves it. */
export const SPACED: readonly MarkerStyle[] = (['han', 'arabic'] as const).map(numeral => ({
  name: `${numeral}-blank`,
  rank: numeral === 'han' ? 1 : 3,
  open: [],
  numeral,
  close: [],
  inline: 'never',
  examples: [],
  refusals: [],
}))

/** A style that no letter tells, but the lines around it or markup: its rank says what it may stand in. */
export const unprinted = (name: string, rank: number): MarkerStyle => ({
  name,
  rank,
  open: [],
  numeral: 'none',
  close: [],
  inline: 'never',
  examples: [],
  refusals: [],
})

/** What a heading has that is a line in brackets, 【总体情况】: `bracket-headings.ts` proves it. */
export const BRACKETED = unprinted('bracketed', 0)

/** What a line has that states a problem in one sentence and is answered below by a label: `stated-problems.ts` proves it. */
export const STATED = unprinted('stated', 3)

/** What a problem has whose number stands on a line of its own (序号:1 above 反馈问题:台账不全): `lone-numbers.ts` proves it. */
export const SERIAL = styleNamed('serial')

/** What a paragraph has that opens like a heading and stands in a list of its like (针对“…”问题,…): no marker, but a place in the outline. */
export const UNMARKED = unprinted('unmarked', 3)

/** What a heading has that nothing marks, 已完成整改的问题: `plain-headings.ts` proves it. */
export const PLAIN = unprinted('plain', 0)

/** Code unit → `[style, ordinal]` for enclosed numbers of one letter. */
const enclosed = new Map<number, readonly [MarkerStyle, number]>()
for (const [first, count, name] of ENCLOSED_DIGITS) {
  for (let i = 0; i < count; i++) enclosed.set(first.charCodeAt(0) + i, [styleNamed(name), i + 1])
}

/** What parts the two numbers of 1-1. */
const HYPHENS = '-—–'

/** Styles as bits of their place in the table: by the letter that may begin one, and by the first word or bracket of one. */
const openers = new Uint32Array(65536)
const wordOpeners = new Uint32Array(65536)
/** Letter → the styles whose numeral it may stand behind. */
const closers = new Uint32Array(65536)
MARKER_STYLES.forEach((style, i) => {
  const bit = 1 << i
  for (const open of style.open) {
    if (open !== '') {
      openers[open.charCodeAt(0)]! |= bit
      wordOpeners[open.charCodeAt(0)]! |= bit
    } else if (style.numeral === 'han') for (const unit of HAN_NUMERAL_LETTERS) openers[unit]! |= bit
    else if (isLettered(style)) for (let unit = 0x41; unit <= 0x5a; unit++) openers[unit]! |= bit
    else if (style.numeral !== 'enclosed')
      for (let digit = 0x30; digit <= 0x39; digit++) openers[digit]! |= bit
  }
  for (const close of style.close) if (close !== '') closers[close.charCodeAt(0)]! |= bit
  if (style.numeral === 'hyphen-2') for (const hyphen of HYPHENS) closers[hyphen.charCodeAt(0)]! |= bit
})
for (const unit of enclosed.keys()) openers[unit]! |= 1 << MARKER_STYLES.indexOf(styleNamed('circled'))

/** The styles that count problems in words, as bits. */
const COUNTED_PROBLEMS: ReadonlySet<string> = new Set(['question', 'question-counted'])
const QUESTIONS = MARKER_STYLES.reduce(
  (bits, { name }, i) => (COUNTED_PROBLEMS.has(name) ? bits | (1 << i) : bits),
  0,
)

function isLettered({ numeral }: MarkerStyle): boolean {
  return numeral === 'letter' || numeral === 'letter-arabic'
}

/** All code units that a marker may begin with. */
export const MARKER_LETTERS: readonly number[] = [
  ...new Set([
    ...MARKER_STYLES.flatMap(style => style.open.filter(open => open !== '').map(open => open.charCodeAt(0))),
    ...HAN_NUMERAL_LETTERS,
    ...enclosed.keys(),
    ...Array.from({ length: 10 }, (_, i) => 0x30 + i),
    ...Array.from({ length: 26 }, (_, i) => 0x41 + i),
  ]),
]

const LONGEST_ARABIC = 3
const LONGEST_NUMERAL = 6

function arabicAt(text: string, at: number, end: number): readonly [value: number, end: number] | null {
  let stop = at
  while (stop < end && stop - at <= LONGEST_ARABIC && isAsciiDigit(text.charCodeAt(stop))) stop++
  if (stop === at || stop - at > LONGEST_ARABIC || text[at] === '0') return null
  let value = 0
  for (let i = at; i < stop; i++) value = value * 10 + text.charCodeAt(i) - 0x30
  return [value, stop]
}

/** 1.1, 2.3.1: exactly so many parts of at most two digits; the last number counts. */
function decimalAt(
  text: string,
  at: number,
  end: number,
  depth: number,
): readonly [value: number, end: number] | null {
  let stop = at
  let parts = 0
  let value = 0
  for (;;) {
    const part = arabicAt(text, stop, end)
    if (part === null || part[1] - stop > 2) return null
    value = part[0]
    stop = part[1]
    parts++
    if (parts === depth || text[stop] !== '.' || !isAsciiDigit(text.charCodeAt(stop + 1))) break
    stop++
  }
  return parts === depth ? [value, stop] : null
}

/** 1-1, 2—3: the second counts. */
function hyphenAt(text: string, at: number, end: number): readonly [value: number, end: number] | null {
  const first = arabicAt(text, at, end)
  if (first === null || first[1] - at > 2 || !HYPHENS.includes(text[first[1]] ?? ' ')) return null
  const second = arabicAt(text, first[1] + 1, end)
  return second === null || second[1] - first[1] > 3 || HYPHENS.includes(text[second[1]] ?? ' ')
    ? null
    : second
}

function numeralAt(
  numeral: Numeral,
  text: string,
  at: number,
  end: number,
): readonly [number, number] | null {
  switch (numeral) {
    case 'han':
      return hanOrdinalAt(text, at, end)
    case 'arabic':
      return arabicAt(text, at, end)
    case 'either':
      return hanOrdinalAt(text, at, end) ?? arabicAt(text, at, end)
    case 'decimal-2':
      return decimalAt(text, at, end, 2)
    case 'decimal-3':
      return decimalAt(text, at, end, 3)
    case 'hyphen-2':
      return hyphenAt(text, at, end)
    case 'letter':
      return [text.charCodeAt(at) - 0x40, at + 1]
    case 'letter-arabic':
      return arabicAt(text, at + 1, end)
    default:
      return null
  }
}

const FIRST_ENCLOSED = Math.min(...enclosed.keys())
const LAST_ENCLOSED = Math.max(...enclosed.keys())

/** The styles that may begin at `at`. Most numerals are no markers: the letter behind them tells, before any row is asked. */
function candidatesAt(text: string, at: number, end: number, unit: number): number {
  const bits = openers[unit]!
  const han = isHanNumeral(unit)
  if (bits === 0 || (!han && !isAsciiDigit(unit))) return bits
  let stop = at + 1
  const limit = Math.min(end, at + LONGEST_NUMERAL)
  if (han) while (stop < limit && isHanNumeral(text.charCodeAt(stop))) stop++
  else while (stop < limit && isAsciiDigit(text.charCodeAt(stop))) stop++
  return bits & (closers[text.charCodeAt(stop)]! | wordOpeners[unit]!)
}

/** Signs that adorn a line: before a number of its own they are no bullet. */
const ORNAMENTS = '★☆●○■□◆◇▲△▪◎※'
const isOrnament = (unit: number): boolean =>
  unit >= 0x2000 && unit < 0x2700 && ORNAMENTS.includes(String.fromCharCode(unit))
const LONGEST_GAP = 2

/** ★问题1:, ● 1.学习不深入: a marker of headings behind a sign. */
function adornedMarkerAt(text: string, at: number, end: number): Marker | null {
  let inner = at + 1
  while (inner < end && inner <= at + LONGEST_GAP && text[inner] === ' ') inner++
  if (inner >= end || isOrnament(text.charCodeAt(inner))) return null
  const marker = markerAt(text, inner, end)
  return marker === null || marker.ordinal === null || marker.style.rank >= STEP_RANK
    ? null
    : { ...marker, start: at }
}

/** One way to write the marker of a style: what it opens with, and the ordinal where that word is one. */
interface Way {
  readonly style: MarkerStyle
  readonly bit: number
  readonly open: string
  readonly ordinal: number | null
}

/** Letter → the ways to write a marker that may begin with it, in the order of the table. Made when a letter is first met. */
const waysOf = new Map<number, readonly Way[]>()

function waysFrom(unit: number): readonly Way[] {
  const known = waysOf.get(unit)
  if (known !== undefined) return known
  const ways = MARKER_STYLES.flatMap((style, i) =>
    (openers[unit]! & (1 << i)) === 0
      ? []
      : style.open
          .filter(open => open === '' || open.charCodeAt(0) === unit)
          .map(open => ({ style, bit: 1 << i, open, ordinal: SEQUENCE_WORDS.get(open) ?? null })),
  )
  waysOf.set(unit, ways)
  return ways
}

/** The marker that stands at `at`, or null. Looks at a handful of letters, never further than `end`. */
export function markerAt(text: string, at: number, end: number): Marker | null {
  const unit = text.charCodeAt(at)
  if (isOrnament(unit)) {
    const adorned = adornedMarkerAt(text, at, end)
    if (adorned !== null) return adorned
  }
  let bits = candidatesAt(text, at, end, unit)
  if (bits === 0) return null
  const single = unit >= FIRST_ENCLOSED && unit <= LAST_ENCLOSED ? enclosed.get(unit) : undefined
  if (single !== undefined) return { style: single[0], ordinal: single[1], start: at, end: at + 1 }
  for (const way of waysFrom(unit)) {
    if ((bits & way.bit) === 0 || !standsAt(text, at, way.open)) continue
    const marker = markerOf(way, text, at, end)
    if (marker === 'refused') bits &= ~way.bit
    else if (marker !== null) return marker
  }
  return null
}

/** What stands behind the opening of a marker; `refused` where it is one but for what its style refuses. */
function markerOf(
  { style, open, ordinal: word }: Way,
  text: string,
  at: number,
  end: number,
): Marker | 'refused' | null {
  let ordinal = word
  let stop = at + open.length
  if (style.numeral !== 'none' && style.numeral !== 'word') {
    const numeral = numeralAt(style.numeral, text, stop, end)
    if (numeral === null) return null
    ordinal = numeral[0]
    stop = numeral[1]
  }
  for (let i = 0; i < style.close.length; i++) {
    const close = style.close[i]!
    if (!standsAt(text, stop, close)) continue
    const bodyStart = stop + close.length
    if (bodyStart > end || style.unless?.(text, at, bodyStart, end)) return 'refused'
    return { style, ordinal, start: at, end: behindProblemWords(text, style, bodyStart, end) }
  }
  return null
}

/** How far a number behind a number is looked for: numbers without end may stand behind one another. */
const INNER_REACH = 60
/** (一)问题描述: opens a problem. */
const LOWEST_DESCRIBED = 2

function behindProblemWords(text: string, { rank, name }: MarkerStyle, at: number, end: number): number {
  if (rank === 0 || rank >= STEP_RANK) return at
  const start = text[at] === ' ' ? at + 1 : at
  // 一、反馈问题一:学习不深入: a number of its own behind the one of the list.
  if (opensQuestion(text, start) && !PROBLEM_STYLES.has(name)) {
    const inner = markerAt(text, start, Math.min(end, start + INNER_REACH))
    if (inner !== null && COUNTED_PROBLEMS.has(inner.style.name) && inner.end < end) return inner.end
  }
  const found = problemWords.at(text, start)
  if (found === null || start + found.word.length >= end) return at
  // (1)问题描述:, 1.问题描述: tell in full what the heading above says.
  return found.word.includes('描述') && rank > LOWEST_DESCRIBED && name !== 'serial'
    ? at
    : start + found.word.length
}

/** Whether 问题一 or (问题一) may begin at `at`: without the letter behind the bracket each of (1)(1)(1)… would look behind itself. */
const opensQuestion = (text: string, at: number): boolean =>
  (wordOpeners[text.charCodeAt(at)]! & QUESTIONS) !== 0 &&
  (text[at] !== '(' || '问反具存'.includes(text[at + 1] ?? ' '))

/** Whether a marker says itself that it numbers a problem: 问题1:, 1.问题:, ★问题1:, 针对第1个问题,. */
export const numbersProblem = (marker: string, { name }: MarkerStyle): boolean =>
  PROBLEM_STYLES.has(name) ||
  (marker.length > SHORTEST_QUESTION && ENDS_IN_QUESTION.test(marker)) ||
  (/[:】]$/.test(marker) && PROBLEM_WORDS.some(word => marker.endsWith(word)))
const SHORTEST_QUESTION = 3
/** 一、反馈问题一:, (二)第2个问题: */
const ENDS_IN_QUESTION =
  /(问题|问题清单|意见)\(?[\d一二三四五六七八九十]{1,3}\)?[:、. ]?$|第[\d一二三四五六七八九十]{1,3}[个项条](反馈)?(问题|意见):$/
const PROBLEM_STYLES: ReadonlySet<string> = new Set([
  'question',
  'question-counted',
  'question-quoted',
  'numbered-answer',
  'problem-label',
  'serial',
])

/**
 * The number before a point and a digit, as a marker of the list it may go on: 4.5月未召开组织生活会的问题 is the fourth issue behind a third, and
 * 4.5万元 an amount anywhere else.
 */
export function doubtfulMarkerAt(text: string, at: number, end: number): Marker | null {
  const numeral = arabicAt(text, at, end)
  if (numeral === null || text[numeral[1]] !== '.' || !isAsciiDigit(text.charCodeAt(numeral[1] + 1)))
    return null
  return { style: styleNamed('arabic-point'), ordinal: numeral[0], start: at, end: numeral[1] + 1 }
}

/** 二精简会议 between 一是… and 三是…: a marker that may have lost its 是, for the outline to prove. */
export function lostRunMarkerAt(text: string, at: number, end: number): Marker | null {
  const ordinal = hanDigit(text.charCodeAt(at))
  return ordinal < 2 ||
    !'二三四五六七八九'.includes(text[at]!) ||
    at + 1 >= end ||
    !isHan(text.charCodeAt(at + 1))
    ? null
    : { style: styleNamed('run'), ordinal, start: at, end: at + 1 }
}
