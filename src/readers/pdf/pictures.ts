/** Which streams are pictures and nothing else: those are not unpacked to read text, whatever their size. */

/** What a picture tells of itself. */
const PICTURE = [/\/Subtype\s{0,9}\/Image\b/, /\/Width\b/, /\/Height\b/]
/** What tells that a stream is used for something else: packed objects, a drawing, a pattern. */
const ELSE = /\/(?:First|N|BBox|PatternType|ShadingType|FunctionType)\b|\/Type\s{0,9}\/(?!XObject\b)/
/** Names may be written with codes, strings and comments may hold anything: such a dictionary is not believed. */
const HIDES = /[#(%]/

/**
 * Whether a dictionary is surely that of a picture.
 *
 * @param dictionary - of the stream, as the file has it
 */
export function isPicture(dictionary: string): boolean {
  if (HIDES.test(dictionary)) return false
  const own = ownEntries(dictionary)
  const isSaidOnce = own.split('/Subtype').length === 2
  return isSaidOnce && PICTURE.every(pattern => pattern.test(own)) && !ELSE.test(own)
}

/** A dictionary without those inside of it. */
function ownEntries(dictionary: string): string {
  let depth = 0
  let own = ''
  for (const part of dictionary.split(/(<<|>>)/)) {
    if (part === '<<') depth++
    else if (part === '>>') depth--
    else if (depth <= 1) own += part
  }
  return own
}
