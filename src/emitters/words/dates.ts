/** EDTF in words that a reader of Chinese need not look up. */

const PARTS: Readonly<Record<string, string>> = {
  '21': '春季',
  '22': '夏季',
  '23': '秋季',
  '24': '冬季',
  '33': '第一季度',
  '34': '第二季度',
  '35': '第三季度',
  '36': '第四季度',
  '40': '上半年',
  '41': '下半年',
}

/**
 * `2025-02-24` as it is; `../2025-09-30` 截至2025-09-30, of a deadline 2025-09-30前; `2024-23` 2024年秋季;
 * `[a,b]` a或b（未定）.
 */
export function dateWords(edtf: string, deadline = false): string {
  if (edtf.startsWith('['))
    return `${edtf
      .slice(1, -1)
      .split(',')
      .map(one => point(one.trim()))
      .join('或')}（未定）`
  const slash = edtf.indexOf('/')
  if (slash < 0) return point(edtf)
  const from = edtf.slice(0, slash)
  const to = edtf.slice(slash + 1)
  if (to === '..') return `${point(from)}起`
  if (from === '..') return deadline ? `${point(to)}前` : `截至${point(to)}`
  return `${point(from)}至${point(to)}`
}

function point(edtf: string): string {
  const [year = '', part = ''] = edtf.split('-')
  const name = edtf.length === 7 ? PARTS[part] : undefined
  if (name !== undefined) return `${year}年${name}`
  return /^\d{4}$/.test(edtf) ? `${edtf}年` : edtf
}
