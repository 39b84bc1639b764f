import { Worker } from 'node:worker_threads'

/** Seconds without a sign of life after which something hangs, on however busy a machine. */
const patience = 60

const watch = `
const { workerData, parentPort } = require('node:worker_threads')
const turn = new Int32Array(workerData.shared)
let seen = -1
let quiet = 0
setInterval(() => {
  const now = Atomics.load(turn, 0)
  quiet = now === seen ? quiet + 1 : 0
  seen = now
  if (quiet < workerData.patience) return
  require('node:fs').writeSync(2, 'Hangs at ' + workerData.name + ' ' + now + '\\n')
  process.kill(process.pid, 'SIGKILL')
}, 1000)
`

/** Looks on while work of one thread goes from turn to turn: one that never ends is named and ends the process. */
export class Watchdog {
  readonly #turn = new Int32Array(new SharedArrayBuffer(4))
  readonly #worker: Worker

  constructor(name: string) {
    const workerData = { shared: this.#turn.buffer, patience, name }
    this.#worker = new Worker(watch, { eval: true, workerData })
    this.#worker.unref()
  }

  turn(number: number): void {
    Atomics.store(this.#turn, 0, number)
  }

  async leave(): Promise<void> {
    await this.#worker.terminate()
  }
}
