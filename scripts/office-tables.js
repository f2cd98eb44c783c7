/** Notices with tables (fixtures/tables/NAME.html) as OpenDocument texts, laid out as offices do. */
import { parseHTML } from 'linkedom'

/**
 * Looks of a table. `border`: lines around all cells, between rows alone, below the heads alone (`three`), or `none`.
 * `align`: cells at the `top` of their rows or in the `middle`. `padding` in cm, on all sides. `repeat`: heads on every page.
 * Columns are as wide, relatively, as `data-widths` of the table says; the last counts for those that follow.
 */
export const TABLE_LOOKS = {
  ruled: {},
  middle: { align: 'middle', repeat: true },
  landscape: { align: 'middle', landscape: true, repeat: true },
  open: { border: 'none' },
  'open-middle': { border: 'none', align: 'middle', repeat: true },
  tight: { border: 'none', padding: 0.05, rowGap: 0 },
  rows: { border: 'rows' },
  three: { border: 'three', padding: 0.15 },
  large: { size: 16 },
  'open-large': { border: 'none', align: 'middle', size: 16, repeat: true },
}

const escaped = text => text.replace(/[&<>]/g, letter => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;' })[letter])
const paragraph = (style, text) => `<text:p text:style-name="${style}">${escaped(text.trim())}</text:p>`

const bordersOf = (border, isHead, isLast) => {
  const line = '0.5pt solid #000000'
  if (border === 'all') return `fo:border="${line}"`
  const bottom = border === 'rows' || (border === 'three' && (isHead || isLast))
  const top = isHead && border !== 'none'
  return `fo:border-left="none" fo:border-right="none" fo:border-top="${top ? line : 'none'}" fo:border-bottom="${bottom ? line : 'none'}"`
}

/** A flat OpenDocument text of a page with a title, paragraphs and tables. */
export function tableDocument(html, look = {}) {
  const {
    border = 'all',
    align = 'top',
    padding = 0.19,
    landscape = false,
    repeat = false,
    size = 10.5,
  } = look
  const { document } = parseHTML(html)
  const width = landscape ? 24.7 : 16.6
  const tables = []
  const blocks = [...document.body.children].map(element => {
    if (element.tagName === 'H1') return paragraph('Title', element.textContent)
    if (element.tagName === 'P')
      return paragraph(element.className === 'signature' ? 'Signature' : 'Body', element.textContent)
    return table(element)
  })

  function table(element) {
    const name = `Table${tables.length + 1}`
    const rows = [...element.querySelectorAll('tr')]
    /** Until which row each column is taken by a cell above. */
    const taken = []
    let count = 0
    const written = rows.map((row, y) => {
      let xml = ''
      let column = 0
      const cover = () => {
        for (; (taken[column] ?? 0) > y; column++) xml += '<table:covered-table-cell/>'
      }
      for (const cell of row.children) {
        cover()
        const across = Number(cell.getAttribute('colspan') ?? 1)
        const down = Number(cell.getAttribute('rowspan') ?? 1)
        const style = cell.tagName === 'TH' ? 'Head' : y + down === rows.length ? 'Last' : 'Cell'
        const parts = cell.innerHTML
          .split(/<br>|<\/p>/)
          .map(part => part.replace(/<[^>]*>/g, ''))
          .filter(Boolean)
        const inner =
          parts.length === 0
            ? ['<text:p text:style-name="InCell"/>']
            : parts.map(part =>
                paragraph(
                  cell.tagName === 'TH' ? 'InHead' : 'InCell',
                  part.replace(/&lt;/g, '<').replace(/&amp;/g, '&'),
                ),
              )
        const spans = `${across > 1 ? ` table:number-columns-spanned="${across}"` : ''}${down > 1 ? ` table:number-rows-spanned="${down}"` : ''}`
        xml += `<table:table-cell table:style-name="${style}"${spans}>${inner.join('')}</table:table-cell>`
        for (let i = 0; i < across; i++) {
          if (i > 0) xml += '<table:covered-table-cell/>'
          taken[column++] = y + down
        }
      }
      cover()
      count = Math.max(count, column)
      return `<table:table-row>${xml}</table:table-row>`
    })
    const given = (element.getAttribute('data-widths') ?? '1').split(' ').map(Number)
    const widths = Array.from({ length: count }, (_, at) => given[at] ?? given.at(-1))
    const total = widths.reduce((sum, one) => sum + one, 0)
    tables.push(
      `<style:style style:name="${name}" style:family="table"><style:table-properties style:width="${width}cm" table:align="margins"/></style:style>` +
        widths
          .map(
            (one, at) =>
              `<style:style style:name="${name}.${at}" style:family="table-column"><style:table-column-properties style:column-width="${((one / total) * width).toFixed(2)}cm"/></style:style>`,
          )
          .join(''),
    )
    const columns = widths.map((_, at) => `<table:table-column table:style-name="${name}.${at}"/>`).join('')
    const head = repeat ? `<table:table-header-rows>${written[0]}</table:table-header-rows>` : written[0]
    return `<table:table table:name="${name}" table:style-name="${name}">${columns}${head}${written.slice(1).join('')}</table:table>`
  }

  const cellStyle = (name, isHead, isLast) =>
    `<style:style style:name="${name}" style:family="table-cell"><style:table-cell-properties ${bordersOf(border, isHead, isLast)} fo:padding-left="${padding}cm" fo:padding-right="${padding}cm" fo:padding-top="${look.rowGap ?? padding}cm" fo:padding-bottom="${look.rowGap ?? padding}cm" style:vertical-align="${isHead ? 'middle' : align}"/></style:style>`
  const font = points =>
    `<style:text-properties style:font-name="Liberation Serif" style:font-name-asian="Noto Serif CJK SC" fo:font-size="${points}pt" style:font-size-asian="${points}pt" style:language-asian="zh" style:country-asian="CN"/>`
  const style = (name, properties, points) =>
    `<style:style style:name="${name}" style:family="paragraph"><style:paragraph-properties ${properties} style:punctuation-wrap="simple"/>${font(points)}</style:style>`
  const page = landscape
    ? 'fo:page-width="29.7cm" fo:page-height="21cm"'
    : 'fo:page-width="21cm" fo:page-height="29.7cm"'
  return `<?xml version="1.0" encoding="UTF-8"?>
<office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0" xmlns:svg="urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0" office:version="1.3" office:mimetype="application/vnd.oasis.opendocument.text">
<office:font-face-decls><style:font-face style:name="Noto Serif CJK SC" svg:font-family="'Noto Serif CJK SC'"/><style:font-face style:name="Liberation Serif" svg:font-family="'Liberation Serif'"/></office:font-face-decls>
<office:styles>
${style('Body', 'fo:text-indent="32pt" fo:line-height="28pt" fo:text-align="justify"', 16)}
${style('Title', 'fo:text-align="center" fo:margin-bottom="16pt"', 22)}
${style('Signature', 'fo:text-align="end" fo:line-height="28pt"', 16)}
${style('InCell', `fo:line-height="${(size * 1.3).toFixed(1)}pt"`, size)}
${style('InHead', 'fo:text-align="center"', size)}
${style('Foot', 'fo:text-align="center"', 12)}
</office:styles>
<office:automatic-styles>
${tables.join('')}${cellStyle('Head', true, false)}${cellStyle('Cell', false, false)}${cellStyle('Last', false, true)}
<style:page-layout style:name="Page"><style:page-layout-properties ${page} fo:margin-top="2cm" fo:margin-bottom="1.5cm" fo:margin-left="2.2cm" fo:margin-right="2.2cm"/><style:footer-style><style:header-footer-properties fo:min-height="1cm"/></style:footer-style></style:page-layout>
</office:automatic-styles>
<office:master-styles><style:master-page style:name="Standard" style:page-layout-name="Page"><style:footer><text:p text:style-name="Foot">— <text:page-number text:select-page="current">1</text:page-number> —</text:p></style:footer></style:master-page></office:master-styles>
<office:body><office:text>
${blocks.join('\n')}
</office:text></office:body>
</office:document>`
}
