/** What editors put behind the box that a publishing system names as the text's: issues, contact, signature; and what the page puts there. */
import { describe, expect, test } from 'vitest'
import { parse, type Source } from '../src/index.ts'
import { readPageBytes } from '../src/readers/html.ts'
import { applyEdits } from '../src/text/edits.ts'

const sourceOf = (html: string): Source => {
  const { cutAt: _, ...read } = readPageBytes(Buffer.from(html), 'page', {})
  return { name: null, sha256: null, ...read }
}
const TITLE = '中共榆泉县民政局党组关于巡察整改进展情况的通报'
const PREAMBLE =
  '<p>根据县委统一部署，县委第二巡察组对县民政局党组开展了巡察。现将整改情况予以公布。反馈的2个问题，均已完成整改。</p>'
const FIRST = '<p>1.关于学习不深入的问题</p><p>整改情况：组织学习12次。</p>'
const SECOND = '<p>2.关于低保审核不严的问题</p><p>整改情况：逐户核查460户。</p>'
const FOOTER =
  '<div class="di"><p>主办：榆泉县人民政府办公室</p><p>地址：榆泉县政府大楼　电话：0912-9999999</p><p>陕ICP备00000000号</p></div>'
const page = (inside: string, behind: string): Source =>
  sourceOf(
    `<!doctype html><html><body><h2>${TITLE}</h2><div id="zoom">${PREAMBLE}${inside}</div>${behind}${FOOTER}</body></html>`,
  )
const headings = (source: Source): (string | undefined)[] =>
  parse(source)
    .body.filter(({ role }) => role === 'issue')
    .map(({ heading }) => heading?.text)
const phones = (source: Source): string[] => parse(source).contact.phones.map(({ text }) => text)
const read = ({ text, edits }: Source): string => applyEdits(text, edits ?? []).text

const BOTH = ['关于学习不深入的问题', '关于低保审核不严的问题']

describe('issues behind the box are read', () => {
  test.each([
    ['in a box of their own', page('', `<div>${FIRST}${SECOND}</div>`)],
    ['in boxes in a box', page('', `<div><div>${FIRST}</div><div>${SECOND}</div></div>`)],
    ['as lines beside the box', page('', FIRST + SECOND)],
    ['where the box ends among them', page(FIRST, SECOND)],
    [
      'as the items of a list',
      page(
        '',
        '<ol><li>关于学习不深入的问题。组织学习12次。</li><li>关于低保审核不严的问题。逐户核查。</li></ol>',
      ),
    ],
    [
      'as a list that goes on with numbers of its own',
      page(FIRST, '<ol start="2"><li>关于低保审核不严的问题</li></ol>'),
    ],
  ])('%s', (_, source) => {
    expect(headings(source).map(heading => heading?.replace(/。.*/, ''))).toEqual(BOTH)
    expect(phones(source)).toEqual([])
  })
  test.each([
    ['a list of something else', '<p>热点推荐</p><p>1.县城供水价格调整听证会公告</p><p>2.中考时间公布</p>'],
    ['a list behind the contact', '<p>联系电话：0912-3355780</p><div><p>3.什么是巡察整改？</p></div>'],
    ['numbers that do not go on', '<p>5.关于作风不实的问题</p>'],
  ])('but not %s', (_, behind) => {
    expect(headings(page(FIRST + SECOND, behind))).toEqual(BOTH)
  })
})

describe('the contact behind the box is read', () => {
  test.each([
    ['beside it', '<p>联系电话：0912-3355780；通信地址：榆泉县人民路8号</p>'],
    ['in a box', '<div class="lx"><p>联系电话：0912-3355780。</p></div>'],
    [
      'behind an attachment',
      '<p>附件：整改台账.xlsx</p><p>（此件公开发布）</p><p>联系电话：0912-3355780</p>',
    ],
    ['the address first', '<div><p>地址：榆泉县人民路8号</p><p>电话：0912-3355780</p></div>'],
    ['with a signature', `<p>电话：0912-3355780</p><p>中共榆泉县民政局党组</p><p>2025年4月18日</p>`],
  ])('%s', (_, behind) => {
    const source = page(FIRST + SECOND, behind)
    expect(phones(source)).toEqual(['0912-3355780'])
    expect(headings(source)).toEqual(BOTH)
    expect(read(source)).not.toMatch(/政府大楼|9999999/)
  })
  test.each([
    [
      'the box has its own',
      '<p>联系电话：0912-3355780</p>',
      '<p>联系电话：0912-7777777</p>',
      ['0912-3355780'],
    ],
    ['it is the footer’s', '', '', []],
    [
      'the box is signed, and the site tells where it is',
      '<p>中共榆泉县民政局党组</p><p>2025年4月18日</p>',
      '<div><p>地址：榆泉县政府大楼</p><p>电话：0912-7777777</p></div>',
      [],
    ],
    ['something stands between', '', '<p>扫码关注</p><p>电话：0912-7777777</p>', []],
  ])('but not where %s', (_, inside, behind, wanted) => {
    expect(phones(page(FIRST + SECOND + inside, behind))).toEqual(wanted)
  })
  test('a signature behind the box tells the date', () => {
    const source = page(FIRST + SECOND, '<p>中共榆泉县民政局党组</p><p>2025年4月18日</p><p>本网编辑部</p>')
    expect(parse(source).published?.edtf).toBe('2025-04-18')
    expect(read(source)).not.toContain('编辑部')
  })
})

describe('a footer without a name', () => {
  const ISSUES = `<table><tr><th>问题</th><th>整改措施</th></tr><tr><td>学习不深入</td><td>组织学习12次</td></tr></table>`
  test.each([
    [
      'below a page of short cells',
      `<h2>${TITLE}</h2>${PREAMBLE}${ISSUES}<p>联系电话：0912-3355780</p>${FOOTER}`,
    ],
    [
      'in the box of the text',
      `<div><h2>${TITLE}</h2>${PREAMBLE}${ISSUES}<p>联系电话：0912-3355780</p>${FOOTER}</div>`,
    ],
    [
      'in boxes of its own',
      `<h2>${TITLE}</h2>${PREAMBLE}${ISSUES}<p>联系电话：0912-3355780</p><div><div>电话：0912-9999999，地址：榆泉县政府大楼。</div><div>版权所有：榆泉县人民政府</div></div>`,
    ],
  ])('%s', (_, html) => {
    const source = sourceOf(`<!doctype html><html><body>${html}</body></html>`)
    expect(phones(source)).toEqual(['0912-3355780'])
    expect(read(source)).not.toMatch(/政府大楼|9999999|版权/)
  })
  test('who keeps the site does not cut the page off where it stands at the top', () => {
    const html = `<p>版权所有：榆泉县人民政府</p><h2>${TITLE}</h2>${PREAMBLE}${FIRST}${SECOND}`
    expect(headings(sourceOf(`<!doctype html><html><body>${html}</body></html>`))).toEqual(BOTH)
  })
  test('主办单位 within a notice is no footer', () => {
    const html = `<h2>${TITLE}</h2>${PREAMBLE}${FIRST}${SECOND}<p>主办单位：社会救助股</p><p>整改时限：2025年6月底前</p>`
    expect(read(sourceOf(`<!doctype html><html><body>${html}</body></html>`))).toContain('2025年6月底前')
  })
})

describe('the table of what a site keeps of a document, above the title', () => {
  const info = (below: string) =>
    parse(
      sourceOf(
        `<!doctype html><html><body><table><tr><td>索引号</td><td>00430/2025-0012</td><td>成文日期</td><td>2025年4月2日</td></tr><tr><td>发布机构</td><td>县民政局</td><td>发布日期</td><td>2025年4月20日</td></tr></table><h2>${TITLE}</h2>${below}<div id="zoom">${PREAMBLE}${FIRST}${SECOND}<p>中共榆泉县民政局党组</p><p>2025年4月18日</p></div></body></html>`,
      ),
    )
  test('tells when it was published', () => {
    const { published, title } = info('')
    expect(published?.edtf).toBe('2025-04-20')
    expect(title?.text).toBe(TITLE)
  })
  test('but the line below the title is nearer', () => {
    expect(info('<p>发布时间：2025-04-25　来源：县纪委监委</p>').published?.edtf).toBe('2025-04-25')
  })
})
