/** The dates inside a zip, which would tell when it was made: the same notice must give the same bytes. */

const END_LENGTH = 22
/** 1 January 1980, midnight: the first day that a zip can tell. */
const FIRST_DAY = 0x21

/**
 * Sets all dates of a zip archive to its first day, in place.
 *
 * @param zip - an archive without comment and without zip64, as fflate writes them
 */
export function clearZipDates(zip: Uint8Array): void {
  const view = new DataView(zip.buffer, zip.byteOffset, zip.byteLength)
  const end = zip.length - END_LENGTH
  const count = view.getUint16(end + 10, true)
  let at = view.getUint32(end + 16, true)
  for (let i = 0; i < count; i++) {
    const local = view.getUint32(at + 42, true)
    for (const place of [at + 12, local + 10]) {
      view.setUint16(place, 0, true)
      view.setUint16(place + 2, FIRST_DAY, true)
    }
    at += 46 + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
  }
}
