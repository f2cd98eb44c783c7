/** Whether a file is a Word document or a PDF, by its content: whatever its ending says. */

/** Names of parts stand at the heads of the first parts, and all of them at the end of a zip. */
const HEAD = 4096
const TAIL = 1 << 18
/** Some programs write a few bytes of their own before the header. */
const PDF_WITHIN = 1024

const OLE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]

const part = (bytes: Uint8Array, start: number, end: number): Buffer =>
  Buffer.from(bytes.buffer, bytes.byteOffset + start, end - start)

export const looksLikeZip = (bytes: Uint8Array): boolean =>
  bytes[0] === 0x50 && bytes[1] === 0x4b && (bytes[2] === 3 || bytes[2] === 5)

export const looksLikeDocx = (bytes: Uint8Array): boolean =>
  looksLikeZip(bytes) &&
  (part(bytes, 0, Math.min(HEAD, bytes.length)).includes('word/') ||
    part(bytes, Math.max(0, bytes.length - TAIL), bytes.length).includes('word/document'))

/** An old Office document, or a new one with a password. */
export const looksLikeOle = (bytes: Uint8Array): boolean => OLE.every((byte, at) => bytes[at] === byte)

export const looksLikePdf = (bytes: Uint8Array): boolean =>
  part(bytes, 0, Math.min(PDF_WITHIN, bytes.length)).includes('%PDF-')
