import type { AttributeId } from '@/model/attribute'
import type { InitiativeId } from '@/model/initiative'
import type { BundleId } from '@/model/plan'

/** What keeps a plan from the rule whatever is spent: it has to be changed, not paid for (spec 2.1, 3.6, 3.7). */
export type Obstacle =
  /** Nothing is starred. */
  | { readonly code: 'NO_DIFF' }
  /** More are starred than K allows; a bundle counts as one. */
  | { readonly code: 'TOO_MANY_DIFFS'; readonly count: number; readonly limit: number; readonly total: number }
  /** The clear line lies beyond the end of the scale. */
  | { readonly code: 'DIFF_UNATTAINABLE'; readonly attribute: AttributeId }
  /** Given up on purpose, which the plan's own policy does not accept. */
  | { readonly code: 'ELIMINATED'; readonly attribute: AttributeId }
  /** 5-4-3-3-3 has room for two that are clearly above. */
  | { readonly code: 'FIVE_FOUR_TOO_MANY'; readonly count: number; readonly limit: number }
  /** 5-4-3-3-3 needs one dominant and one clearly above, and no two of the plan can be that. */
  | { readonly code: 'FIVE_FOUR_NO_PAIR' }
  /** Its members are at par or better, and together never clearly above. */
  | { readonly code: 'BUNDLE_OUT_OF_REACH'; readonly bundle: BundleId }
  /** A must needs what is put off. */
  | { readonly code: 'MUST_NEEDS_LATER'; readonly initiative: InitiativeId; readonly needed: InitiativeId }
