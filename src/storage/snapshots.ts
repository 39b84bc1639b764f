import type { Plan } from '@/model/plan'
import type { SnapshotRow } from './rows'

/** Revisions between two snapshots of a plan. */
export const snapshotEvery = 200

// At two bytes a character a row stays below 64 KB, which databases keep inside their own files.
const charactersPerPart = 30_000

/** A plan document as rows of at most 64 KB. */
export function splitSnapshot(plan: Plan, revision: number, version: number): SnapshotRow[] {
  const json = JSON.stringify(plan)
  const parts = Math.ceil(json.length / charactersPerPart)
  return Array.from({ length: parts }, (_, part) => ({
    planId: plan.id,
    revision,
    part,
    parts,
    version,
    json: json.slice(part * charactersPerPart, (part + 1) * charactersPerPart),
  }))
}

/** The document in the rows of one snapshot, unchecked; null when rows are missing or it is not JSON. */
export function joinSnapshot(rows: readonly SnapshotRow[]): { document: unknown; version: number } | null {
  const [first] = rows
  if (first === undefined || rows.length !== first.parts) return null
  if (rows.some((row, index) => row.part !== index || row.parts !== first.parts)) return null
  try {
    return { document: JSON.parse(rows.map((row) => row.json).join('')) as unknown, version: first.version }
  } catch {
    return null
  }
}
