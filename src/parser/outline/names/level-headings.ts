/** Makes the headings of a list alike. */
import { DEFICITS, isClauseHeading } from '../headings.ts'
import { statusOfWhole } from '../status.ts'
import type { Named } from './named.ts'

/**
 * A short step (3.强化监管。) looks like a heading; where most of its list are told in full it is told in full too. A short problem that
 * ends like a step (1.学习不深入;) is a heading all the same.
 * To be called when the roles are settled.
 */
export function levelHeadings(text: string, named: Named): void {
  for (const child of named.children) {
    if (child.children.length > 0) levelHeadings(text, child)
    if (child.role === 'issue') headIssue(text, child)
    else if (child.role === 'measure' && child.shape.marked === undefined) unheadStep(text, child)
  }
  const bare = named.children.filter(isBareStep)
  for (const style of new Set(bare.map(step => step.shape.style))) {
    const list = named.children.filter(step => isUnmarkedStep(step) && step.shape.style === style)
    const ofStyle = bare.filter(step => step.shape.style === style)
    const told = list.filter(({ split }) => split.heading === null).length
    if (told < ofStyle.length || told <= list.length - told - ofStyle.length) continue
    for (const step of ofStyle)
      step.split = { heading: null, text: [step.split.heading![0], step.shape.bodyEnd] }
  }
}

const isUnmarkedStep = ({ role, shape: { style, marked } }: Named): boolean =>
  role === 'measure' && style !== null && marked === undefined
/** A step of one clause that stands as a heading of nothing. */
const isBareStep = (step: Named): boolean =>
  isUnmarkedStep(step) &&
  step.split.heading !== null &&
  step.split.text === null &&
  step.children.length === 0 &&
  step.shape.fields.length === 0

/** 1.针对…问题,开展…; (1)制定办法。(正在推进): what opens the one sentence of a step is no heading. */
function unheadStep(text: string, step: Named): void {
  const { heading, text: own } = step.split
  if (heading === null || own === null || step.children.length > 0) return
  const isState = ')】'.includes(text[own[1] - 1]!) && statusOfWhole(text, own[0], own[1]) !== null
  if (isState || isClauseHeading(text, step.split)) step.split = { heading: null, text: [heading[0], own[1]] }
}

/** 1.学习不深入;2.监管不力。: the one clause of an issue is its heading. */
function headIssue(text: string, issue: Named): void {
  const { heading, text: own } = issue.split
  if (heading !== null || own === null || !text.startsWith(';', own[1] - 1)) return
  const words = text.slice(own[0], own[1] - 1)
  if (DEFICITS.test(words) && !/[。;!?]/.test(words))
    issue.split = { heading: [own[0], own[1] - 1], text: null }
}
