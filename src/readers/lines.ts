import { readable } from './bytes.ts'

const LINE_FEED = 0x0a

/**
 * The lines of a stream as bytes, without their line feed. Only what belongs to one line is held.
 *
 * @param name - what to call the stream in a failure
 * @param limit - the most bytes of a line
 * @returns null in place of a line that is longer
 * @throws Failure with an `input/…` code
 */
export async function* byteLines(
  stream: AsyncIterable<Uint8Array | string>,
  name: string,
  limit: number,
): AsyncGenerator<Uint8Array | null> {
  let held: Uint8Array[] = []
  let length = 0
  const take = (part: Uint8Array) => {
    length += part.length
    if (length > limit) held = []
    else if (part.length > 0) held.push(part)
  }
  const line = () => {
    const whole = length > limit ? null : held.length === 1 ? held[0]! : Buffer.concat(held, length)
    held = []
    length = 0
    return whole
  }
  for await (const chunk of readable(stream, name)) {
    let start = 0
    for (let end = chunk.indexOf(LINE_FEED); end >= 0; end = chunk.indexOf(LINE_FEED, start)) {
      take(chunk.subarray(start, end))
      yield line()
      start = end + 1
    }
    take(chunk.subarray(start))
  }
  if (length > 0) yield line()
}
