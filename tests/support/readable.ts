/** JSON as `parse` prints it: two spaces a level, and every span on one line. */
export const readable = (value: unknown): string =>
  JSON.stringify(value, null, 2).replace(/\[\s+(\d+),\s+(\d+)\s+\]/g, '[$1, $2]')
