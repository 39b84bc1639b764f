import { parameters } from '@/model/parameters'
import type { Plan } from '@/model/plan'
import { assess } from '@/model/rule/assess'

/** Why no set of differentiators can be judged; the first that holds. */
export type MissingFact =
  | { readonly code: 'NOTHING' }
  | { readonly code: 'FEW'; readonly count: number; readonly least: number }
  | { readonly code: 'NOT_JUDGED' }

/** What a plan lacks before its sets can be ranked; null: nothing. */
export function missingFact(plan: Plan): MissingFact | null {
  const { n, positions } = assess(plan, 'current')
  const { min } = parameters.attributes
  if (n === 0) return { code: 'NOTHING' }
  if (n < min) return { code: 'FEW', count: n, least: min }
  const isJudged = Object.values(plan.attributes).some(
    ({ id, excluded }) => excluded === null && positions[id]?.canvas != null,
  )
  return isJudged ? null : { code: 'NOT_JUDGED' }
}
