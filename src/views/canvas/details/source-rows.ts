import type { IndustryEntry } from '@/baselines/entry'
import { industries } from '@/baselines/industries'
import type { BaselineRow } from '@/baselines/industry'

/** Everything built in that comes from one source. */
export interface SourceRow {
  readonly row: BaselineRow
  readonly industries: readonly IndustryEntry[]
}

/** The built-in sources, each once, with the industries that rest on it. */
export async function sourceRows(): Promise<readonly SourceRow[]> {
  const loaded = await Promise.all(industries.map(async (entry) => ({ entry, industry: await entry.load() })))
  const bySource = new Map<string, { row: BaselineRow; industries: IndustryEntry[] }>()
  for (const { entry, industry } of loaded) {
    const row = industry.rows[0]
    if (row === undefined) continue
    const key = `${row.source.en}|${row.period.en}`
    const known = bySource.get(key)
    if (known === undefined) bySource.set(key, { row, industries: [entry] })
    else known.industries.push(entry)
  }
  return [...bySource.values()]
}
