/** PDF files made by hand: what LibreOffice cannot write. */
import { deflateSync } from 'node:zlib'

export interface PdfLine {
  readonly text: string
  readonly x: number
  /** From the bottom of the page. */
  readonly y: number
  readonly size?: number
  /** It is a link. */
  readonly isLink?: true
}

export interface PdfLook {
  readonly pages: readonly (readonly PdfLine[])[]
  /** The encoding of the font, which is not embedded. */
  readonly encoding?: 'GBK-EUC-H' | 'UniGB-UCS2-H' | 'Identity-H'
  readonly encode: (text: string) => Uint8Array
  /** The contents of pages are packed. */
  readonly isPacked?: boolean
  /** What a page draws besides, in PDF's own words. */
  readonly drawn?: string
  /** Pages share one content, so that thousands of them are a small file. */
  readonly repeat?: number
}

const hex = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex')

/** A PDF file of a font that is not embedded: its letters are known by their character map alone. */
export function pdf({
  pages,
  encoding = 'GBK-EUC-H',
  encode,
  isPacked = false,
  drawn = '',
  repeat = 1,
}: PdfLook): Buffer {
  const objects: string[] = []
  const add = (body: string): number => objects.push(body)
  const catalog = add('')
  const tree = add('')
  const descriptor = add(
    '<< /Type /FontDescriptor /FontName /SimSun /Flags 6 /FontBBox [0 -200 1000 900] /ItalicAngle 0 /Ascent 859 /Descent -141 /CapHeight 700 /StemV 80 >>',
  )
  const descendant = add(
    `<< /Type /Font /Subtype /CIDFontType2 /BaseFont /SimSun /CIDSystemInfo << /Registry (Adobe) /Ordering (${encoding === 'Identity-H' ? 'Identity' : 'GB1'}) /Supplement 2 >> /DW 1000 /W [814 939 500] /FontDescriptor ${descriptor} 0 R >>`,
  )
  const font = add(
    `<< /Type /Font /Subtype /Type0 /BaseFont /SimSun /Encoding /${encoding} /DescendantFonts [${descendant} 0 R] >>`,
  )
  const kids: number[] = []
  for (const lines of pages) {
    const plain = lines
      .map(({ text, x, y, size = 16 }) => `BT /F1 ${size} Tf ${x} ${y} Td <${hex(encode(text))}> Tj ET`)
      .concat(drawn)
      .join('\n')
    const content = isPacked ? deflateSync(plain).toString('latin1') : plain
    const filter = isPacked ? '/Filter /FlateDecode ' : ''
    const stream = add(`<< ${filter}/Length ${content.length} >>\nstream\n${content}\nendstream`)
    const links = lines.flatMap(({ text, x, y, size = 16, isLink }) =>
      isLink
        ? [
            `<< /Type /Annot /Subtype /Link /Rect [${x} ${y - 3} ${x + text.length * size} ${y + size}] /A << /S /URI /URI (http://a.example/) >> >>`,
          ]
        : [],
    )
    const annots = links.length > 0 ? `/Annots [${links.join(' ')}] ` : ''
    for (let copy = 0; copy < repeat; copy++) {
      kids.push(
        add(
          `<< /Type /Page /Parent ${tree} 0 R /MediaBox [0 0 595 842] ${annots}/Contents ${stream} 0 R /Resources << /Font << /F1 ${font} 0 R >> >> >>`,
        ),
      )
    }
  }
  objects[catalog - 1] = `<< /Type /Catalog /Pages ${tree} 0 R >>`
  objects[tree - 1] =
    `<< /Type /Pages /Kids [${kids.map(kid => `${kid} 0 R`).join(' ')}] /Count ${kids.length} >>`
  let file = '%PDF-1.4\n'
  const offsets = objects.map((body, at) => {
    const offset = file.length
    file += `${at + 1} 0 obj\n${body}\nendobj\n`
    return offset
  })
  const table = file.length
  file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n`
  for (const offset of offsets) file += `${String(offset).padStart(10, '0')} 00000 n \n`
  file += `trailer\n<< /Size ${objects.length + 1} /Root ${catalog} 0 R >>\nstartxref\n${table}\n%%EOF\n`
  return Buffer.from(file, 'latin1')
}
