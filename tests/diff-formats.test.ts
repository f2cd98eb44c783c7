/** What `diff` prints for others than eyes at a terminal: JSON Patch, Markdown, and the HTML as text. */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { micromark } from 'micromark'
import { gfm, gfmHtml } from 'micromark-extension-gfm'
import { applyPatch } from 'rfc6902'
import { describe, expect, test, vi } from 'vitest'
import { diffHtml } from '../src/emitters/diff/html.ts'
import { onePiece } from '../src/emitters/diff/html-text.ts'
import { diffMarkdown } from '../src/emitters/diff/markdown.ts'
import { markdownText } from '../src/emitters/diff/markdown-text.ts'
import type { DiffOutput } from '../src/emitters/diff/output.ts'
import { loadPatch } from '../src/emitters/diff/patch.ts'
import type { Emitter } from '../src/emitters/emitter.ts'
import { withoutSpans } from '../src/emitters/spans.ts'
import { diff, parse } from '../src/index.ts'
import { rectify, scratch } from './cli-run.ts'
import { NOTICES } from './support/notices.ts'
import { PAIRS, PAIRS_FOLDER, readPair } from './support/pairs.ts'

// Comments of the size that is cut, and thousands of texts.
vi.setConfig({ testTimeout: 60_000 })

const copy = <Value>(value: Value): Value => JSON.parse(JSON.stringify(value))

/** What a format makes of two notices. */
async function printed(
  emitter: Emitter<DiffOutput>,
  [old, now]: readonly [string, string],
  options: { readonly lang?: 'en' | 'zh'; readonly factsOnly?: boolean } = {},
): Promise<string> {
  const writer = await emitter.open({ many: false, compact: false, columns: null, colour: 0 })
  const [before, after] = [parse(old), parse(now)]
  const report = diff(before, after, { factsOnly: options.factsOnly ?? false })
  return (
    [...writer.each({ report, old: before, now: after, lang: options.lang ?? 'en' })].join('') + writer.end()
  )
}

describe('--patch', async () => {
  const patchOf = await loadPatch()
  const texts = (name: string): [string, string] => [readPair(`${name}.old.txt`), readPair(`${name}.new.txt`)]
  const neighbours = NOTICES.map(({ name, text }, at): [string, [string, string]] => [
    `${name} and the next notice`,
    [text, NOTICES[(at + 1) % NOTICES.length]!.text],
  ])

  test.each([...PAIRS.map((name): [string, [string, string]] => [name, texts(name)]), ...neighbours])(
    '%s: applied to the old bulletin it gives the new one, both ways, with offsets and without',
    (_, [old, now]) => {
      const bulletins = [parse(old), parse(now)]
      for (const [from, to] of [bulletins, bulletins.toReversed(), bulletins.map(withoutSpans)]) {
        const patch = patchOf(from, to)
        const target = copy(from)
        expect(applyPatch(target, copy(patch)).filter(result => result !== null)).toEqual([])
        expect(target).toEqual(copy(to))
      }
    },
  )

  test('any lists', () => {
    const lists = fc.array(fc.oneof(fc.constantFrom('a', 'b', 'c'), fc.array(fc.nat(2), { maxLength: 3 })), {
      maxLength: 8,
    })
    fc.assert(
      fc.property(lists, lists, (from, to) => {
        const target = copy(from)
        expect(applyPatch(target, patchOf(from, to)).filter(result => result !== null)).toEqual([])
        expect(target).toEqual(to)
      }),
    )
  })

  test('says no more than has changed', () => {
    const [old, now] = texts('closed').map(text => withoutSpans(parse(text)))
    // The issue that went, the ids and the number of the one that followed it, and twice the number of issues.
    const touched = patchOf(old, now).map(({ op, path }) => `${op} ${path}`)
    expect(touched.filter(line => line.startsWith('remove'))).toEqual([
      'remove /body/1/children/2/children/0',
    ])
    expect(touched.filter(line => line.startsWith('add'))).toEqual([])
    expect(patchOf(old, old)).toEqual([])
  })

  test('on the command line', async () => {
    const cwd = scratch()
    const names = ['old', 'new'].map(side => join(PAIRS_FOLDER, `december.${side}.txt`))
    const parsed = async (name: string) => copy((await rectify(['parse', name, '--no-spans'])).out)
    const { exit, out, err } = await rectify(['diff', ...names, '--patch', '--no-spans'])
    expect({ exit, err }).toEqual({ exit: 1, err: '' })
    expect(out).not.toContain('span')
    const target = JSON.parse(await parsed(names[0]!))
    applyPatch(target, JSON.parse(out))
    expect(target).toEqual(JSON.parse(await parsed(names[1]!)))
    const file = join(cwd, 'patch.json')
    expect((await rectify(['diff', ...names, '--patch', '--no-spans', '-o', file])).exit).toBe(1)
    expect(readFileSync(file, 'utf8')).toBe(out)
    expect((await rectify(['diff', ...names, '--patch', '--no-spans', '--compact'])).out).toBe(
      `${JSON.stringify(JSON.parse(out))}\n`,
    )
  })

  test.each([
    [['-f', 'markdown'], '-f markdown'],
    [['-f', 'text'], '-f text'],
    [['-o', 'x.html'], '-o x.html'],
    [['--facts-only'], '--facts-only'],
  ])('not with %s', async (args, other) => {
    const names = ['old', 'new'].map(side => join(PAIRS_FOLDER, `facts.${side}.txt`))
    expect(await rectify(['diff', ...names, '--patch', ...args])).toEqual({
      exit: 2,
      out: '',
      err: `rectify: option --patch cannot be used with ${other}\n`,
    })
  })
})

/** As GitHub renders it, before it takes away what it does not allow. */
const rendered = (markdown: string): string =>
  micromark(markdown, { extensions: [gfm()], htmlExtensions: [gfmHtml()], allowDangerousHtml: true })

const tagsOf = (html: string): string[] => [...html.matchAll(/<\/?[a-z0-9]+/gi)].map(([tag]) => tag)

/** What a reader sees. */
const seen = (html: string): string =>
  html
    .replace(/<[^>]*>/g, '')
    .replace(/&#(\d+);/g, (_, code) => String.fromCodePoint(Number(code)))
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&amp;/g, '&')
    .replaceAll('\u200b', '')

const NASTY = [
  '</details><script>alert(1)</script>',
  '| a | b |',
  '**甲** _乙_ `丙` ~~丁~~ [x](http://x.example/a_b_c) ![y](z)',
  '# 一\n- 二\n> 三\n1. 四',
  '@zhang #12 !3 GH-4 :smile: a_b_c $x$ &amp; &#35; \\* \\',
  'www.x.example http://x.example/*_*/ a@x.example <!-- 注 --> <b>粗',
  '```\n~~~\n---\n===',
  '<details open><summary>',
]

describe('Markdown', () => {
  test.each(NASTY)('a text stays a text: %s', text => {
    for (const [before, behind] of [
      ['- x ', ' y'],
      ['| x ', ' y |\n| :-- |'],
      ['#### x ', ' y'],
      ['<details><summary><b>x ', ' y</b></summary>\n\n</details>'],
    ]) {
      const html = rendered(`${before}${markdownText(text)}${behind}\n`)
      const plain = rendered(`${before}字${behind}\n`)
      const dollars = (list: string[]): string[] => list.filter(tag => !tag.endsWith('span'))
      expect(dollars(tagsOf(html))).toEqual(tagsOf(plain))
      expect(seen(html).trim()).toBe(`x ${onePiece(text)} y`)
    }
  })

  test('any text stays a text', () => {
    const signs = fc.string({ unit: fc.constantFrom(...'甲乙，a1 _*`~[]()<>!&#;:/\\|$@.-+="\'{}^\n') })
    fc.assert(
      fc.property(signs, text => {
        const html = rendered(`- x${markdownText(text)}y\n`)
        expect(tagsOf(html).filter(tag => !tag.endsWith('span'))).toEqual(['<ul', '<li', '</li', '</ul'])
        expect(seen(html).trim()).toBe(`x${onePiece(text)}y`.trim())
      }),
      { numRuns: 2000 },
    )
  })

  test('mentions nobody and links nothing', () => {
    for (const text of ['@zhang', 'a@-b.c', 'a@b.c', '#12', '!12', 'GH-12', ':smile:', '~bug', '%3']) {
      const html = rendered(`- 见${markdownText(text)}`)
      expect(html.replace(/<[^>]*>/g, '')).toMatch(/\u200b/)
      expect(html).not.toContain('<a')
    }
    // What is none of those is left as it is.
    for (const text of ['@张', '# 12', '09:30:15', '92%以上'])
      expect(markdownText(text)).not.toContain('8203')
  })

  const notice = (heading: string, measure: string, count: number): string =>
    [
      '中共澜浦市水务局党组关于巡察整改进展情况的通报',
      '现将整改进展情况予以公布。',
      `1.关于${heading}工作不到位的问题`,
      `一是开展${measure}检查${count}次。`,
      `2.关于干部队伍老化的问题`,
      `一是招聘专业技术人员${count}名。`,
    ].join('\n')

  test.each(NASTY)('a notice breaks nothing: %s', async text => {
    const line = text.replaceAll('\n', ' ')
    const plain = await printed(diffMarkdown, [notice('河道', '水库', 3), notice('河道', '水库', 5)])
    const nasty = await printed(diffMarkdown, [notice(line, line, 3), notice(line, line, 5)])
    const tags = (markdown: string): string[] =>
      tagsOf(rendered(markdown)).filter(tag => !tag.endsWith('span'))
    expect(plain).toContain('<del>3</del><ins>5</ins>')
    // A notice that is read as another one is another comparison; all of these have two issues with a measure each.
    expect(tags(nasty)).toEqual(tags(plain))
  })

  test.each(PAIRS)('%s: every change is told, and every tag closed', async name => {
    const pair = [readPair(`${name}.old.txt`), readPair(`${name}.new.txt`)] as const
    const markdown = await printed(diffMarkdown, pair, { lang: 'zh' })
    const open: string[] = []
    for (const [, close, tag = ''] of rendered(markdown).matchAll(/<(\/?)([a-z0-9]+)[^>]*>/g)) {
      if (close) expect(open.pop()).toBe(tag)
      else if (!['br', 'hr'].includes(tag)) open.push(tag)
    }
    expect(open).toEqual([])
    const text = seen(rendered(markdown)).replace(/\s/g, '')
    const { issues, summary } = diff(parse(pair[0]), parse(pair[1]))
    for (const { old, new: now } of issues) for (const { id } of [...old, ...now]) expect(text).toContain(id)
    expect(text).toContain(`${summary.issues.old}${summary.issues.new}`)
  })

  const long = (count: number, length: number, value: number): string =>
    [
      '现将整改进展情况予以公布。',
      ...Array.from({ length: count }, (_, at) => [
        `${at + 1}.关于第${at + 1}项工作不到位的问题`,
        `一是开展第${at + 1}次检查${'，压实责任'.repeat(length)}，召开会议${value + at}次${'，抓好落实'.repeat(length)}。`,
        ...(value === 0 ? [] : [`二是${'新的一项措施，'.repeat(length)}完成整改。`]),
      ]).flat(),
    ].join('\n')

  test('what is long is folded', async () => {
    const markdown = await printed(diffMarkdown, [long(2, 300, 0), long(2, 300, 5)])
    expect(markdown.match(/<details><summary><b>1 关于第1项工作不到位的问题/g)).toHaveLength(1)
    expect(markdown).not.toContain('Not everything')
  })

  test.each([
    // Some sections fit, some titles; more than even the titles; sections that are each too long.
    [120, 200, { titles: true, gone: false }],
    [900, 1, { gone: true }],
    [2, 20_000, { titles: true, gone: false }],
  ])('%i issues, %i phrases: cut, and said so %j', async (count, length, some) => {
    for (const lang of ['en', 'zh'] as const) {
      const markdown = await printed(diffMarkdown, [long(count, length, 0), long(count, length, 5)], { lang })
      expect(markdown.length).toBeLessThanOrEqual(65_000)
      const words =
        lang === 'en'
          ? /of (\d+) sections, (\d+) .* and (\d+) not/
          : /共 (\d+) 部分，其中 (\d+) .*，(\d+) 部分未列/
      const [, whole, titles, gone] = words.exec(markdown)!.map(Number)
      const sections = markdown.match(/^(#### |<details><summary>)/gm)!.length
      expect(whole).toBe(count)
      expect({ titles: titles! > 0, gone: gone! > 0 }).toMatchObject(some)
      expect(sections).toBe(count - gone!)
      expect(markdown.match(/too long to be shown here|过长，此处不列/g)?.length ?? 0).toBe(titles)
    }
  })

  test('by the ending of a file', async () => {
    const cwd = scratch()
    for (const side of ['old', 'new']) writeFileSync(join(cwd, `${side}.txt`), readPair(`facts.${side}.txt`))
    for (const ending of ['md', 'markdown'])
      expect((await rectify(['diff', 'old.txt', 'new.txt', '-o', `x.${ending}`], { cwd })).exit).toBe(1)
    expect(readFileSync(join(cwd, 'x.md'), 'utf8')).toContain('| issues | 5 | 5 | 3 | 2 |')
    expect((await rectify(['diff', 'old.txt', 'new.txt', '-o', 'x.html'], { cwd })).exit).toBe(1)
    expect(readFileSync(join(cwd, 'x.html'), 'utf8')).toMatch(/^<!DOCTYPE html>/)
  })
})

describe('HTML', () => {
  test.each(PAIRS)('%s: both sides make up the two texts', async name => {
    const pair = [readPair(`${name}.old.txt`), readPair(`${name}.new.txt`)] as const
    const html = await printed(diffHtml, pair, { lang: 'zh' })
    const cells = (side: string): string =>
      [...html.matchAll(new RegExp(`<td class="(?:whole )?${side}"[^>]*>(.*?)</td>`, 'g'))]
        .map(([, cell = '']) => seen(cell.replaceAll('<br>', '\n')))
        .join('\n')
        .replace(/\s/g, '')
    const { issues, rest, moved } = diff(parse(pair[0]), parse(pair[1]))
    for (const { old, new: now } of [...issues.flatMap(({ parts }) => parts), ...rest, ...moved]) {
      for (const { text } of old) expect(cells('old')).toContain(text.replace(/\s/g, ''))
      for (const { text } of now) expect(cells('new')).toContain(text.replace(/\s/g, ''))
    }
  })

  test.each(PAIRS)('%s: what has not changed is there too, folded', async name => {
    const pair = [readPair(`${name}.old.txt`), readPair(`${name}.new.txt`)] as const
    const html = seen((await printed(diffHtml, pair)).replaceAll('<br>', '\n')).replace(/\s/g, '')
    // All that the new notice says of its issues can be read on the page.
    const body = pair[1].split('\n').filter(line => /^([0-9]+\.|[一二三四五]是)/.test(line))
    for (const line of body) expect(html).toContain(line.replace(/^([0-9]+\.|[一二三四五]是)|\s/g, ''))
  })

  test('a notice is text on the page, and nothing else', async () => {
    const nasty = '</td><script>alert(1)</script><img src=x onerror=alert(1)>"\'&amp;'
    const [old, now] = [3, 5].map(
      count => `现将整改情况公布。\n1.关于${nasty}不到位的问题\n一是检查${nasty}${count}次。\n二是整改。`,
    )
    const html = await printed(diffHtml, [old!, now!])
    expect(tagsOf(html)).not.toContain('<script')
    expect(tagsOf(html)).not.toContain('<img')
    expect(seen(html)).toContain(nasty)
    for (const [tag] of html.matchAll(/<[a-z][^>]*>/g)) expect(tag).not.toMatch(/(?:src|href)=(?!"#)| on/)
  })
})

describe('the summary of the comment', () => {
  test.each(PAIRS)('%s: every cell has a number, and the numbers add up', async name => {
    const [old, now] = [readPair(`${name}.old.txt`), readPair(`${name}.new.txt`)]
    const text = await printed(diffMarkdown, [old, now])
    for (const kind of ['issues', 'measures']) {
      const cells = new RegExp(`^\\| ${kind} \\| (.*) \\|$`, 'm').exec(text)![1]!.split(' | ')
      expect(cells.every(cell => /^\d+$/.test(cell))).toBe(true)
      const [from, to, same, changed, added, removed, split, merged] = cells.map(Number)
      expect(cells.length).toBe(8)
      // What is split or merged is several on one side.
      if (split! + merged! > 0) continue
      expect(same! + changed! + added!).toBe(to)
      expect(same! + changed! + removed!).toBe(from)
    }
  })

  test('a rewording without a changed fact is told as one of the rewordings, one of a kind as one', async () => {
    const old = '关于整改情况的通报\n一、整改\n1.关于学习不深入的问题\n一是完善制度。\n二是学习12次。'
    const now =
      '关于整改情况的通报\n一、整改\n1.关于学习不深入的问题\n一是完善好制度。\n二是学习12次、走访3次。'
    const texts = [old, now] as const
    expect(await printed(diffMarkdown, texts)).toContain(
      '\ndifferences: 2 reworded (1 without a changed fact) · 1 fact added\n',
    )
    expect(await printed(diffMarkdown, texts, { lang: 'zh' })).toContain(
      '\n差异：2 改写（其中 1 仅措辞变化） · 1 新增事实\n',
    )
    const twice = now.replace('走访3次', '走访3次、约谈5人')
    expect(await printed(diffHtml, [old, twice])).toMatch(
      /reworded <b>2<\/b> \(1 without a changed fact\)<\/li><li [^>]*>facts added <b>2<\/b>/,
    )
  })
})
