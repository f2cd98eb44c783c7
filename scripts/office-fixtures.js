/**
 * Makes fixtures/office from the notices of fixtures/notices, with LibreOffice (`soffice`): Word documents new and old,
 * and PDF files, as offices lay them out; and fixtures/tables/NAME.LOOK.pdf from the pages beside them. What LibreOffice writes differs from run to run in its dates and names, so
 * the files are kept in the repository; `npm run fixtures:office` makes them anew. Punctuation does not hang over the margin:
 * LibreOffice 7.4 loses it in PDF files.
 */
import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { TABLE_LOOKS, tableDocument } from './office-tables.js'

const root = join(import.meta.dirname, '..')
const target = join(root, 'fixtures/office')

/**
 * One file of each of `kinds` for a notice. `numbered`: markers at line starts become automatic numbers. `columns`: of
 * the page. `head`: a running head. Pages have their number at the foot.
 */
const FILES = [
  { notice: 'yunze-water-2025', kinds: ['docx', 'doc', 'pdf'] },
  { notice: 'dainan-bureau-2025', kinds: ['docx', 'doc', 'pdf'], head: '党务公开' },
  { notice: 'tongjiang-women-2025', kinds: ['docx', 'doc', 'pdf'], size: 12, indent: 0, gap: 6 },
  {
    notice: 'yunze-water-2025',
    as: 'yunze-water-2025.numbered',
    kinds: ['docx', 'doc', 'pdf'],
    numbered: true,
  },
  {
    notice: 'lanjiang-finance-2024',
    as: 'lanjiang-finance-2024.columns',
    kinds: ['pdf'],
    columns: 2,
    size: 10.5,
  },
]

/**
 * Tables as PDF files, in some looks; `large` is set in the size of the body, so that it goes over several pages. `docx`: as a Word
 * document too. `printed`: as Chromium prints the page, without lines and with the heads on every page.
 */
const TABLES = [
  { notice: 'ledger', looks: ['ruled', 'landscape', 'open-middle', 'large', 'open-large'] },
  { notice: 'categories', looks: ['middle', 'rows'] },
  { notice: 'groups', looks: ['open-middle', 'three'] },
  { notice: 'two-columns', looks: ['tight'] },
  { notice: 'two-heads', looks: ['ruled'], docx: true, printed: true },
  { notice: 'forms', looks: ['ruled', 'large'], docx: true },
  { notice: 'long-cells', looks: ['ruled'], printed: true },
]

/** The levels of official documents, as LibreOffice names their formats. */
const LEVELS = [
  { pattern: /^([一二三四五六七八九十]+)、/, format: '一, 二, 三, ...', before: '', after: '、' },
  { pattern: /^（([一二三四五六七八九十]+)）/, format: '一, 二, 三, ...', before: '（', after: '）' },
  { pattern: /^(\d+)\./, format: '1', before: '', after: '.' },
]
const HAN = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十']

const escaped = text => text.replace(/[&<>]/g, letter => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;' })[letter])

/** The lines of a notice as paragraphs; numbers that LibreOffice would count otherwise stay text. */
function paragraphs(text, isNumbered) {
  const counts = [0, 0, 0]
  return text
    .split('\n')
    .filter(line => line.trim() !== '')
    .map((line, at) => {
      if (at === 0) return `<text:p text:style-name="Title">${escaped(line)}</text:p>`
      const level = isNumbered ? LEVELS.findIndex(({ pattern }) => pattern.test(line)) : -1
      if (level >= 0) {
        const [marker, ordinal] = LEVELS[level].pattern.exec(line)
        const next = counts[level] + 1
        if ((level < 2 ? HAN[next - 1] : String(next)) === ordinal) {
          counts[level] = next
          counts.fill(0, level + 1)
          const rest = escaped(line.slice(marker.length))
          return `<text:numbered-paragraph text:list-id="list1" text:style-name="Numbers" text:level="${level + 1}"><text:p text:style-name="Body">${rest}</text:p></text:numbered-paragraph>`
        }
      }
      return `<text:p text:style-name="Body">${escaped(line.replace(/^[ \u3000]+/, ''))}</text:p>`
    })
    .join('\n')
}

const levelStyle = ({ format, before, after }, at) => `
<text:list-level-style-number text:level="${at + 1}" style:num-format="${format}" style:num-prefix="${before}" style:num-suffix="${after}">
<style:list-level-properties text:list-level-position-and-space-mode="label-alignment"><style:list-level-label-alignment text:label-followed-by="nothing" fo:text-indent="0.8cm"/></style:list-level-properties>
</text:list-level-style-number>`

/** A flat OpenDocument text. */
function documentOf(text, { size = 16, indent = 2, gap = 0, columns = 1, head, numbered }) {
  const font = `style:font-name-asian="Noto Serif CJK SC" style:font-name="Liberation Serif" fo:font-size="${size}pt" style:font-size-asian="${size}pt"`
  const titleSize = size + 6
  const footer =
    '<text:p text:style-name="Foot">— <text:page-number text:select-page="current">1</text:page-number> —</text:p>'
  return `<?xml version="1.0" encoding="UTF-8"?>
<office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0" xmlns:svg="urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0" office:version="1.3" office:mimetype="application/vnd.oasis.opendocument.text">
<office:font-face-decls><style:font-face style:name="Noto Serif CJK SC" svg:font-family="'Noto Serif CJK SC'"/><style:font-face style:name="Liberation Serif" svg:font-family="'Liberation Serif'"/></office:font-face-decls>
<office:styles>
<style:style style:name="Body" style:family="paragraph"><style:paragraph-properties fo:text-indent="${indent * size}pt" fo:margin-bottom="${gap}pt" fo:line-height="${Math.round(size * 1.75)}pt" fo:text-align="justify" style:punctuation-wrap="simple"/><style:text-properties ${font} style:language-asian="zh" style:country-asian="CN"/></style:style>
<style:style style:name="Title" style:family="paragraph"><style:paragraph-properties fo:text-align="center" fo:margin-bottom="${size}pt"/><style:text-properties style:font-name-asian="Noto Serif CJK SC" fo:font-size="${titleSize}pt" style:font-size-asian="${titleSize}pt" style:font-weight-asian="bold"/></style:style>
<style:style style:name="Foot" style:family="paragraph"><style:paragraph-properties fo:text-align="center"/><style:text-properties fo:font-size="12pt" style:font-size-asian="12pt" style:font-name-asian="Noto Serif CJK SC"/></style:style>
<text:list-style style:name="Numbers">${LEVELS.map(levelStyle).join('')}</text:list-style>
</office:styles>
<office:automatic-styles>
<style:style style:name="Columns" style:family="section"><style:section-properties><style:columns fo:column-count="${columns}" fo:column-gap="1cm"/></style:section-properties></style:style>
<style:page-layout style:name="Page"><style:page-layout-properties fo:page-width="21cm" fo:page-height="29.7cm" fo:margin-top="2cm" fo:margin-bottom="2cm" fo:margin-left="2.8cm" fo:margin-right="2.6cm"/><style:header-style><style:header-footer-properties fo:min-height="1cm"/></style:header-style><style:footer-style><style:header-footer-properties fo:min-height="1cm"/></style:footer-style></style:page-layout>
</office:automatic-styles>
<office:master-styles><style:master-page style:name="Standard" style:page-layout-name="Page">${head === undefined ? '' : `<style:header><text:p text:style-name="Foot">${head}</text:p></style:header>`}<style:footer>${footer}</style:footer></style:master-page></office:master-styles>
<office:body><office:text>${columns > 1 ? '<text:section text:style-name="Columns" text:name="Columns">' : ''}
${paragraphs(text, numbered)}
${columns > 1 ? '</text:section>' : ''}</office:text></office:body>
</office:document>`
}

const FILTERS = { docx: 'docx:MS Word 2007 XML', doc: 'doc:MS Word 97', pdf: 'pdf:writer_pdf_Export' }

function convert(file, filter, folder) {
  const options = [`-env:UserInstallation=file://${work}/profile`, '--headless', '--convert-to', filter]
  const { status, stderr } = spawnSync('soffice', [...options, '--outdir', folder, file], {
    encoding: 'utf8',
  })
  if (status !== 0) throw new Error(`soffice: ${stderr}`)
}

const PRINTED = '<style>table { width: 100% } td, th { padding: 4px; vertical-align: top }</style>'

/** A page as a browser prints it. */
function print(html, file) {
  const page = join(work, 'page.html')
  writeFileSync(page, html.replace('</head>', `${PRINTED}</head>`))
  const options = ['--headless', '--no-sandbox', '--disable-gpu', '--no-pdf-header-footer']
  const { status, stderr } = spawnSync('chromium', [...options, `--print-to-pdf=${file}`, page], {
    encoding: 'utf8',
  })
  if (status !== 0) throw new Error(`chromium: ${stderr}`)
}

const work = mkdtempSync(join(tmpdir(), 'rectify-office-'))
try {
  mkdirSync(target, { recursive: true })
  for (const { notice, as = notice, kinds, ...look } of FILES) {
    const file = join(work, `${as}.fodt`)
    writeFileSync(file, documentOf(readFileSync(join(root, `fixtures/notices/${notice}.txt`), 'utf8'), look))
    for (const kind of kinds) convert(file, FILTERS[kind], target)
  }
  const tables = join(root, 'fixtures/tables')
  for (const { notice, looks, docx = false, printed = false } of TABLES) {
    const html = readFileSync(join(tables, `${notice}.html`), 'utf8')
    if (docx) {
      const file = join(work, `${notice}.fodt`)
      writeFileSync(file, tableDocument(html, TABLE_LOOKS.ruled))
      convert(file, FILTERS.docx, tables)
    }
    if (printed) print(html, join(tables, `${notice}.printed.pdf`))
    for (const look of looks) {
      const file = join(work, `${notice}.${look}.fodt`)
      writeFileSync(file, tableDocument(html, TABLE_LOOKS[look]))
      convert(file, FILTERS.pdf, tables)
    }
  }
  // What is refused: a PDF file that asks for a password.
  const locked = join(work, 'password.fodt')
  writeFileSync(locked, documentOf('整改情况', {}))
  const lock = {
    EncryptFile: { type: 'boolean', value: 'true' },
    DocumentOpenPassword: { type: 'string', value: 'x' },
  }
  convert(locked, `${FILTERS.pdf}:${JSON.stringify(lock)}`, join(target, 'refused'))
} finally {
  rmSync(work, { recursive: true })
}
