import type { Fact } from '../../model/bulletin.ts'
import { loneDuration } from '../../text/iso-duration.ts'
import { isCount, sameMeasure, spanOf } from '../notice.ts'
import type { Rule } from '../rule.ts'
import { within } from '../sorted.ts'

const LOOK_AROUND = 60
const EVERY_YEAR = /^[^。;]{0,16}[(,]?每年[^,。;\d]{0,8}$/

/** So many a year, over so many years, are the number that is told. */
export const breakdownEachYear: Rule = {
  code: 'breakdown/each-year',
  severity: 'error',
  doc: {
    what: {
      en: 'A number of so many a year is that number times the years that the sentence tells.',
      zh: '“×名（每年×名）”应等于每年之数乘以句中所说的年数。',
    },
    why: {
      en: 'The plan was stretched by a year, the total was not.',
      zh: '计划延长了一年，总数没有跟着改。',
    },
    fails: '分三年补充45名教师（每年10名）。',
    passes: '分三年补充45名教师（每年15名）。',
  },
  message: {
    en: '{each} a year over {years} years are {product}, not {total}',
    zh: '每年 {each}，{years} 年为 {product}，而非 {total}',
  },
  holds: { en: '{each} × {years} = {total}', zh: '{each} × {years} = {total}' },
  check({ nodes, text }, tell) {
    for (const { node } of nodes) {
      const counts = node.facts.filter(isCount)
      for (let i = 0; i + 1 < counts.length; i++) {
        const [total, each] = [counts[i]!, counts[i + 1]!]
        const [start, end] = [spanOf(total), spanOf(each)]
        if (!sameMeasure(total.unit, each.unit) || !EVERY_YEAR.test(text.slice(start[1], end[0]))) continue
        const years = yearsNear(node.facts, start[0], end[1])
        if (years === null || total.bound !== 'exact' || each.bound !== 'exact') continue
        const args = {
          each: each.value,
          years: years.value,
          product: each.value * years.value,
          total: total.value,
        }
        if (args.product === total.value) tell.verified([start, end, spanOf(years.fact)], args)
        else tell.fault(start, args, [{ span: end, text: each.text }])
      }
    }
  },
}

/** The years that are told near a place: 三年, or a range of years. */
function yearsNear(
  facts: readonly Fact[],
  start: number,
  end: number,
): { readonly fact: Fact; readonly value: number } | null {
  for (const fact of within(facts, start - LOOK_AROUND, end + LOOK_AROUND)) {
    if (fact.kind === 'duration') {
      const years = loneDuration(fact.iso)
      if (years?.unit === 'Y') return { fact, value: Number(years.digits) }
    }
    if (fact.kind === 'date') {
      const range = /^(\d{4})\/(\d{4})$/.exec(fact.edtf ?? '')
      if (range !== null) return { fact, value: Number(range[2]) - Number(range[1]) + 1 }
    }
  }
  return null
}
