import type { AttributeId } from '../attribute'
import type { Plan, Tagline } from '../plan'
import { assigning, marking, onPlan, removing } from './assigning'
import { dependingOn, inSequence, nothing, type Edit } from './edit'

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

/** The fields of a plan that hold things by their id. */
const records = ['attributes', 'rivals', 'initiatives', 'bundles', 'alternatives'] as const

/** Makes the plan say what another one says, thing by thing: all but its id, and since when it is there. */
export function replacePlan({ id: _id, createdAt: _createdAt, ...other }: Plan): Edit {
  const { attributes, rivals, initiatives, bundles, alternatives, ...fields } = other
  const things = { attributes, rivals, initiatives, bundles, alternatives }
  return dependingOn((plan) =>
    inSequence([
      onPlan(fields),
      ...records.flatMap((record) => [
        ...Object.keys(plan[record])
          .filter((id) => !Object.hasOwn(things[record], id))
          .map((id) => removing([record], id)),
        assigning([record], things[record]),
      ]),
    ]),
  )
}
