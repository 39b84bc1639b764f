import { JournalBook, type PlanCopy, type PlanNote } from './book'
import type { KnownPlan } from './lines'
import type { LogEntry } from '@/log/entry'
import type { PlanId } from '@/model/plan'

/** One file held by one tab alone; the part of a synchronous access handle of OPFS that is used. */
export interface HeldFile {
  read(buffer: Uint8Array, options: { at: number }): number
  write(buffer: Uint8Array, options: { at: number }): number
  truncate(size: number): void
  getSize(): number
  flush(): void
  close(): void
}

/** The fixed set of files of the journal. */
export interface JournalFolder {
  readonly count: number
  /** Takes a file for this tab; null: another tab has it. */
  hold(index: number): Promise<HeldFile | null>
  /** What a file holds, whoever has it; empty where there is none. */
  read(index: number): Promise<Uint8Array>
}

/** What the journal has of all plans, in short. */
export interface JournalNotes {
  readonly notes: readonly PlanNote[]
  readonly known: readonly (readonly [PlanId, KnownPlan])[]
}

/** Facts for the place that says where the data lives. */
export interface JournalFacts {
  readonly bytes: number
  readonly plans: number
  readonly edits: number
}

const encoder = new TextEncoder()
/** Bytes after which a file is written anew with what is still needed. */
export const compactAfter = 4_000_000

/**
 * The second home of plans (docs/reliability.md): lines appended to one file that this tab alone holds. A file whose tab
 * is gone is taken over at the next opening, so that one file is left. Every write is on the disk when it returns.
 */
export class JournalFiles {
  readonly #folder: JournalFolder
  #own: { file: HeldFile; index: number; length: number }
  #compactAt = compactAfter

  private constructor(folder: JournalFolder, own: { file: HeldFile; index: number; length: number }) {
    this.#folder = folder
    this.#own = own
  }

  /** @returns null: every file is held by another tab */
  static async open(folder: JournalFolder): Promise<JournalFiles | null> {
    for (let index = 0; index < folder.count; index += 1) {
      const file = await folder.hold(index)
      if (file === null) continue
      // What stands behind the last whole line was never acknowledged.
      const { lengths } = new JournalBook([contentOf(file)])
      const length = lengths[0] ?? 0
      file.truncate(length)
      return new JournalFiles(folder, { file, index, length })
    }
    return null
  }

  /** Writes lines down. @throws what the browser says when the device is full */
  append(text: string): void {
    const bytes = encoder.encode(text)
    this.#write(bytes)
    this.#own.file.flush()
    if (this.#own.length > this.#compactAt) this.#compact()
  }

  /** Everything that is written down, in all tabs. */
  async book(): Promise<JournalBook> {
    const { count } = this.#folder
    const files = await Promise.all(
      Array.from({ length: count }, (_, index) =>
        index === this.#own.index ? contentOf(this.#own.file) : this.#folder.read(index),
      ),
    )
    return new JournalBook(files)
  }

  async notes(): Promise<JournalNotes> {
    const book = await this.book()
    return { notes: book.notes(), known: [...book.known()] }
  }

  async copy(planId: PlanId): Promise<PlanCopy | null> {
    return (await this.book()).copy(planId)
  }

  async entries(planId: PlanId): Promise<readonly LogEntry[]> {
    return (await this.book()).entries(planId)
  }

  async facts(): Promise<JournalFacts> {
    const book = await this.book()
    const notes = book.notes().filter(({ isGone }) => !isGone)
    return {
      bytes: book.lengths.reduce((sum, length) => sum + length, 0),
      plans: notes.filter(({ hasPlan }) => hasPlan).length,
      edits: notes.reduce((sum, { entries }) => sum + entries.length, 0),
    }
  }

  /** Takes over the files of tabs that are gone: written here first, emptied there then, so that a crash doubles at worst. */
  async takeOver(): Promise<void> {
    for (let index = 0; index < this.#folder.count; index += 1) {
      if (index === this.#own.index) continue
      const bytes = await this.#folder.read(index)
      if (bytes.length === 0) continue
      const file = await this.#folder.hold(index)
      if (file === null) continue
      for (const line of new JournalBook([contentOf(file)]).compacted()) this.#write(line)
      this.#own.file.flush()
      file.truncate(0)
      file.flush()
      file.close()
    }
  }

  close(): void {
    this.#own.file.close()
  }

  #write(bytes: Uint8Array): void {
    let done = 0
    while (done < bytes.length) done += this.#own.file.write(bytes.subarray(done), { at: this.#own.length + done })
    this.#own.length += bytes.length
  }

  // The needed lines are appended once more behind the old ones, and only then written over the front: a crash at any
  // point finds each of them at least once.
  #compact(): void {
    const needed = joined(new JournalBook([contentOf(this.#own.file)]).compacted())
    this.#compactAt = Math.max(compactAfter, 2 * needed.length)
    const { file, length } = this.#own
    if (needed.length * 2 > length) return
    this.#write(needed)
    file.flush()
    let done = 0
    while (done < needed.length) done += file.write(needed.subarray(done), { at: done })
    file.flush()
    file.truncate(needed.length)
    file.flush()
    this.#own.length = needed.length
  }
}

function contentOf(file: HeldFile): Uint8Array {
  const bytes = new Uint8Array(file.getSize())
  file.read(bytes, { at: 0 })
  return bytes
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const all = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0))
  let at = 0
  for (const part of parts) {
    all.set(part, at)
    at += part.length
  }
  return all
}
