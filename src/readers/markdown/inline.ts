/** Markup inside a line of Markdown: emphasis, code, links, pictures, escapes, character references, tags. */
import { decodeHTML } from 'entities'
import type { EditWriter } from '../edit-writer.ts'

const ESCAPABLE = '!"#$%&\'()*+,-./:;<=>?@[\\]^_`{|}~'
const ENTITY = /&(?:[A-Za-z]{2,31}|#\d{1,7}|#[Xx][\dA-Fa-f]{1,6});/y
const TAG = /<(?:!--[^<>]{0,400}--|\/?[A-Za-z][^<>]{0,400})>/y
const BREAK = /^<br[\s/>]/i
const AUTOLINK = /^<(?:https?:|mailto:|[\w.+-]{1,60}@)/i
/** What may stand behind the text of a link: an address, a reference. */
const TARGET = /\((?:[^()\n]|\([^()\n]{0,200}\)){0,1000}\)|\[[^\]\n]{0,99}\]/y
const WORD = /[0-9A-Za-z]/

/** Takes the markup out of a piece of one line; the rest is kept. */
export function inlineEdits(text: string, start: number, end: number, writer: EditWriter): void {
  const gone = emphasisOf(text, start, end)
  let at = start
  while (at < end) {
    const letter = text[at]!
    const length = gone.get(at)
    if (length !== undefined) {
      at += length
      writer.drop(at)
      continue
    }
    if (letter === '\\' && (at + 1 === end || ESCAPABLE.includes(text[at + 1]!))) {
      writer.drop(at + 1)
      at = Math.min(end, at + 2)
      writer.keep(at)
      continue
    }
    if (letter === '&') {
      const entity = matchAt(ENTITY, text, at, end)
      const letters = entity === null ? '' : decodeHTML(entity)
      if (entity !== null && letters !== entity) {
        at += entity.length
        writer.replace(at, letters)
        continue
      }
    }
    if (letter === '<') {
      const tag = matchAt(TAG, text, at, end)
      if (tag !== null && !AUTOLINK.test(tag)) {
        at += tag.length
        if (BREAK.test(tag)) writer.replace(at, '\n')
        else writer.drop(at, tag.startsWith('<!--') ? 'furniture' : undefined)
        continue
      }
    }
    at++
    writer.keep(at)
  }
}

function matchAt(pattern: RegExp, text: string, at: number, end: number): string | null {
  pattern.lastIndex = at
  const match = pattern.exec(text)
  return match === null || at + match[0].length > end ? null : match[0]
}

/** Where markers of emphasis, code and links stand that have a partner, with their lengths. One pass; each bracket is looked at once. */
function emphasisOf(text: string, start: number, end: number): Map<number, number> {
  const gone = new Map<number, number>()
  /** The marker of each kind that waits for its partner. */
  const open = new Map<string, number>()
  const brackets: { readonly at: number; readonly picture: boolean }[] = []
  for (let at = start; at < end; ) {
    const letter = text[at]!
    if (letter === '\\') {
      at += 2
      continue
    }
    if (letter === '*' || letter === '_' || letter === '~' || letter === '`') {
      let stop = at + 1
      while (stop < end && text[stop] === letter) stop++
      const inWord = letter === '_' && isWord(text[at - 1]) && isWord(text[stop])
      if (!inWord && !(letter === '~' && stop - at !== 2)) {
        const key = text.slice(at, Math.min(stop, at + 4))
        const partner = open.get(key)
        const closes = partner !== undefined && at > partner + key.length && text[at - 1] !== ' '
        if (closes) {
          gone.set(partner, key.length)
          gone.set(at, stop - at)
          open.delete(key)
        } else if (stop < end && text[stop] !== ' ') open.set(key, at)
      }
      at = stop
      continue
    }
    if (letter === '[') brackets.push({ at, picture: at > start && text[at - 1] === '!' })
    if (letter === ']') {
      const bracket = brackets.pop()
      const target = bracket === undefined ? null : matchAt(TARGET, text, at + 1, end)
      if (bracket !== undefined && target !== null) {
        if (bracket.picture) gone.set(bracket.at - 1, at + 1 + target.length - bracket.at + 1)
        else {
          gone.set(bracket.at, 1)
          gone.set(at, 1 + target.length)
        }
        at += 1 + target.length
        continue
      }
    }
    at++
  }
  return gone
}

const isWord = (letter: string | undefined): boolean => letter !== undefined && WORD.test(letter)
