/**
 * Which counts, amounts and rates are claims. A row is one wording: what stands before the number in its clause, what is counted, what
 * stands behind. The first row that fits takes the number.
 */
import type { ClaimKind } from '../../model/bulletin.ts'
import { doneWordsFor } from '../../text/done-words.ts'
import { findersOf } from '../../text/finder-words.ts'
import { planWordsFor } from '../../text/plan-words.ts'
import type { QuantityMention } from '../mention.ts'

export interface ClaimRow {
  readonly what: ClaimKind
  readonly kind: QuantityMention['kind']
  /** Letters of the same sentence before the number, at most 30, and 60 before a sum. */
  readonly before?: RegExp
  /** From the measure word on, the noun included, at most 16 letters. */
  readonly behind?: RegExp
  /** What must not stand before it in its sentence, nearby, nor behind it in its clause. */
  readonly unless?: RegExp
  /** What must not stand before it in its sentence. */
  readonly never?: RegExp
  /** Single cases are told in the same words: outside an overview the sentence must say that it is a total (共, 累计). */
  readonly total?: true
  readonly example: string
}
export const NUMERALS = '\\d一二三四五六七八九十两'
const COUNTED = '(个|项|条|件|类|处)?'
const SELF = findersOf(['self'])
const EARLIER = findersOf(['earlier'])
const SELF_OR_OVERSIGHT = findersOf(['self', 'oversight'])
const SELF_OR_SUPERIORS = `${SELF}|${findersOf(['oversight', 'checks'], '发现')}`
const DONE = doneWordsFor('verb')
/** 自查发现问题7个, 安全隐患112个: what is told in the same sentence is done about these, and not about what was inspected. */
const OTHERS = new RegExp(
  `(隐患|风险点|线索|信访件?|举报件?|来信|案件|图斑|违建|台账|诉求|工单|投诉|短板|矛盾|纠纷|(?<!整改)项目|课题|工程|合同|(${SELF_OR_SUPERIORS})[^。;,\\d]{0,8}问题)[^。;,\\d]{0,4}\\d+(?:[个处件项条起]|(?=[,;、]))(?!.*(反馈|指出|任务|巡[察视]))` +
    `|(${SELF_OR_SUPERIORS})[^。;,\\d]{0,8}\\d+[个处件项条](具体)?问题(?!.*(反馈|指出|任务|巡[察视]))` +
    // 对项目进行倒查,发现问题28个: the deed stands in a clause before.
    `|(${SELF})[^。;]{0,24}发现(的)?(各类|具体|突出)?问题[^。;,\\d]{0,4}\\d+[个处件项条](?!.*(反馈|指出|任务|巡[察视]))` +
    // 现场督导12次,发现问题23个: but 县委对我局开展巡察,共发现问题37个.
    `|(?<!(?:巡[察视](?!整改|办|期间)|专项检查)[^。;]{0,24})发现[^,。;\\d]{0,10}问题[^,。;\\d]{0,4}\\d+[个处件项条](?!.*(反馈|指出|任务|巡[察视]))` +
    // 上轮巡察反馈未整改到位的3个问题: what was done of them is told beside.
    `|(${EARLIER})(?!.*([本此这][轮次]|[。;]))`,
)
/** 立行立改问题5个,已完成5个: what is told of some of the issues only. */
const STATE_OF_SOME =
  /(立行立改|边巡边改|即知即改|移交(?!反馈)|领办|牵头|其中)(?![^。;]*反馈)[^。;,\d]{0,12}\d+[个项条件](问题)?,?[^,。;\d]*$/
/** 未完成的7个问题已完成6个: done of those that were left; 其中11月完成整改9个: done in one month. */
const STATE_OF_REMAINDER =
  /其中\d+月[^,。;\d]*$|(未完成(?:整改)?|未整改(?:到位|完成|完毕)?|未办结|未销号|正在整改|正在推进|长期整改|长期坚持|剩余|其余|余下)的?\d+[个项条件](具体)?(问题|事项|任务)?中?(,?(目前|现))?[^,。;、\d]{0,6}$/
const OF_OTHERS_OR_SOME = new RegExp(`${OTHERS.source}|${STATE_OF_SOME.source}|${STATE_OF_REMAINDER.source}`)
/** 未整改到位的3个问题, 其中涉及党建的5个问题, 书记领办的4个问题: some of them. */
const OF_SOME =
  /(未整改|未完成|未销号|未办结)(到位|完成|完毕)?的$|其中(涉及|属于|关于)[^,。;\d]{0,12}的$|(领办|牵头|包抓|包案)(整改|办理)?的?$/
/**
 * What a rate is told of that is not the issues: 信访举报件23件,办结23件,办结率100%; 65项措施完成63项,完成率96.9%; 措施完成率95%; some
 * of the issues (其中意识形态问题4个,完成率100%).
 */
const RATE_OF_OTHERS = [
  // 发现并整改问题189个,整改率100%: found by the body itself, or those above it.
  '(发现[并后即]|推动|督促|交办)[^,。;\\d]{0,8}问题[^,。;\\d]{0,4}\\d',
  '(信访|举报|来信|线索|案件|工单|投诉|诉求)(?!.*问题)',
  '(措施|任务|举措|立行立改|长期|投资|项目|资金|信访|线索|案件|销售|预算|收费)[^,。;、\\d]{0,8}率[^,。;]{0,12}$',
  '(措施|任务|举措)(?!.*问题)[^,。;]*(完成|落实|办结)[^,。;]*,[^,。;\\d]*率[^,。;\\d]*$',
  '(措施|举措)[^,。;\\d]{0,4}\\d+(?<unit>[条项件])[^。;问]*(完成|落实|办结)[^,。;\\d]*\\d+\\k<unit>[^,。;、]*[,、][^,。;\\d]*率[^,。;\\d]*$',
  `其中(?![^,。;]*(${DONE}))[^,。;]*\\d+[个项条件][^,。;]*,[^,。;\\d]*率[^,。;\\d]*$`,
].join('|')
/** 抽查发现的7个问题, 推动12个问题: issues that the inspection did not find. */
const OWN_ISSUES = new RegExp(`推动|交办|${SELF}|${findersOf(['oversight'], '发现')}`)
/** 2个反馈问题正在推进: what a state may be told of, behind its measure word. */
const OF_ISSUES = '((反馈|具体|整改)?(问题|事项))?'
/** 2类16个: how a sentence tells the groups of its issues, before it tells how many they are. */
const GROUPS = `[${NUMERALS}]+个?(大)?(方面|类|大类|板块|领域)[、,]?`

/** What groups of the feedback are divided into. */
const ISSUES_OR_TASKS = '(?:具体|突出|主要|重点|整改|共性|个性|反馈|巡[察视])*(?:问题|任务|事项|意见)'
/** 检查3大类12项食品: what is counted behind the groups is no issue, so these are no groups of issues. */
const NOT_OF_THINGS = `(?!(?:的|、)?[${NUMERALS}]+[个项条件种批](?![,。;:()个项条件]|$|大?方面|大?类|板块|具体|内容|表现|整改|措施|举措|已|均|都|全|${ISSUES_OR_TASKS}))`
/** Before 12类, in the letters next to it: rules and goods have classes of their own. */
const CLASSED =
  /(制度|机制|办法|物资|食品|商品|产品|药品|资产|设备|资料|档案|台账|清单|文件|表格|证照|业务|数据|指标)[^,。;\d]{0,3}$/

export const CLAIM_ROWS: readonly ClaimRow[] = [
  {
    what: 'completionRate',
    kind: 'percent',
    before:
      /(整改率|整改(?:完成|办结|销号|到位|落实|完结)率|(?<![^,。;、:() ”\d个项条件中总体均面段结改题见察视馈的现已前内期计])(?:完成率|办结率|销号率))(为|达到?|已达|由[^,。;%]{0,14}?[\d.]+%(提高|提升|上升)[到至])?[^,。;\d]{0,4}$/,
    never: new RegExp(`${planWordsFor('rate')}|${RATE_OF_OTHERS}|${OTHERS.source}`),
    unless: /^%(提高|提升|上升)[到至]|信访|线索|案件|举报|来信/,
    example: '整改完成率98.71%',
  },
  {
    what: 'recovered',
    kind: 'money',
    total: true,
    // 清退12.5万元,其中上缴8.5万元: a part of what is told.
    never: /元[^。;]*其中[^。;]*$/,
    before:
      /(追缴|清退|退缴|收缴|清缴|挽回|追回|收回|退还|补缴|补收|上缴|主动上交|缴回|退回)(?:\d{4}年[^,。;]{0,14})?[^,。;]{0,14}$/,
    example: '追缴资金7.132万元',
  },
  {
    what: 'recovered',
    kind: 'money',
    before: /(追缴|清退|退缴|收缴|清缴|追回|收回|退还|补缴|退回)[^。;]*元[^。;]*(?:合计|共计|总计)$/,
    example: '清退取暖补贴0.36万元、误餐补助2.21万元,合计2.57万元',
  },
  {
    what: 'recovered',
    kind: 'money',
    total: true,
    never: /元[^。;]*其中[^。;]*$/,
    behind:
      /^[千百万亿]{0,2}元(?:资金|违规资金|款项)?,?(?:已|均|全额|全部|现已)[^,。;\d未]{0,8}(?:追缴|退缴|清退|退还|收缴|追回|收回|退回|补缴)(?:到位|完毕|完成)?(?:[,。;、)]|并|$)/,
    example: '违规发放的补贴3.2万元已全部追缴到位',
  },
  {
    what: 'talked',
    kind: 'count',
    before:
      /(谈话提醒|提醒谈话|批评教育|诫勉谈话|谈心谈话|约谈|责令检查|书面检查|通报批评|教育提醒|谈话函询|教育谈话|谈话)[^,。;\d]{0,6}$|约谈[^,。;\d后并制机规覆培]{0,12}$/,
    behind: /^(人|名)/,
    unless: /个别谈话|廉政谈话$|访谈/,
    example: '谈话提醒24人',
  },
  {
    what: 'talked',
    kind: 'count',
    before: /(?:对|约谈了?)[^,。;\d]{0,14}$/,
    behind:
      /^[人名](?!次)[^,。;\d]{0,8}(?:进行|予以|给予|开展|实施)了?(?:谈话提醒|提醒谈话|批评教育|诫勉谈话|约谈|通报批评|教育提醒)/,
    example: '对4名党员干部进行提醒谈话',
  },
  {
    what: 'disciplined',
    kind: 'count',
    before: /(?:给予|对)了?[^,。;\d]{0,14}$/,
    behind:
      /^[人名](?!次)[^,。;\d]{0,8}(?:(?:党纪|政务|党内|纪律|党纪政务)[^,。;\d]{0,6}处分|(?:(?:进行|予以|给予|作出)了?)?(?:组织处理|问责|诫勉(?!谈话))|(?:给予|作出)了?处分)/,
    example: '给予2名干部党纪处分',
  },
  {
    what: 'disciplined',
    kind: 'count',
    before:
      /(处分|组织处理|问责|追责|诫勉|政务处分|党纪处分|组织措施|处理|党内(?:严重)?警告|政务(?:警告|记过|记大过|降级|撤职|开除)|留党察看|开除党籍|开除公职)[^,。;\d]{0,6}$/,
    // 处分7人,其中开除党籍2人: the kinds of what is told.
    never: /(?:其中|含|包括)[^。;]*(?:警告|记过|记大过|降级|撤职|开除|察看)[^,。;\d]{0,6}$/,
    behind: /^(人|名)/,
    example: '给予政务处分0人',
  },
  {
    what: 'disciplined',
    kind: 'count',
    before: /(处分|问责|追责|处理)了?(下级|基层)?(党组织|党支部|单位)\d+[个家][、和,](党员)?(领导)?(干部)?$/,
    behind: /^(人|名)(?!次)/,
    example: '问责党组织3个、领导干部17人',
  },
  {
    what: 'immediate',
    kind: 'count',
    before: /立行立改(的)?(问题|事项)?[^,。;\d]{0,3}$/,
    example: '移交立行立改问题3个',
  },
  { what: 'immediate', kind: 'count', behind: /^[个项件条](需)?立行立改/, example: '6个立行立改问题' },
  {
    what: 'basicallyCompleted',
    kind: 'count',
    before: /基本(完成|整改)[^,。;、\d]{0,8}$/,
    behind: /^[个项条件]/,
    never: OTHERS,
    example: '基本完成整改2个',
  },
  {
    what: 'phased',
    kind: 'count',
    before: /(阶段性完成|取得阶段性)[^,。;、\d]{0,10}$/,
    behind: /^[个项条件]/,
    never: OTHERS,
    example: '阶段性完成整改4个',
  },
  {
    what: 'notCompleted',
    kind: 'count',
    before: /(未完成|尚未完成|未整改|没有完成)[^,。;、\d]{0,8}$/,
    unless: /紧盯|对正在|对未|对尚未/,
    behind: /^[个项条件]/,
    never: OTHERS,
    example: '未完成整改1个',
  },
  {
    what: 'ongoing',
    kind: 'count',
    before:
      /(正在整改|正在推进|(?<![修改纠订公真])正(整改|推进)|持续推进|持续整改|长期推进|推进中|整改中|正在持续|达到[序时]时进度)[^,。;、\d]{0,8}$/,
    unless: /紧盯|对正在|对未|对尚未/,
    behind: /^[个项条件]/,
    never: OTHERS,
    example: '正在整改3个',
  },
  {
    what: 'completed',
    kind: 'count',
    before: new RegExp(
      `((已|已经|已全部|全部)(${DONE}|落实)|(?<!未)(?:完成整改|整改完成|整改到位|整改落实|完成销号)|(问题|任务|事项)[^,。;\\d]{0,6},(目前|现)?完成了?)[^,。;、\\d]{0,8}$`,
    ),
    behind: /^[个项条件]/,
    never: OF_OTHERS_OR_SOME,
    unless: /信访|线索|案件|举报|来信/,
    example: '已完成整改13个',
  },
  {
    what: 'completed',
    kind: 'count',
    before:
      /(反馈|指出|认领|梳理)的?问题[^,。;\d]{0,3}\d+[个项条件],?完成了?$|\d+[个项条件](具体)?问题(中|里)?,?完成了?$/,
    behind: /^[个项条件]/,
    never: OF_OTHERS_OR_SOME,
    unless: /信访|线索|案件|举报|来信/,
    example: '反馈问题16个,完成15个',
  },
  {
    what: 'completed',
    kind: 'count',
    before:
      /(反馈|指出|认领|梳理|巡[察视]组?发现)的?问题[^,。;\d]{0,3}\d+[个项条件],?整改了?$|\d+[个项条件](具体)?问题(中|里)?,?整改了?$/,
    behind: /^[个项条件](?![\p{Script=Han}])/u,
    never: OF_OTHERS_OR_SOME,
    example: '反馈问题16个,整改15个',
  },
  {
    what: 'issues',
    kind: 'count',
    behind: new RegExp(
      `^${COUNTED}(具体|反馈)?问题(中|里)?,?(均|都)?(已经?)?(全部)?(基本)?(完成整改|完成销号|完成|整改到位|整改完成|整改落实|整改|办结|销号)[^,。;]{0,2}[${NUMERALS}]`,
    ),
    unless: OWN_ISSUES,
    never: OF_SOME,
    example: '8个问题已完成整改6个',
  },
  {
    what: 'ongoing',
    kind: 'count',
    behind: new RegExp(
      `^${COUNTED}${OF_ISSUES}(?:[均都]?(?:达到?|符合)序时进度|(正在|还在|正(?=整改|推进)|正?按计划|正?有序|正?按(序时|时序)(进度)?)?(持续|加快|抓紧|有序|稳步|积极|扎实)?(?<!问题|事项|[个项条件类处])(整改|推进))`,
    ),
    never: OTHERS,
    example: '3个问题正在整改之中',
  },
  {
    what: 'ongoing',
    kind: 'count',
    before: /除[^,。;\d]{0,20}$/,
    behind:
      /^[个项条件]((反馈|具体|整改)?(问题|事项))?[^,。;\d]{0,8}(正在|仍在|尚在|需)(持续|长期)?(整改|推进)/,
    example: '除1个问题受条件制约正在整改外,其余14个均已完成',
  },
  {
    what: 'completed',
    kind: 'count',
    before: /外,(其余|剩余|余下|其他|其它)的?$/,
    behind: new RegExp(`^${COUNTED}${OF_ISSUES}(均|都)?(已经?|全部)(全部)?(${DONE})`),
    example: '除1个问题正在整改外,其余14个均已完成',
  },
  {
    what: 'basicallyCompleted',
    kind: 'count',
    behind: new RegExp(`^${COUNTED}${OF_ISSUES}(已经?)?基本(完成|整改)`),
    example: '2个问题已基本完成整改',
  },
  {
    what: 'phased',
    kind: 'count',
    behind: new RegExp(`^${COUNTED}${OF_ISSUES}(已经?)?(阶段性|取得阶段性)`),
    example: '2个问题已阶段性完成',
  },
  {
    what: 'notCompleted',
    kind: 'count',
    behind: new RegExp(`^${COUNTED}${OF_ISSUES}(尚未|还未|未)(完成|整改)`),
    example: '1个问题尚未完成',
  },
  {
    what: 'completed',
    kind: 'count',
    before: /((其中|其中的|已有|有|,)(?<!反馈的[^,]{0,12})|\d[个项条件](具体|反馈)?问题(中|里)的?)$/,
    behind: new RegExp(
      `^${COUNTED}${OF_ISSUES}(均|都)?((已经?|全部)(全部)?(${DONE})|整改(完毕|完成|到位)|完成整改)`,
    ),
    example: '其中的13个问题已经整改到位',
  },
  {
    what: 'issues',
    kind: 'count',
    before: /(反馈|指出|认领|梳理|归纳|细化|分解|发现|巡[察视])[^。;]{0,22}$/,
    behind: /^个方面(的?具体|突出|主要)?问题/,
    example: '细化为16个方面具体问题',
  },
  {
    what: 'aspects',
    kind: 'count',
    before:
      /(反馈|指出|认领|梳理|归纳|细化|围绕|聚焦|对照|涉及|提出|分解|发现|照单全收|巡[察视])[^。;]{0,22}$/,
    behind: new RegExp(`^(个|大)?方面${NOT_OF_THINGS}`),
    unless: /^(个|大)?方面(工作|入手|着手|发力|内容|举措)/,
    example: '反馈的3个方面8个问题',
  },
  {
    what: 'aspects',
    kind: 'count',
    behind: new RegExp(`^(个|大)?方面(的|、)?(?=[${NUMERALS}])${NOT_OF_THINGS}`),
    example: '三个方面六个问题',
  },
  {
    what: 'aspects',
    kind: 'count',
    before: new RegExp(
      `(反馈|指出|认领|照单全收|巡[察视]|问题)[^。;]{0,22}(?<!(${SELF}|清查)[^,。;]{0,12})$`,
    ),
    behind: new RegExp(`^(个|大)?(类|大类|板块)${NOT_OF_THINGS}`),
    // 对照反馈修订制度12类46项: the classes of what is counted.
    unless: CLASSED,
    example: '反馈问题归纳为6大类',
  },
  {
    what: 'aspects',
    kind: 'count',
    behind: new RegExp(`^(个|大)?(类|大类|板块)(的|、)?[${NUMERALS}]+[个项条件]${ISSUES_OR_TASKS}`),
    never: new RegExp(`(${SELF}|清查)(?!.*(反馈|指出|巡))`),
    example: '梳理为3类12个问题',
  },
  {
    what: 'aspects',
    kind: 'count',
    behind: new RegExp(
      `^(个|大)?(方面|类|大类|板块)的?,?(共有?|共计|合计|总计|一共)[${NUMERALS}]+[个项条件](具体|突出|主要)?问题`,
    ),
    example: '对4个方面共13个问题',
  },
  {
    what: 'tasks',
    kind: 'count',
    behind: /^(个|项|条|件)(具体|整改|重点)?(整改)?(任务|子任务|具体任务)/,
    example: '细化为34项整改任务',
  },
  {
    what: 'tasks',
    kind: 'count',
    before: /任务(清单)?[^,。;、\d]{0,2}$/,
    // 任务清单中104项措施: what the list holds.
    behind: /^(个|项|条|件)(?!(具体|整改|针对性|重点)*(措施|举措|问题|制度))/,
    unless: /领办|承担|牵头|认领/,
    example: '细化整改任务34项',
  },
  {
    what: 'measures',
    kind: 'count',
    behind: /^(个|项|条|件)(具体|整改|针对性|务实)?(整改)?(措施|举措)/,
    example: '制定62条整改措施',
  },
  {
    what: 'measures',
    kind: 'count',
    before: /(措施|举措)[^,。;、\d完已]{0,2}$/,
    // 已完成措施43条,未完成措施2条: what has become of them, and not how many they are.
    never: /查摆|民主生活会|风险点|(完成|落实|推进)(具体|整改)*(措施|举措)[^,。;、\d]{0,2}$/,
    behind: /^(个|项|条|件)/,
    example: '制定整改措施71条',
  },
  {
    what: 'issues',
    kind: 'count',
    before: new RegExp(`问题[^,。;\\d]{0,4}(${GROUPS}){1,3}$`),
    behind: /^[个项条件](?!大?方面|大?类)/,
    example: '共梳理问题4个方面15类46个',
  },
  {
    what: 'issues',
    kind: 'count',
    before:
      /问题[^,。;\d]{0,4}\d+[个项条件][^。;]{0,24}问题[^,。;\d]{0,4}\d+[个项条件],?(合计|共计|总计|总共|一共|共)$/,
    behind: /^[个项条件]/,
    never: new RegExp(SELF),
    example: '共性问题12个,个性问题18个,合计30个',
  },
  {
    what: 'issues',
    kind: 'count',
    before:
      /(反馈|指出|认领)的?问题[:,]?([^。;,、:\d]{1,12}\d+[个项条件][,、和]?){2,}(合计|共计|总计|总共|一共|共)$/,
    behind: /^[个项条件]/,
    never: new RegExp(SELF),
    example: '反馈问题:街道本级21个,社区32个,合计53个',
  },
  {
    what: 'issues',
    kind: 'count',
    before: /问题总数[^,。;\d]{0,3}$/,
    behind: /^[个项条件]/,
    example: '问题总数18个',
  },
  {
    what: 'rules',
    kind: 'count',
    never: /废止[^,。;、\d]{0,6}$/,
    before: /(建章立制|整章建制|制度机制|规章制度|制度规范|制度办法|管理制度|制度|机制)[^,。;\d]{0,4}$/,
    behind: /^(个|项|条|件|余)/,
    example: '建立完善制度12项',
  },
  {
    what: 'rules',
    kind: 'count',
    before: new RegExp(
      `(建章立制|整章建制|制度机制|规章制度|制度规范|制度办法|管理制度|制度|机制)[^,。;\\d]{0,4}[${NUMERALS}]+个?大?(方面|类|大类)[、,]?$`,
    ),
    behind: /^[个项条件]/,
    never: /废止[^,。;、\d]{0,6}\d/,
    example: '修订制度12类46项',
  },
  {
    what: 'rules',
    kind: 'count',
    before: /(制定|完善|修订|建立|新建|新立|健全|出台)[^。;]{0,12}$/,
    behind: /^(个|项|条|件)(规章|管理|内控|相关|工作)?(制度|机制)/,
    example: '先后制定、完善31项制度',
  },
  {
    what: 'rules',
    kind: 'count',
    before: /(制度|机制)[^。;\d]{0,4}\d+[个项条件][、,](修订|修改|完善|新建)(完善)?$/,
    behind: /^[个项条件]/,
    example: '新建制度8项、修订11项',
  },
  {
    what: 'issues',
    kind: 'count',
    before:
      /(反馈|指出|认领|发现|照单全收|梳理|归纳|细化|分解|移交|涉及|其中|方面|类|巡[察视]|共)[^。;]{0,26}$/,
    behind: /^(个|项|条|件|类)?(方面)?(具体|突出|主要|重点|共性|整改|巡[察视])?(问题)/,
    never: OF_SOME,
    unless: new RegExp(`${OWN_ISSUES.source}|解决群众|线索`),
    example: '反馈的3个方面8个问题',
  },
  {
    what: 'issues',
    kind: 'count',
    before: /(反馈|指出|梳理出?|认领)(的|了)?(具体|主要|突出)?(问题)[^,。;\d]{0,3}$/,
    behind: /^(个|项|条|件)/,
    example: '共反馈问题186个',
  },
  {
    what: 'issues',
    kind: 'count',
    before: /(反馈|指出)(的|了)?“[^”。;]{2,16}”(等?方面)?(的|存在的?)?(突出|主要|具体)*问题,?[^,。;\d]{0,3}$/,
    behind: /^[个项条件](?![,、和][^,。;\d]{1,12}(方面|类|领域|问题))/,
    example: '反馈的“四个方面”问题共22条',
  },
  {
    what: 'issues',
    kind: 'count',
    before:
      /(共|累计|一共|总共)(反馈|指出)(的|了)?[^,。;、“\d]{2,14}方面(的|存在的?|突出|主要|具体)*问题[^,。;\d]{0,3}$/,
    // 共反馈学习方面问题5个、队伍方面问题3个: the number of each aspect.
    behind: /^[个项条件](?![,、和][^,。;\d]{1,12}(方面|类|领域|问题))/,
    example: '共反馈落实责任方面问题17个',
  },
  {
    what: 'issues',
    kind: 'count',
    before:
      /(巡[察视]组?|选人用人(工作)?(专项|专题)?检查组?)(情况|中)?,?(共|累计|一共|总共)?发现了?(具体|主要|突出)?问题[^,。;\d]{0,3}$/,
    behind: /^[个项条件]/,
    never: new RegExp(`${SELF_OR_OVERSIGHT}|整改情况`),
    example: '开展选人用人专项检查,共发现问题37个',
  },
  {
    what: 'issues',
    kind: 'count',
    before: /(建立|制定|形成|列出|梳理|细化|明确|确定|分解)[^,。;\d]{0,8}$/,
    behind: new RegExp(
      `^[个项条件](具体|突出|主要)?问题[,、和及][${NUMERALS}]+[个项条件](具体|整改|重点)*(任务|措施|举措)`,
    ),
    never: new RegExp(`${SELF_OR_OVERSIGHT}|推动|解决|群众|反映|诉求`),
    example: '建立22项问题、81项任务、165条措施清单',
  },
  {
    what: 'issues',
    kind: 'count',
    behind: /^[个项条件](具体|突出|主要)?问题,?(逐[一项条])?(分解|细化|梳理|归纳|分)(为|成|形成)/,
    never: new RegExp(`${SELF_OR_OVERSIGHT}|推动|解决|群众|反映|诉求|线索|信访`),
    example: '30个问题分解为95项整改措施',
  },
  {
    what: 'issues',
    kind: 'count',
    behind: /^(个|项|条|件)(具体|反馈)?问题[,中]?(已|全部|中|均|都|现|完成|,已)/,
    unless: OWN_ISSUES,
    // 另有2个反馈问题已移交: some of them.
    never: new RegExp(`([另还尚仍]有|其他|其它|部分)[^,。;\\d]{0,4}$|${OF_SOME.source}`),
    example: '8个问题已完成整改6个',
  },
]
