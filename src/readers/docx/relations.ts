/** The relations of a part: which other parts of the package belong to it, and as what. */
import type { Package } from './package.ts'
import type { XmlHandler } from './xml.ts'

/** Kind (`styles`, `footnotes` …) → part. */
export type Relations = ReadonlyMap<string, string>

/** The relations of a part, or for '' of the whole package. Targets outside of the package are left out. */
export async function relationsOf(
  part: string,
  parts: Package,
  read: (part: string, handler: XmlHandler) => Promise<void>,
): Promise<Relations> {
  const slash = part.lastIndexOf('/') + 1
  const folder = part.slice(0, slash)
  const found = new Map<string, string>()
  const relations = `${folder}_rels/${part.slice(slash)}.rels`
  if (!parts.has(relations)) return found
  await read(relations, {
    open(name, { Type, Target, TargetMode }) {
      if (name !== 'Relationship' || Target === undefined || TargetMode === 'External') return
      const kind = Type?.slice(Type.lastIndexOf('/') + 1) ?? ''
      if (!found.has(kind)) found.set(kind, resolve(folder, Target))
    },
    close() {},
  })
  return found
}

export const partOf = (relations: Relations, kind: string): string | undefined => relations.get(kind)

function resolve(folder: string, target: string): string {
  const steps: string[] = []
  for (const step of (target.startsWith('/') ? target : folder + target).split('/')) {
    if (step === '..') steps.pop()
    else if (step !== '' && step !== '.') steps.push(step)
  }
  return steps.join('/')
}
