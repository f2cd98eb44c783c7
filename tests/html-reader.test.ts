/** Reading pages: encodings, envelopes, limits, what is no notice; and what holds of every string that may be a page. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, describe, expect, test } from 'vitest'
import { encodeGbk } from '../scripts/gbk.js'
import { check, facts, inspect, parse, type Source } from '../src/index.ts'
import { readSource } from '../src/readers/file.ts'
import { readPageBytes } from '../src/readers/html.ts'
import { applyEdits } from '../src/text/edits.ts'
import { rectify } from './cli-run.ts'
import { encodeUtf16 } from './readers-encode.ts'
import { essence } from './support/same.ts'

const folder = mkdtempSync(join(tmpdir(), 'rectify-page-'))
afterAll(() => rmSync(folder, { recursive: true }))
const nothing = (async function* () {})()

async function read(name: string, bytes: Uint8Array | string): Promise<Source> {
  const path = join(folder, name)
  writeFileSync(path, bytes)
  return (await readSource(name, path, nothing, { stdinName: '-', limit: 1e9 })).source
}

const sourceOf = (html: string): Source => {
  const { cutAt: _, ...read } = readPageBytes(Buffer.from(html), 'page', {})
  return { name: null, sha256: null, ...read }
}
/** What a reader reads of a page. */
const pageOf = (html: string): string => {
  const { text, edits } = sourceOf(html)
  return applyEdits(text, edits ?? []).text.trim()
}

const BODY =
  '<p>根据县委统一部署，2024年9月2日至10月25日，县委第一巡察组对县水利局党组开展了常规巡察。现将整改进展情况予以公布。</p>'
const page = (charset: string): string =>
  `<html><head><meta http-equiv="Content-Type" content="text/html; charset=${charset}"><title>通报</title></head><body>${BODY}</body></html>`

describe('which encoding a page is in', () => {
  test.each([
    ['GBK that says so', encodeGbk(page('gbk')), 'gb18030'],
    ['GBK that says gb2312', encodeGbk(page('gb2312')), 'gb18030'],
    ['GBK that says UTF-8', encodeGbk(page('utf-8')), 'gb18030'],
    ['UTF-8 that says gb2312', Buffer.from(page('gb2312')), 'utf-8'],
    ['UTF-8 that says nonsense', Buffer.from(page('utf8mb4x')), 'utf-8'],
    ['UTF-8 with a mark that says GBK', Buffer.from(`\ufeff${page('gbk')}`), 'utf-8'],
    [
      'UTF-16 with a mark',
      Buffer.concat([Buffer.from([0xff, 0xfe]), encodeUtf16(page('utf-16'), 'le')]),
      'utf-16le',
    ],
    ['HTML5 meta', encodeGbk(page('x').replace(/<meta[^>]*>/, "<meta charset = 'GB18030' />")), 'gb18030'],
  ])('%s', async (_, bytes, encoding) => {
    const source = await read('page.html', bytes)
    expect(source.encoding).toBe(encoding)
    expect(facts(source).facts[0]).toMatchObject({ text: '2024年9月2日至10月25日' })
  })
  test.each(['<meta charset=big5>', ''])('Big5, with its meta tag or without: %s', async tag => {
    const big5 = Buffer.concat([
      Buffer.from(`<html>${tag}<body><p>`),
      // 整改，整改。整改，整改。整改，整改。
      ...Array.from({ length: 6 }, () => Buffer.from([0xbe, 0xe3, 0xa7, 0xef, 0xa1, 0x41])),
    ])
    const source = await read('big5.html', big5)
    expect(source.encoding).toBe('big5')
    expect(source.text).toContain('整改，整改')
  })
})

describe('a title that only the head of the page tells', () => {
  const TITLE = '中共云泽市水利局党组关于巡察整改进展情况的通报'
  const BULLETIN = '<p>一、整改情况</p><p>1.关于学习不深入的问题</p><p>一是今年5月召开会议3次。</p>'
  const pageWith = (head: string, body = '<p>按照要求，现予以公布。</p>') =>
    `<!doctype html><html><head>${head}</head><body><div class="TRS_Editor">${body}${BULLETIN}</div></body></html>`
  test.each([
    ['ArticleTitle', `<meta name="ArticleTitle" content="${TITLE}">`],
    ['og:title', `<meta property="og:title" content="${TITLE}">`],
    ['title', `<title>${TITLE}</title>`],
    ['title with a section and the site', `<title>\n ${TITLE}_整改公开_清风云泽 </title>`],
    ['title behind the site', `<title>清风云泽网 - 巡察整改 - ${TITLE}</title>`],
    ['og:title with the site', `<meta property="og:title" content="${TITLE}-云泽市人民政府">`],
  ])('%s', (_, head) => {
    const source = sourceOf(pageWith(head))
    const { kind, title, issuer } = parse(source)
    expect([kind, title?.text, issuer?.text]).toEqual(['rectification', TITLE, '中共云泽市水利局党组'])
    for (const quote of [title!, issuer!])
      expect(source.text.slice(quote.span![0], quote.span![1])).toBe(quote.text)
  })

  test('with references in it the places are those of the whole title', () => {
    const source = sourceOf(pageWith(`<title>${TITLE.replace('的', '&#30340;')}</title>`))
    const { title, issuer } = parse(source)
    expect([title?.text, issuer?.text]).toEqual([TITLE, '中共云泽市水利局党组'])
    expect(source.text.slice(...title!.span!)).toContain('&#30340;')
  })

  test.each(['清风云泽', '巡察整改 - 清风云泽', '整改公开_云泽市人民政府', '首页', ''])(
    'the name of a site or of a section is no title: %s',
    name => {
      const { title, issuer } = parse(sourceOf(pageWith(`<title>${name}</title>`)))
      expect([title, issuer]).toEqual([null, null])
    },
  )

  test('the title that is printed wins', () => {
    const printed = '<p>中共澜水县档案馆党支部关于巡察整改情况的通报</p><p>现将整改情况予以公布。</p>'
    const { title, issuer } = parse(sourceOf(pageWith(`<title>${TITLE}</title>`, printed)))
    expect(title?.text).toBe('中共澜水县档案馆党支部关于巡察整改情况的通报')
    expect(issuer?.text).toBe('中共澜水县档案馆党支部')
  })
})

describe('which reader takes a file', () => {
  test.each([
    ['page.txt', `<!DOCTYPE html>${page('utf-8')}`, 'html'],
    ['page', `\n<!-- saved -->\n<HTML>${BODY}`, 'html'],
    ['page.doc', page('utf-8'), 'html'],
    ['page.htm', BODY, 'html'],
    ['page.HTML', '', 'html'],
    ['notice.txt', '<p>整改</p>', 'text'],
    ['notice.md', '# 整改', 'markdown'],
    ['notice', '整改', 'text'],
  ])('%s %#', async (name, content, format) => {
    expect((await read(name, content)).format).toBe(format)
  })
  test('standard input is sniffed, and named by --stdin-filename', async () => {
    const { out } = await rectify(['parse', '--compact'], { input: page('utf-8') })
    expect(JSON.parse(out).source).toMatchObject({ format: 'html', name: '<stdin>' })
    const named = await rectify(['parse', '--compact', '--stdin-filename', 'a.md'], { input: '# 整改' })
    expect(JSON.parse(named.out).source).toMatchObject({ format: 'markdown', name: 'a.md' })
  })
})

describe('MHTML', () => {
  const quoted = (text: string | Uint8Array): string =>
    [...Buffer.from(text)]
      .map(byte =>
        byte >= 0x80 || byte === 0x3d
          ? `=${byte.toString(16).toUpperCase().padStart(2, '0')}`
          : String.fromCharCode(byte),
      )
      .join('')
      .replace(/(.{60}(?:[^=]{0,2}))(?![0-9A-F])/g, '$1=\r\n')
  const envelope = (parts: readonly string[], head = ''): string =>
    `From: <Saved by Blink>\r\nSubject: =?utf-8?Q?=E9=80=9A=E6=8A=A5?=\r\nDate: Tue, 24 Jun 2025 08:00:00 -0000\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n\ttype="text/html";\r\n\tboundary="----Mark--x"${head}\r\n\r\n\r\n${parts.map(part => `------Mark--x\r\n${part}\r\n`).join('')}------Mark--x--\r\n`
  const css =
    'Content-Type: text/css\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\np { color: red } /* 2019=E5=B9=B4 */'
  const main = (body: string, encoding: string, charset = ''): string =>
    `Content-Type: text/html${charset}\r\nContent-ID: <frame-1@mhtml.blink>\r\nContent-Transfer-Encoding: ${encoding}\r\nContent-Location: https://example.org/a.html\r\n\r\n${body}`
  const gbk = page('gb2312')

  test.each([
    ['quoted-printable', main(quoted(page('utf-8')), 'quoted-printable'), 'utf-8'],
    [
      'base64',
      main(Buffer.from(page('utf-8')).toString('base64').replace(/.{76}/g, '$&\r\n'), 'base64'),
      'utf-8',
    ],
    ['GBK by its part', main(quoted(encodeGbk(gbk)), 'quoted-printable', '; charset="gb2312"'), 'gb18030'],
    ['GBK by its meta tag', main(Buffer.from(encodeGbk(gbk)).toString('base64'), 'BASE64'), 'gb18030'],
  ])('%s', async (_, part, encoding) => {
    const source = await read('page.mhtml', envelope([css, part]))
    expect(source).toMatchObject({ format: 'html', encoding })
    expect(source.text.startsWith('<html>')).toBe(true)
    const [fact] = facts(source).facts
    expect(fact).toMatchObject({ text: '2024年9月2日至10月25日' })
    expect(source.text.slice(...(fact!.span as [number, number]))).toBe('2024年9月2日至10月25日')
    expect((await read('page.txt', envelope([css, part]))).format).toBe('html')
  })
  test('the part that the envelope names as its start', async () => {
    const frame = main(
      quoted('<html><body><p>广告，广告，广告，广告，广告。</p>'),
      'quoted-printable',
    ).replace('frame-1', 'frame-2')
    const source = await read(
      'p.mht',
      envelope(
        [frame, main(quoted(page('utf-8')), 'quoted-printable')],
        ';\r\n\tstart="<frame-1@mhtml.blink>"',
      ),
    )
    expect(source.text).toContain('现将整改进展情况')
  })
  test.each([
    ['a page alone, named as a Word document', 'text/html; charset="utf-8"'],
    ['in forms to choose from', 'multipart/alternative; boundary="a"'],
  ])('%s', async (_, type) => {
    const inner = 'Content-Type: text/html; charset="utf-8"\r\n\r\n'
    const body = type.startsWith('multipart') ? `--a\r\n${inner}${page('utf-8')}\r\n--a--\r\n` : page('utf-8')
    const source = await read('page.doc', `MIME-Version: 1.0\r\nContent-Type: ${type}\r\n\r\n${body}`)
    expect(source).toMatchObject({ format: 'html', encoding: 'utf-8' })
    expect(source.text).toContain('现将整改进展情况')
  })
  test.each([
    ['no page in it', envelope([css]), 'input/no-page'],
    ['cut off', envelope([]).slice(0, 200), 'input/no-page'],
    ['no envelope', '整改', 'input/no-page'],
  ])('%s', async (_, text, code) => {
    await expect(read('page.mht', text)).rejects.toMatchObject({ code })
  })
})

describe('what is no notice', () => {
  test.each([
    [
      'a login',
      '<form><p>用户名</p><input name=u><p>密码</p><input type=password><button>登录</button></form>',
    ],
    ['an error page', '<h1>404 Not Found</h1><p>您访问的页面不存在，请返回首页。</p>'],
    [
      'links only',
      '<ul>'.concat(
        ...Array.from({ length: 40 }, (_, i) => `<li><a href=${i}>关于巡察整改进展情况的通报，第${i}号</a>`),
      ),
    ],
    ['made by a script', '<div id=app></div><script>render("整改情况，".repeat(99))</script>'],
    ['nothing', ''],
  ])('%s', (_, body) => {
    const bulletin = parse(sourceOf(`<html><body>${body}</body></html>`))
    expect(bulletin.kind).toBe('other')
    expect(bulletin.diagnostics.map(({ code, severity }) => [code, severity])).toContainEqual([
      'html/no-main-text',
      'warning',
    ])
  })
  test('frames', async () => {
    writeFileSync(
      join(folder, 'f.html'),
      '<html><frameset cols="20%,80%"><frame src=a.html><frame src=b.html></frameset></html>',
    )
    const { exit, err, out } = await rectify(['parse', 'f.html', '--lang', 'en'], { cwd: folder })
    expect({ exit, err, out }).toEqual({
      exit: 2,
      err: 'rectify: f.html: is a page of frames and has no text of its own; save the frame that shows the notice\n',
      out: '',
    })
  })
  test('more tags than allowed', async () => {
    writeFileSync(join(folder, 't.html'), `<html>${'<p>整改'.repeat(100)}`)
    const { exit, err } = await rectify(['parse', 't.html', '--max-tags', '100', '--lang', 'en'], {
      cwd: folder,
    })
    expect({ exit, err }).toEqual({
      exit: 2,
      err: 'rectify: t.html: has more than 100 tags; raise the limit with --max-tags\n',
    })
    expect((await rectify(['parse', 't.html', '--max-tags', '101', '-q'], { cwd: folder })).exit).toBe(0)
    expect((await rectify(['parse', 't.html', '--max-tags', '0', '--lang', 'en'])).err).toBe(
      'rectify: --max-tags: "0" is not a whole number from 1 to 999999999\n',
    )
  })
})

describe('what a reader reads', () => {
  test.each([
    ['2025<span>年1</span>月', '2025年1月'],
    ['20<b>2</b><!-- x -->5年', '2025年'],
    ['整改\n情况 A\nB', '整改情况 A B'],
    ['<p>甲<p>乙<div>丙<br>丁</div>', '甲\n乙\n丙\n丁'],
    ['&ldquo;甲&rdquo;&nbsp;&#12288;乙&ensp;&#x4e19;&amp;lt;', '“甲”\u00a0\u3000乙\u2002丙&lt;'],
    ['甲<script>1</script>乙<style>2</style><noscript>3</noscript>', '甲乙'],
    ['甲<span style="display:none">密</span><span hidden>密</span>乙', '甲乙'],
    ['<ruby>整<rp>(</rp><rt>zhěng</rt><rp>)</rp></ruby>改', '整改'],
    ['<ol><li>甲<li>乙</ol>', '1. 甲\n2. 乙'],
    ['<ol start=3><li>甲<li value=7>乙<li>丙</ol>', '3. 甲\n7. 乙\n8. 丙'],
    ['<ol><li>1.甲<li>（2）乙</ol>', '1.甲\n（2）乙'],
    ['<ol style="list-style: none"><li>甲</ol><ul><li>乙</ul>', '甲\n乙'],
    [
      '<ol><li>甲<ol><li>乙<ol><li>丙<ol><li>丁<ol><li>戊</ol></ol></ol><li>己</ol><li>庚</ol>',
      '1. 甲\n（1）乙\n①丙\n1）丁\n戊\n（2）己\n2. 庚',
    ],
    [
      '<ol style="list-style-type: cjk-ideographic"><li>甲<ol><li>乙</ol><li>丙<ol type=1><li>丁<ol type=a><li>戊</ol></ol></ol>',
      '一、甲\n1. 乙\n二、丙\n1. 丁\n（1）戊',
    ],
    [
      '<ol type=A><li>甲<li>乙</ol><ol style="list-style:simp-chinese-informal inside"><li>丙<li><ol type=i><li>丁</ol></ol>',
      'A. 甲\nB. 乙\n一、丙\n1. 丁',
    ],
    ['<ol><li>（一）甲<ol><li>乙<li>2.丙<li>丁</ol></ol>', '（一）甲\n（1）乙\n2.丙\n（3）丁'],
    [
      '<ol><li>甲<ul><li>乙</ul><div><ol style="list-style:none"><li>丙<ol><li>丁</ol></ol></div></ol>',
      '1. 甲\n乙\n丙\n（1）丁',
    ],
    ['<table><tr><td>电话<td>123<tr><td>地址<td>路1号</table>', '电话 123\n地址 路1号'],
    ['甲<![if !supportLists]>一、<![endif]>乙<?xml:namespace prefix = o ?>丙', '甲一、乙丙'],
    ['a < b 与 a<b', 'a < b 与 a'],
    ['甲</p>乙</b></td>丙', '甲乙丙'],
    ['甲<pre>\n一、乙\r\n丙<b>丁\n\n  戊 己</b>\n</pre>庚\n辛', '甲\n一、乙\n丙丁\n戊 己\n庚辛'],
    ['<div style="white-space: pre-wrap">甲\n<p>乙\n丙</p></div>', '甲\n乙\n丙'],
    ['<span style="color:red;WHITE-SPACE:pre-line">甲\n乙</span>\n丙', '甲\n乙丙'],
    ['<pre>甲\n<span style="white-space:normal">乙\n丙</span>\n丁</pre>', '甲\n乙丙\n丁'],
    ['<pre style="white-space: nowrap">甲\n乙</pre>', '甲乙'],
    ['<p data-x="white-space: pre">甲\n乙</p>', '甲乙'],
    [
      '<div style="white-space:pre-wrap">\n<table>\n<tr>\n<td>电\n话</td>\n<td>123</td>\n<tr><td>地址<td>路1号</table></div>',
      '电话 123\n地址 路1号',
    ],
  ])('%j', (body, read) => {
    // The rest of the page is prose, so that its body is its text.
    const prose = `<p>${'现将整改情况予以公布，请予监督。'.repeat(20)}</p>`
    const text = pageOf(`<html><body>${prose}<div><div>${body}</div></div></body></html>`)
    expect(text.slice(text.indexOf('\n') + 1)).toBe(read)
  })
})

test.each([
  [
    '<span style="display:block">甲。</span><span style="text-indent:2em; display : block">乙。</span>',
    '甲。\n乙。',
  ],
  ['<span>甲，</span><span style="display:inline-block">乙。</span>', '甲，乙。'],
])('a style that puts an element on a line of its own: %s', (body, read) => {
  const prose = `<p>${'现将整改情况予以公布，请予监督。'.repeat(20)}</p>`
  const text = pageOf(`<html><body>${prose}<div>${body}</div></body></html>`)
  expect(text.slice(text.indexOf('\n') + 1)).toBe(read)
})

test('what the table above the title tells, where nothing below it does', () => {
  const text = `<div class="TRS_Editor">${'<p>现将整改情况予以公布，请予监督。</p>'.repeat(20)}</div>`
  const page = (below: string) =>
    parse(
      sourceOf(
        `<html><title>甲县林业局整改通报</title><table><tr><td>索引号</td><td>00012</td></tr><tr><td>发布机构：</td><td>甲县林业局</td><td>发文日期</td><td>2024-09-12</td></tr></table><h1>甲县林业局整改通报</h1>${below}${text}</html>`,
      ),
    )
  const told = ({ publisher, published }: ReturnType<typeof parse>) => [publisher?.text, published?.edtf]
  expect(told(page(''))).toEqual(['甲县林业局', '2024-09-12'])
  expect(told(page('<p>来源：甲县纪委监委　发布时间：2024-09-15</p>'))).toEqual([
    '甲县纪委监委',
    '2024-09-15',
  ])
})

describe('lines of preformatted text', () => {
  const lines = [
    '中共甲县水利局党组关于巡察整改情况的通报',
    '发布日期：2025-07-08',
    '',
    '一、总体情况',
    '根据县委统一部署，县委第一巡察组对局党组开展了常规巡察，现将整改进展情况予以公布，欢迎干部群众对整改落实情况进行监督，并提出意见。',
    '二、整改落实情况',
    '（一）学习不够的问题',
    '开会3次。',
  ].join('\n')
  const bare = (text: string) => essence(parse(text))
  test.each([
    `<pre>${lines}\n</pre>`,
    `<div style="white-space:pre-line">${lines}</div>`,
    `<pre>${lines.replace('\n\n', '</pre><pre class="content">')}</pre>`,
    `<pre>${lines.replaceAll('\n', '\r\n')}</pre>`,
  ])('are those of the text: %j', html => {
    expect(essence(parse(sourceOf(`<html><body>${html}</body></html>`)))).toEqual(bare(lines))
  })
  test('the title and the source line stand above the text', () => {
    const text = '<p>现将整改情况予以公布，请予监督。</p>'.repeat(20)
    const html = `<title>甲县水利局整改通报</title><pre>首页\n甲县水利局整改通报\n发布日期：2025-07-08\n打印</pre><div class="TRS_Editor">${text}</div>`
    expect(pageOf(`<html>${html}</html>`).split('\n').slice(0, 3)).toEqual([
      '甲县水利局整改通报',
      '发布日期：2025-07-08',
      '现将整改情况予以公布，请予监督。',
    ])
  })
  test('a cell that keeps its lines is one cell', () => {
    const table = (style: string, gap: string) =>
      `<table><tr><th>序号<th>问题<th>整改措施</tr><tr><td${style}>${gap}1${gap}</td><td${style}>${gap}学习不够${gap}</td><td${style}>${gap}开会3次。${gap}</td></tr></table>`
    const read = (html: string) => essence(parse(sourceOf(`<html><body>${html}</body></html>`)))
    expect(read(table(' style="white-space:pre-wrap"', '\n'))).toEqual(read(table('', '')))
  })
})

describe('every string is a page', () => {
  const piece = fc.oneof(
    fc.constantFrom(
      '<p>',
      '</p>',
      '<div class="TRS_Editor">',
      '</div>',
      '<table>',
      '<tr>',
      '<td rowspan=2>',
      '<th>问题</th>',
      '<th>整改措施</th>',
      '<td>',
      '</table>',
      '<br>',
      '<li>',
      '<ol>',
      '<pre>',
      '</pre>',
      '</ol>',
      '&nbsp;',
      '&#25972;',
      '&ldquo;',
      '<!--',
      '-->',
      '<span hidden>',
      '</span>',
      '<script>',
      '</script>',
      '<a href=x>',
      '</a>',
      '一、关于学习不深入的问题',
      '整改情况：已完成，共12项。',
      '2025年',
      '<h1>',
      '<title>',
      '\r\n',
      '　　',
      '<',
      '>',
      '"',
      "'",
      '<meta name=PubDate content="2025-06-24">',
      '</body>',
      '<option>',
      '<xml>',
      '\0',
      '\ud800',
    ),
    fc.string({ maxLength: 6 }),
  )
  test('edits are ascending and disjoint; leaves tile the source; it parses and can be checked', () => {
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), pieces => {
        let source: Source
        try {
          source = sourceOf(pieces.join(''))
        } catch (error) {
          // Bytes that are no text, or frames: told, not thrown through.
          expect((error as { code: string }).code).toMatch(/^input\//)
          return
        }
        let at = 0
        for (const { start, end, insert } of source.edits ?? []) {
          expect(start).toBeGreaterThanOrEqual(at)
          expect(end > start || insert !== '').toBe(true)
          at = end
        }
        expect(at).toBeLessThanOrEqual(source.text.length)
        const leaves = [...inspect(source, 'leaves')] as { span: [number, number] }[]
        let told = 0
        for (const { span } of leaves) {
          expect(span[0]).toBe(told)
          expect(span[1]).toBeGreaterThan(span[0])
          told = span[1]
        }
        expect(told).toBe(source.text.length)
        check(source)
      }),
      { numRuns: 400 },
    )
  })
})

describe('a hundred thousand of anything', () => {
  const many = (piece: string): string => piece.repeat(100_000)
  test.each([
    ['nested blocks', `${many('<div>')}${BODY}${many('</div>')}`],
    ['nested and never closed', `${many('<div><b><i><font>')}${BODY}`],
    ['tables in tables', `${many('<table><tr><td>')}${BODY}`],
    [
      'closing tags that close nothing, behind a wall',
      `<b><table><tr><td>${many('<i>')}${BODY}${many('</b></p>')}`,
    ],
    ['comments', `${many('<!-- x -->')}${BODY}`],
    ['comments that do not end, behind the text', `${BODY}${many('<!--')}`],
    ['cells over a thousand columns', `<table>${many('<tr><td rowspan=60000 colspan=1000>')}</table>${BODY}`],
  ])('%s', (_, body) => {
    const { inspection } = parse(sourceOf(`<html><body>${body}</body></html>`))
    expect(inspection.period?.edtf).toBe('2024-09-02/2024-10-25')
  })
})
