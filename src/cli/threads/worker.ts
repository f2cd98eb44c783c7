import { Readable } from 'node:stream'
import type { MessagePort } from 'node:worker_threads'
import type { Context } from '../context.ts'
import { HEAVY, make, optionsOf, ownPieces } from '../files/make.ts'
import { readNotice } from '../input.ts'
import type { Io } from '../io.ts'
import { bytesOf } from '../output.ts'
import { run } from '../program.ts'
import { type Answer, type Request, type Setup, type Task, WINDOW } from './worker-protocol.ts'

/** Pieces are joined to this many bytes: a message costs more than a copy. */
const SIZE = 1 << 16

/**
 * The other end of a pool: does one task after the other, each answered as `Answer` says. The arguments of the process are read
 * anew, so that the command sets up its work here as it does there; the files among them are not touched.
 */
export async function serve(port: MessagePort, { argv, lang, emission, isTerminal }: Setup): Promise<void> {
  let messages = ''
  const said = () => {
    const all = messages
    messages = ''
    return all
  }
  const io: Io = {
    stdin: Readable.from([]),
    stdout: { isTTY: false, columns: undefined, write: async () => {} },
    stderr: {
      isTTY: isTerminal,
      columns: undefined,
      async write(text) {
        messages += text
      },
    },
    env: process.env,
    cwd: () => process.cwd(),
  }
  const send = (answer: Answer) => port.postMessage(answer)
  let credit = WINDOW
  let wake = () => {}
  const sendPiece = async (bytes: Uint8Array) => {
    while (credit === 0)
      await new Promise<void>(resume => {
        wake = resume
      })
    credit--
    send({ kind: 'piece', bytes })
  }
  const listen: Context['serve'] = work => {
    const answer = async ({ file, source: given, isReadOnly, refusesHeavy }: Task) => {
      const options = await optionsOf(file.name, work)
      const source = given ?? (await readNotice(file.name, work.io, work.report, options))
      if (refusesHeavy && source.text.length > HEAVY) {
        said()
        return send({ kind: 'heavy' })
      }
      if (isReadOnly) return send({ kind: 'source', messages: said(), source })
      const { result, exit } = await make(source, options, work)
      let isBegun = false
      const begin = () => {
        if (!isBegun) send({ kind: 'head', messages: said(), exit, sha256: source.sha256 })
        isBegun = true
      }
      let held: Uint8Array[] = []
      let length = 0
      const flush = async () => {
        begin()
        if (length > 0) await sendPiece(held.length === 1 ? held[0]! : Buffer.concat(held, length))
        held = []
        length = 0
      }
      for await (const piece of ownPieces(result, source, work, emission)) {
        const bytes = bytesOf(piece)
        held.push(bytes)
        length += bytes.length
        if (length >= SIZE) await flush()
      }
      await flush()
      send({ kind: 'end' })
    }
    port.on('message', (request: Request) => {
      if ('task' in request)
        answer(request.task).catch(async error => {
          await work.report.fail(error)
          send({ kind: 'failed', messages: said() })
        })
      else {
        credit++
        wake()
      }
    })
  }
  await run(argv, io, lang, listen)
}
