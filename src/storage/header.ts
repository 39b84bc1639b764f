import type { Plan } from '@/model/plan'
import type { PlanHeader } from './rows'
import { searchText } from '@/lib/search-text'
import { summaryOf } from './summary'

/** What a header says beyond the document: its place in log and library. */
export type HeaderPlace = Pick<PlanHeader, 'updatedAt' | 'deletedAt' | 'head' | 'snapshot'>

/** The header of a plan as it stands. */
export function headerOf(plan: Plan, place: HeaderPlace): PlanHeader {
  const tags = Object.keys(plan.tags).sort()
  const names = typeof plan.name === 'string' ? [plan.name] : Object.values(plan.name)
  return {
    id: plan.id,
    name: plan.name,
    tags,
    createdAt: plan.createdAt,
    ...place,
    ...summaryOf(plan, place.updatedAt),
    search: searchText([...names, ...tags].join(' ')),
  }
}
