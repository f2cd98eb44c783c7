import { asFound, diagnosticRule } from '../diagnostic-rule.ts'

export const outlineRestart = diagnosticRule(
  'outline/restart',
  'info',
  { codes: ['outline/numbering-restarted'], args: asFound },
  {
    doc: {
      what: { en: 'Numbering does not start again under one heading.', zh: '同一标题之下编号不重新开始。' },
      why: { en: 'Often a heading is missing between the two lists.', zh: '两组编号之间往往缺了一个标题。' },
      fails: '一、整改情况\n一是开展学习；二是完善制度。\n一是强化督查；二是严肃问责。',
      passes: '一、整改情况\n一是开展学习；二是完善制度；三是强化督查；四是严肃问责。',
    },
    message: { en: 'numbering starts again at {marker}', zh: '编号从“{marker}”重新开始' },
  },
)
