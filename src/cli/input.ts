import { resolve } from 'node:path'
import { readSource } from '../readers/file.ts'
import { DEFAULT_LIMITS } from '../readers/limits.ts'
import type { Source } from '../source.ts'
import type { Io } from './io.ts'
import { failure } from './messages.ts'
import { DEFAULT_MAX_SIZE } from './options.ts'
import type { Reporter } from './report.ts'

export interface InputOptions {
  readonly encoding?: string
  readonly stdinFilename?: string
  readonly maxSize?: number
  readonly maxInflated?: number
  readonly maxRatio?: number
  readonly maxPages?: number
  readonly maxParagraphs?: number
  readonly maxDepth?: number
  readonly maxTags?: number
}

/**
 * Reads one input of a command, and warns where it ends in the middle of a character.
 *
 * @param given - a path as the user wrote it, or `-`
 * @throws Failure with an `input/…` code
 */
export async function readInput(
  given: string,
  io: Io,
  report: Reporter,
  options: InputOptions,
): Promise<Source> {
  // Standard input is only touched when it is read: opening it costs time, and an open one keeps the process alive.
  const stdin = { [Symbol.asyncIterator]: () => io.stdin[Symbol.asyncIterator]() }
  const { source, cutAt } = await readSource(given, resolve(io.cwd(), given), stdin, {
    stdinName: options.stdinFilename ?? '<stdin>',
    encoding: options.encoding,
    maxTags: options.maxTags,
    limit: options.maxSize ?? DEFAULT_MAX_SIZE,
    limits: {
      inflated: options.maxInflated ?? DEFAULT_LIMITS.inflated,
      ratio: options.maxRatio ?? DEFAULT_LIMITS.ratio,
      pages: options.maxPages ?? DEFAULT_LIMITS.pages,
      paragraphs: options.maxParagraphs ?? DEFAULT_LIMITS.paragraphs,
      depth: options.maxDepth ?? DEFAULT_LIMITS.depth,
    },
  })
  if (cutAt !== null) {
    await report.warn('input/cut', {
      name: source.name ?? '',
      offset: cutAt,
      encoding: source.encoding ?? '',
    })
  }
  return source
}

/** How JSON, YAML and pages begin that rectify has written. */
const OWN_OUTPUT =
  /^\s{0,100}(?:\[?\s{0,100}\{\s{0,100}"schema"\s{0,9}:\s{0,9}"|(?:---\s{1,9})?schema: ["']?|<!doctype html>[\s\S]{1,99}<meta name="generator" content=")(rectify\/\w{1,12}\/\d)/i
const LONGEST_OPENING = 400

/**
 * The same, where a bulletin that was written before is no input.
 *
 * @throws Failure with an `input/…` code
 */
export async function readNotice(
  given: string,
  io: Io,
  report: Reporter,
  options: InputOptions,
): Promise<Source> {
  const source = await readInput(given, io, report, options)
  refuseOwnOutput(source)
  return source
}

/** @throws Failure `input/own-output` where rectify has written it: it is no notice */
export function refuseOwnOutput({ text, name }: Source): void {
  const schema = OWN_OUTPUT.exec(text.slice(0, LONGEST_OPENING))?.[1]
  if (schema !== undefined) throw failure('input/own-output', { name: name ?? '', schema })
}
