import type { AttributeId } from '@/model/attribute'
import type { InitiativeId } from '@/model/initiative'

/** A figure of the rule that somebody guessed: the average or today's own score of an attribute, or what a chosen initiative does to it. */
export type RuleInput =
  | { readonly kind: 'average'; readonly attribute: AttributeId }
  | { readonly kind: 'own'; readonly attribute: AttributeId }
  | { readonly kind: 'effect'; readonly initiative: InitiativeId; readonly attribute: AttributeId }

/** Anything that could still be found out before deciding (spec 11.6). */
export type UncertainInput = RuleInput | { readonly kind: 'customers' }

/** What it would help to know one input for certain, before the plan is done or left. */
export interface InformationValue {
  readonly input: UncertainInput
  /**
   * Whole dong over the horizon, >= 0: by how much the decision would be better on average. null: the money is not
   * known, so that nothing can be said in money.
   */
  readonly worth: number | null
  /**
   * Share of the cases, 0..1, in which the verdict turns out to be another than it is now: whether the rule is kept by
   * what is paid for; for the customers' guess, whether the money is worth it.
   */
  readonly settles: number
}
