import type { Origin } from '@/log/timeline'
import type { SnapshotRow } from './rows'

/** Revisions between two snapshots of a plan. */
export const snapshotEvery = 200

// At two bytes a character a row stays below 64 KB, which databases keep inside their own files.
const charactersPerPart = 30_000

/** A plan document as rows of at most 64 KB. `origin`: the entries that it holds. */
export function splitSnapshot({ plan, heads, until }: Origin, revision: number, version: number): SnapshotRow[] {
  const json = JSON.stringify(plan)
  const parts = Math.ceil(json.length / charactersPerPart)
  return Array.from({ length: parts }, (_, part) => ({
    planId: plan.id,
    revision,
    part,
    parts,
    version,
    json: json.slice(part * charactersPerPart, (part + 1) * charactersPerPart),
    heads: [...heads],
    until: until === null ? null : { clock: until.clock, id: until.id },
  }))
}

/** A snapshot as read: an unchecked document, and the entries in it as far as the snapshot says so itself. */
export interface Snapshot extends Pick<SnapshotRow, 'version' | 'heads' | 'until'> {
  readonly document: unknown
}

/** The document in the rows of one snapshot, unchecked; null when rows are missing or it is not JSON. */
export function joinSnapshot(rows: readonly SnapshotRow[]): Snapshot | null {
  const [first] = rows
  if (first === undefined || rows.length !== first.parts) return null
  if (rows.some((row, index) => row.part !== index || row.parts !== first.parts)) return null
  try {
    const { version, heads, until } = first
    return { document: JSON.parse(rows.map((row) => row.json).join('')) as unknown, version, heads, until }
  } catch {
    return null
  }
}
