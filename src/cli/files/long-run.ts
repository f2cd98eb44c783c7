import { getHeapSpaceStatistics, setFlagsFromString } from 'node:v8'

/** Room for new objects, in bytes: what a notice of usual size leaves behind while it is read fits in several times. */
const ENOUGH = 8_000_000

/**
 * Fits V8 to a long run. Its memory stays that of a short one: V8 gives a program the more room the longer it runs, though each
 * notice needs no more than the one before. And what `load.js` leaves out for the sake of one short notice is compiled after all.
 * Call it before the files are listed, for the names of thousands would double the room for new objects again and again, and
 * call what it returns after each notice.
 */
export function fitLongRun(): () => void {
  setFlagsFromString('--sparkplug')
  setFlagsFromString('--heap-growing-percent=50')
  growYoung(1)
  let isEnough = false
  return () => {
    if (isEnough) return
    const young = getHeapSpaceStatistics().find(({ space_name }) => space_name === 'new_space')
    isEnough = young !== undefined && young.space_size >= ENOUGH
    growYoung(isEnough ? 1 : 2)
  }
}

function growYoung(factor: number): void {
  setFlagsFromString(`--semi-space-growth-factor=${factor}`)
}
