import type { Attribute } from '@/model/attribute'
import { blankInitiative, blankMoney } from '@/model/blank'
import type { Initiative } from '@/model/initiative'
import type { Money } from '@/model/money'
import { withGuessOfItself } from '@/model/guess'
import type { Plan } from '@/model/plan'
import { dong, own, planOf, rivals, score, star } from '../model/sample'

export function initiative(id: string, more: Partial<Initiative> = {}): Initiative {
  return { ...blankInitiative(id, id), chosen: true, ...more }
}

export function effect(likely: number, low = likely, high = likely): Initiative['effects'][string] {
  return { low, likely, high }
}

/** A price against rivals at 33k to 37k: average 35k, spread 2k, all measured. */
export function priceOf(value: number | null, target: number | null = null, more: Partial<Attribute> = {}): Attribute {
  return {
    ...score('price', null),
    scale: dong,
    direction: -1,
    priceLike: true,
    own: own(value),
    target,
    benchmark: rivals(),
    rivals: { r0: 33_000, r1: 35_000, r2: 37_000 },
    ...more,
  }
}

export const shopMoney: Money = {
  ...blankMoney(),
  orders: 3000,
  price: 50_000,
  variableCost: 30_000,
  volume: { low: 0.1, likely: 0.2, high: 0.35 },
  cash: 60_000_000,
  budget: 150_000_000,
}

/** One star and three at par, each at 7 of 10 against an average of 7; a training that lifts the star. Its guess is of itself. */
export function shopPlan(more: Partial<Plan> = {}, attributes: readonly Attribute[] = []): Plan {
  const training = initiative('training', {
    oneOff: 36_000_000,
    monthly: 5_000_000,
    perOrder: 1000,
    effects: { courtesy: effect(1, 0.6, 1.4) },
  })
  const plan = planOf(
    [score('courtesy', 7, star), score('taste', 7), score('speed', 7), score('hygiene', 7), ...attributes],
    {
      money: shopMoney,
      initiatives: { training },
      ...more,
    },
  )
  return withGuessOfItself(plan)
}
