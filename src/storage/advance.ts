import type { Plan } from '@/model/plan'
import type { PlanDocuments } from './documents'
import { applyPatches, mergePatches } from './fold'
import type { PlanState } from './plan-shelf'
import type { LogEntry, LogRow } from './rows'

/** What has to be written to bring entries into a log. */
export interface Advance extends PlanState {
  readonly rows: readonly LogRow[]
}

/** The plan after rows of its log. */
export function foldRows(plan: Plan, rows: readonly LogRow[]): Plan {
  return rows.reduce((folded, row) => applyPatches(folded, row.patches).plan, plan)
}

/**
 * Gives entries their revisions behind a state.
 *
 * @param isMerge the entries were made without knowing all of `state`: their patches are
 * made exact for it. An entry that would yield a plan that cannot be read stays without
 * effect, so that every revision of a log is a valid plan.
 */
export function advance(
  state: PlanState,
  entries: readonly LogEntry[],
  isMerge: boolean,
  documents: PlanDocuments,
): Advance {
  const rows: LogRow[] = []
  let { revision, plan } = state
  for (const entry of entries) {
    revision += 1
    let applied = isMerge ? mergePatches(plan, entry.patches) : applyPatches(plan, entry.patches)
    if (isMerge && !documents.read(applied.plan, documents.version).ok) applied = { plan, patches: [], inverse: [] }
    const patches = isMerge ? [...applied.patches] : entry.patches
    const inverse = isMerge ? [...applied.inverse] : entry.inverse
    plan = applied.plan
    rows.push({ ...entry, patches, inverse, planId: plan.id, revision })
  }
  return { revision, plan, version: documents.version, rows }
}

/** The entry that marks where a plan was brought to a newer document version. */
export function migrationEntry(id: string, at: string, version: number): LogEntry {
  return {
    id,
    step: id,
    kind: 'migrate',
    label: 'set_plan',
    mergeKey: null,
    patches: [],
    inverse: [],
    at,
    tab: '',
    version,
  }
}
