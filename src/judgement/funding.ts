import type { AttributeId } from '@/model/attribute'
import { inOrder, type Plan } from '@/model/plan'
import { isPaying, isUnfunded, paidPlaces, type PaidPlace } from '@/model/rule/funding'

/** "not_costed": nothing that costs money is chosen yet, so no promise has been looked at (spec 11.1). */
export type FundingState = 'paid' | 'unpaid' | 'not_costed'

/** Which promises are paid for (spec 3.1, 11.1). */
export interface Funding {
  readonly state: FundingState
  /** Where what is paid for leads, by attribute. */
  readonly places: ReadonlyMap<AttributeId, PaidPlace>
  /** Attributes whose promise lies beyond that (TARGET_NOT_FUNDED), in order. */
  readonly unpaid: readonly AttributeId[]
}

/** Which promises of a plan its chosen initiatives pay for. */
export function fundingOf(plan: Plan): Funding {
  return fundingAt(plan, { state: isPaying(plan) ? 'paid' : 'not_costed', places: paidPlaces(plan) })
}

/** The same where it is known what is paid for: other promises make it no other. */
export function fundingAt(plan: Plan, { state, places }: Pick<Funding, 'state' | 'places'>): Funding {
  const unpaid = inOrder(plan.attributes)
    .filter((attribute) => isUnfunded(attribute, places.get(attribute.id)))
    .map(({ id }) => id)
  if (state === 'not_costed') return { state, places, unpaid }
  return { state: unpaid.length > 0 ? 'unpaid' : 'paid', places, unpaid }
}
