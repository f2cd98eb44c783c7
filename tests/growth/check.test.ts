/** Notices of one piece repeated: the rules must not get slower a letter however often it stands there. */
import { expect, test } from 'vitest'
import { check } from '../../src/index.ts'
import { worseThanLinear } from './growth.ts'

const HEAD =
  '县水利局党组关于巡察整改情况的通报\n发布时间：2025-06-20\n2024年6月3日至7月26日，县委第二巡察组开展巡察。现将整改情况予以公布。\n一、整改情况\n反馈的4个问题，'

const PIECES = [
  '甲',
  '1',
  '、甲等3家',
  '《甲》等3项',
  '办理12件，',
  '补充12名，其中：8名',
  '补充12名，2025年8名',
  '，其中8名',
  '已完成整改2个，正在整改1个，',
  '反馈的4个问题，已完成整改2个，正在整改1个。',
  '整改完成率85%。',
  '制定整改措施12条。',
  '分三年补充45名（每年10名）',
  '共48件，已办结36件，占72%',
  '2026年3月12日（星期五）召开了会。',
  '计划2024年12月底前完成。',
  '2024518日召开。',
  '1.关于学习不深入的问题\n一是组织学习；二是；\n',
  '共计5个，',
  '发现隐患5处，已整改3处，剩余2处，',
  '邮编：99961、',
  '联系电话：0999-52113、',
  '实行分片包干，每月至少走访一次，走访情况当日录入系统，由片区负责人按周抽查，抽查结果与绩效挂钩，对未达到要求的人员予以提醒谈话。',
]

test('check', { timeout: 300_000 }, () => {
  expect(worseThanLinear(text => check(text), PIECES, HEAD)).toEqual([])
})
