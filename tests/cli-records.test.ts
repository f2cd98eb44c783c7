import { spawn } from 'node:child_process'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { rawMember } from '../src/cli/raw-member.ts'
import { parse } from '../src/index.ts'
import { bin, rectify } from './cli-run.ts'

const records = async (lines: readonly (string | object)[], ...args: readonly string[]) => {
  const input = lines.map(line => `${typeof line === 'string' ? line : JSON.stringify(line)}\n`).join('')
  const { exit, out, err } = await rectify(['parse', '--records', ...args], { input })
  return { exit, err, lines: out.split('\n').slice(0, -1) }
}

test('one record in, one out, in order', async () => {
  const { exit, err, lines } = await records([
    { id: 'a', text: '整改情况', name: '甲.txt' },
    { id: null, text: '' },
    { text: '无号', published: '2025-06-24' },
    { id: { deep: [1] }, text: '四' },
  ])
  expect({ exit, err }).toEqual({ exit: 0, err: '' })
  const answers = lines.map(line => JSON.parse(line))
  expect(answers.map(({ id }) => id)).toEqual(['a', null, null, { deep: [1] }])
  const source = { name: '甲.txt', format: 'text' as const, text: '整改情况', encoding: null, sha256: null }
  expect(answers[0]).toEqual({ id: 'a', bulletin: parse(source) })
  expect(answers[2].bulletin.published.edtf).toBe('2025-06-24')
})

test('a bad record is answered in its place', async () => {
  const { exit, lines } = await records([
    '{"id":1,"text":"一"}',
    'not json',
    '',
    '[1]',
    '{"id":5}',
    '{"id":6,"text":6}',
    '{"id":7,"text":"七","published":"2025-13-01"}',
    '{"id":8,"text":"八","name":8}',
    '{"id":9,"text":"九"}',
  ])
  expect(exit).toBe(0)
  const answers = lines.map(line => JSON.parse(line))
  expect(answers.map(({ id, error }) => [id, error?.code ?? 'fine'])).toEqual([
    [1, 'fine'],
    [null, 'record/invalid-json'],
    [null, 'record/empty'],
    [null, 'record/not-an-object'],
    [5, 'record/no-text'],
    [6, 'record/no-text'],
    [7, 'record/bad-published'],
    [8, 'record/bad-name'],
    [9, 'fine'],
  ])
  expect(answers[1].error.message).toBe('the line is not JSON')
  expect(answers[2].error.message).toBe('the line is empty; a record is an object with "id" and "text"')
  const chinese = await records(['not json', ' \t'], '--lang', 'zh')
  const messages = chinese.lines.map(line => JSON.parse(line).error.message)
  expect(messages).toEqual(['此行不是 JSON', '此行为空；每行应为含 "id" 和 "text" 的对象'])
})

test('ids come back as they were written', async () => {
  const { lines } = await records([
    '{"id": 12345678901234567890, "text": "一"}',
    '{"text": "二", "id" : 1.10}',
  ])
  expect(lines.map(line => line.slice(0, line.indexOf(',')))).toEqual([
    '{"id":12345678901234567890',
    '{"id":1.10',
  ])
})

test('options hold for every record', async () => {
  const { lines } = await records(
    [{ text: '一' }],
    '--no-spans',
    '--source-text',
    '--published',
    '2024-01-02',
  )
  const { bulletin } = JSON.parse(lines[0]!)
  expect(lines[0]).not.toContain('"span"')
  expect(bulletin).toMatchObject({ source: { text: '一' }, published: { edtf: '2024-01-02' } })
  const odd = '一、针对某问题\n一是整改。\n三是整改。\n'
  expect((await records([{ text: odd }], '--strict')).exit).toBe(1)
})

test('hostile lines', async () => {
  const { exit, lines } = await records(
    [
      '{"id":1,"text":"\\ud800整\\u0000改\\udc00"}',
      `{"id":2,"text":"${'长'.repeat(400)}"}`,
      '{"id":3,"__proto__":{"text":"原"},"text":"型"}',
      '\ufeff{"id":4,"text":"标"}',
    ],
    '--max-size',
    '1k',
    '--source-text',
  )
  expect(exit).toBe(0)
  const answers = lines.map(line => JSON.parse(line))
  expect(answers.map(({ id, error }) => error?.code ?? id)).toEqual([1, 'record/too-large', 3, 4])
  expect(answers[0].bulletin.source.text).toBe('\ud800整\0改\udc00')
  const broken = Buffer.concat([
    Buffer.from('{"text":"'),
    Buffer.of(0xff),
    Buffer.from('"}\n{"id":2,"text":""}'),
  ])
  const { out } = await rectify(['parse', '--records'], { input: broken })
  expect(out.split('\n').map(line => line && Object.keys(JSON.parse(line))[1])).toEqual([
    'error',
    'bulletin',
    '',
  ])
})

test('each line is answered before the next is sent', async () => {
  const child = spawn(process.execPath, [bin, 'parse', '--records'])
  const answers: number[] = []
  for (const id of [1, 2, 3]) {
    child.stdin.write(`{"id":${id},"text":"一"}\n`)
    const chunk: Buffer = await new Promise(settle => child.stdout.once('data', settle))
    answers.push(JSON.parse(chunk.toString()).id)
  }
  child.stdin.end()
  expect(await new Promise(settle => child.once('close', settle))).toBe(0)
  expect(answers).toEqual([1, 2, 3])
})

describe('rawMember', () => {
  test('finds what JSON.parse finds, however it is spelt', () => {
    fc.assert(
      fc.property(
        fc.jsonValue(),
        fc.jsonValue(),
        fc.constantFrom(undefined, 1, '\t'),
        (id, other, indent) => {
          const json = JSON.stringify({ other, id, 'i"d': 1, more: { id: 2 } }, null, indent)
          expect(JSON.parse(rawMember(json, 'id')!)).toEqual(JSON.parse(JSON.stringify(id)))
        },
      ),
    )
  })
  test('the last of several, the escaped, the absent', () => {
    expect(rawMember('{"id":1,"id": 2 }', 'id')).toBe('2')
    expect(rawMember('{"\\u0069d":[1, 2]}', 'id')).toBe('[1, 2]')
    expect(rawMember(' { } ', 'id')).toBeUndefined()
    expect(rawMember('{"a":{"id":1},"b":"id"}', 'id')).toBeUndefined()
  })
})
