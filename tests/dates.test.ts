/** Dates and durations as sentences of notices tell them, and words that only look like them. Readings by hand. */
import { parse as parseEdtf } from 'edtf'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { facts } from '../src/index.ts'
import type { Fact } from './support/model.ts'
import { NOTICES } from './support/notices.ts'

const PUBLISHED = '2025-06-24'

type Expected = readonly [text: string, value: string | null, basis: string]
/** Basis and, behind a blank, whether something is due by then. */
const told = (fact: Fact): Expected[] =>
  fact.kind === 'date'
    ? [[fact.text, fact.edtf, fact.deadline === true ? `${fact.basis} due` : fact.basis]]
    : fact.kind === 'duration'
      ? [[fact.text, fact.iso, 'duration']]
      : []
const read = (text: string, published?: string): Expected[] =>
  facts(text, published === undefined ? {} : { published }).facts.flatMap(told)

const ROWS: Readonly<Record<string, readonly (readonly [text: string, ...expected: Expected[]])[]>> = {
  'days told by a word': [
    ['局党组今天召开专题会议。', ['今天', '2025-06-24', 'relative']],
    [
      '昨日印发了通知，明天前报送台账。',
      ['昨日', '2025-06-23', 'relative'],
      ['明天前', '../2025-06-25', 'relative due'],
    ],
    [
      '大前天已完成，大后天复查。',
      ['大前天', '2025-06-21', 'relative'],
      ['大后天', '2025-06-27', 'relative'],
    ],
    ['前天和后天都有检查。', ['前天', '2025-06-22', 'relative'], ['后天', '2025-06-26', 'relative']],
    ['《今日头条》不是《明日之后》。'],
    ['关注今日头条账号，评选明日之星。'],
    ['说明日期，目前日均两班，先天不足、后天培养，时下年轻人。'],
    ['今天是2025年6月24日。', ['2025年6月24日', '2025-06-24', 'stated']],
    ['以前天数不足，当前日益严重，光明天地。'],
  ],
  'months told by a word, with a day': [
    ['本月10日前完成。', ['本月10日前', '../2025-06-10', 'relative due']],
    ['上月二十日已报送。', ['上月二十日', '2025-05-20', 'relative']],
    [
      '2024年9月20日反馈，次月5日前整改。',
      ['2024年9月20日', '2024-09-20', 'stated'],
      ['次月5日前', '../2024-10-05', 'inherited due'],
    ],
    ['去年本月十日召开会议。', ['去年本月十日', '2024-06-10', 'relative']],
    ['本月31日前完成。', ['本月31日前', null, 'relative']],
    [
      '上半月完成摸排，9月下半月整改。',
      ['上半月', '2025-06-01/2025-06-15', 'relative'],
      ['9月下半月', '2025-09-16/2025-09-30', 'inherited'],
    ],
    ['每月上半月报送。'],
  ],
  'terms from which something holds, or before which it is due': [
    ['2021年秋季学期起自行采购。', ['2021年秋季学期', '2021-23', 'stated']],
    ['从2022年春季学期开始，统一配送。', ['2022年春季学期', '2022-21', 'stated']],
    ['2025年秋季学期前完成。', ['2025年秋季学期前', '../2025-XX-XX', 'stated due']],
    ['2025年秋季开学前改造完毕。', ['2025年秋季开学前', '../2025-XX-XX', 'stated due']],
    ['2025年9月开学前改造完毕。', ['2025年9月开学前', '../2025-09', 'stated due']],
    [
      '2021年秋季学期采购2次，秋季学期前期。',
      ['2021年秋季学期', '2021-23', 'stated'],
      ['秋季学期', '2021-23', 'inherited'],
    ],
    [
      '2021年秋季学期起至2022年春季学期试行。',
      ['2021年秋季学期起至2022年春季学期', '2021-09/2022-05', 'stated'],
    ],
  ],
  'years that have lost a digit': [
    ['二二三年八月九日立案。', ['二二三年八月九日', '2023-08-09', 'repaired']],
    ['公元202年修渠。', ['202年', '0202', 'stated']],
    ['二0二三年八月九日立案。', ['二0二三年八月九日', '2023-08-09', 'stated']],
  ],
  'months and days without their number': [
    ['2023年3月日至4月日进驻。', ['2023年3月日至4月日', null, 'stated']],
    ['2023年月9日立案。', ['2023年月9日', null, 'stated']],
    ['2023年月9日至5月26日进驻。', ['2023年月9日至5月26日', null, 'stated']],
    ['2023年月度考核，2023年3月日常检查。', ['2023年', '2023', 'stated'], ['2023年3月', '2023-03', 'stated']],
    ['2023年6月8市委巡察组反馈。', ['2023年6月8', '2023-06-08', 'repaired']],
    ['2023年6月8县局召开会议。', ['2023年6月8', '2023-06-08', 'repaired']],
    ['2023年6月，8个县参加。', ['2023年6月', '2023-06', 'stated']],
  ],
  'times before now, where they have a shape': [
    [
      '近三年来，过去的两年里。',
      ['近三年', '2022-06-24/2025-06-24', 'relative'],
      ['过去的两年', '2023-06-24/2025-06-24', 'relative'],
    ],
    [
      '近半年来，近半个月。',
      ['近半年', '2024-12-24/2025-06-24', 'relative'],
      ['近半个月', '2025-06-09/2025-06-24', 'relative'],
    ],
    ['用时近半年，半年内完成。', ['近半年', 'P6M', 'duration'], ['半年内', 'P6M', 'duration']],
    ['近三四年来，近两三年。', ['近三四年', 'P3Y', 'duration'], ['近两三年', 'P2Y', 'duration']],
    ['过去十余年，未来三至五年。', ['十余年', 'P10Y', 'duration'], ['三至五年', 'P3Y', 'duration']],
    ['近年来，近些年，近期，长期坚持，长期以来。'],
  ],
  'letters lost: what could be read in two ways stays open': [
    // 2023年5月6日, or 2023年5月至6月.
    ['2023年5月6，县委巡察组进驻。', ['2023年5月6', null, 'repaired']],
    ['2024年910，抽查机构。', ['2024年910', null, 'repaired']],
    ['2024年910召开会议。', ['2024年910', '2024-09-10', 'repaired']],
    ['20235月6，县委巡察组进驻。', ['20235月6', null, 'repaired']],
    ['2023年5月6局党组召开专题会议。', ['2023年5月6', '2023-05-06', 'repaired']],
    ['2023年5月6召开会议3次。', ['2023年5月6', null, 'repaired']],
    ['2023年9月6，县委巡察组进驻。', ['2023年9月6', '2023-09-06', 'repaired']],
    ['2023年5月16，县委巡察组进驻。', ['2023年5月16', '2023-05-16', 'repaired']],
    [
      '2023年5月6，巡察组进驻，同年9月2日反馈。',
      ['2023年5月6', null, 'repaired'],
      ['同年9月2日', '2023-09-02', 'inherited'],
    ],
    [
      '2024年3月1日开会。2022年57月巡察，同年9月2日反馈。',
      ['2024年3月1日', '2024-03-01', 'stated'],
      ['2022年57月', null, 'stated'],
      ['同年9月2日', '2022-09-02', 'inherited'],
    ],
  ],
  'letters lost: digits before a comma, a list or another date': [
    [
      '2024年8月30日进驻。1022，县委巡察组反馈了意见。反馈次日召开会议。',
      ['2024年8月30日', '2024-08-30', 'stated'],
      ['1022', '2024-10-22', 'repaired'],
      ['次日', '2024-10-23', 'inherited'],
    ],
    ['共2024。1022个问题，365，均已整改。'],
    [
      '2022年进驻，1229、30日反馈。',
      ['2022年', '2022', 'stated'],
      ['1229', '2022-12-29', 'repaired'],
      ['30日', '2022-12-30', 'inherited'],
    ],
    ['费用1229、30日内结清。', ['30日内', 'P30D', 'duration']],
    ['2022年12月29、30，分别反馈。', ['2022年12月29', '2022-12-29', 'repaired']],
    ['2024年11月次3月招商。', ['2024年11月次3月', '2024-11/2025-03', 'repaired']],
    ['2024年11月至次3，招商。', ['2024年11月至次3', '2024-11/2025-03', 'repaired']],
    ['202411次年3月招商。', ['202411次年3月', '2024-11/2025-03', 'repaired']],
    ['自2024年4月18日起617日止。', ['自2024年4月18日起617日止', '2024-04-18/2024-06-17', 'repaired']],
    ['2024年1月2025年3月31日。', ['2024年1月2025年3月31日', '2024-01/2025-03-31', 'repaired']],
    [
      '2024年9至12月底，2024年9月12月底。',
      ['2024年9至12月底', '2024-09/2024-12-31', 'stated'],
      ['2024年9月12月底', '2024-09/2024-12-31', 'repaired'],
    ],
    [
      '2024年9月、12月底前完成。',
      ['2024年9月', '2024-09', 'stated'],
      ['12月底前', '../2024-12-31', 'inherited due'],
    ],
    [
      '自2023年5月1起，从6月2起试行。',
      ['自2023年5月1起', '2023-05-01/..', 'repaired'],
      ['从6月2起', '2023-06-02/..', 'repaired'],
    ],
    [
      '2023年5月，6起案件。自5月6起信访案件中。',
      ['2023年5月', '2023-05', 'stated'],
      ['5月', '2023-05', 'inherited'],
    ],
    ['11月次均3次，每月次3分。', ['11月', '2024-11', 'relative']],
    ['招商11次，年均3次，次年3月续签。', ['次年3月', 'XXXX-03', 'inherited']],
    ['其中11次年3月招商。', ['11次年3月', '2024-11/2025-03', 'repaired']],
    [
      '自2022年4月18日起617日,县委巡察组进驻。',
      ['自2022年4月18日起617日', '2022-04-18/2022-06-17', 'repaired'],
    ],
    [
      '自2022年4月18日起100日内完成。',
      ['自2022年4月18日起', '2022-04-18/..', 'stated'],
      ['100日内', 'P100D', 'duration'],
    ],
    ['核退2020至20236月的费用。', ['2020至20236月', '2020/2023-06', 'repaired']],
    ['对202212024年8月的凭证复核。', ['202212024年8月', null, 'stated']],
    ['常规巡察（20221010至11月24日）。', ['20221010至11月24日', '2022-10-10/2022-11-24', 'stated']],
    ['于2023年5至6对松塘村开展巡察。', ['2023年5至6', '2023-05/2023-06', 'repaired']],
    ['2022年2月21—429对某部巡察。', ['2022年2月21—429', '2022-02-21/2022-04-29', 'repaired']],
  ],
  'letters lost in Han numerals': [
    ['二〇二二三七至五月二十日进驻。', ['二〇二二三七至五月二十日', '2022-03-07/2022-05-20', 'repaired']],
    ['二〇二二三七日进驻。', ['二〇二二三七日', '2022-03-07', 'repaired']],
    ['编号二〇二二三七，电话二〇二二三七八。'],
  ],
  'letters lost between blanks': [
    [
      '自 2023 年 2 月 27  5 月 10 日进驻。',
      ['2023 年 2 月 27  5 月 10 日', '2023-02-27/2023-05-10', 'repaired'],
    ],
    ['2023  6 月 14 日反馈。', ['2023  6 月 14 日', '2023-06-14', 'repaired']],
    ['2023  6  14 日反馈。', ['2023  6  14 日', '2023-06-14', 'repaired']],
    ['2023  6  14 家企业。'],
    ['2023 年 2  27 至 5 月 10 日进驻。', ['2023 年 2  27 至 5 月 10 日', null, 'stated']],
  ],
  ranges: [
    ['2023年2月1日8时至3月5日18时停水。', ['2023年2月1日8时至3月5日', '2023-02-01/2023-03-05', 'stated']],
    ['2022年以来至2023年3月立案。', ['2022年以来至2023年3月', '2022/2023-03', 'stated']],
    ['2023年第二季度末前完成。', ['2023年第二季度末前', '../2023-06-30', 'stated due']],
  ],
  'names of campaigns are no seasons': [
    ['开展“夏季风暴”行动、“春季护苗”行动。'],
    ['2023年“秋季清欠”行动。', ['2023年', '2023', 'stated']],
    ['2023年秋季学期开学。', ['2023年秋季学期', '2023-23', 'stated']],
  ],
  'years told by a word': [
    ['下年9月完成。', ['下年9月', '2026-09', 'relative']],
    ['这一年成效明显。', ['这一年', '2025', 'relative']],
    ['这一年级的学生。'],
    ['结果与下年度资金挂钩。'],
    [
      '今年夏天完成，2018年春天动工。',
      ['今年夏天', '2025-22', 'relative'],
      ['2018年春天', '2018-21', 'stated'],
    ],
    [
      '2018年前半年投入，去年后半年见效。',
      ['2018年前半年', '2018-40', 'stated'],
      ['去年后半年', '2024-41', 'relative'],
    ],
  ],
  'the first months of a year, or one of them': [
    ['今年前三季度完成80%。', ['今年前三季度', '2025-01/2025-09', 'relative']],
    ['2024年前10个月完成投资。', ['2024年前10个月', '2024-01/2024-10', 'stated']],
    ['去年的前10天暴雨。', ['去年的前10天', '2024-01-01/2024-01-10', 'relative']],
    ['2021年的第三个月开工。', ['2021年的第三个月', '2021-03', 'stated']],
    ['前三季度完成80%。'],
    ['2024年前完成。', ['2024年前', '../2024', 'stated due']],
  ],
  'whole years, months and days before and after': [
    ['前两个月集中整治。', ['前两个月', '2025-04-01/2025-05-31', 'relative']],
    [
      '上两天、下三天都有检查。',
      ['上两天', '2025-06-22/2025-06-23', 'relative'],
      ['下三天', '2025-06-25/2025-06-27', 'relative'],
    ],
    [
      '上两年投入，下三年规划。',
      ['上两年', '2023-01-01/2024-12-31', 'relative'],
      ['下三年', '2026-01-01/2028-12-31', 'relative'],
    ],
    ['上1个月、下一年。', ['上1个月', '2025-05', 'relative'], ['下一年', '2026', 'relative']],
    [
      '2024年9月20日座谈，后三天走访。',
      ['2024年9月20日', '2024-09-20', 'stated'],
      ['后三天', '2024-09-21/2024-09-23', 'inherited'],
    ],
    [
      '未来两天有雨，未来三年投入。',
      ['未来两天', '2025-06-25/2025-06-26', 'relative'],
      ['未来三年', '2025-06-25/2028-06-24', 'relative'],
    ],
    [
      '近 三 年投入，过去十年变化。',
      ['近 三 年', '2022-06-24/2025-06-24', 'relative'],
      ['过去十年', '2015-06-24/2025-06-24', 'relative'],
    ],
    ['会前三天通知，活动前两天报备。', ['三天', 'P3D', 'duration'], ['两天', 'P2D', 'duration']],
    ['前三年级学生、上一次会议、上一日均值。'],
  ],
  'so long ago, so much later': [
    ['他5天前已退休。', ['5天前', '2025-06-19', 'relative']],
    ['3个月前立案，三年前调任。', ['3个月前', '2025-03', 'relative'], ['三年前', '2022', 'relative']],
    [
      '2024年9月20日立案，3天后办结。',
      ['2024年9月20日', '2024-09-20', 'stated'],
      ['3天后', '2024-09-23', 'inherited'],
    ],
    ['2024年9月20日立案。3天后办结。', ['2024年9月20日', '2024-09-20', 'stated'], ['3天', 'P3D', 'duration']],
    ['到期5天前提醒。', ['5天', 'P5D', 'duration']],
    ['30日前完成。', ['30日前', '../2025-06-30', 'relative due']],
  ],
  'a day or month with nothing before it': [
    ['29日召开会议。', ['29日', '2025-05-29', 'relative']],
    ['12号前完成。', ['12号前', '../2025-06-12', 'relative due']],
    ['12号楼、3号公告、第5号、1号、2号机组。'],
    ['9月召开会议。', ['9月', '2024-09', 'relative']],
    ['2月29日召开会议。', ['2月29日', '2024-02-29', 'relative']],
    [
      '2023年3月2日开会，9日总结。',
      ['2023年3月2日', '2023-03-02', 'stated'],
      ['9日', '2023-03-09', 'inherited'],
    ],
  ],
  'days that no calendar has': [
    ['2月30日召开会议。', ['2月30日', null, 'relative']],
    ['2024年13月1日印发。', ['2024年13月1日', null, 'stated']],
    ['2019年2月29日印发。', ['2019年2月29日', null, 'stated']],
    [
      '2024年9月45日印发，10月8日整改。',
      ['2024年9月45日', null, 'stated'],
      ['10月8日', '2024-10-08', 'inherited'],
    ],
  ],
  'years in other forms': [
    ['两千零四年八月十五日成立。', ['两千零四年八月十五日', '2004-08-15', 'stated']],
    ['二零零四年立项，零八年完工。', ['二零零四年', '2004', 'stated'], ['零八年', '2008', 'stated']],
    ['07年立项，08年底完工。', ['07年', '2007', 'stated'], ['08年底', '2008-12', 'stated']],
    ['18年10月1日动工。', ['18年10月1日', '2018-10-01', 'stated']],
    [
      '1357年6月10日建城，1840年以来屡修。',
      ['1357年6月10日', '1357-06-10', 'stated'],
      ['1840年以来', '1840/..', 'stated'],
    ],
    [
      '三六七年一月一日立碑，公元789年重修。',
      ['三六七年一月一日', '0367-01-01', 'stated'],
      ['789年', '0789', 'stated'],
    ],
    [
      '二0二四年四月立项，二〇O九年九月重修，公元前221年9月。',
      ['二0二四年四月', '2024-04', 'stated'],
      ['二〇O九年九月', '2009-09', 'stated'],
      ['221年9月', '0221-09', 'stated'],
    ],
    ['2024年12月日均3次。', ['2024年12月', '2024-12', 'stated']],
    ['建党100年之际，07年级学生，距今1500年历史。', ['100年', 'P100Y', 'duration']],
    ['两千年历史、七八年时间。', ['七八年', 'P7Y', 'duration']],
    ['10年底蕴深厚。'],
    ['两月一次调度。'],
  ],
  'digits in other orders': [
    ['会议于3/3/2015召开。', ['3/3/2015', '2015-03-03', 'stated']],
    ['时间：13.5.2015。', ['13.5.2015', '2015-05-13', 'stated']],
    [
      '他27-7-3到任，12-11-10离任。',
      ['27-7-3', '2027-07-03', 'stated'],
      ['12-11-10', '2012-11-10', 'stated'],
    ],
    ['档案日期10/31/74。', ['10/31/74', '1974-10-31', 'stated']],
    ['档案日期 2010 01 29。', ['2010 01 29', '2010-01-29', 'stated']],
    ['会议于3-7-2017召开。', ['3-7-2017', '[2017-07-03,2017-03-07]', 'repaired']],
    // Of the two orders one is after the publication.
    ['会议于5/7/2025召开。', ['5/7/2025', '2025-05-07', 'repaired']],
    ['1789-01-29颁布。', ['1789-01-29', '1789-01-29', 'stated']],
    ['版本3.5.2015，地址13.5.20.15，电话0938-8212-830，比分3/3，附件1-2-03，3-2-01室。'],
    ['“12-3-5”工作法，面积10-12-15平方米，电话138 0938 1234，2010 01 29 03。'],
    ['完成率3/4，1/12页。'],
  ],
  'words around a date': [
    [
      '2018年开始实施，自从2019年停用。',
      ['2018年开始', '2018/..', 'stated'],
      ['自从2019年', '2019/..', 'stated'],
    ],
    ['从2016年3月1日开始执行。', ['从2016年3月1日开始', '2016-03-01/..', 'stated']],
    [
      '2015年1月1日或之后发放，2015年2月1日或之前收回。',
      ['2015年1月1日或之后', '2015-01-01/..', 'stated'],
      ['2015年2月1日或之前', '../2015-02-01', 'stated due'],
    ],
    ['2013年及以前年度欠缴。', ['2013年及以前', '../2013', 'stated']],
    [
      '2007年与2009年间，2015年和2018年之间。',
      ['2007年与2009年间', '2007/2009', 'stated'],
      ['2015年和2018年之间', '2015/2018', 'stated'],
    ],
    ['2010年之后2018年之前的项目。', ['2010年之后2018年之前', '2010/2018', 'stated']],
    [
      '2015年和2018年两次检查，3月和9月间隔半年。',
      ['2015年', '2015', 'stated'],
      ['2018年', '2018', 'stated'],
      ['3月', '2018-03', 'inherited'],
      ['9月', '2018-09', 'inherited'],
      ['半年', 'P6M', 'duration'],
    ],
    [
      '2009 年 到 2010 年增产，1995 - 1997年减收。',
      ['2009 年 到 2010 年', '2009/2010', 'stated'],
      ['1995 - 1997年', '1995/1997', 'stated'],
    ],
  ],
  'days known by a name': [
    ['2025年春节前完成整改。', ['2025年春节前', '../2025-XX-XX', 'stated due']],
    ['今年“七一”前召开会议。', ['今年“七一”前', '../2025-XX-XX', 'relative due']],
    ['2024年国庆节期间检查。', ['2024年国庆节', '2024-XX-XX', 'stated']],
    ['2024年十一月检查。', ['2024年十一月', '2024-11', 'stated']],
    ['2021年七一勋章。', ['2021年', '2021', 'stated']],
  ],
  durations: [
    ['为期1年3个月。', ['1年3个月', 'P1Y3M', 'duration']],
    [
      '还剩8天20小时，历时8天又二十个小时。',
      ['8天20小时', 'P8DT20H', 'duration'],
      ['8天又二十个小时', 'P8DT20H', 'duration'],
    ],
    [
      '一年又一个月21天，两天又一个月。',
      ['一年又一个月21天', 'P1Y1M21D', 'duration'],
      ['两天又一个月', 'P1M2D', 'duration'],
    ],
    ['1小时30分钟。', ['1小时30分钟', 'PT1H30M', 'duration']],
    [
      '三天半、三个月半、三年半。',
      ['三天半', 'P3DT12H', 'duration'],
      ['三个月半', 'P3.5M', 'duration'],
      ['三年半', 'P42M', 'duration'],
    ],
    [
      '30天、60天，两天一个月。',
      ['30天', 'P30D', 'duration'],
      ['60天', 'P60D', 'duration'],
      ['两天', 'P2D', 'duration'],
      ['一个月', 'P1M', 'duration'],
    ],
    ['三天半数以上。', ['三天', 'P3D', 'duration']],
  ],
}

describe.each(Object.entries(ROWS))('%s', (_, rows) => {
  test.each(rows.map(([text, ...expected]) => ({ text, expected })))('$text', ({ text, expected }) => {
    expect(read(text, PUBLISHED)).toEqual(expected)
  })
})

describe('without a publication date', () => {
  const rows: readonly (readonly [text: string, expected: Expected])[] = [
    ['9月20日召开会议。', ['9月20日', 'XXXX-09-20', 'inherited']],
    ['昨天召开会议。', ['昨天', 'XXXX-XX-XX', 'relative']],
    ['前两个月集中整治。', ['两个月', 'P2M', 'duration']],
    ['他5天前已退休。', ['5天', 'P5D', 'duration']],
    ['29日召开会议。', ['29日', 'XXXX-XX-29', 'inherited']],
  ]
  test.each(rows)('%s', (text, expected) => {
    expect(read(text)).toEqual([expected])
  })
})

test('digits of which nothing tells the order are said to be so', () => {
  const { diagnostics } = facts('会议于3-7-2017召开。', { published: PUBLISHED })
  expect(diagnostics.map(({ code }) => code)).toEqual(['date/day-month-order'])
})

test('12/1 in a line of its own is a day, 1/12 may be a page', () => {
  expect(read('12/1', PUBLISHED)).toEqual([['12/1', '2024-12-01', 'relative']])
  expect(read('1/12', PUBLISHED)).toEqual([])
})

test('a range of percents behind one bound is one fact', () => {
  const found = facts('约20%-30%的学校，占比15%至18%。', { kinds: ['percent'] }).facts
  expect(found).toMatchObject([
    { text: '约20%-30%', value: 20, bound: 'about' },
    { text: '15%', value: 15, bound: 'exact' },
    { text: '18%', value: 18, bound: 'exact' },
  ])
})

/** All EDTF values of a text, those inside titles and those among readings too. */
function valuesOf(text: string, published?: string): string[] {
  const values = (fact: Fact): string[] => [
    ...(fact.kind === 'date' && fact.edtf !== null ? [fact.edtf] : []),
    ...(fact.kind === 'date' ? (fact.repair?.alternatives ?? []) : []),
    ...(fact.kind === 'document' ? fact.facts.flatMap(values) : []),
  ]
  return facts(text, published === undefined ? {} : { published }).facts.flatMap(values)
}

function expectEdtf(values: readonly string[]): void {
  for (const value of values) expect(() => parseEdtf(value), value).not.toThrow()
}

describe('every value is EDTF', () => {
  test.each(NOTICES.map(({ name, text }) => [name, text]))('of %s', (_, text) => {
    expectEdtf(valuesOf(text))
  })

  const number = fc.oneof(fc.integer({ min: 0, max: 40 }), fc.integer({ min: 1900, max: 2100 }))
  const piece = fc.oneof(
    fc
      .tuple(
        number,
        fc.constantFrom('年', '月', '日', '号', '天', '个月', '-', '/', '.', ' ', '年前', '天后'),
      )
      .map(pair => pair.join('')),
    fc.constantFrom(
      ...'今年 去年 本月 昨天 后天 次日 这一年 上半年 前半年 一季度 春季 秋天 底 初 末 上旬 上半月 前 后 至 到 - 和 之间 以来 或之前 及以后 开始 自从 截至 从'.split(
        ' ',
      ),
      ...'二〇二四年 两千零四年 零八年 三六七年 十二月 三十一日 十五 前三季度 第三个月 上两个月 未来三年 近三年 春节 “七一” 。 ， 、 的 又 半'.split(
        ' ',
      ),
    ),
  )
  const text = fc.array(piece, { minLength: 1, maxLength: 8 }).map(pieces => pieces.join(''))

  test('over texts of dates', () => {
    fc.assert(
      fc.property(
        text,
        fc.option(fc.constantFrom('2025-06-24', '2024-02-29', '2023-12-31', '2024-01-01'), {
          nil: undefined,
        }),
        (words, published) => expectEdtf(valuesOf(words, published)),
      ),
      { numRuns: 1500, seed: 20250624 },
    )
  })
})
