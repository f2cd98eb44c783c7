import { expect, test } from 'vitest'
import { parse } from '../src/index.ts'
import { MARKER_STYLES } from '../src/parser/outline/markers/marker-styles.ts'
import { markerAt } from '../src/parser/outline/markers.ts'

for (const style of MARKER_STYLES) {
  for (const [text, ordinal] of style.examples) {
    test(`${style.name} reads ${text}`, () => {
      const marker = markerAt(text, 0, text.length)
      expect(marker?.style.name).toBe(style.name)
      expect(marker?.ordinal).toBe(ordinal)
    })
  }
  for (const text of style.refusals) {
    test(`${style.name} refuses ${text}`, () => {
      expect(markerAt(text, 0, text.length)?.style.name).not.toBe(style.name)
    })
  }
}

test('a point between two numbers is a marker where it is the next of its list', () => {
  const body = parse(
    '一、整改情况\n1.3个项目未验收的问题。\n2.关于学习不深入的问题。\n3.5月未召开组织生活会的问题。\n4.10%的党员未缴纳党费的问题。\n',
  ).body[0]!.children
  expect(body.map(node => [node.ordinal, node.heading?.text])).toEqual([
    [1, '3个项目未验收的问题'],
    [2, '关于学习不深入的问题'],
    [3, '5月未召开组织生活会的问题'],
    [4, '10%的党员未缴纳党费的问题'],
  ])
  const amounts = parse('一、整改情况\n4.5万元已经追回。\n2.5公里道路已经硬化。\n').body[0]!
  expect(amounts.children.every(node => node.role === 'paragraph')).toBe(true)
})

test('two neighbours behind a comma are one number, and no marker', () => {
  const [issue] = parse(
    '一、关于会议记录的问题。一是核对记录，4、5次有出入，三、四名同志已补签。二是存档。\n',
  ).body
  expect(issue?.children.map(node => node.marker?.text)).toEqual(['一是', '二是'])
})

test('a list of numbers is none of the outline, whichever number is due', () => {
  const { body } = parse(
    '一、总体情况\n压实责任。\n二、整改情况\n1.账目不清。已整改。\n三、下一步打算\n配合县委第二、四、五巡察组开展“回头看”，抓好第三、四季度清单。\n四、公开情况\n已公开。\n',
  )
  expect(body.map(node => [node.marker?.text, node.heading?.text])).toEqual([
    ['一、', '总体情况'],
    ['二、', '整改情况'],
    ['三、', '下一步打算'],
    ['四、', '公开情况'],
  ])
})

test('any marker thousands of times on one line is a notice', () => {
  for (const marker of [
    '(1)',
    '（一）',
    '（问题一）',
    '一、',
    '1.',
    '①',
    '问题1：',
    '1-1.',
    '【一】',
    '一是',
    '第一，',
  ])
    expect(parse(marker.repeat(20_000)).kind).toBe('other')
})
