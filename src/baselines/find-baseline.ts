import { industries } from './industries'
import type { BaselineRow } from './industry'

/**
 * The built-in row behind a published benchmark, with its period, licence and note.
 *
 * @param id as stored in `PublishedBenchmark.baseline`
 * @returns null when no such row is built in (a plan file may come from another version)
 */
export async function findBaseline(id: string): Promise<BaselineRow | null> {
  const prefix = id.slice(0, id.lastIndexOf('/'))
  const entry = industries.find((candidate) => candidate.baseline === prefix)
  if (entry === undefined) return null
  const industry = await entry.load()
  return industry.rows.find((row) => row.id === id) ?? null
}
