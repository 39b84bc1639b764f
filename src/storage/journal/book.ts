import type { PlanId } from '@/model/plan'
import type { LogEntry } from '@/log/entry'
import { compareEntries, type Place } from '@/log/order'
import { readLines, recordOf, type JournalRecord, type KnownPlan, type Line } from './lines'

/** A file of the journal as read: its bytes, and those of its lines that are whole. */
interface Part {
  readonly bytes: Uint8Array
  readonly lines: readonly Line[]
}

/** What the journal has of one plan, in short: enough to ask the database whether it is behind. */
export interface PlanNote {
  readonly planId: PlanId
  /** The journal holds the plan as it was before the edits below. */
  readonly hasPlan: boolean
  /** Ids of the edits, oldest first. */
  readonly entries: readonly string[]
  /** Removed for good. */
  readonly isGone: boolean
  /** The last word on the bin; undefined: none was said. */
  readonly deletedAt: string | null | undefined
}

/** What the journal has of one plan, whole. */
export interface PlanCopy {
  readonly planId: PlanId
  readonly revision: number
  readonly version: number
  /** Unread: it passes the document's schema before it is used. */
  readonly plan: unknown
  /** The newest entries in `plan`. */
  readonly heads: readonly string[]
  /** Those that `plan` does not hold. */
  readonly entries: readonly LogEntry[]
}

type PlanRecord = Extract<JournalRecord, { kind: 'plan' }>

/**
 * Milliseconds, for copies of older apps, which do not say what they hold: an edit of another tab may have been made a
 * little before a copy that does not hold it yet.
 */
const overlap = 10_000

/** All files of the journal, read as one: each edit once, in the order of their times where files differ. */
export class JournalBook {
  readonly #parts: readonly Part[]
  /** Bytes of each file up to the end of its last whole line. */
  readonly lengths: readonly number[]

  constructor(files: readonly Uint8Array[]) {
    const read = files.map((bytes) => ({ bytes, ...readLines(bytes) }))
    this.#parts = read
    this.lengths = read.map(({ length }) => length)
  }

  /** What is known of each plan. */
  notes(): PlanNote[] {
    const words = this.#binWords()
    const notes = new Map<PlanId, { -readonly [Field in keyof PlanNote]: PlanNote[Field] } & { entries: string[] }>()
    for (const { lines } of this.#parts) {
      for (const line of lines) {
        if (line.kind === 'known') continue
        const note = notes.get(line.planId) ?? {
          planId: line.planId,
          hasPlan: false,
          entries: [],
          isGone: false,
          deletedAt: words.get(line.planId)?.at,
        }
        notes.set(line.planId, note)
        if (line.kind === 'plan') note.hasPlan = true
        else if (line.kind === 'gone') note.isGone = true
        else if (line.kind === 'edit') note.entries.push(line.entryId)
      }
    }
    return [...notes.values()].map((note) => ({
      ...note,
      entries: [...new Set(note.entries)],
      isGone: note.isGone && !this.#isKeptAnew(note.planId),
    }))
  }

  /**
   * The word on the bin that counts for each plan. Within one file the later line does, also where a clock was put back;
   * between files the later time. A word without a time is an older app's, and was said before any that has one.
   */
  #binWords(): ReadonlyMap<PlanId, BinWord> {
    const words = new Map<PlanId, BinWord>()
    for (const { bytes, lines } of this.#parts) {
      for (const line of lines) {
        if (line.kind !== 'bin') continue
        const record = recordOf(bytes, line)
        if (record?.kind !== 'bin') continue
        const { at, saidAt = '' } = record
        const held = words.get(line.planId)
        if (held === undefined || held.bytes === bytes || saidAt >= held.saidAt) {
          words.set(line.planId, { bytes, line, at, saidAt })
        }
      }
    }
    return words
  }

  /**
   * Whether a plan that was removed once has been kept since. Files of several tabs stand in no order of time, so that
   * the instants decide between them; where a clock was put back, the order within one file.
   */
  #isKeptAnew(planId: PlanId): boolean {
    const records = this.#parts.flatMap((part, file) =>
      recordsOf(part, planId).map((record, index) => ({ record, file, index })),
    )
    const copies = records.flatMap(({ record, ...place }) =>
      record.kind === 'plan' ? [{ ...place, at: record.at }] : [],
    )
    const removals = records.flatMap(({ record, ...place }) =>
      record.kind === 'gone' ? [{ ...place, at: record.at }] : [],
    )
    return removals.every((removal) =>
      copies.some((copy) => {
        if (copy.file === removal.file && copy.index > removal.index) return true
        return removal.at === undefined ? copy.file > removal.file : copy.at > removal.at
      }),
    )
  }

  /** The plans that there were when each tab last wrote them down, without those that have been removed since. */
  known(): ReadonlyMap<PlanId, KnownPlan> {
    const known = new Map<PlanId, KnownPlan>()
    for (const { bytes, lines } of this.#parts) {
      const last = lines.findLast(({ kind }) => kind === 'known')
      const record = last === undefined ? null : recordOf(bytes, last)
      if (record?.kind !== 'known') continue
      for (const [id, plan] of Object.entries(record.plans)) known.set(id, plan)
    }
    for (const { planId, isGone } of this.notes()) if (isGone) known.delete(planId)
    return known
  }

  /**
   * A plan and the edits made on it since.
   *
   * @returns null: the journal has no whole copy of it
   */
  copy(planId: PlanId): PlanCopy | null {
    const parts = this.#parts.map((part) => recordsOf(part, planId))
    const newest = newestCopy(parts.flatMap((records, part) => copiesIn(records).map((copy) => ({ ...copy, part }))))
    if (newest === null) return null
    const { record, part: home } = newest
    const since = new Date(Date.parse(record.at) - overlap).toISOString()
    const entries = parts.flatMap((records, part) =>
      records.flatMap((one, index) => {
        if (one.kind !== 'edit' || (part === home && isIn(newest, one.entry, index))) return []
        const { entry } = one
        const isElsewhere = record.recent === undefined ? entry.at <= since : isHeld(record.recent, entry)
        return part !== home && isElsewhere ? [] : [entry]
      }),
    )
    const { revision, version, plan, heads = [] } = record
    return { planId, revision, version, plan, heads, entries: inOrder(entries) }
  }

  /** Edits of a plan that the journal holds, oldest first. */
  entries(planId: PlanId): LogEntry[] {
    return inOrder(
      this.#parts.flatMap((part) => recordsOf(part, planId)).flatMap((one) => (one.kind === 'edit' ? [one.entry] : [])),
    )
  }

  /** The lines that are still needed, as they stand: of each plan its newest copy and the edits that it does not hold. */
  compacted(): Uint8Array[] {
    const kept: Uint8Array[] = []
    const gone = new Set(this.notes().flatMap(({ planId, isGone }) => (isGone ? [planId] : [])))
    // In the one file that comes of it another word would stand behind the one that counts.
    const words = this.#binWords()
    for (const { bytes, lines } of this.#parts) {
      const records = lines.map((line) => (line.kind === 'plan' || line.kind === 'edit' ? recordOf(bytes, line) : null))
      const copies = copiesIn(records)
      const copied = new Set(copies.map(({ record }) => record.planId))
      const newest = new Map(
        [...copied].map((id) => [id, newestCopy(copies.filter(({ record }) => record.planId === id))]),
      )
      const known = lines.findLastIndex(({ kind }) => kind === 'known')
      lines.forEach((line, index) => {
        const record = records[index] ?? null
        const copy = newest.get(line.planId) ?? null
        const isNeeded =
          line.kind === 'known'
            ? index === known
            : line.kind === 'bin'
              ? words.get(line.planId)?.line === line
              : record?.kind === 'plan'
                ? copy?.index === index
                : record?.kind !== 'edit' || copy === null || !isIn(copy, record.entry, index)
        if (isNeeded && (line.kind === 'gone' || !gone.has(line.planId))) {
          kept.push(bytes.subarray(line.start, line.end + 1))
        }
      })
    }
    return kept
  }
}

/** What was said of a plan and the bin, and where. */
interface BinWord {
  readonly bytes: Uint8Array
  readonly line: Line
  readonly at: string | null
  /** Empty: not known. */
  readonly saidAt: string
}

/** A copy of a plan, and its place among the records that it was found in. */
interface PlacedCopy {
  readonly record: PlanRecord
  readonly index: number
}

function copiesIn(records: readonly (JournalRecord | null)[]): PlacedCopy[] {
  return records.flatMap((record, index) => (record?.kind === 'plan' ? [{ record, index }] : []))
}

/**
 * The copy that holds the latest entry: numbers of arrival begin anew when a plan is put back. Of several that hold it,
 * the one that was written last; those of older apps, which do not say what they hold, by their numbers.
 */
function newestCopy<Copy extends PlacedCopy>(copies: readonly Copy[]): Copy | null {
  return copies.reduce<Copy | null>((best, copy) => (best === null || !isNewer(best, copy) ? copy : best), null)
}

function isNewer({ record: a }: PlacedCopy, { record: b }: PlacedCopy): boolean {
  const [left, right] = [a.recent?.at(-1), b.recent?.at(-1)]
  if (left !== undefined && right !== undefined) return (compareEntries(left, right) || (a.at < b.at ? -1 : 1)) > 0
  if (left === undefined && right === undefined) return a.revision > b.revision
  return left !== undefined
}

/** Whether a copy holds an edit that stands in the same file. */
function isIn({ record, index }: PlacedCopy, entry: LogEntry, at: number): boolean {
  return record.recent === undefined ? at < index : isHeld(record.recent, entry)
}

function recordsOf({ bytes, lines }: Part, planId: PlanId): JournalRecord[] {
  return lines.filter((line) => line.planId === planId).flatMap((line) => recordOf(bytes, line) ?? [])
}

/** Whether a copy holds an entry, by the newest entries that it says to hold: what is older than all of them is in it. */
function isHeld(recent: readonly Place[], entry: LogEntry): boolean {
  const [oldest] = recent
  return oldest !== undefined && (compareEntries(entry, oldest) < 0 || recent.some(({ id }) => id === entry.id))
}

/** Each edit once, in the order of the fold. */
function inOrder(entries: readonly LogEntry[]): LogEntry[] {
  return [...new Map(entries.map((entry) => [entry.id, entry])).values()].sort(compareEntries)
}
