import * as v from 'valibot'
import { editLabels } from '@/model/edits/label'

const count = v.pipe(v.number(), v.safeInteger(), v.minValue(0))
/** Document versions begin at 1. */
const documentVersion = v.pipe(v.number(), v.safeInteger(), v.minValue(1))
const text = v.union([v.string(), v.strictObject({ vi: v.string(), en: v.string() })])

/** What the library shows of a plan without reading it. Derived from the document at every write. */
export const planHeader = v.object({
  id: v.string(),
  name: text,
  tags: v.array(v.string()),
  /** ISO instants. */
  createdAt: v.string(),
  updatedAt: v.string(),
  /** In the bin since; null: not deleted. */
  deletedAt: v.nullable(v.string()),
  /** Newest revision in the log; 0: as created. */
  head: count,
  /** Revision of the newest snapshot. */
  snapshot: count,
  verdict: v.picklist(['PASS', 'PASS_WITH_CONCESSIONS', 'FAIL', 'INCOMPLETE']),
  /** Number of violations of the strict rule. */
  violations: count,
  /** The status line in a few characters; read it with `decodeStatus`. Empty: kept by an older app, and not judged since. */
  status: v.fallback(v.string(), ''),
  /** The canvas in a few characters; read it with `thumbnailPoints`. */
  thumbnail: v.pipe(v.string(), v.regex(/^(?:[0-9a-z]{2})*$/)),
  /** Name and tags as `searchText`. */
  search: v.string(),
})
export type PlanHeader = v.InferOutput<typeof planHeader>

const verdicts: ReadonlySet<unknown> = new Set(planHeader.entries.verdict.options)
const pairs = planHeader.entries.thumbnail.pipe[1].requirement
const fieldCount = Object.keys(planHeader.entries).length

/**
 * Says yes only to rows that `planHeader` takes as they are, in a fraction of its time: thousands are read before the
 * library is drawn. What it refuses may still be good.
 */
export function isPlainHeader(row: object): row is PlanHeader {
  const {
    id,
    name,
    tags,
    createdAt,
    updatedAt,
    deletedAt,
    head,
    snapshot,
    verdict,
    violations,
    status,
    thumbnail,
    search,
  } = row as Partial<Record<keyof PlanHeader, unknown>>
  return (
    typeof id === 'string' &&
    typeof name === 'string' &&
    Array.isArray(tags) &&
    tags.every((tag) => typeof tag === 'string') &&
    typeof createdAt === 'string' &&
    typeof updatedAt === 'string' &&
    (deletedAt === null || typeof deletedAt === 'string') &&
    isCount(head) &&
    isCount(snapshot) &&
    verdicts.has(verdict) &&
    isCount(violations) &&
    typeof status === 'string' &&
    typeof thumbnail === 'string' &&
    pairs.test(thumbnail) &&
    typeof search === 'string' &&
    Object.keys(row).length === fieldCount
  )
}

function isCount(value: unknown): boolean {
  return Number.isSafeInteger(value) && Number(value) >= 0
}

const patch = v.object({
  op: v.picklist(['replace', 'remove', 'add']),
  path: v.array(v.union([v.string(), v.number()])),
  value: v.optional(v.unknown()),
})
const patches = v.array(patch)
export type PlanPatch = v.InferOutput<typeof patch>

const entryFields = {
  /** Unique: the same entry written twice is one entry. */
  id: v.string(),
  /** Of an edit: id of the first entry of its undo step. Of undo and redo: the step taken back or again. */
  step: v.string(),
  kind: v.picklist(['edit', 'undo', 'redo', 'migrate']),
  label: v.fallback(v.picklist(editLabels), 'set_plan'),
  mergeKey: v.nullable(v.string()),
  patches,
  /** Takes the plan back to what it was before this entry. */
  inverse: patches,
  /** ISO instant. */
  at: v.string(),
  /** The browser tab that made it. */
  tab: v.string(),
  /** Document version that the patches speak of. */
  version: documentVersion,
}

/** One change of a plan, before it has its place in the log. */
export const logEntry = v.object(entryFields)
export type LogEntry = v.InferOutput<typeof logEntry>

/** One change of a plan in the log. */
export const logRow = v.object({ ...entryFields, planId: v.string(), revision: count })
export type LogRow = v.InferOutput<typeof logRow>

/** One piece of a plan document as JSON text. */
export const snapshotRow = v.object({
  planId: v.string(),
  revision: count,
  part: count,
  parts: count,
  version: documentVersion,
  json: v.string(),
})
export type SnapshotRow = v.InferOutput<typeof snapshotRow>

/** Entries that a closing tab threw in without reading; they get their revisions at the next chance. */
export const lateRow = v.object({ planId: v.string(), entry: logEntry })
export type LateRow = v.InferOutput<typeof lateRow>

/** One fact about the database as a whole. */
export interface MetaRow {
  readonly key: 'document_version'
  readonly value: number
}
