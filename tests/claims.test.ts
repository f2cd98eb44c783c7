/** What sentences of an overview claim, and what only looks like it. Readings by hand. */
import { describe, expect, test } from 'vitest'
import { parse } from '../src/index.ts'
import { CLAIM_ROWS } from '../src/normalizer/claims/claim-rows.ts'
import { ALL_DONE } from '../src/normalizer/claims/claims-in-words.ts'
import { DONE_WORDS } from '../src/text/done-words.ts'
import { FINDER_WORDS, findersOf } from '../src/text/finder-words.ts'

type Claimed = readonly [what: string, value: number]

const LETTER = '根据县委部署，县委第四巡察组对县林业局党组进行了巡察。现将整改情况予以公布。\n一、总体情况\n'
/** The same page as a scrape that has lost letters. */
const DAMAGED =
  '县林业局党组关于巡察整改情况的通报\n2023314日至428日，县委第四巡察组对县林业局党组进行了巡察，69日反馈。现将整改情况予以公布。\n一、总体情况\n'

const claimsOf = (text: string): Claimed[] => parse(text).claims.map(({ what, value }) => [what, value])

const ROWS: Readonly<Record<string, readonly (readonly [text: string, ...expected: Claimed[]])[]>> = {
  'what is left of the issues': [
    [
      '反馈的18个问题，除“仓库共用”2个问题因条件所限正在整改外，其余16个均已完成。',
      ['issues', 18],
      ['ongoing', 2],
      ['completed', 16],
    ],
    [
      '反馈的18个问题，除1个问题需持续整改外，其余的17个问题均已完成整改。',
      ['issues', 18],
      ['ongoing', 1],
      ['completed', 17],
    ],
    ['反馈问题31个，已完成整改29个，2个问题取得明显进展、需持续发力。', ['issues', 31], ['completed', 29]],
    ['反馈的18个问题，除第5个问题外，均已完成整改。', ['issues', 18]],
    ['反馈的18个问题，已完成14个，剩余4个正在稳步推进。', ['issues', 18], ['completed', 14], ['ongoing', 4]],
    ['反馈的18个问题，已完成13个，达到序时进度5个。', ['issues', 18], ['completed', 13], ['ongoing', 5]],
  ],
  'a state of some, and a state that is to come': [
    [
      '反馈问题27条，立行立改问题9条全部整改完毕，需集中整改的15条已整改13条，整改率81.5%。',
      ['issues', 27],
      ['immediate', 9],
      ['completionRate', 81.5],
    ],
    ['反馈问题27条。对尚未整改到位的3个问题，2025年底前整改到位。', ['issues', 27]],
    ['反馈问题27条。对未整改完成的3个问题持续跟踪。', ['issues', 27]],
    ['反馈问题27条，27条已整改25条。', ['issues', 27], ['completed', 25]],
    ['反馈问题16个，制定措施45条。已完成措施43条，未完成措施2条。', ['issues', 16], ['measures', 45]],
    ['反馈问题16个，已完成整改14个，其中11月完成整改9个。', ['issues', 16], ['completed', 14]],
    [
      '巡察反馈的16个问题，已完成整改14个；选人用人专项检查反馈的4个问题，已完成整改3个。',
      ['issues', 16],
      ['completed', 14],
      ['issues', 4],
      ['completed', 3],
    ],
  ],
  // What is left of a sentence that has lost letters: no number is claimed that may belong to something else.
  'letters lost around a number': [
    ['截至3月底，10个已完成整改9个，正在整改1个。', ['completed', 9], ['ongoing', 1]],
    [
      '反馈的9个问题中，已完成整改5个，本完成整改2个，正在整改2个。',
      ['issues', 9],
      ['completed', 5],
      ['ongoing', 2],
    ],
    ['反馈的5个问题细化为14项整改任务41条具体措施。', ['issues', 5], ['tasks', 14], ['measures', 41]],
    ['反馈的5个问题细化为14项整改任务完成13项。', ['issues', 5], ['tasks', 14]],
    ['制定253条整改措施已231条。', ['measures', 253]],
    ['反馈的5个问题，建立完善制度12项，收回资金1.83元。', ['issues', 5], ['rules', 12]],
    ['梳理问题3个26个，分解为58项整改任务。', ['tasks', 58]],
    ['反馈的5个问题，清退补课费5.82万元，上缴2万元，退还学生3.82万元。', ['issues', 5], ['recovered', 58200]],
  ],
  'groups of issues, and classes of things': [
    ['反馈的3大类12个问题，逐一销号。', ['aspects', 3], ['issues', 12]],
    ['反馈问题归纳为6大类23个问题。', ['aspects', 6], ['issues', 23]],
    ['将巡察反馈意见梳理为5类。', ['aspects', 5]],
    ['反馈的四个方面11项整改任务，逐项分解。', ['aspects', 4], ['tasks', 11]],
    ['反馈的6类20条意见，照单全收。', ['aspects', 6]],
    ['检查3大类12项食品。'],
    ['针对巡察反馈，检验5大类30批次药品。'],
    ['修订制度12类46项。', ['rules', 46]],
    ['对照反馈问题，健全管理制度4大类17项。', ['rules', 17]],
    ['梳理资料12类46项。'],
    ['制度建设方面分为3类，归集资料17项。'],
    ['补充救灾物资28类、3.6万件。'],
    ['从3个方面12项指标开展考核。'],
    ['排查出4类31个问题，逐一建账。'],
  ],
  'ongoing, where 在 is lost': [
    ['反馈的18个问题，已完成整改15个，正整改3个。', ['issues', 18], ['completed', 15], ['ongoing', 3]],
    ['反馈问题18个，已完成15个，3个问题正推进。', ['issues', 18], ['completed', 15], ['ongoing', 3]],
    ['修正整改方案3项，纠正整改不力问题2个。'],
  ],
  'all of the issues are done, in words': [
    ['反馈的3个方面16个问题，已全部整改完成。', ['aspects', 3], ['issues', 16], ['completed', 16]],
    ['共反馈问题16个，截至2025年6月底，已全部整改到位。', ['issues', 16], ['completed', 16]],
    ['反馈问题16个。目前，上述问题均已完成整改。', ['issues', 16], ['completed', 16]],
    ['反馈问题16个。以上措施均已落实，均已办结的线索3条。', ['issues', 16]],
    ['反馈的16个问题全部办结，制定整改措施30条。', ['issues', 16], ['completed', 16], ['measures', 30]],
    [
      '反馈的16个问题均已整改到位，整改完成率100%。',
      ['issues', 16],
      ['completed', 16],
      ['completionRate', 100],
    ],
    ['反馈的16个问题，制定整改措施30条，已全部完成。', ['issues', 16], ['measures', 30]],
    ['反馈的16个问题，已全部整改到位或取得阶段性成果。', ['issues', 16]],
    ['确保反馈的16个问题全部整改到位。', ['issues', 16]],
    ['反馈的16个问题已全部制定整改方案。', ['issues', 16]],
    ['上轮巡察反馈的12个问题，已全部整改到位。', ['issues', 12]],
    ['反馈约16个问题，已全部整改完成。', ['issues', 16]],
    ['反馈的16个问题，除3个外，已全部整改完成。', ['issues', 16]],
  ],
  'all are done, behind their parts': [
    [
      '反馈问题16个，其中政治建设方面5个、队伍建设方面11个，目前已全部完成整改。',
      ['issues', 16],
      ['completed', 16],
    ],
    ['反馈问题16个（政治建设方面5个、队伍建设方面11个），均已整改到位。', ['issues', 16], ['completed', 16]],
    ['反馈问题16个。其中，机关5个，下属单位11个。目前已全部完成整改。', ['issues', 16], ['completed', 16]],
    ['反馈问题16个，其中政治建设方面5个、队伍建设方面10个，目前已全部完成整改。', ['issues', 16]],
    ['反馈问题16个，其中立行立改3个，目前已全部完成整改。', ['issues', 16], ['immediate', 3]],
    [
      '反馈问题16个，其中纪律方面5个、作风方面11个，制定措施30条，已全部完成。',
      ['issues', 16],
      ['measures', 30],
    ],
  ],
  '反馈 behind the number': [
    ['16个反馈问题全部完成整改。', ['issues', 16], ['completed', 16]],
    ['16项反馈问题已全部整改到位。', ['issues', 16], ['completed', 16]],
    ['目前，14个反馈问题已完成整改，2个反馈问题正在推进。', ['completed', 14], ['ongoing', 2]],
    ['反馈的16个问题，另有2个反馈问题已移交。', ['issues', 16]],
    ['推动16个反馈问题全部整改到位。'],
    ['16个反馈问题，除1个外全部完成整改。'],
  ],
  'what others found, or was found before': [
    ['对136个采购项目进行倒查，涉及金额1.07亿元，发现问题28个，已整改27个，完成率96.4%。'],
    [
      '上轮巡察反馈未整改到位的3个问题已完成2个，本轮反馈的14个问题已完成13个，整改完成率92.9%。',
      ['issues', 14],
      ['completed', 13],
      ['completionRate', 92.9],
    ],
    [
      '反馈的15个问题均已完成整改，选人用人专项检查反馈的6个问题也已全部整改到位。',
      ['issues', 15],
      ['completed', 15],
      ['issues', 6],
      ['completed', 6],
    ],
  ],
  'states of things that are no issues': [
    [
      '30个问题中，完成整改26个、持续推进4个；52个具体表现完成整改47个。',
      ['issues', 30],
      ['completed', 26],
      ['ongoing', 4],
    ],
    ['反馈的16个问题，已完成15个。28个项目已完成25个，推进中3个。', ['issues', 16], ['completed', 15]],
    ['87条整改措施全部落实，其中集中整改期内完成80条，持续推进7条。', ['measures', 87]],
    ['研发项目28个中已结题21个，5个正在推进，2个终止。'],
    ['整改项目28个，已完成26个。', ['completed', 26]],
    [
      '反馈的16个问题中，有14个已完成整改、2个正在整改，其中涉及党建的5个问题全部完成整改。',
      ['issues', 16],
      ['completed', 14],
      ['ongoing', 2],
    ],
    ['书记领办4个重点问题，均已完成整改，班子成员领办的12个问题已完成11个。'],
    ['将21个问题分为立行立改6个、限期整改15个。', ['issues', 21], ['immediate', 6]],
    ['反馈的16个问题，其余3项达到序时进度。', ['issues', 16], ['ongoing', 3]],
    ['6个问题均整改到位或取得阶段性成果。', ['issues', 6]],
    ['反馈的16个问题中13个已完成整改，3个正在推进。', ['issues', 16], ['completed', 13], ['ongoing', 3]],
  ],
  'groups above groups, names of aspects, bodies beside persons': [
    ['反馈的3大类9个方面47项问题。', ['aspects', 3], ['aspects', 9], ['issues', 47]],
    ['反馈的“四个方面”问题共22条，全部按期整改到位。', ['issues', 22], ['completed', 22]],
    ['12个问题中的11个已完成整改，剩下的1个将于9月前完成。', ['issues', 12], ['completed', 11]],
    ['累计问责党组织3个、领导干部17人。', ['disciplined', 17]],
    ['清单中问责事项3个、走访干部17人。'],
    ['整改任务清单中104项措施已落实101项。', ['measures', 104]],
    ['整改完成率由集中整改结束时的82.4%提高到目前的97.1%。', ['completionRate', 97.1]],
    ['主题教育期间检视问题11个，已整改10个。'],
  ],
  'done of another whole': [
    ['反馈的16个问题，梳理为28个具体事项，已完成25个。', ['issues', 16]],
    ['一共28个具体事项，已完成25个，正在推进3个。'],
    ['反馈问题涉及16个整改事项，已完成14个。', ['issues', 16], ['completed', 14]],
    ['巡察共反馈16个整改事项，已完成14个。', ['completed', 14]],
  ],
  'rates of what others found, and of other work': [
    ['现场督导12次，发现问题23个，已整改22个，整改率95.7%。'],
    ['对56个支部“回头看”，发现并整改问题189个，整改率100%。'],
    ['督促整改问题23个，整改完成率95.7%。'],
    ['对36起信访件“回头看”，发现处置不到位问题5个，已整改5个，办结率100%。'],
    ['第一批整改完成8个，累计完成率87.5%。', ['completed', 8], ['completionRate', 87.5]],
    ['干部档案“三龄两历”认定完成率100%，投资完成率88%，诉求办结率97%。'],
    [
      '县委对我局开展巡察，共发现问题37个，已整改35个，整改率94.6%。',
      ['issues', 37],
      ['completed', 35],
      ['completionRate', 94.6],
    ],
    ['2023年以前的79件不动产登记件，已补录67件，办结率84.8%。'],
    ['计划改造300户，已改造288户，完成率96%。'],
    ['反馈问题30件，已办结28件，办结率93.3%。', ['issues', 30], ['completed', 28], ['completionRate', 93.3]],
    ['集中整改期内完成率92%，问题办结率为90%。', ['completionRate', 92], ['completionRate', 90]],
  ],
  'persons told before what was done to them, and sums before how they came back': [
    ['对4名党员干部进行诫勉谈话，约谈乡镇主要负责人11名。', ['talked', 4], ['talked', 11]],
    [
      '给予2名干部党内警告处分，对3名党员给予党纪处分，给予4名同志诫勉，对5人进行组织处理。',
      ['disciplined', 2],
      ['disciplined', 3],
      ['disciplined', 4],
      ['disciplined', 5],
    ],
    ['给予党内警告2人、政务记过1人。', ['disciplined', 2], ['disciplined', 1]],
    ['对12名干部进行培训，给予8人次奖励，约谈提醒制度覆盖干部120人，上交利润300万元。'],
    [
      '违规发放的补贴3.2万元已全部追缴到位，多领的1.2万元已退还。',
      ['recovered', 32000],
      ['recovered', 12000],
    ],
    ['处分党员干部7人，其中开除党籍2人、留党察看1人。', ['disciplined', 7]],
    ['累计出借资金5.6亿元，已收回本金4.92亿元。', ['recovered', 492000000]],
    ['结余资金26.8万元尚未退回，5万元由财政统筹，3万元未全部退还。'],
    [
      '清退取暖补贴1人0.36万元、误餐补助17人2.21万元、通讯补贴9人1.08万元，合计3.65万元。',
      ['recovered', 36500],
    ],
    ['支出差旅费3万元、会议费2万元，合计5万元。'],
    [
      '补缴2021年4月至2024年8月党费27318.6元，主动上交礼金0.6万元，缴回租金4万元。',
      ['recovered', 27318.6],
      ['recovered', 6000],
      ['recovered', 40000],
    ],
  ],
  'titles before the number of rules': [
    ['修订完善《党组工作规则（试行）》《“三重一大”事项决策清单（2025年版）》等12项制度。', ['rules', 12]],
    ['建立《经费支出管理办法》和《关于落实〈采购管理办法〉的实施细则》等5项制度。', ['rules', 5]],
    ['学习《党组工作规则（试行）》《“三重一大”事项决策清单（2025年版）》等12项制度。'],
    ['废止《党组工作规则（试行）》《“三重一大”事项决策清单（2025年版）》等12项制度。'],
  ],
  'measures that are done are no issues': [
    ['反馈的18个问题，制定整改措施30条，已完成25条。', ['issues', 18], ['measures', 30]],
    ['反馈的18个问题，制定30条整改措施，已完成25条，正在推进5条。', ['issues', 18], ['measures', 30]],
    ['反馈的18个问题，制定整改措施30条，已完成25条、完成率83.3%。', ['issues', 18], ['measures', 30]],
    ['反馈的18个问题，制定措施30条，已完成整改15个。', ['issues', 18], ['measures', 30], ['completed', 15]],
    ['反馈问题18项，制定措施44项，已完成整改15项。', ['issues', 18], ['measures', 44], ['completed', 15]],
    [
      '103条措施已完成98条；64项整改措施完成61项，58项整改举措已完成整改55项。',
      ['measures', 103],
      ['measures', 64],
      ['measures', 58],
    ],
    [
      '反馈的18个问题，制定措施30条。目前，已完成25条，正在推进5条，完成率83.3%。',
      ['issues', 18],
      ['measures', 30],
    ],
    ['制定措施30条；已落实25条，完成率83.3%。', ['measures', 30]],
    [
      '反馈18项问题，制定整改措施30项。截至5月底，已完成整改15项，整改完成率83.3%。',
      ['issues', 18],
      ['measures', 30],
      ['completed', 15],
      ['completionRate', 83.3],
    ],
    [
      '反馈18个问题，制定措施30条。目前，已完成15个，正在推进3个。',
      ['issues', 18],
      ['measures', 30],
      ['completed', 15],
      ['ongoing', 3],
    ],
    ['制定措施30条，反馈的18个问题已完成15个。', ['measures', 30], ['issues', 18], ['completed', 15]],
  ],
  'completed without 已 or 整改': [
    ['反馈问题32个，完成31个，完成率96.88%。', ['issues', 32], ['completed', 31], ['completionRate', 96.88]],
    ['24个问题中完成23个。', ['issues', 24], ['completed', 23]],
    ['2023年反馈问题11个完成11个。', ['issues', 11], ['completed', 11]],
    ['办理信访问题14个，完成12个。'],
  ],
  'parts are no totals': [
    ['立行立改问题6个，已完成6个。', ['immediate', 6]],
    ['反馈的18个问题已完成17个，其中作风问题3个，完成率100%。', ['issues', 18], ['completed', 17]],
    [
      '反馈的18个问题，其中已完成17个，完成率94.4%。',
      ['issues', 18],
      ['completed', 17],
      ['completionRate', 94.4],
    ],
  ],
  'rates of other things': [
    [
      '信访举报件31件，办结31件，办结率100%。反馈的40个问题，完成38个，完成率95%。',
      ['issues', 40],
      ['completed', 38],
      ['completionRate', 95],
    ],
    [
      '反馈的18个问题已完成17个，整改完成率94.4%，措施完成率98%。',
      ['issues', 18],
      ['completed', 17],
      ['completionRate', 94.4],
    ],
    ['52项措施完成51项，完成率98.1%。', ['measures', 52]],
    [
      '制定整改措施52项，反馈的18个问题已完成17个，完成率94.4%。',
      ['measures', 52],
      ['issues', 18],
      ['completed', 17],
      ['completionRate', 94.4],
    ],
  ],
  'letters and clues stand beside the issues': [
    [
      '反馈问题25个，已完成24个，完成率96%。移交线索7条，已办结4条，正在推进3条。',
      ['issues', 25],
      ['completed', 24],
      ['completionRate', 96],
    ],
    [
      '反馈的25项问题，完成整改24项，整改率96%；受理群众信访件9件，办结率100%。',
      ['issues', 25],
      ['completed', 24],
      ['completionRate', 96],
    ],
    [
      '25个问题整改完成24个，正在整改1个，来信来访答复率100%。',
      ['issues', 25],
      ['completed', 24],
      ['ongoing', 1],
    ],
    ['反馈的25个问题、7条问题线索，均已分办。', ['issues', 25]],
    ['反馈的25个问题，推动解决群众诉求33件。', ['issues', 25]],
    ['办结群众举报7件，正在推进2件，未完成1件。'],
    ['反馈问题25个，已完成7个信访问题的答复。', ['issues', 25]],
    ['受理举报7件。目前均已答复，办结率100%。'],
    ['移交线索7条。问题办结率96%。', ['completionRate', 96]],
  ],
  'rates by other names': [
    [
      '26个问题已整改到位23个，整改到位率88.5%。',
      ['issues', 26],
      ['completed', 23],
      ['completionRate', 88.5],
    ],
    ['反馈的26个问题，问题整改落实率达到100%。', ['issues', 26], ['completionRate', 100]],
    ['反馈的26个问题，资金到位率98%，措施整改到位率97%。', ['issues', 26]],
    ['排查隐患20处，完成整改15处，整改率75%。'],
    ['抽查发现20个问题，完成15个，完成率75%。'],
  ],
  'issues without 反馈的…个问题': [
    [
      '市委巡察组开展选人用人专项检查，共发现问题29个，已完成整改26个，3个正在整改。',
      ['issues', 29],
      ['completed', 26],
      ['ongoing', 3],
    ],
    ['巡视发现问题29个，整改26个。', ['issues', 29], ['completed', 26]],
    ['开展作风督查，共发现问题29个。'],
    ['开展巡察整改专项督查，发现问题29个。'],
    ['建立29项问题、64项任务、103条措施清单。', ['issues', 29], ['tasks', 64], ['measures', 103]],
    ['推动解决29个问题、8项措施落地。', ['measures', 8]],
    ['29个问题分解为103条措施，逐条落实。', ['issues', 29], ['measures', 103]],
    ['群众反映的29个问题细化为103条措施。', ['measures', 103]],
    ['反馈问题：镇本级11个、下属社区13个、直属单位5个，合计29个。', ['issues', 29]],
    ['自查问题：镇本级11个，社区13个，共计24个。'],
    ['共反馈“三个聚焦”方面的突出问题29个。', ['issues', 29]],
    ['共反馈思想建设方面问题11个、作风建设方面问题13个。'],
    ['对5个方面共29个问题逐一销号。', ['aspects', 5], ['issues', 29]],
    ['从5个方面共计发放补贴29件。'],
  ],
  'completed, in the word 整改 alone': [
    ['反馈问题29个，整改26个，完成率89.7%。', ['issues', 29], ['completed', 26], ['completionRate', 89.7]],
    ['29个问题中，整改26个，长期整改3个。', ['issues', 29], ['completed', 26]],
    ['反馈问题29个，整改时限9个月。', ['issues', 29]],
    ['反馈问题29个，整改103项具体工作。', ['issues', 29]],
    ['立行立改问题9个，整改9个。', ['immediate', 9]],
    ['自查发现问题9个，整改9个。'],
  ],
  'rates that cannot be': [
    ['反馈问题32个，完成31个，完成率9688%。', ['issues', 32], ['completed', 31], ['completionRate', 96.88]],
    ['反馈的32个问题，整改完成率969%。', ['issues', 32]],
    ['反馈问题32个，完成32个，完成率100%。', ['issues', 32], ['completed', 32], ['completionRate', 100]],
  ],
}

describe.each(Object.entries(ROWS))('%s', (_, rows) => {
  test.each(rows)('%s', (text, ...expected) => {
    expect(claimsOf(`${LETTER}${text}\n`)).toEqual(expected)
  })
})

describe('where letters are lost', () => {
  const rows: readonly (readonly [text: string, ...expected: Claimed[]])[] = [
    [
      '反馈的3方面18问题，已完成整改15，正在整改3，完成率83.3%。',
      ['aspects', 3],
      ['issues', 18],
      ['completed', 15],
      ['ongoing', 3],
      ['completionRate', 83.3],
    ],
    ['104措施已落实101项，反馈18个问题，已完成15个。', ['issues', 18], ['completed', 15]],
    ['主题教育期间检视问题11，已整改10个。'],
    ['反馈18个问题，办理案件42个，平均用时89，得分95。', ['issues', 18]],
    [
      '反馈的3个方面18个问题，已完成整改18个，整改完成率100。',
      ['aspects', 3],
      ['issues', 18],
      ['completed', 18],
    ],
    ['反馈18个问题，制定措施44，已完成整改15个。', ['issues', 18], ['completed', 15]],
  ]
  test.each(rows)('%s', (text, ...expected) => {
    expect(claimsOf(`${DAMAGED}${text}\n`)).toEqual(expected)
  })

  test('a number of issues without 个 is none on clean text', () => {
    expect(claimsOf(`${LETTER}反馈的3方面18问题，已完成整改15个。\n`)).toEqual([
      ['aspects', 3],
      ['completed', 15],
    ])
  })

  test('what is measured takes no measure word of its neighbour', () => {
    const { body } = parse(`${DAMAGED}办理案件42个，平均用时89，得分95，另办26，均已办结。\n`)
    const counts = JSON.stringify(body).match(/"kind":"count","text":"[^"]*"/g)
    expect(counts).toEqual(['42个', '26'].map(text => `"kind":"count","text":"${text}"`))
  })

  const countsOf = (words: string): (readonly [text: string, unit: string | null])[] => {
    const { body } = parse(`${DAMAGED}${words}\n`)
    const found: (readonly [string, string | null])[] = []
    const walk = (node: (typeof body)[number]): void => {
      for (const fact of node.facts) if (fact.kind === 'count') found.push([fact.text, fact.unit])
      node.children.forEach(walk)
    }
    body.forEach(walk)
    return found
  }

  test.each([
    ['整治河道17公里、排污口41。', [['17公里', '公里']]],
    [
      '现场督导12次，发现问题23，分两期举办培训班，参训213。',
      [
        ['12次', '次'],
        ['两期', '期'],
      ],
    ],
    ['到31个村宣讲31，每批次5。', [['31个', '个']]],
  ])('what is told in no such manner has no measure word: %s', (words, expected) => {
    expect(countsOf(words)).toEqual(expected)
  })

  test.each([
    ['已完成整改35个、基本完成2、持续推进1。', '个'],
    ['处分股级干部6人、科级干部2。', '人'],
    ['召开党委会9次、专题会4。', '次'],
    ['清理未结案件56件，已执结41。', '件'],
    ['清理欠账11笔，2022年后新增2。', '笔'],
  ])('what is told in the same manner has that of its neighbour: %s', (words, unit) => {
    expect(countsOf(words).map(([, own]) => own)).toEqual(countsOf(words).map(() => unit))
    expect(countsOf(words).length).toBeGreaterThan(1)
  })

  test('a rate of more than 100% is repaired by what is done, and told', () => {
    const { claims, diagnostics } = parse(`${LETTER}反馈问题32个，完成31个，完成率9688%。\n`)
    expect(claims.at(-1)?.repair).toMatchObject({ rule: 'lost-point', reading: '96.88%' })
    expect(diagnostics.map(({ code }) => code)).toContain('count/repaired')
  })

  test('no part is more than its whole', () => {
    const { diagnostics } = parse(`${LETTER}38个社区中31个完成“一肩挑”，占816%，同比增长300%。\n`)
    expect(diagnostics).toMatchObject([{ code: 'count/doubtful', args: { readings: ['81.6%', '8.16%'] } }])
  })

  test('a rate that nothing decides is no fact, and told with its readings', () => {
    const { claims, diagnostics } = parse(`${LETTER}矛盾化解率8723%。\n`)
    expect(claims).toEqual([])
    expect(diagnostics).toMatchObject([{ code: 'count/doubtful', args: { readings: ['87.23%', '8.723%'] } }])
  })
})

describe('counts in headings', () => {
  const issues = (...headings: string[]): string =>
    headings
      .map((heading, i) => `${'一二三'[i]}、${heading}\n${i + 1}.关于制度不健全的问题\n一是修订制度。\n`)
      .join('')
  const preamble = LETTER.split('\n')[0]!

  test.each([
    [['政治建设方面（4个问题）', '队伍建设方面（1个问题）']],
    [['政治建设方面存在的4个问题', '队伍建设方面存在的1个问题']],
    [['政治建设方面，反馈问题4个，完成4个', '队伍建设方面，反馈问题1个，完成1个']],
  ])('%s', headings => {
    expect(claimsOf(`${preamble}\n${issues(...headings)}`)).toEqual([])
  })

  test('that of the whole is a claim', () => {
    expect(claimsOf(`${preamble}\n${issues('巡察反馈的2个方面4个问题整改情况')}`)).toEqual([
      ['aspects', 2],
      ['issues', 4],
    ])
  })

  test('the name of a paper is none', () => {
    expect(claimsOf(`${LETTER}略。\n附件3：制度汇编目录（14项）\n`)).toEqual([])
  })
})

test('what is done of those that were left is not what is done', () => {
  const { claims } = parse(`${LETTER.split('\n')[0]}\n反馈的46个问题，未完成的7个问题已完成6个。\n`)
  expect(claims.map(({ what, value }) => [what, value])).toEqual([
    ['issues', 46],
    ['notCompleted', 7],
  ])
})

/** Totals above three issues that are printed, and what is claimed: a last digit that is 3 by chance proves no damage. */
test.each([
  ['巡察反馈问题23个，制定措施60条。', 23],
  ['巡察反馈13个问题，已全部整改。', 13],
  ['反馈问题53个。', 53],
  ['支部认领问题9个，机关认领问题4个，共计13个。', 13],
  // 2类3个问题 may have run together, and nothing tells.
  ['巡察反馈23个问题。', null],
])('%s above three issues claims %s', (total, expected) => {
  const { claims } = parse(
    `一、总体情况\n${total}\n二、问题整改情况\n1.学习不深入的问题\n开展研讨。\n2.监管不力的问题\n下发通知。\n3.账目不清的问题\n重新建账。\n`,
  )
  const told = claims.filter(({ what }) => what === 'issues').map(({ value }) => value)
  expect(told.at(-1) ?? null).toBe(expected)
})

test('a number that its states prove is not doubted for the outline', () => {
  const part = (heading: string, told: string): string =>
    `${heading}\n${told}\n1.不严格的问题。修订。\n2.不规范的问题。修订。\n`
  const { claims, diagnostics } = parse(
    `${LETTER.split('\n')[0]}\n${part('一、甲', '反馈问题24个，完成整改20个，正在整改4个。')}${part('二、乙', '反馈问题17个，完成整改17个。')}`,
  )
  expect(claims.filter(({ what }) => what === 'issues').map(({ value }) => value)).toEqual([24, 17])
  expect(diagnostics.map(({ code }) => code)).not.toContain('count/doubtful')
})

/** 16个方面具体问题 is claimed only where it is what is left of 216个方面, which two proofs repair. */
const WANTS_PROOF = '细化为16个方面具体问题'
test.each(CLAIM_ROWS.filter(({ example }) => example !== WANTS_PROOF).map(row => [row.what, row.example]))(
  '%s: %s',
  (what, example) => {
    expect(claimsOf(`${LETTER}${example}。\n`).map(([claimed]) => claimed)).toContain(what)
  },
)

test.each(ALL_DONE)('%s: its example says that all are done', (_, example) => {
  expect(claimsOf(`${LETTER}${example}。\n`)).toEqual([
    ['issues', 16],
    ['completed', 16],
  ])
})

describe('words that say who found the issues', () => {
  test.each(FINDER_WORDS)('%s (%s): %s', (_, finder, example) => {
    expect(example).toMatch(new RegExp(findersOf([finder])))
  })

  test.each(FINDER_WORDS.filter(([, finder]) => ['self', 'oversight', 'checks'].includes(finder)))(
    '%s (%s): %s, and what is done about them, is no claim',
    (_word, _finder, example) => {
      expect(claimsOf(`${LETTER}${example}，已完成整改2个。\n`)).toEqual([])
    },
  )

  test('the names of offices are no such words', () => {
    expect(claimsOf(`${LETTER}县环保局反馈的16个问题，已全部整改完成。\n`)).toEqual([
      ['issues', 16],
      ['completed', 16],
    ])
  })
})

// 4个长期坚持 is told of a state that no claim has.
test.each(DONE_WORDS.filter(([, uses]) => !uses.includes('open')))(
  '%s (%s): its example tells how many are done',
  (_word, _uses, example) => {
    expect(claimsOf(`${LETTER}${example}。\n`)).toEqual([
      ['issues', 16],
      ['completed', 12],
    ])
  },
)

/** In a notice without headings a single case of money stands beside the totals. */
test.each([
  ['反馈问题7个，已完成7个，制定制度9项，追缴资金8万元。', [80000]],
  ['针对违规发放补贴的问题，已整改2处，追缴资金8万元。', []],
  ['自查发现问题7个，已整改7个，追缴资金8万元。', []],
] as const)('%s in a preamble recovers %s', (text, expected) => {
  const { claims } = parse(`${LETTER.split('\n')[0]}\n${text}\n`)
  expect(claims.filter(({ what }) => what === 'recovered').map(({ value }) => value)).toEqual(expected)
})
