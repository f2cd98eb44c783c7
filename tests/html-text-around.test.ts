/** Text around a table of issues that is longer than it: whatever boxes it stands in, it is read, and what the page adds is not. */
import { describe, expect, test } from 'vitest'
import { parse, type Source } from '../src/index.ts'
import { readPageBytes } from '../src/readers/html.ts'
import { applyEdits } from '../src/text/edits.ts'

const sourceOf = (html: string): Source => {
  const { cutAt: _, ...read } = readPageBytes(Buffer.from(html), 'page', {})
  return { name: null, sha256: null, ...read }
}
const linesOf = ({ text, edits }: Source): string[] =>
  applyEdits(text, edits ?? [])
    .text.trim()
    .split('\n')

const TITLE = '中共榆泉县民政局党组关于巡察整改进展情况的通报'
const PREAMBLE = '根据县委统一部署，县委第二巡察组对县民政局党组开展了巡察。现将整改情况予以公布。'
const TOTALS = '反馈的6个问题，已完成5个，正在整改1个。'
const CONTACT = '联系电话：0912-3355780。'
const SIGNED = '中共榆泉县民政局党组'
const DATE = '2025年4月18日'
const row = (n: number): string =>
  `<tr><td>${n}</td><td>低保对象动态管理不及时，第${n}批名单没有按时公示</td><td>对全县低保对象逐户核查，清退不符合条件人员${n}2人，修订制度1项，按月公示名单。</td><td>救助股</td><td>${n === 6 ? '正在整改' : '已完成'}</td></tr>`
const table = (from: number, to: number): string =>
  `<table><tr><th>序号</th><th>问题</th><th>整改措施</th><th>责任单位</th><th>完成情况</th></tr>${Array.from({ length: to - from + 1 }, (_, i) => row(from + i)).join('')}</table>`
const TABLE = table(1, 6)
const p = (text: string): string => `<p>${text}</p>`
const div = (html: string, name = ''): string => `<div${name && ` class="${name}"`}>${html}</div>`
const ABOVE = p(PREAMBLE) + p(TOTALS)
const BELOW = p(CONTACT) + p(SIGNED) + p(DATE)
const H2 = `<h2>${TITLE}</h2>`
const NAVIGATION = `<table><tr>${['首页', '机构概况', '政务公开', '巡察整改'].map((word, at) => `<td><a href=${at}>${word}</a></td>`).join('')}</tr></table>`
const LIST = `<ul>${['关于开展清明祭扫工作的公告', '全县民政工作会议召开', '巡察整改工作推进会召开'].map((word, at) => `<li><a href=n${at}>${word}</a></li>`).join('')}</ul>`
const FOOTER = div(p('地址：榆泉县人民路8号') + p('电话：0912-9999999') + p('版权所有：榆泉县人民政府'))
const cells = (...rows: string[]): string =>
  `<table>${rows.map(html => `<tr><td>${html}</td></tr>`).join('')}</table>`

/** Shapes of a page that holds the notice and nothing else that is text. */
const SHAPES: readonly (readonly [shape: string, body: string])[] = [
  ['nothing around', H2 + ABOVE + TABLE + BELOW],
  ['a box', div(H2 + ABOVE + TABLE + BELOW)],
  ['boxes in boxes', div(div(H2) + div(ABOVE + TABLE + BELOW, 'content'))],
  ['a box for each part', H2 + div(ABOVE, 'a') + div(TABLE, 'b') + div(BELOW, 'c')],
  [
    'a box around each paragraph',
    H2 + div(PREAMBLE) + div(TOTALS) + div(TABLE) + div(CONTACT) + div(SIGNED) + div(DATE),
  ],
  ['the table alone in a named box', div(H2 + ABOVE + div(TABLE, 'TRS_Editor') + BELOW)],
  ['the table behind a named box', H2 + div(ABOVE, 'TRS_Editor') + TABLE + BELOW],
  ['lines in the body', `${H2}${PREAMBLE}<br>${TOTALS}<br>${TABLE}${CONTACT}<br>${SIGNED}<br>${DATE}`],
  ['rows of a layout table', cells(H2, ABOVE, TABLE, BELOW)],
  [
    'a cell of a layout table',
    `<table><tr><td>${LIST}</td><td>${H2}${ABOVE}${TABLE}${BELOW}</td></tr></table>`,
  ],
  ['navigation, a list and a footer', NAVIGATION + H2 + ABOVE + TABLE + BELOW + LIST + FOOTER],
  ['a list before, a footer right behind', div(LIST) + div(H2 + ABOVE + TABLE + BELOW) + FOOTER],
  [
    'a title in two lines, named nowhere',
    p('中共榆泉县民政局党组<br>关于巡察整改进展情况的通报') + ABOVE + TABLE + BELOW,
  ],
  [
    'a title in two lines of a cell',
    cells(NAVIGATION, TITLE.replace('党组', '党组<br>'), ABOVE, TABLE, BELOW),
  ],
  ['two tables of different length', H2 + ABOVE + table(1, 1) + table(2, 6) + BELOW],
  ['two tables in boxes, the longer one first', H2 + ABOVE + div(table(1, 5)) + div(table(6, 6)) + BELOW],
  ['the table first', H2 + TABLE + ABOVE + BELOW],
]

describe('all text of the notice is read', () => {
  test.each(SHAPES)('%s', (_, body) => {
    const source = sourceOf(
      `<!doctype html><html><head><title>榆泉县</title></head><body>${body}</body></html>`,
    )
    const { title, claims, contact, published, diagnostics, body: nodes } = parse(source)
    const read = linesOf(source)
    expect(title?.text.replace(/\s/g, '')).toBe(TITLE)
    expect(read).toEqual(expect.arrayContaining([PREAMBLE, TOTALS, CONTACT, SIGNED, DATE]))
    expect(read.join()).not.toMatch(/首页|清明祭扫|推进会|人民路8号|9999999|版权/)
    expect(claims.map(({ what, value }) => `${what} ${value}`)).toEqual([
      'issues 6',
      'completed 5',
      'ongoing 1',
    ])
    expect(contact.phones.map(({ text }) => text)).toEqual(['0912-3355780'])
    expect(published?.edtf).toBe('2025-04-18')
    const issues = nodes.filter(({ role }) => role === 'issue')
    expect(issues.map(({ ordinal }) => ordinal)).toEqual([1, 2, 3, 4, 5, 6])
    expect(issues.at(-1)?.status?.value).toBe('ongoing')
    expect(diagnostics.filter(({ code }) => code.startsWith('html/'))).toEqual([])
  })
  test('without the tags that may be left out', () => {
    const html = `${H2}${ABOVE}${TABLE}${BELOW}`.replace(/<\/(?:p|t[dhr])>/g, '')
    expect(linesOf(sourceOf(html))).toEqual(linesOf(sourceOf(`<body>${H2}${ABOVE}${TABLE}${BELOW}</body>`)))
  })
  test('a short issue beside long measures', () => {
    const long = '对全县低保对象逐户核查，清退不符合条件人员，按月公示名单。'.repeat(30)
    const html = `<table><tr><th>问题<th>整改措施<tr><td>作风不实<td>${long}</table>`
    const [issue] = parse(sourceOf(`<html><body>${H2}${html}</body></html>`)).body
    expect(issue).toMatchObject({ role: 'issue', heading: { text: '作风不实' } })
  })
})

test('a title in the lines of a cell above the text, named by the page', () => {
  const [first, second] = ['中共榆泉县民政局党组', '关于巡察整改进展情况的通报']
  const html = cells(
    `${first}<br>${second}`,
    '时间：2025-05-06　来源：县纪委监委',
    div(ABOVE + TABLE, 'zoom').replace('class', 'id'),
  )
  const source = sourceOf(
    `<html><head><title>${TITLE}_榆泉县人民政府</title></head><body>${NAVIGATION}${html}</body></html>`,
  )
  const { title, published, publisher, body } = parse(source)
  expect(title?.text.replace(/\s/g, '')).toBe(TITLE)
  expect([published?.edtf, publisher?.text]).toEqual(['2025-05-06', '县纪委监委'])
  expect(body[0]).toMatchObject({ role: 'paragraph', text: { text: PREAMBLE } })
})

describe('what is no text of the notice', () => {
  const paragraphs = Array.from({ length: 6 }, (_, at) =>
    p(`${at + 1}.关于档案管理不规范的问题。对全部档案逐卷整理，补齐材料。`),
  ).join('')
  const ARTICLE = div(p(PREAMBLE) + p(TOTALS) + paragraphs + BELOW)
  const read = (html: string): string => linesOf(sourceOf(`<html><body>${html}</body></html>`)).join('\n')
  test.each([
    [
      'a teaser of another page',
      div(H2 + ARTICLE) + div(p('<a href=1>巡察动态</a>') + p('近日，县委召开巡察整改推进会，听取汇报。')),
    ],
    [
      'other news without links',
      div(H2 + ARTICLE) + div(`<h3>通知公告</h3>${p('各乡镇要做好防汛工作，确保群众安全。')}`),
    ],
    ['a summary of the text above it', div(H2 + p(PREAMBLE)) + ARTICLE],
    [
      'a table about the document',
      `${H2}<table><tr><td>名称：</td><td>关于巡察整改进展情况的通报</td></tr></table>${ARTICLE}`,
    ],
  ])('%s', (_, html) => {
    const [title, ...text] = read(html).split('\n')
    expect(title).toBe(TITLE)
    expect(text.join('\n')).toBe(read(ARTICLE))
  })
})

describe('what was left out and speaks of the inspection', () => {
  const named = (around: string): Source =>
    sourceOf(`<html><body>${H2}${div(ABOVE + TABLE, 'TRS_Editor')}${around}</body></html>`)
  const told = (source: Source) =>
    parse(source).diagnostics.filter(({ code }) => code === 'html/text-left-out')
  const AFTER =
    '下一步，县民政局党组将持续抓好巡察整改工作，对正在整改的问题紧盯不放，建立长效机制，定期开展“回头看”，防止问题反弹，确保整改任务全部落实到位。'
  test('is told, with its place', () => {
    const source = named(div(p(AFTER)))
    const [finding, ...others] = told(source)
    expect(finding).toMatchObject({ severity: 'warning', args: { letters: AFTER.length } })
    expect(source.text.slice(...finding!.span!)).toContain(AFTER)
    expect(others).toEqual([])
  })
  test('is told where a name misleads', () => {
    const html = `${H2}${div(div(p(PREAMBLE), 'header') + paragraphsOf(9), 'TRS_Editor')}`
    expect(told(sourceOf(`<html><body>${html}</body></html>`))).toHaveLength(1)
  })
  const HIDDEN = `<div style="display:none">${p('3.关于工程监管缺失的问题')}${p('整改情况：约谈施工单位3家，追回多付工程款12.6万元，制定监管办法1项，健全巡察整改长效机制，防止同类问题反复发生。')}</div>`
  test('is told where a style hides it', () => {
    const source = named(HIDDEN)
    const [finding] = told(source)
    expect(source.text.slice(...finding!.span!)).toBe(HIDDEN)
    expect(linesOf(source).join()).not.toContain('工程监管')
  })
  test.each([
    ['links', LIST],
    ['a hidden copy for printing', `<div hidden>${H2}${ABOVE}${TABLE}</div>`],
    ['a hidden hint', `<div hidden>${p('更多巡察整改情况，请关注公众号。')}</div>`],
    ['a template', `<template>${p(AFTER)}</template>`],
    ['a teaser below its link', div(`<p><a href=1>县医保局整改公告</a></p>${p(AFTER)}`)],
    ['a bar that is named so', div(p(AFTER), 'footer')],
    ['a short hint', div(p('更多巡察整改情况，请关注公众号。'))],
  ])('is not: %s', (_, around) => {
    expect(told(named(around))).toEqual([])
  })
})

function paragraphsOf(count: number): string {
  return Array.from({ length: count }, (_, at) =>
    p(`${at + 1}.关于档案管理不规范的问题。对全部档案逐卷整理，补齐材料。`),
  ).join('')
}
