import type { AttributeId } from '../attribute'
import type { Plan, Tagline } from '../plan'
import { assigning, marking, onPlan } from './assigning'
import { nothing, type Edit } from './edit'

/** Everything that one plain assignment can change on the plan itself. */
export type PlanFields = Partial<Pick<Plan, 'name' | 'segment' | 'comparison' | 'policy' | 'kappa' | 'premium'>>

/** Sets plain fields of the plan. */
export function setPlan(fields: PlanFields): Edit {
  return onPlan(fields)
}

/** Adds or takes away a tag. "__proto__" is no key that a record can hold, so it is no tag either. */
export function setTag(tag: string, on: boolean): Edit {
  return tag === '__proto__' ? nothing : marking(['tags'], tag, on)
}

/** The sentence that says the difference. */
export function setTagline(tagline: Partial<Tagline>): Edit {
  return assigning(['tagline'], tagline)
}

/** Tags a differentiator as named by the tagline, or takes the tag away. */
export function setTaglineName(id: AttributeId, on: boolean): Edit {
  return marking(['tagline', 'names'], id, on)
}
