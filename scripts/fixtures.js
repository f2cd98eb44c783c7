// Writes the plain notice beside every drawn one: fixtures/notices/NAME.drawn → NAME.txt. The drawing is the source.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const folder = join(import.meta.dirname, '../fixtures/notices')
for (const name of readdirSync(folder).filter(file => file.endsWith('.drawn'))) {
  const source = readFileSync(join(folder, name), 'utf8')
  const body = source.slice(source.indexOf('\n---\n', 4) + 5)
  writeFileSync(
    join(folder, name.replace('.drawn', '.txt')),
    body.replace(/\{[a-zA-Z]+(\.[a-zA-Z]+)?(=[^:{}\n]*)?:|\}/g, ''),
  )
}
