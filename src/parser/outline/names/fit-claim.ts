/** Corrects the names of the outline by what the notice says of how many issues there are. */
import { DEFICITS, OPENS_PROBLEM, statesProblem } from '../headings.ts'
import { collect, headingWords, isStep, type Named } from './named.ts'
import { FRAME_CUES } from './wording.ts'

/**
 * Where the notice says how many issues there are and the wording gave another number, the one level of numbering that has
 * as many members is taken: what stands above it groups, what stands below it answers; but never
 * one that holds a frame (一、总体情况 and the steps in it). True where it gave new names.
 */
export function fitClaim(text: string, top: Named, claimed: readonly number[]): boolean {
  if (claimed.length === 0) return false
  const named = collect(top, 'issue')
  if (claimed.includes(named.length) || named.some(({ shape }) => shape.marked?.role === 'issue'))
    return false
  const levels = new Map<string, Named[]>()
  const framed = new Set<Named[]>()
  const levelOf = (key: string): Named[] => {
    const level = levels.get(key) ?? []
    levels.set(key, level)
    return level
  }
  const walk = (parent: Named, depth: number, inOutlook: boolean, inIssue: boolean): boolean => {
    let holdsIssues = false
    for (const child of parent.children) {
      if (child.shape.kind !== 'numbered' || isStep(child)) continue
      const level = levelOf(`${depth} ${child.shape.style!.name}`)
      const isIssue = child.role === 'issue'
      const isBelow = inIssue || isIssue
      const isAbove = walk(
        child,
        depth + 1,
        inOutlook || (child.role === 'section' && child.outlook),
        isBelow,
      )
      holdsIssues ||= isIssue || isAbove
      // What neither holds an issue nor stands in one, where the wording found some, is of the frame as well.
      if (isFrame(text, child) || (named.length > 0 && !isBelow && !isAbove)) framed.add(level)
      else if (!inOutlook && !child.outlook) level.push(child)
    }
    return holdsIssues
  }
  walk(top, 0, false, false)
  const fitting = [...levels.values()].filter(items => claimed.includes(items.length) && !framed.has(items))
  if (fitting.length !== 1) return false
  // 抓学习, 抓部署: as many steps, where the wording found no problem at all.
  if (named.length === 0 && !fitting[0]!.some(item => mayStateProblem(text, item))) return false
  const issues = new Set(fitting[0])
  const rename = (parent: Named, inIssue: boolean, atTop: boolean): boolean => {
    let holds = false
    for (const child of parent.children) {
      if (child.shape.kind !== 'numbered') continue
      const isIssue = issues.has(child)
      const below = rename(child, inIssue || isIssue, false)
      if (isIssue) child.role = 'issue'
      else if (below) child.role = atTop && child.role === 'section' ? 'section' : 'category'
      else if (inIssue || child.role === 'issue') child.role = 'measure'
      holds ||= isIssue || below
    }
    return holds
  }
  rename(top, false, true)
  return true
}

/** Whether a heading could be that of an issue: it names something bad, or a label answers it. */
function mayStateProblem(text: string, named: Named): boolean {
  const words = headingWords(text, named)
  return (
    DEFICITS.test(words) ||
    statesProblem(words) ||
    words.includes('问题') ||
    named.shape.fields.length > 0 ||
    named.children.some(({ shape }) => shape.kind === 'label')
  )
}

/** A section that tells how the work was organised: no wording makes it a problem. */
function isFrame(text: string, named: Named): boolean {
  if (named.role !== 'section') return false
  const words = headingWords(text, named)
  return FRAME_CUES.test(words) && !DEFICITS.test(words) && !OPENS_PROBLEM.test(words)
}
