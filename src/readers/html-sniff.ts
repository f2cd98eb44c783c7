/** Whether a file is a page of the web, by its first bytes: whatever its ending says. */

const WITHIN = 2048

const HTML = /^\s*(<\?xml[^>]{0,200}>\s*)?(<!--[^>]{0,800}-->\s*)*<(!doctype\s{1,20}html|html)[\s>]/i
const MHTML =
  /^(?:[A-Za-z-]{1,40}:[^\n]*\n(?:[ \t][^\n]*\n)*){0,30}?content-type:\s*(?:multipart\/(?:related|alternative)|text\/html)\b/i

/** The first bytes as Latin-1, without a byte order mark; UTF-16 without its NULs. */
function headOf(bytes: Uint8Array): string {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, WITHIN)).toString('latin1')
  return head.replace(/^(\xef\xbb\xbf|\xff\xfe|\xfe\xff)/, '').replaceAll('\0', '')
}

/** A page: it begins with its doctype or `<html>`. */
export const looksLikeHtml = (bytes: Uint8Array): boolean => HTML.test(headOf(bytes))

/** A page with its parts in one file, as browsers save it: headers of a message of related parts, or of the page alone. */
export const looksLikeMhtml = (bytes: Uint8Array): boolean => MHTML.test(headOf(bytes))
