/**
 * Marker styles: how notices number their parts, as a table. A row says how a marker is written and what must not be
 * taken for one (`look-alikes.ts`); the texts that a row exists for stand in it, and a test runs them all.
 *
 * All texts here are clean text: full-width brackets, dots and commas are already half-width.
 */
import { WHOLE_ONLY } from '../../../normalizer/quantities/units.ts'
import { isAsciiDigit } from '../../../text/letters.ts'
import { hanDigit } from '../../../text/numerals/letters.ts'
import {
  isCountedBehind,
  isGuess,
  isInWord,
  isListed,
  isOneOf,
  isReference,
  LISTED_DIGITS_NOUNS,
  LISTED_QUESTIONS,
  LONGEST_PROBLEM,
  listGoesOn,
  NAMED_PROBLEM,
  opensLine,
  opensWithHan,
  RANGED_BEHIND,
  startsHan,
  TENTHS_BEHIND,
} from './look-alikes.ts'
import { LONGEST_NUMERAL, type MarkerStyle } from './marker-style.ts'
import { PROBLEM_WORDS } from './problem-words.ts'
import { STEMS } from './sequence-words.ts'

/** In the order in which they are tried. */
export const MARKER_STYLES: readonly MarkerStyle[] = [
  {
    name: 'part',
    rank: 0,
    open: ['第', '【第'],
    numeral: 'either',
    close: ['部分】', '章】', '部分', '篇章', '章'],
    inline: 'never',
    unless: (text, _start, bodyStart) => isOneOf('的内为是中程', text, bodyStart),
    examples: [
      ['第一部分 整改工作开展情况', 1],
      ['第2部分:整改成效', 2],
      ['【第一部分】整改工作开展情况', 1],
      ['第三章 整改成效', 3],
    ],
    refusals: ['第一部分的整改已经完成', '第七章程序'],
  },
  {
    name: 'chapter-section',
    rank: 0.5,
    open: ['第'],
    numeral: 'either',
    close: ['节'],
    inline: 'never',
    // 第一节课, 第二节点: what is counted.
    unless: (text, _start, bodyStart, end) =>
      bodyStart >= end ||
      text[end - 1] === '。' ||
      isOneOf('课约点目能电车日假气选水,。、的是', text, bodyStart),
    examples: [['第一节 落实上级决策部署方面', 1]],
    refusals: ['第一节课', '第一节点工程', '第一节的', '第一节 党课开讲。'],
  },
  {
    name: 'roman',
    rank: 1,
    open: [''],
    numeral: 'roman',
    close: ['.', '、', ':', ' '],
    inline: 'never',
    unless: (text, _start, bodyStart, end) => !opensWithHan(text, bodyStart, end),
    examples: [
      ['Ⅰ.整改组织情况', 1],
      ['Ⅳ、今后工作', 4],
    ],
    refusals: ['Ⅰ级响应', 'Ⅱ、Ⅲ级应急响应', 'Ⅲ类水质'],
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
      isListed(text, start) ||
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
    numeral: 'question',
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
      ['反馈意见2-3:台账不全', 3],
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
      // 1.3个别干部: no 3个.
      if (text[bodyStart - 1] === '.' && isInWord(text, bodyStart + digits)) return true
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
      ['01.法治政府建设推进不力', 1],
      ['2、3个支部未按期换届', 2],
    ],
    refusals: ['2019.3', '1.5万元', '1、2号楼', '2.4个百分点', '1.5个月', '00.学习', '007.学习'],
  },
  {
    name: 'decimal-3',
    rank: 5,
    open: [''],
    numeral: 'decimal-3',
    close: ['.', '、', ''],
    inline: 'never',
    unless: (text, _start, bodyStart) => isCountedBehind(text, bodyStart),
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
      isCountedBehind(text, bodyStart) || isAsciiDigit(text.charCodeAt(bodyStart)),
    examples: [
      ['1.1 学习制度落实不到位', 1],
      ['1.12、完善机制', 12],
      ['2.2公司治理方面', 2],
      ['1.3个别干部作风漂浮', 3],
    ],
    refusals: ['1.5万元', '2.5个月', '3.5人次', '2019.3', '3.2公里', '2.3.1 建立台账'],
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
    // …。第二,针对沿线群众多的特点,开设夜校: a step, as all are that stand amid a line.
    unless: (text, start, bodyStart) =>
      !NAMED_PROBLEM.test(text.slice(bodyStart, bodyStart + LONGEST_PROBLEM)) || !opensLine(text, start),
    examples: [['第一,关于“作用发挥不充分”的问题', 1]],
    refusals: ['第一,加强领导', '第一时间', '第二,针对外出人员多的特点,开设夜校'],
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
    name: 'small-letter',
    rank: 6,
    open: [''],
    numeral: 'small-letter',
    close: ['.', ')', '、'],
    inline: 'never',
    needsPartner: true,
    unless: (text, _start, bodyStart, end) => !opensWithHan(text, bodyStart, end),
    examples: [
      ['a.开展攻防演练', 1],
      ['c) 整改漏洞', 3],
    ],
    refusals: ['a、b两类', 'app.学习', 'e.g. 学习'],
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
    // A dash or a point before a digit is of the number.
    unless: (text, start, bodyStart, end) =>
      bodyStart >= end || (isAsciiDigit(text.charCodeAt(bodyStart)) && '-—·•*'.includes(text[start]!)),
    examples: [
      ['★加强督导', null],
      ['★2025年以来开会17次', null],
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
