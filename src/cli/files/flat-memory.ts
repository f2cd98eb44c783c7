import { getHeapSpaceStatistics, setFlagsFromString } from 'node:v8'

/** Room for new objects, in bytes: what a notice of usual size leaves behind while it is read fits in several times. */
const ENOUGH = 8_000_000

/**
 * Keeps a long run as small as a short one: V8 gives a program the more room the longer it runs, though each notice needs
 * no more than the one before. Call what it returns after each notice.
 */
export function flatMemory(): () => void {
  let isBound = false
  return () => {
    if (isBound) return
    const young = getHeapSpaceStatistics().find(({ space_name }) => space_name === 'new_space')
    isBound = young !== undefined && young.space_size >= ENOUGH
    if (!isBound) return
    setFlagsFromString('--semi-space-growth-factor=1')
    setFlagsFromString('--heap-growing-percent=50')
  }
}
