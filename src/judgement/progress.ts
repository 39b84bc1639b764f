import type { AttributeId } from '@/model/attribute'
import { inOrder, type Plan } from '@/model/plan'
import { counts } from '@/model/rule/importance'
import type { Assessment } from '@/model/rule/result'

/** How far a plan is filled in (spec 11.1). */
export interface Progress {
  /** Attributes that count: not left out, and not told to matter nothing. */
  readonly total: number
  /** Of those, how many have both a value (or are given up on purpose) and an average to compare with. */
  readonly rated: number
  /** Those that lack our own value, and those that lack the average, in order. */
  readonly withoutValue: readonly AttributeId[]
  readonly withoutAverage: readonly AttributeId[]
  /** Every one of them is rated; false for a plan without attributes. */
  readonly isComplete: boolean
}

/**
 * Counts what has to be filled in before the rule says anything.
 *
 * @param promise the rule on the promises
 */
export function progressOf(plan: Plan, { positions }: Pick<Assessment, 'positions'>): Progress {
  const counting = inOrder(plan.attributes).filter((attribute) => attribute.excluded === null && counts(attribute))
  const unrated = counting.filter(({ id }) => positions[id]?.level == null)
  const lacking = (isLacking: (flags: readonly string[]) => boolean): AttributeId[] =>
    unrated.filter(({ id }) => isLacking(positions[id]?.flags ?? [])).map(({ id }) => id)
  return {
    total: counting.length,
    rated: counting.length - unrated.length,
    withoutValue: lacking((flags) => flags.includes('MISSING_OWN')),
    withoutAverage: lacking((flags) => flags.includes('MISSING_BENCH') || flags.includes('MISSING_STEP')),
    isComplete: counting.length > 0 && unrated.length === 0,
  }
}
