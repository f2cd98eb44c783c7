/** A row of a table as a line of text. */
export const rowText = (cells: readonly (readonly string[])[]): string =>
  cells.map(lines => lines.filter(line => line.trim() !== '').join('\n')).join('\t')
