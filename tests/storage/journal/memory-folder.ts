import { JournalFiles, type HeldFile, type JournalFolder } from '@/storage/journal/files'
import { Journal, type JournalWorker } from '@/storage/journal/journal'
import type { JournalReply, JournalRequest } from '@/storage/journal/messages'

/** Thrown where a crash is played: nothing behind it happens. */
export class Crash extends Error {}

/** Files that live in memory and can stop in the middle of a write. */
export class MemoryFolder implements JournalFolder {
  readonly count: number
  readonly files: Uint8Array[]
  readonly #held = new Set<number>()
  /** Bytes that may still be written; Infinity: no crash. */
  budget = Infinity

  constructor(count = 4) {
    this.count = count
    this.files = Array.from({ length: count }, () => new Uint8Array())
  }

  /** All tabs are gone at once. */
  kill(): void {
    this.#held.clear()
    this.budget = Infinity
  }

  read(index: number): Promise<Uint8Array> {
    return Promise.resolve(this.files[index]?.slice() ?? new Uint8Array())
  }

  hold(index: number): Promise<HeldFile | null> {
    if (this.#held.has(index)) return Promise.resolve(null)
    this.#held.add(index)
    const content = () => this.files[index] ?? new Uint8Array()
    return Promise.resolve({
      read: (buffer, { at }) => {
        const part = content().subarray(at, at + buffer.length)
        buffer.set(part)
        return part.length
      },
      write: (buffer, { at }) => {
        const bytes = buffer.subarray(0, Math.min(buffer.length, this.budget))
        const grown = new Uint8Array(Math.max(content().length, at + bytes.length))
        grown.set(content())
        grown.set(bytes, at)
        this.files[index] = grown
        this.budget -= bytes.length
        if (this.budget <= 0) throw new Crash()
        return bytes.length
      },
      truncate: (size) => {
        if (this.budget <= 0) throw new Crash()
        this.files[index] = content().slice(0, size)
      },
      getSize: () => content().length,
      flush: () => {
        if (this.budget <= 0) throw new Crash()
      },
      close: () => this.#held.delete(index),
    })
  }
}

/** A journal whose worker runs in this thread, over files in memory. */
export function memoryJournal(folder: MemoryFolder): Journal {
  const opening = JournalFiles.open(folder)
  let hear: (event: MessageEvent<JournalReply>) => void = () => undefined
  let last: Promise<unknown> = opening
  const worker = {
    addEventListener: (type: string, listener: typeof hear) => {
      if (type === 'message') hear = listener
    },
    postMessage: ({ id, order }: JournalRequest) => {
      last = last.then(async () => {
        const files = (await opening) as JournalFiles
        const answers = {
          append: () => (order.type === 'append' ? (files.append(order.text), null) : null),
          notes: () => files.notes(),
          copy: () => (order.type === 'copy' ? files.copy(order.planId) : null),
          entries: () => (order.type === 'entries' ? files.entries(order.planId) : null),
          facts: () => files.facts(),
          'take-over': async () => (await files.takeOver(), null),
        }
        const answer: unknown = structuredClone(await answers[order.type]())
        hear({ data: { id, status: 'done', answer } } as MessageEvent<JournalReply>)
      })
    },
    terminate: () => void opening.then((files) => files?.close()),
  }
  return new Journal(worker as unknown as JournalWorker)
}
