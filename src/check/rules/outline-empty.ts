import { spanOf } from '../notice.ts'
import type { Rule } from '../rule.ts'

/** Every measure says something. */
export const outlineEmpty: Rule = {
  code: 'outline/empty',
  severity: 'warning',
  doc: {
    what: { en: 'Behind every number stands something.', zh: '每个编号之后都有文字。' },
    why: { en: 'A number was left when its text was deleted.', zh: '删了文字，留下了编号。' },
    fails: '一、整改情况\n一是加强学习；二是；三是完善制度。',
    passes: '一、整改情况\n一是加强学习；二是完善制度。',
  },
  message: { en: 'nothing stands behind {marker}', zh: '“{marker}”之后没有文字' },
  holds: null,
  check({ nodes }, tell) {
    for (const { node } of nodes) {
      // A label may stand above steps that are its siblings.
      if (node.marker === null || node.ordinal === null || node.heading !== null || node.children.length > 0)
        continue
      const words = node.text?.text ?? ''
      if ((node.fields ?? []).length === 0 && words.replace(/[。；;，,、\s]/g, '') === '')
        tell.fault(spanOf(node.marker), { marker: node.marker.text })
    }
  },
}
