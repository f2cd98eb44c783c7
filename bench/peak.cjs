'use strict'
const { readFileSync } = require('node:fs')

/**
 * The peak of this process' memory, in bytes. What getrusage says is never less than the memory of the process that started
 * this one, for Linux hands that on over fork and exec; the file of Linux is asked first.
 */
exports.peakMemory = function peakMemory() {
  try {
    return Number(/VmHWM:\s*(\d+)/.exec(readFileSync('/proc/self/status', 'utf8'))[1]) * 1024
  } catch {
    return process.resourceUsage().maxRSS * 1024
  }
}

// Run as `node peak.cjs PROGRAM ARGUMENTS…`: the program, told to say its peak on stderr when it ends.
if (require.main === module) {
  process.on('exit', () => process.stderr.write(String(exports.peakMemory())))
  process.argv.splice(1, 1)
  require(process.argv[1])
}
