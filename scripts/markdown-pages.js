/** Notices as Markdown: headings, lists, emphasis, links, escapes, as editors write them. Used by the tests. */

const HEADS = [
  [/^[一二三四五六七八九十]+、[^。；：]{2,40}$/, '## '],
  [/^[（(][一二三四五六七八九十]+[）)][^。；：]{2,40}$/, '### '],
]
const escaped = text => text.replace(/[*_`<>[\]|\\]/g, '\\$&')

/** @param lines - what `inspect(text, 'lines')` tells of a notice */
export function markdownOf(lines) {
  let titled = false
  const blocks = lines
    .filter(({ kind }) => kind !== 'furniture')
    .map(({ kind, text }) => {
      const words = escaped(text.trim())
      if (kind === 'title') {
        const mark = titled ? '' : '# '
        titled = true
        return `${mark}**${words}**`
      }
      if (kind !== 'body') return words
      const head = HEADS.find(([pattern]) => pattern.test(text.trim()))
      if (head !== undefined) return `${head[1]}${words}`
      return words
        .replace(/(\d+)(年|个|项)/g, '**$1**$2')
        .replace(/“([^”\\]{2,12})”/g, '“[$1](https://example.org/a_b)”')
        .replace(/^(\d+)\./, '$1\\.')
    })
  return `${blocks.join('\n\n')}\n`
}
