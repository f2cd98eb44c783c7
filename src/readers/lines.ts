import { readable } from './bytes.ts'

const LINE_FEED = 0x0a

/** The lines of a stream as bytes, without their line feed; see `bytesUpTo`. */
export function byteLines(
  stream: AsyncIterable<Uint8Array | string>,
  name: string,
  limit: number,
): AsyncGenerator<Uint8Array | null> {
  return bytesUpTo(LINE_FEED, stream, name, limit)
}

/**
 * What stands in a stream before each byte `end`, and behind the last one. Only what belongs to one piece is held.
 *
 * @param name - what to call the stream in a failure
 * @param limit - the most bytes of a piece
 * @returns null in place of a piece that is longer
 * @throws Failure with an `input/…` code
 */
export async function* bytesUpTo(
  end: number,
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
    for (let at = chunk.indexOf(end); at >= 0; at = chunk.indexOf(end, start)) {
      take(chunk.subarray(start, at))
      yield line()
      start = at + 1
    }
    take(chunk.subarray(start))
  }
  if (length > 0) yield line()
}
