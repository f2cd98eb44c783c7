import type { Bulletin, Node } from '../src/model/bulletin.ts'

const paragraph: Node = {
  id: 'p1',
  role: 'paragraph',
  marker: null,
  ordinal: null,
  heading: null,
  text: { text: '现将整改情况予以公布。', span: [20, 31] },
  status: null,
  span: [20, 31],
  facts: [],
  children: [],
}

const measure: Node = {
  id: '1.1.1',
  role: 'measure',
  marker: { text: '一是', span: [60, 62] },
  ordinal: 1,
  heading: { text: '“完善制度”。', span: [62, 69] },
  text: { text: '修订办法12项，\n清退资金7.13万元。', span: [69, 88] },
  status: { value: 'completed', text: '已完成', span: [85, 88] },
  fields: [{ name: 'owner', label: '责任单位：', text: '办公室', span: [80, 85] }],
  span: [60, 88],
  facts: [
    { kind: 'count', text: '12项', span: [73, 76], value: 12, unit: '项', noun: null, bound: 'exact' },
    {
      kind: 'money',
      text: '7.13万元',
      span: [81, 87],
      value: 71300,
      currency: 'CNY',
      unit: '万元',
      bound: 'over',
    },
    {
      kind: 'date',
      text: '2025114日',
      span: [87, 88],
      edtf: '2025-01-14',
      basis: 'repaired',
      deadline: true,
      repair: {
        rule: 'lost-month',
        reading: '2025年1月14日',
        alternatives: ['2025-11-04'],
        reasons: ['before-publication'],
      },
    },
  ],
  children: [],
}

/** A small bulletin with something of everything. */
export function sample(text = '关于巡察整改情况的通报', name: string | null = 'n.txt'): Bulletin {
  const issue: Node = {
    ...measure,
    id: '1.1',
    role: 'issue',
    facts: [],
    status: null,
    children: [measure, paragraph],
  }
  const section: Node = {
    ...paragraph,
    id: '1',
    role: 'section',
    heading: { text, span: [31, 60] },
    children: [issue],
  }
  return {
    schema: 'rectify/bulletin/1',
    source: { name, format: 'text', encoding: 'utf-8', length: 99, sha256: null },
    kind: 'rectification',
    title: { text, span: [0, 20] },
    issuer: { text: '青屿县林业局党组', span: [0, 8] },
    publisher: null,
    published: { kind: 'date', text: '2025年6月24日', span: [90, 99], edtf: '2025-06-24', basis: 'stated' },
    inspection: {
      kind: '巡察',
      mode: null,
      tier: 'county',
      inspector: { text: '县委第一巡察组', span: [1, 2] },
      target: null,
      extended: [],
      period: null,
      feedback: null,
    },
    claims: [{ what: 'issues', value: 16, unit: '个', noun: '问题', text: '16个问题', span: [3, 8] }],
    body: [paragraph, section],
    contact: {
      phones: [{ text: '0123-4567890', span: [89, 90] }],
      addresses: [],
      postcodes: [],
      emails: [],
      period: null,
    },
    diagnostics: [
      {
        code: 'date/repaired',
        severity: 'warning',
        message: 'read',
        span: [87, 88],
        args: { reading: text, all: ['a', 'b'] },
      },
    ],
  }
}

/** The same with ever more of it: for what is too large for one string. */
export function long(nodes: number): Bulletin {
  const bulletin = sample()
  const children = Array.from({ length: nodes }, (_, at) => ({ ...measure, id: `1.${at}`, ordinal: at }))
  return { ...bulletin, body: [{ ...paragraph, role: 'section', children }] }
}
