import type { DoubtfulPlan, DoubtfulPosition } from '@/analysis/position-chances'
import type { Plan } from '@/model/plan'
import { averageVariations } from './average-variation'
import { effectVariations } from './effect-variation'
import { ownVariations } from './own-variation'
import { bundleLevelOf } from './standing'
import type { Variation } from './variation'

/**
 * The inputs of one attribute that are not certain: its average and its own score where they are guesses, and the
 * effects that have a range. A price is set, so that only the market's average of it may be a guess.
 *
 * @param paid the plan with what is paid for as its promises
 */
export function variationsOf(
  plan: Plan,
  paid: Plan,
  { assessment }: DoubtfulPlan,
  place: DoubtfulPosition,
): Variation[] {
  const { id } = place.attribute
  const promised = paid.attributes[id]
  if (promised === undefined) return []
  const bundle = bundleLevelOf(paid, assessment, id)
  return [
    ...averageVariations(plan, promised, place, bundle),
    ...ownVariations(plan, promised, place, bundle),
    ...place.doubt.effects.flatMap((counted) => effectVariations(plan, promised, place, bundle, counted)),
  ]
}
