/** What of a Word document is text, and how. Numbers have a test of their own. */
import { describe, expect, test } from 'vitest'
import { parse } from '../src/index.ts'
import { readDocx } from '../src/readers/docx.ts'
import { Failure } from '../src/readers/failure.ts'
import { type DocxParts, docx, paragraph, run, style } from './support/docx.ts'

const read = async (parts: DocxParts) => readDocx(docx(parts), 'n.docx', {})
const text = async (parts: DocxParts) => (await read(parts)).text
const body = (...inner: string[]) => text({ body: inner.join('') })
const field = (instruction: string, result: string) =>
  `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>${instruction}</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${result}<w:r><w:fldChar w:fldCharType="end"/></w:r>`
const cell = (inner: string, properties = '') => `<w:tc><w:tcPr>${properties}</w:tcPr>${inner}</w:tc>`

describe('paragraphs and runs', () => {
  const rows: readonly [name: string, inner: string, wanted: string][] = [
    ['runs', run('2024') + run('年') + run('9月'), '2024年9月\n'],
    ['an empty paragraph', '<w:r/>', '\n'],
    [
      'a tab and breaks',
      '<w:r><w:t>甲</w:t><w:tab/><w:t>乙</w:t><w:br/><w:t>丙</w:t><w:cr/></w:r>',
      '甲\t乙\n丙\n\n',
    ],
    [
      'tab stops are no tabs',
      '<w:pPr><w:tabs><w:tab w:val="left" w:pos="420"/></w:tabs></w:pPr><w:r><w:t>甲</w:t></w:r>',
      '甲\n',
    ],
    [
      'blanks that are kept',
      '<w:r><w:t xml:space="preserve"> 甲 </w:t></w:r><w:r><w:t> 乙 </w:t></w:r>',
      ' 甲 乙\n',
    ],
    ['entities', '<w:r><w:t>A&amp;B &lt;甲&gt; &#x4e00;</w:t></w:r>', 'A&B <甲> 一\n'],
    [
      'a soft and a hard hyphen',
      '<w:r><w:t>0938</w:t><w:noBreakHyphen/><w:t>82</w:t><w:softHyphen/><w:t>12</w:t></w:r>',
      '0938-8212\n',
    ],
    ['a symbol', '<w:r><w:sym w:font="Wingdings" w:char="F0FE"/><w:t>已完成</w:t></w:r>', '☑已完成\n'],
    ['a link', `<w:hyperlink w:anchor="x">${run('网站')}</w:hyperlink>`, '网站\n'],
    [
      'a smart tag',
      `<w:smartTag w:element="date">${run('2024年')}<w:smartTag>${run('9月')}</w:smartTag></w:smartTag>`,
      '2024年9月\n',
    ],
    [
      'a content control',
      `<w:sdt><w:sdtPr><w:alias w:val="x"/></w:sdtPr><w:sdtContent>${run('内容')}</w:sdtContent></w:sdt>`,
      '内容\n',
    ],
    [
      'an empty content control',
      `甲<w:r><w:t>甲</w:t></w:r><w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>${run('单击此处')}</w:sdtContent></w:sdt>`,
      '甲\n',
    ],
    [
      'pinyin',
      `<w:r><w:ruby><w:rubyPr/><w:rt>${run('jù')}</w:rt><w:rubyBase>${run('据')}</w:rubyBase></w:ruby></w:r>${run('此')}`,
      '据此\n',
    ],
    [
      'a comment',
      '<w:commentRangeStart w:id="1"/><w:r><w:t>甲</w:t></w:r><w:commentRangeEnd w:id="1"/><w:r><w:commentReference w:id="1"/></w:r>',
      '甲\n',
    ],
    ['a formula', '<m:oMath><m:r><m:t>x=1</m:t></m:r></m:oMath>', 'x=1\n'],
  ]
  test.each(rows)('%s', async (_, inner, wanted) => {
    expect(await body(`<w:p>${inner}</w:p>`)).toBe(wanted)
  })
})

describe('fields', () => {
  const rows: readonly [name: string, inner: string, wanted: string][] = [
    ['the result stays', run('至') + field(' DATE \\@ "yyyy" ', run('2025')) + run('年'), '至2025年\n'],
    [
      'a field in the instruction of another',
      field(` IF ${'</w:instrText></w:r>'}${field('PAGE', run('9'))}<w:r><w:instrText>=1`, run('甲')),
      '甲\n',
    ],
    ['a simple field', `<w:fldSimple w:instr=" AUTHOR ">${run('王')}</w:fldSimple>`, '王\n'],
    [
      'without a result',
      '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>PAGE</w:instrText></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r><w:r><w:t>甲</w:t></w:r>',
      '甲\n',
    ],
    [
      'a ring around a number',
      '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> eq \\o\\ac(○,3)</w:instrText></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r><w:r><w:t>甲</w:t></w:r>',
      '③甲\n',
    ],
  ]
  test.each(rows)('%s', async (_, inner, wanted) => {
    expect(await body(`<w:p>${inner}</w:p>`)).toBe(wanted)
  })

  test('a list of contents is left out, whole', async () => {
    const open =
      '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> TOC \\o </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>'
    expect(
      await body(
        `<w:p>${open}${run('一、总体 1')}</w:p>`,
        paragraph('二、整改 2'),
        '<w:p><w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>',
        paragraph('一、总体'),
      ),
    ).toBe('一、总体\n')
  })
})

describe('tracked changes and hidden text', () => {
  test('inserted text stays, deleted text goes, and this is told where it was', async () => {
    const { text, findings } = await read({
      body: [
        paragraph('标题'),
        `<w:p>${run('整改')}<w:ins w:id="1">${run('13个')}</w:ins><w:del w:id="2"><w:r><w:delText>12个</w:delText></w:r></w:del>${run('。')}</w:p>`,
        `<w:p><w:moveFrom w:id="3">${run('搬走')}</w:moveFrom>${run('留下')}<w:moveTo w:id="4">${run('搬来')}</w:moveTo></w:p>`,
      ].join(''),
    })
    expect(text).toBe('标题\n整改13个。\n留下搬来\n')
    expect(findings).toEqual([{ code: 'docx/deleted', span: [3, 9], args: { count: 2 } }])
  })

  test('paragraphs whose end is deleted are one', async () => {
    expect(
      await body(
        `<w:p><w:pPr><w:rPr><w:del w:id="1"/></w:rPr></w:pPr>${run('前')}</w:p>`,
        paragraph('后'),
        `<w:p><w:pPr><w:rPr><w:del w:id="1"/></w:rPr></w:pPr><w:del w:id="2"><w:r><w:delText>全删</w:delText></w:r></w:del></w:p>`,
        paragraph('尾'),
      ),
    ).toBe('前后\n尾\n')
  })

  test('a deleted row of a table', async () => {
    expect(
      await body(
        `<w:tbl><w:tr><w:trPr><w:del w:id="1"/></w:trPr>${cell(paragraph('旧'))}</w:tr><w:tr>${cell(paragraph('新'))}</w:tr></w:tbl>`,
      ),
    ).toBe('新\n')
  })

  test('older properties do not count', async () => {
    expect(
      await body(
        `<w:p><w:pPr><w:pPrChange w:id="1"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:pPrChange></w:pPr>${run('甲')}</w:p>`,
        `<w:p><w:r><w:rPr><w:rPrChange w:id="1"><w:rPr><w:vanish/></w:rPr></w:rPrChange></w:rPr><w:t>乙</w:t></w:r></w:p>`,
      ),
    ).toBe('甲\n乙\n')
  })

  test('hidden by itself, by a style, by a style that it is based on; and shown all the same', async () => {
    const { text, findings } = await read({
      styles:
        '<w:style w:type="character" w:styleId="Hidden"><w:rPr><w:vanish/></w:rPr></w:style>' +
        `<w:style w:type="paragraph" w:styleId="Base"><w:rPr><w:vanish/></w:rPr></w:style>${style('Derived', '', 'Base')}`,
      body: [
        `<w:p>${run('看')}${run('不见', '<w:vanish/>')}${run('也不见', '<w:rStyle w:val="Hidden"/>')}${run('得见', '<w:vanish w:val="0"/>')}</w:p>`,
        paragraph('全段不见', { style: 'Derived' }),
      ].join(''),
    })
    expect(text).toBe('看得见\n\n')
    expect(findings).toEqual([{ code: 'docx/hidden', span: [0, 3], args: { count: 2 } }])
  })

  test('a paragraph whose end is hidden goes on in the next', async () => {
    expect(
      await body(
        `<w:p><w:pPr><w:rPr><w:vanish/><w:specVanish/></w:rPr></w:pPr>${run('加强领导。')}</w:p>`,
        paragraph('召开会议'),
      ),
    ).toBe('加强领导。召开会议\n')
  })
})

describe('what stands beside the text', () => {
  test('notes stand at the end, with their marks', async () => {
    expect(
      await text({
        body: [
          `<w:p>${run('甲')}<w:r><w:footnoteReference w:id="2"/></w:r>${run('乙')}</w:p>`,
          `<w:p>${run('丙')}<w:r><w:endnoteReference w:id="1"/></w:r></w:p>`,
        ].join(''),
        footnotes: `<w:footnote w:type="separator" w:id="0"><w:p><w:r><w:t>线</w:t></w:r></w:p></w:footnote><w:footnote w:id="2"><w:p><w:r><w:footnoteRef/></w:r>${run(' 脚注')}</w:p></w:footnote>`,
        endnotes: `<w:endnote w:id="1">${paragraph('尾注')}${paragraph('第二段')}</w:endnote>`,
      }),
    ).toBe('甲[1]乙\n丙[2]\n[1] 脚注\n[2] 尾注\n第二段\n')
  })

  test('a text box follows its paragraph, once', async () => {
    const box = `<w:txbxContent>${paragraph('框一')}${paragraph('框二')}</w:txbxContent>`
    expect(
      await body(
        `<w:p>${run('前')}<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wps:txbx>${box}</wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox>${box}</v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>${run('后')}</w:p>`,
        paragraph('下一段'),
      ),
    ).toBe('前后\n框一\n框二\n下一段\n')
  })
})

describe('packages', () => {
  test('strict Open XML', async () => {
    expect(await text({ strict: true, body: paragraph('严格') })).toBe('严格\n')
  })

  test('another prefix for the namespace, or none', async () => {
    expect(await text({ prefix: 'ns0', body: paragraph('别名') })).toBe('别名\n')
    const document =
      '<document xmlns="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><body><p><r><t>无前缀</t></r></p></body></document>'
    expect(await text({ body: '', parts: { 'word/document.xml': document } })).toBe('无前缀\n')
  })

  test('UTF-16', async () => {
    const document = `\ufeff<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${paragraph('宽')}</w:body></w:document>`
    expect(await text({ body: '', parts: { 'word/document.xml': Buffer.from(document, 'utf16le') } })).toBe(
      '宽\n',
    )
  })

  test('the document stands where the relations say', async () => {
    const rels =
      '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="/word/document2.xml"/></Relationships>'
    const document = `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${paragraph('别处')}</w:body></w:document>`
    expect(
      await text({
        body: '',
        parts: { '_rels/.rels': rels, 'word/document.xml': null, 'word/document2.xml': document },
      }),
    ).toBe('别处\n')
  })

  test('text under the name of a Word document is text', async () => {
    const read = await readDocx(Buffer.from('一、总体情况\n'), 'n.docx', {})
    expect(read).toEqual({ text: '一、总体情况\n', format: 'text', encoding: 'utf-8', cutAt: null })
  })
})

const failing = async (bytes: Uint8Array, limits = {}): Promise<unknown> => {
  const all = { inflated: 1 << 26, ratio: 200, pages: 10, depth: 64, paragraphs: 1000, ...limits }
  try {
    await readDocx(bytes, 'n.docx', { limits: all })
  } catch (error) {
    if (error instanceof Failure) return { code: error.code, ...error.args }
    throw error
  }
  return 'nothing failed'
}

describe('refuses', () => {
  const whole = docx({ body: paragraph('甲') })
  test('a file that is cut off', async () => {
    expect(await failing(whole.subarray(0, whole.length - 30))).toMatchObject({ code: 'input/broken' })
    expect(await failing(whole.subarray(0, 600))).toMatchObject({ code: 'input/broken' })
  })

  test('a whole file with a part that breaks off', async () => {
    const document = `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${paragraph('甲')}`
    expect(await failing(docx({ body: '', parts: { 'word/document.xml': document } }))).toMatchObject({
      code: 'input/broken',
      why: 'part-breaks-off',
    })
  })

  test('a file that is empty, or a picture', async () => {
    expect(await failing(new Uint8Array())).toMatchObject({ code: 'input/broken', why: 'empty' })
    const png = Buffer.from('\x89PNG\r\n\x1a\n', 'latin1')
    expect(await failing(png)).toEqual({ code: 'input/binary', name: 'n.docx', kind: 'png' })
  })

  test('a package without a document', async () => {
    expect(await failing(docx({ body: '', parts: { 'word/document.xml': null } }))).toMatchObject({
      code: 'input/broken',
      why: 'no-document',
    })
    expect(await failing(docx({ body: '', parts: { 'word/document.xml': '<html/>' } }))).toMatchObject({
      code: 'input/broken',
    })
  })

  test('a bit that has flipped', async () => {
    const long = docx({
      body: Array.from({ length: 200 }, (_, at) => paragraph(`第${at}段${at * 7919}`)).join(''),
    })
    const at = Buffer.from(long).indexOf('word/document.xml') + 200
    long[at]! ^= 0x10
    expect(await failing(long)).toMatchObject({ code: 'input/broken' })
  })

  test('a document type, and the entities in it', async () => {
    const head = '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]>'
    expect(await failing(docx({ head, body: paragraph('&b;') }))).toEqual({
      code: 'input/doctype',
      name: 'n.docx',
    })
  })

  test('what goes beyond a limit, and takes what stands at it', async () => {
    const paragraphs = docx({ body: paragraph('甲').repeat(50) })
    expect(await failing(paragraphs, { paragraphs: 49 })).toMatchObject({
      code: 'input/too-many-paragraphs',
      limit: 49,
    })
    expect(await failing(paragraphs, { paragraphs: 50 })).toBe('nothing failed')
    const nested = docx({ body: `<w:p>${'<w:ins>'.repeat(57)}${run('深')}${'</w:ins>'.repeat(57)}</w:p>` })
    expect(await failing(nested, { depth: 61 })).toMatchObject({ code: 'input/too-deep', limit: 61 })
    expect(await failing(nested, { depth: 62 })).toBe('nothing failed')
    const bomb = docx({ body: `<w:p>${run('a'.repeat(4 << 20))}</w:p>` })
    expect(await failing(bomb)).toMatchObject({ code: 'input/too-compressed', limit: 200 })
    expect(await failing(bomb, { ratio: 2000 })).toBe('nothing failed')
    expect(await failing(bomb, { ratio: 2000, inflated: 4 << 20 })).toMatchObject({
      code: 'input/too-inflated',
      limit: 4 << 20,
    })
  })

  test('a part that is longer than it says', async () => {
    const bomb = Buffer.from(docx({ body: `<w:p>${run('a'.repeat(4 << 20))}</w:p>` }))
    // The size stands 24 bytes into the part's row of the directory at the end.
    let row = bomb.indexOf('PK\x01\x02', 0, 'latin1')
    while (bomb.toString('latin1', row + 46, row + 63) !== 'word/document.xml')
      row = bomb.indexOf('PK\x01\x02', row + 4, 'latin1')
    bomb.writeUInt32LE(2000, row + 24)
    expect(await failing(bomb)).toMatchObject({ code: 'input/broken' })
  })
})

describe('a table of issues', () => {
  const row = (...cells: string[]) => `<w:tr>${cells.map(inner => cell(inner)).join('')}</w:tr>`
  const broken = (...lines: string[]) =>
    `<w:p><w:r>${lines.map(line => `<w:t>${line}</w:t>`).join('<w:br/>')}</w:r></w:p>`
  const nodes = async (...rows: string[]) => {
    const heads = row(...['问题', '整改措施', '责任单位', '完成情况'].map(words => paragraph(words)))
    const { text, marks = [] } = await read({
      body: `${paragraph('现将整改情况予以公布。')}<w:tbl>${heads}${rows.join('')}</w:tbl>${paragraph('2.关于台账不全的问题')}`,
    })
    return parse({ name: null, sha256: null, encoding: null, format: 'docx', text, marks }).body.slice(1)
  }
  test.each([
    ['paragraphs', paragraph('办公室') + paragraph('养护科'), paragraph('约谈3人') + paragraph('通报1次')],
    ['breaks in a paragraph', broken('办公室', '养护科'), broken('约谈3人', '通报1次')],
  ])('cells of %s: measures each, a field whole, with its parts apart', async (_, owner, measures) => {
    const [issue, next] = await nodes(row(paragraph('作风不实'), measures, owner, paragraph('已完成')))
    expect(issue).toMatchObject({
      role: 'issue',
      heading: { text: '作风不实' },
      status: { value: 'completed' },
      fields: [{ text: '办公室 养护科' }, { text: '已完成' }],
      children: [{ text: { text: '约谈3人' } }, { text: { text: '通报1次' } }],
    })
    expect(next).toMatchObject({ role: 'issue', ordinal: 2, heading: { text: '关于台账不全的问题' } })
  })
  test('a heading that is broken is one', async () => {
    const [issue] = await nodes(
      row(broken('学习', '不深入'), paragraph('约谈3人'), paragraph('办公室'), paragraph('已完成')),
    )
    expect(issue).toMatchObject({ heading: { text: '学习不深入' } })
  })
  test('a note below the issues, and sums', async () => {
    const [issue, ...others] = await nodes(
      row(paragraph('作风不实'), paragraph('约谈3人'), paragraph('办公室'), paragraph('已完成')),
      row(paragraph('合计：1个'), paragraph('1条'), paragraph(''), paragraph('')),
      `<w:tr>${cell(paragraph('注：截至5月底。'), '<w:gridSpan w:val="4"/>')}</w:tr>`,
    )
    expect(issue).toMatchObject({ role: 'issue', children: [{ role: 'measure' }] })
    expect(others.map(({ role, text, heading }) => `${role} ${(text ?? heading)?.text}`)).toEqual([
      'paragraph 合计：1个 1条',
      'paragraph 注：截至5月底。',
      'issue 关于台账不全的问题',
    ])
  })
})

test('numbering that the package has lost is told', async () => {
  const body = paragraph('现将整改情况予以公布。') + paragraph('关于台账不全的问题', { num: 1, level: 0 })
  const { findings = [] } = await read({ body: body + paragraph('补录台账12本。', { num: 0 }) })
  expect(findings).toEqual([{ code: 'docx/numbering-lost', span: [0, 0], args: { count: 1 } }])
  expect((await read({ body: paragraph('补录台账12本。', { num: 0 }) })).findings).toEqual([])
})

test('notes stand below the way to reach the body, which is found all the same', async () => {
  const note = `${run('1.关于台账不全的问题')}<w:r><w:footnoteReference w:id="2"/></w:r>`
  const { text, marks = [] } = await read({
    body: `${paragraph('现将整改情况予以公布。')}${paragraph(note)}${paragraph('补录台账12本。')}${paragraph('联系电话：0555-7788990')}`,
    footnotes: `<w:footnote w:id="2">${paragraph('台账指2021年起的登记簿。')}</w:footnote>`,
  })
  const { contact } = parse({ name: null, sha256: null, encoding: null, format: 'docx', text, marks })
  expect(contact.phones).toMatchObject([{ text: '0555-7788990' }])
})
