import { isKnown } from '@/lib/numbers'
import type { Attribute, AttributeId } from './attribute'
import type { GuessedPromise, Range3 } from './money'
import { inOrder, type Plan } from './plan'
import { plannedValue } from './planned'
import { pricesOf } from './price'
import { slackAt } from './rule/level'

/**
 * Whether the customers' guess is about the plan as it stands (spec 11.2). "none": nobody guessed. "nothing_chosen": the
 * plan does nothing yet, so there is nothing that could bring customers. "other_plan": it was said of other
 * differentiators, or of a plan that pays for more of one of them. "counts": it may be computed with.
 */
export type GuessState = 'none' | 'nothing_chosen' | 'other_plan' | 'counts'

/** The differentiators of a plan, in order. */
export function starsOf(plan: Pick<Plan, 'attributes'>): Attribute[] {
  return inOrder(plan.attributes).filter(({ role, excluded }) => role === 'differentiator' && excluded === null)
}

/** Whether a plan does anything: an initiative, a way on a cost curve, or another price. */
export function isAnythingChosen(plan: Plan): boolean {
  const { now, planned } = pricesOf(plan)
  return (
    Object.values(plan.initiatives).some(({ chosen }) => chosen) ||
    Object.values(plan.attributes).some(({ curve }) => curve !== null && curve.share > 0) ||
    (planned !== null && planned !== now)
  )
}

/** What a guess made now is said of: each differentiator, what it promises and what is paid for. */
export function guessBasisOf(plan: Plan): Record<AttributeId, GuessedPromise> {
  return Object.fromEntries(
    starsOf(plan).map((attribute) => [
      attribute.id,
      {
        promised: isKnown(attribute.target) ? attribute.target : null,
        paid: plannedValue(plan, attribute),
      },
    ]),
  )
}

/** What is paid for today is worse for customers than what was paid for when the guess was made. */
function isWorse(plan: Plan, attribute: Attribute, then: number | null): boolean {
  if (then === null) return false
  const now = plannedValue(plan, attribute)
  return now === null || attribute.direction * (now - then) < -slackAt(then)
}

/** Whether the customers' guess is about this plan (spec 11.2). */
export function guessStateOf(plan: Plan): GuessState {
  const { volume, volumeOf } = plan.money
  if (volume === null) return 'none'
  if (!isAnythingChosen(plan)) return 'nothing_chosen'
  const stars = starsOf(plan)
  const isSameSet =
    volumeOf !== null &&
    Object.keys(volumeOf).length === stars.length &&
    stars.every(({ id }) => Object.hasOwn(volumeOf, id))
  if (!isSameSet) return 'other_plan'
  return stars.some((star) => isWorse(plan, star, volumeOf[star.id]?.paid ?? null)) ? 'other_plan' : 'counts'
}

/** The customers' guess, where it is about this plan; null: none that may be computed with (spec 11.2). */
export function countingVolume(plan: Plan): Range3 | null {
  return guessStateOf(plan) === 'counts' ? plan.money.volume : null
}

/** The plan with its guess said of itself: for examples, and for what an older version of the app has kept. */
export function withGuessOfItself(plan: Plan): Plan {
  const { money } = plan
  return money.volume === null ? plan : { ...plan, money: { ...money, volumeOf: guessBasisOf(plan) } }
}
