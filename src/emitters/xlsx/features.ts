/** What write-excel-file leaves out and a ledger needs: filters, the header on every printed page, all columns on one. */
import type { Feature } from 'write-excel-file/universal'
import { rowHeight } from './row-height.ts'
import type { Sheet } from './sheet.ts'

/** A feature that writes no files of its own: then it does not matter what files are made of. */
interface Changes {
  readonly files: Pick<NonNullable<Feature<unknown>['files']>, 'transform'>
}

/** `A`, `Z`, `AA`: the name of a column, from 0. */
function columnName(index: number): string {
  const letter = String.fromCharCode(65 + (index % 26))
  return index < 26 ? letter : columnName(Math.floor(index / 26) - 1) + letter
}

const rangeOf = ({ columns, rows }: Sheet): readonly [from: string, to: string] => [
  'A1',
  `${columnName(columns.length - 1)}${rows.length + 1}`,
]

const absolute = (cell: string): string => cell.replace(/^([A-Z]+)(\d+)$/, '$$$1$$$2')

/** Sheet names are ours: none holds a letter that XML or a formula would need escaped. */
const named = (name: string, sheet: number, value: string, hidden = false): string =>
  `<definedName name="_xlnm.${name}" localSheetId="${sheet}"${hidden ? ' hidden="1"' : ''}>${value}</definedName>`

export function ledgerFeature(sheets: readonly Sheet[]): Changes {
  const names = [
    ...sheets.map((sheet, i) => {
      const [from, to] = rangeOf(sheet)
      return named('_FilterDatabase', i, `'${sheet.name}'!${absolute(from)}:${absolute(to)}`, true)
    }),
    ...sheets.map(({ name }, i) => named('Print_Titles', i, `'${name}'!$1:$1`)),
  ]
  return {
    files: {
      transform: {
        'xl/worksheets/sheet{id}.xml': {
          transform: (xml, _, { sheetIndex }) =>
            xml
              .replace('<sheetViews>', () => '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><sheetViews>')
              .replace(
                '</sheetData>',
                () => `</sheetData><autoFilter ref="${rangeOf(sheets[sheetIndex]!).join(':')}"/>`,
              ),
          transformElementAttributes(tag, attributes, index, _, { sheetIndex }) {
            if (tag === 'pageSetup') return { ...attributes, fitToWidth: 1, fitToHeight: 0 }
            if (tag !== 'row' || !index) return attributes
            return { ...attributes, ht: rowHeight(sheets[sheetIndex]!, index - 1) }
          },
        },
        'xl/workbook.xml': {
          transform: xml =>
            xml.replace('<definedNames/>', () => `<definedNames>${names.join('')}</definedNames>`),
        },
      },
    },
  }
}
