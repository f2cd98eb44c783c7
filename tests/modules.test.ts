/** Modules stand in an order: none needs itself by way of others, types included. */
import { dirname, join, relative } from 'node:path'
import { globSync } from 'tinyglobby'
import ts from 'typescript'
import { expect, test } from 'vitest'

test('no module of src imports itself, by whatever way', () => {
  const root = join(import.meta.dirname, '../src')
  const imports = new Map(
    globSync('**/*.ts', { cwd: root })
      .filter(file => !file.endsWith('.d.ts'))
      .map(file => {
        const text = ts.sys.readFile(join(root, file)) ?? ''
        const found = ts.preProcessFile(text, true, true).importedFiles.map(({ fileName }) => fileName)
        return [
          file,
          found
            .filter(name => name.startsWith('.'))
            .map(name => relative(root, join(root, dirname(file), name))),
        ] as const
      }),
  )
  expect(imports.size).toBeGreaterThan(300)
  const done = new Set<string>()
  const cycles: string[] = []
  const visit = (file: string, way: readonly string[]): void => {
    if (way.includes(file)) cycles.push([...way.slice(way.indexOf(file)), file].join(' → '))
    if (done.has(file) || way.includes(file)) return
    for (const next of imports.get(file) ?? []) visit(next, [...way, file])
    done.add(file)
  }
  for (const file of imports.keys()) visit(file, [])
  expect(cycles).toEqual([])
})
