import type { Bulletin } from '../../bulletin.ts'
import type { EmitOptions, Writer } from '../emitter.ts'
export async function openHtml(_: EmitOptions): Promise<Writer<Bulletin>> {
  return { *each() {}, end: () => '' }
}
