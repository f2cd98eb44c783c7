/**
 * The JSON text of a member of an object, as it was written.
 *
 * @param json - valid JSON of an object
 * @returns the last member of that name, as JSON.parse takes it; undefined where there is none
 */
export function rawMember(json: string, name: string): string | undefined {
  let found: string | undefined
  let at = json.indexOf('{') + 1
  for (;;) {
    at = skipBlank(json, at)
    if (json[at] === ',') at = skipBlank(json, at + 1)
    if (json[at] !== '"') return found
    const keyEnd = skipString(json, at)
    const key: unknown = JSON.parse(json.slice(at, keyEnd))
    const start = skipBlank(json, skipBlank(json, keyEnd) + 1)
    at = skipValue(json, start)
    if (key === name) found = json.slice(start, at).trimEnd()
  }
}

function skipBlank(json: string, at: number): number {
  while (json[at] === ' ' || json[at] === '\t' || json[at] === '\r' || json[at] === '\n') at++
  return at
}

function skipString(json: string, at: number): number {
  for (at++; at < json.length && json[at] !== '"'; at++) if (json[at] === '\\') at++
  return at + 1
}

/** To the comma or bracket behind the value. */
function skipValue(json: string, at: number): number {
  let depth = 0
  while (at < json.length) {
    const character = json[at]
    if (character === '"') {
      at = skipString(json, at)
      continue
    }
    if (character === '{' || character === '[') depth++
    if (character === '}' || character === ']') depth--
    if (depth < 0 || (depth === 0 && character === ',')) return at
    at++
  }
  return at
}
