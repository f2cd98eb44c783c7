/** Names of Party bodies and other organisations, by how they end. */

/** How names of bodies end, longest reading wins. */
const BODY_ENDS: readonly string[] = [
  '党组',
  '党组织',
  '党委',
  '党工委',
  '工委',
  '委员会',
  '管委会',
  '党支部',
  '党总支',
  '支部',
  '总支部',
  '纪委',
  '监委',
  '纪检组',
  '纪检监察组',
  '巡察办',
  '巡视办',
  '办公室',
  '人民法院',
  '法院',
  '人民检察院',
  '检察院',
  '局',
  '部',
  '处',
  '大队',
  '支队',
  '总队',
  '支行',
  '分行',
  '银行',
  '林场',
  '农场',
  '幼儿园',
  '厂',
  '厅',
  '委',
  '办',
  '中心',
  '医院',
  '学院',
  '大学',
  '学校',
  '中学',
  '小学',
  '联合会',
  '总工会',
  '工会',
  '妇联',
  '文联',
  '残联',
  '科协',
  '协会',
  '公司',
  '集团',
  '馆',
  '院',
  '所',
  '站',
  '台',
  '社',
  '校',
  '镇',
  '乡',
  '街道',
  '村',
  '社区',
]

/** Whether words end as the name of a body does. */
export const endsAsBody = (words: string): boolean => BODY_ENDS.some(end => words.endsWith(end))

const LONGEST_NAME = 45

/** Whether a line can be a name: short, and no sentence. */
export const isShortName = (words: string): boolean =>
  words.length >= 3 && words.length <= LONGEST_NAME && !/[,。:;、!?“\d]/.test(words)

/** Whether a line is nothing but the name of a body. */
export const isBodyName = (words: string): boolean => isShortName(words) && endsAsBody(words)
