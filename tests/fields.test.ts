/** A labelled line with no heading above it is no field of any node: it stays as a paragraph with its label. */
import { expect, test } from 'vitest'
import { parse } from '../src/index.ts'

const PREAMBLE = '根据县委统一部署，县委第三巡察组对县司法局党组开展了常规巡察。现将巡察整改情况予以公布。'

test.each([
  ['备注：', '另有1个问题长期坚持。'],
  ['责任单位：', '办公室'],
  ['整改时限：', '2025年12月底前'],
])('%s', (label, text) => {
  const { body } = parse(
    `${PREAMBLE}\n${label}${text}\n1.关于作风不实的问题\n整改情况：约谈3人。\n责任单位：人事股`,
  )
  expect(body.slice(1)).toMatchObject([
    { role: 'paragraph', marker: { text: label }, text: { text } },
    { role: 'issue', fields: [{ name: 'owner', text: '人事股' }] },
  ])
})
