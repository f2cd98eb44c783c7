import { asFound, diagnosticRule } from '../diagnostic-rule.ts'

export const outlineRepeat = diagnosticRule(
  'outline/repeat',
  'warning',
  { codes: ['outline/ordinal-repeated'], args: asFound },
  {
    doc: {
      what: {
        en: 'No number is used twice in one list. Where the next number goes on as if it had not been, that gap is no fault of its own.',
        zh: '同一层次不重号；其后的编号若照常往下排，不另报跳号。',
      },
      why: { en: 'A copied line kept its number.', zh: '复制来的条目忘了改号。' },
      fails:
        '（一）关于学习不深入的问题\n组织集中学习。\n（二）关于制度不健全的问题\n修订制度。\n（二）关于管理不严格的问题\n强化检查。',
      passes:
        '（一）关于学习不深入的问题\n组织集中学习。\n（二）关于制度不健全的问题\n修订制度。\n（三）关于管理不严格的问题\n强化检查。',
    },
    message: { en: '{marker} was used before', zh: '“{marker}”前面已用过' },
  },
)
