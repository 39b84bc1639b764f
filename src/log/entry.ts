import * as v from 'valibot'
import { editLabels } from '@/model/edits/label'

const count = v.pipe(v.number(), v.safeInteger(), v.minValue(0))
/** Document versions begin at 1. */
export const documentVersionField = v.pipe(v.number(), v.safeInteger(), v.minValue(1))
/** Longest path that a patch may have; the deepest place of a plan lies well within. */
const mostKeys = 12

const patch = v.object({
  op: v.picklist(['replace', 'remove', 'add']),
  path: v.pipe(v.array(v.union([v.string(), v.number()])), v.minLength(1), v.maxLength(mostKeys)),
  value: v.optional(v.unknown()),
})
export type PlanPatch = v.InferOutput<typeof patch>

/** Largest counter of a clock; the next entry goes on in the next millisecond. */
export const mostInOneMillisecond = 1e9

/** A name of an entry, a tab or a device: no space in it, as the journal parts its fields by them. */
const name = v.pipe(v.string(), v.regex(/^\S{0,200}$/))

/** When an entry was made, as far as its author could know: milliseconds, and a counter within one of them. */
const clock = v.tuple([count, v.pipe(count, v.maxValue(mostInOneMillisecond))])
export type Clock = v.InferOutput<typeof clock>

/** The fields of an entry; the database adds its own (`storage/rows.ts`). */
export const entryFields = {
  /** Unique: the same entry met twice is one entry. */
  id: name,
  /** Who made it: one open tab. Empty: an app from before entries had authors. */
  author: name,
  /** The device of the tab. */
  device: name,
  /** Number of this entry among those of its author in this plan, from 1. */
  seq: count,
  /** Entries are folded in the order of (clock, id). It follows every entry that its author knew. */
  clock,
  /** The newest entries that its author knew: whatever these followed was known too. Empty: the plan as it began. */
  after: v.array(name),
  /** Id of the first entry of its undo step; of undo and redo its own id. */
  step: name,
  kind: v.picklist(['edit', 'undo', 'redo', 'migrate']),
  /** Of undo: the step that is left out from now on. Of redo: the step that counts again. */
  undoes: v.nullable(name),
  label: v.fallback(v.picklist(editLabels), 'set_plan'),
  mergeKey: v.nullable(v.string()),
  /** As made, never rewritten. Of undo and redo: none. */
  patches: v.array(patch),
  /** ISO instant by the clock of the device, to be shown. */
  at: v.string(),
  /** Document version that the patches speak of. */
  version: documentVersionField,
}

/** One change of a plan. Immutable: every device holds it as it was made (docs/the-log.md). */
export const logEntry = v.object(entryFields)
export type LogEntry = v.InferOutput<typeof logEntry>

/**
 * Brings an entry of an app from before 30 November 2026 to the present form; others stay as they are. Those apps had one
 * device and one order, so the entries stand before all others in the order of their revisions. What was taken back
 * was written as a change like any other, and is read as one.
 *
 * @param revision its place in the log; null: not known, its time has to do
 */
export function upgraded(entry: unknown, revision: number | null): unknown {
  if (typeof entry !== 'object' || entry === null || 'clock' in entry) return entry
  const { id, kind, at } = entry as { readonly id?: unknown; readonly kind?: unknown; readonly at?: unknown }
  const time = typeof at === 'string' ? Date.parse(at) : NaN
  const isStep = kind === 'edit' || kind === 'migrate'
  return {
    ...entry,
    ...(isStep ? {} : { kind: 'edit', step: id }),
    author: '',
    device: '',
    seq: revision ?? 0,
    clock: revision === null ? [Number.isFinite(time) ? Math.max(0, time) : 0, 0] : [0, revision],
    after: [],
    undoes: null,
  }
}

/** Entries of older apps have no authors: all of them were known to whoever came after. */
export function isFromBefore({ author }: Pick<LogEntry, 'author'>): boolean {
  return author === ''
}
