/** What `--help` says: the same of everything in both languages, in the language of messages. */
import stringWidth from 'string-width'
import { describe, expect, test } from 'vitest'
import { CONFIG_NAME } from '../src/cli/config/config.ts'
import { COMMANDS, OPTIONS, WORDS } from '../src/cli/help/texts.ts'
import { KINDS } from '../src/diff/kinds.ts'
import { rectify } from './cli-run.ts'

const NAMES = ['parse', 'facts', 'check', 'diff', 'inspect', 'schema']
const help = async (name: string, lang: string): Promise<string> => {
  const { exit, out, err } = await rectify([...(name === '' ? [] : [name]), '--help', '--lang', lang])
  expect({ exit, err }).toEqual({ exit: 0, err: '' })
  return out
}
/** The options of a help with what stands behind them, lines joined. */
const optionsOf = (text: string): [flag: string, words: string][] =>
  [...text.matchAll(/^ {2}(?:-\w, )?(--[a-z0-9-]+)(?: <[^>]+>)? {2,}(.*(?:\n {10,}.*)*)/gm)].map(match => [
    match[1]!,
    match[2]!.replace(/\s+/g, ' '),
  ])

describe.each(['', ...NAMES])('rectify %s --help', name => {
  test('tells every option in both languages', async () => {
    const [english, chinese] = [optionsOf(await help(name, 'en')), optionsOf(await help(name, 'zh'))]
    expect(chinese.map(([flag]) => flag)).toEqual(english.map(([flag]) => flag))
    expect(english.length).toBeGreaterThan(1)
    for (const [flag, words] of chinese) expect(words, flag).toMatch(/\p{Script=Han}/u)
    for (const [flag, words] of english) expect(words, flag).toMatch(/^[\x20-\x7e]*[a-zA-Z]{3}[\x20-\x7e]*$/)
  })

  test('has Chinese headings, and English ones', async () => {
    const titles = (text: string): string[] => text.match(/^\S+(?: \S+)?[:：](?=\n| rectify|rectify)/gm) ?? []
    const [english, chinese] = [titles(await help(name, 'en')), titles(await help(name, 'zh'))]
    expect(english[0]).toBe('Usage:')
    expect(chinese[0]).toBe('用法：')
    expect(chinese.length).toBe(english.length)
    for (const title of chinese) expect(title).toMatch(/\p{Script=Han}/u)
  })

  test('has no line of its tables wider than the terminal', async () => {
    const text = await help(name, 'zh')
    for (const line of text.split('\n').filter(line => /^ {2}(?:-|\p{Script=Han})/u.test(line)))
      expect(stringWidth(line), line).toBeLessThanOrEqual(100)
  })
})

test('nothing is told of what is not there', async () => {
  const all = new Set<string>()
  for (const name of ['', ...NAMES])
    for (const [flag] of optionsOf(await help(name, 'en'))) all.add(flag).add(`${name} ${flag}`)
  expect(Object.keys(OPTIONS).filter(flag => !all.has(flag))).toEqual([])
  expect(Object.keys(COMMANDS)).toEqual(['', ...NAMES, 'help'])
  const texts = (await Promise.all(['', ...NAMES].map(name => help(name, 'en')))).join('\n')
  expect(Object.keys(WORDS).filter(word => !texts.includes(WORDS[word]!.en))).toEqual([])
})

test('the language is that of messages: --lang, else the locale', async () => {
  const first = async (argv: string[], env: Record<string, string> = {}) =>
    (await rectify(argv, { env })).out.split('\n', 1)[0]
  expect(await first(['check', '--help'])).toBe('Usage: rectify check [options] [files...]')
  expect(await first(['check', '--help'], { LANG: 'zh_CN.UTF-8' })).toBe(
    '用法：rectify check [选项] [文件...]',
  )
  expect(await first(['help', 'check'], { LC_ALL: 'zh_CN' })).toBe('用法：rectify check [选项] [文件...]')
  expect(await first(['-h', '--lang=en'], { LANG: 'zh_CN.UTF-8' })).toBe('Usage: rectify [options] [command]')
  const { exit, out, err } = await rectify([], { env: { LANG: 'zh_CN.UTF-8' } })
  expect({ exit, out }).toEqual({ exit: 2, out: '' })
  expect(err).toContain('用法：rectify')
})

test('what stands elsewhere too', async () => {
  expect(await help('check', 'zh')).toContain(CONFIG_NAME)
  const kinds = (await help('diff', 'zh')).match(/^ {2}added(?:.+\n)+/m)![0].trim()
  expect(kinds.split(/,\s+/)).toEqual([...KINDS])
})
