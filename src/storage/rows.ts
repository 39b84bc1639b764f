import * as v from 'valibot'
import { documentVersionField, entryFields, logEntry, upgraded, type LogEntry } from '@/log/entry'

const count = v.pipe(v.number(), v.safeInteger(), v.minValue(0))
export const place = v.object({ clock: entryFields.clock, id: v.string() })
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

/** One change of a plan in the log. `revision`: its number in the order in which entries arrived here. */
export const logRow = v.object({ ...entryFields, planId: v.string(), revision: count })
export type LogRow = v.InferOutput<typeof logRow>

/** A row of the log as this app or an older one has written it; null: it is not what was written. */
export function readLogRow(row: unknown): LogRow | null {
  const revision = typeof row === 'object' && row !== null && 'revision' in row ? row.revision : null
  const parsed = v.safeParse(logRow, upgraded(row, typeof revision === 'number' ? revision : null))
  return parsed.success ? parsed.output : null
}

/** An entry that is not in the log yet; null: it is not what was written. */
export function readEntry(entry: unknown): LogEntry | null {
  const parsed = v.safeParse(logEntry, upgraded(entry, null))
  return parsed.success ? parsed.output : null
}

/** One piece of a plan document as JSON text. */
export const snapshotRow = v.object({
  planId: v.string(),
  revision: count,
  part: count,
  parts: count,
  version: documentVersionField,
  json: v.string(),
  /** The newest entries in it, and the last of its entries in the order of the fold; absent: written by an older app. */
  heads: v.optional(v.array(v.string())),
  until: v.optional(v.nullable(place)),
})
export type SnapshotRow = v.InferOutput<typeof snapshotRow>

/** Entries that a closing tab threw in without reading; they get their revisions at the next chance. */
export interface LateRow {
  readonly planId: string
  readonly entry: LogEntry
}

/** One fact about the database as a whole. */
export interface MetaRow {
  readonly key: 'document_version'
  readonly value: number
}
