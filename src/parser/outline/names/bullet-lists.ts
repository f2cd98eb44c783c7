/** Which bullets, and which numbers like ❶, head what stands below them. */
import { DEFICITS, isBulletHeading, isClauseOfBullet, MENDS, STEP_VERBS } from '../headings.ts'
import { STEP_RANK } from '../markers/marker-style.ts'
import type { Named } from './named.ts'

/** Makes the bullets of a list alike, where one of them heads something. */
export function levelSigns(text: string, children: readonly Named[]): void {
  if (children.some(child => isHeadedBullet(child) || (isBullet(child) && isHeadOfList(text, child))))
    levelBullets(text, children)
  levelAnswered(text, children)
}

/** ❶场所闲置 整改措施:… beside ❷底数不清 整改措施:…: where one of a list is a problem that a label answers, the others are. */
function levelAnswered(text: string, children: readonly Named[]): void {
  const isAnswered = ({ shape }: Named): boolean =>
    shape.style?.name === 'circled' && shape.children.some(({ kind }) => kind === 'label')
  if (!children.some(child => child.split.heading !== null && isAnswered(child))) return
  for (const child of children) {
    const { heading, text: own } = child.split
    if (heading === null && own !== null && isAnswered(child) && isClauseOfBullet(text.slice(...own)))
      child.split = { heading: own, text: null }
  }
}

const isBullet = ({ shape }: Named): boolean => shape.style?.name === 'bullet'
/** ◆学习不深入的问题 above ◎…: its one clause is a heading. */
const isHeadedBullet = (named: Named): boolean =>
  isBullet(named) && named.split.heading !== null && named.split.text === null

/** ★学风不浓 above 1.…: the one clause of a bullet names a deficit, and a numbered list answers it. */
function isAnsweredDeficit(text: string, { shape, split }: Named): boolean {
  if (split.text === null || !shape.children.some(({ style }) => style !== null && style.name !== 'bullet'))
    return false
  const words = text.slice(...split.text)
  return isClauseOfBullet(words) && DEFICITS.test(words) && !STEP_VERBS.test(words) && !MENDS.test(words)
}

const isHeadOfList = (text: string, bullet: Named): boolean =>
  isAnsweredDeficit(text, bullet) || groupsAnsweredProblems(text, bullet)

/** ▲聚焦主责主业 above 1.监督薄弱 整改情况:…: the one clause of a bullet groups problems that are each answered by a label. */
function groupsAnsweredProblems(text: string, { split, children }: Named): boolean {
  if (split.text === null || !isClauseOfBullet(text.slice(...split.text))) return false
  const listed = children.filter(({ shape }) => shape.kind === 'numbered')
  return (
    listed.length > 0 &&
    listed.every(
      problem =>
        problem.split.heading !== null &&
        problem.shape.style!.rank < STEP_RANK &&
        problem.children.some(({ shape }) => shape.kind === 'label'),
    ) &&
    listed.some(({ split: { heading } }) => DEFICITS.test(text.slice(...heading!)))
  )
}

/**
 * The bullets of a list are of one kind: all head what stands below them, or none but what a label answers. Problems that are only
 * listed have nothing below them, but for the paragraph behind the last.
 */
function levelBullets(text: string, children: readonly Named[]): void {
  const bullets = children.filter(isBullet)
  const holding = bullets.filter(({ shape }) => shape.children.length > 0 || shape.fields.length > 0)
  const areHeadings =
    holding.length * 2 >= bullets.length &&
    bullets.every(
      bullet =>
        bullet.split.heading !== null || isBulletHeading(text, bullet.shape) || isHeadOfList(text, bullet),
    )
  for (const bullet of bullets) {
    const { heading, text: own } = bullet.split
    if (areHeadings && heading === null && own !== null) bullet.split = { heading: own, text: null }
    const isAnswered = bullet.children.some(child => child.shape.kind === 'label')
    if (!areHeadings && heading !== null && own === null && !isAnswered)
      bullet.split = { heading: null, text: [heading[0], bullet.shape.bodyEnd] }
  }
}
