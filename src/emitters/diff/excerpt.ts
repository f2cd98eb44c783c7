import type { DiffWord } from '../../model/diff-report.ts'

/** Letters that stay the same are shown beside a change, at most. */
const AROUND = 16

/** The changed words with some of what stands around them: … is for what was left out. */
export function excerpt(words: readonly DiffWord[]): DiffWord[] {
  return words.map(({ op, text }, at) => {
    if (op !== 'same') return { op, text }
    const letters = [...text]
    const first = at === 0
    const last = at === words.length - 1
    const room = first || last ? AROUND : 2 * AROUND
    if (letters.length <= room + 1) return { op, text }
    const head = first ? '' : letters.slice(0, AROUND).join('')
    const tail = last ? '' : letters.slice(-AROUND).join('')
    return { op, text: `${head}…${tail}` }
  })
}
