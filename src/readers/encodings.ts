/** Labels worth suggesting; TextDecoder knows more. */
export const ENCODINGS: readonly string[] = [
  'utf-8',
  'gb18030',
  'gbk',
  'gb2312',
  'utf-16',
  'utf-16le',
  'utf-16be',
  'big5',
  'shift_jis',
  'euc-jp',
  'euc-kr',
  'windows-1252',
]

/** GBK and GB 2312 are parts of GB18030, and Node's own `gbk` decodes 83 codes wrongly. */
const replaced: Readonly<Record<string, string>> = { gbk: 'gb18030' }

/** The name of the encoding a label stands for, as `decode` takes and reports it; undefined for none. */
export function encodingOf(label: string): string | undefined {
  try {
    const { encoding } = new TextDecoder(label, { fatal: true })
    return replaced[encoding] ?? encoding
  } catch {
    return undefined
  }
}
