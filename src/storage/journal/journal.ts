import type { JournalAnswers, JournalOrder, JournalReply, JournalRequest } from './messages'
import { lineOf, type JournalRecord } from './lines'

/** working: every edit is written a second time. absent: this browser has no place for it. broken: it has stopped. */
export type JournalState = 'working' | 'absent' | 'broken'

/** The part of a Worker that the journal uses. */
export type JournalWorker = Pick<Worker, 'postMessage' | 'terminate' | 'addEventListener'>

type Type = JournalOrder['type']
type OrderOf<T extends Type> = Extract<JournalOrder, { type: T }>

/** Milliseconds after which a worker that does not answer counts as broken: nothing of the app waits for it any longer. */
const patience = 5_000

/**
 * The page's way to the journal. Nothing is ever lost by it: where it is absent, or breaks, the database goes on alone,
 * and `state` says so.
 */
export class Journal {
  readonly #worker: JournalWorker | null
  readonly #waiting = new Map<number, { settle: (answer: unknown) => void; timer: ReturnType<typeof setTimeout> }>()
  #state: JournalState
  #next = 0

  constructor(worker: JournalWorker | null) {
    this.#worker = worker
    this.#state = worker === null ? 'absent' : 'working'
    worker?.addEventListener('message', ({ data }: MessageEvent<JournalReply>) => this.#hear(data))
    worker?.addEventListener('error', () => this.#stop('broken'))
  }

  get state(): JournalState {
    return this.#state
  }

  /** Writes records down. @returns whether they are on the disk */
  async write(records: readonly JournalRecord[]): Promise<boolean> {
    if (records.length === 0) return true
    return (await this.ask({ type: 'append', text: records.map(lineOf).join('') })) !== undefined
  }

  /** @returns undefined: the journal cannot say */
  ask<T extends Type>(order: OrderOf<T>): Promise<JournalAnswers[T] | undefined> {
    const worker = this.#worker
    if (worker === null || this.#state !== 'working') return Promise.resolve(undefined)
    const id = (this.#next += 1)
    return new Promise((resolve) => {
      const timer = setTimeout(() => this.#stop('broken'), patience)
      this.#waiting.set(id, { settle: (answer) => resolve(answer as JournalAnswers[T] | undefined), timer })
      worker.postMessage({ id, order } satisfies JournalRequest)
    })
  }

  close(): void {
    this.#stop('absent')
  }

  #hear(reply: JournalReply): void {
    if (reply.status === 'absent') return this.#stop('absent')
    const waiting = this.#waiting.get(reply.id)
    this.#waiting.delete(reply.id)
    if (waiting === undefined) return
    clearTimeout(waiting.timer)
    // A device that is full for the journal is full for the database too, which says so.
    waiting.settle(reply.status === 'done' ? reply.answer : undefined)
    // While others wait, the worker shows that it lives.
    for (const other of this.#waiting.values()) {
      clearTimeout(other.timer)
      other.timer = setTimeout(() => this.#stop('broken'), patience)
    }
  }

  #stop(state: JournalState): void {
    if (this.#state !== 'working') return
    this.#state = state
    this.#worker?.terminate()
    for (const { settle, timer } of this.#waiting.values()) {
      clearTimeout(timer)
      settle(undefined)
    }
    this.#waiting.clear()
  }
}

/** The app's journal. Browsers without workers have none. */
export function startJournal(): Journal {
  if (typeof Worker === 'undefined') return new Journal(null)
  try {
    return new Journal(new Worker(new URL('./journal.worker.ts', import.meta.url), { type: 'module' }))
  } catch {
    return new Journal(null)
  }
}
