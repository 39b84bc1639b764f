import type { AttributeId } from '../attribute'
import type { Plan, Tagline } from '../plan'
import { drop } from './record'
import type { Edit } from './edit'
import { ownCopy } from './own-copy'

/** Everything that one plain assignment can change on the plan itself. */
export type PlanFields = Partial<Pick<Plan, 'name' | 'segment' | 'comparison' | 'policy' | 'kappa' | 'premium'>>

/** Sets plain fields of the plan. */
export function setPlan(fields: PlanFields): Edit {
  return (plan) => {
    Object.assign(plan, fields)
  }
}

/** Adds or takes away a tag. "__proto__" is no key that a record can hold, so it is no tag either. */
export function setTag(tag: string, on: boolean): Edit {
  return (plan) => {
    if (tag === '__proto__') return
    if (on) plan.tags[tag] = true
    else drop(plan.tags, tag)
  }
}

/** The sentence that says the difference. */
export function setTagline(tagline: Partial<Tagline>): Edit {
  return (plan) => {
    Object.assign(plan.tagline, ownCopy(tagline))
  }
}

/** Tags a differentiator as named by the tagline, or takes the tag away. */
export function setTaglineName(id: AttributeId, on: boolean): Edit {
  return (plan) => {
    if (on) plan.tagline.names[id] = true
    else drop(plan.tagline.names, id)
  }
}
