import type { DateFact, Fact, Node } from '../../model/bulletin.ts'
import { planWordsFor } from '../../text/plan-words.ts'
import { datesIn, daysOf } from '../days.ts'
import { type PlacedNode, spanOf } from '../notice.ts'
import type { Rule } from '../rule.ts'
import { within } from '../sorted.ts'

/** How far what became of a plan may stand behind its date. */
const REACH = 60
const CAME = /已|实际|延至|延期|延后|推迟|顺延|调整[为至到]|提前|如期|未能|未完成|尚未/

/** 计划12月底前完成招标。招标工作已于12月20日完成: what the sentence behind it says. */
const CAME_THEN = /已|实际于/
/** 将2024年底前的欠款全部清收: the date of a thing, not of the plan. */
const OF_A_THING = /^[^,。;]{0,6}的[^,。;]/

/** 将于2025年3月完成: a day that a plan is for. */
const PLANNED_FOR = new RegExp(`(${planWordsFor('forward')}|将)[于在]?$`)
const PLANNED = new RegExp(`(${planWordsFor('forward')}|将|确保)[^。;,]{0,8}$`)

/** 整改时限：2024年底, 整改状态：正在推进: what else the node says tells why. */
const PUT_OFF = /延期|延至|延后|延长|推迟|顺延|调整[为至到]|长期|持续|每年|常态/

/** 三、下一步打算: what stands under it is yet to be done. */
const AHEAD = /^(?:[^,。;]{0,8})?(?:下一步|下步|下一阶段|下阶段|今后)/

/** The facts in the deadline of a node that says of itself that it is not done, and not why. */
function duesOf({ facts, fields = [], status, text, children }: Node): ReadonlySet<Fact> {
  const deadlines = fields.filter(({ name }) => name === 'deadline')
  const goesOn = status?.value === 'ongoing' || status?.value === 'notCompleted'
  if (!goesOn || deadlines.length === 0) return NONE
  const isPutOff = [text, ...fields, ...children.map(child => child.text)].some(part =>
    PUT_OFF.test(part?.text ?? ''),
  )
  return isPutOff ? NONE : new Set(deadlines.flatMap(field => within(facts, ...spanOf(field))))
}
const NONE: ReadonlySet<Fact> = new Set()

/** A deadline that is told as a plan, or of what goes on, has not passed at publication. */
export const dateDeadlinePassed: Rule = {
  code: 'date/deadline-passed',
  severity: 'warning',
  doc: {
    what: {
      en: 'What is told as planned, or is due under 下一步工作, is not due before the notice was published, and neither is what has a 整改时限 and is told to go on (正在推进). Nothing is told where its sentence goes on to say what became of it (已完成, 延至).',
      zh: '写成“计划”“将于”“力争”或列在“下一步工作”下的事项，期限不应早于通报公布之日；列有整改时限而状态仍为“正在推进”“未完成”的，亦同；下文交代了结果的（已完成、延至），不作核对。',
    },
    why: {
      en: 'A plan of last year stands in the notice of this year: was it done?',
      zh: '去年的计划还写在今年的通报里：到底办了没有？',
    },
    fails: '县水利局党组关于巡察整改情况的通报\n发布时间：2025-06-20\n计划2024年12月底前完成。',
    passes: '县水利局党组关于巡察整改情况的通报\n发布时间：2025-06-20\n计划2025年12月底前完成。',
  },
  message: {
    en: '{text} had passed when the notice was published ({published})',
    zh: '“{text}”在公布时（{published}）已过期',
  },
  holds: null,
  check(notice, tell) {
    const published = daysOf(notice.bulletin.published?.edtf ?? null)
    if (published === null) return
    const fault = (fact: DateFact): void =>
      tell.fault(spanOf(fact), { text: fact.text, published: notice.bulletin.published!.edtf! })
    const ahead = new Set<PlacedNode>()
    for (const placed of notice.nodes) {
      const { node, parent } = placed
      const isAhead = AHEAD.test(node.heading?.text ?? '') || (parent !== null && ahead.has(parent))
      if (isAhead) ahead.add(placed)
      const dues = duesOf(node)
      for (const fact of datesIn(node)) {
        const [start, end] = spanOf(fact)
        const before = notice.text.slice(Math.max(0, start - 16), start)
        const due =
          fact.deadline || PLANNED_FOR.test(before) ? daysOf((fact.edtf ?? '').replace(/^\.\.\//, '')) : null
        if (due === null || due[1] >= published[0]) continue
        if (dues.has(fact)) {
          fault(fact)
          continue
        }
        const [behind, next = ''] = notice.text.slice(end, end + REACH).split(/[。;]/, 2)
        if (/(当时|原定?|曾|此前|原先|最初)[^。;,]{0,8}$/.test(before) || CAME.test(behind!)) continue
        if (CAME_THEN.test(next) || OF_A_THING.test(behind!)) continue
        // 巡察反馈“计划2024年12月底前建成的项目未建成”: what others have found.
        if (/“[^”]*$/.test(notice.text.slice(Math.max(0, start - REACH), start))) continue
        if (PLANNED.test(before) || (isAhead && fact.deadline === true)) fault(fact)
      }
    }
  },
}
