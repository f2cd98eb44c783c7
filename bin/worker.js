/** A worker thread of the executable: the same program, told to do single inputs. */
const { parentPort, workerData } = require('node:worker_threads')

require('./load.js').serve(parentPort, workerData)
