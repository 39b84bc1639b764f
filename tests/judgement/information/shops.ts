import type { InformationValue, UncertainInput } from '@/judgement/information/information-value'
import { simulateMoney } from '@/analysis/simulate-money'
import { moneyInputOf } from '@/analysis/plan-economics'
import { withGuessOfItself } from '@/model/guess'
import type { Attribute } from '@/model/attribute'
import type { Effect } from '@/model/initiative'
import type { Money, Range3 } from '@/model/money'
import type { Plan } from '@/model/plan'
import { effect, initiative, priceOf, shopMoney } from '../../analysis/plan-sample'
import { planOf, score, star } from '../../model/sample'

/** What may be otherwise than in the shop that keeps the rule. */
export interface Changes {
  readonly money?: Partial<Money>
  readonly training?: Effect
  readonly courtesy?: Partial<Attribute>
  readonly taste?: Partial<Attribute>
  readonly speed?: Partial<Attribute>
}

/**
 * Scores out of 10 against a published 7 with spread 1, all measured, so that m = b = 0.5: a training lifts courtesy from
 * 7 to 8, clearly above; the rest is at par. It costs 20 million once and 2 million a month, and pays.
 */
export function keptShop({ money, training, courtesy, taste, speed }: Changes = {}): Plan {
  const attributes = [
    score('courtesy', 7, { ...star, ...courtesy }),
    score('taste', 7, taste),
    score('speed', 7, speed),
    score('hygiene', 7),
  ]
  const effects = { courtesy: training ?? effect(1) }
  const plan = planOf(attributes, {
    money: { ...shopMoney, ...money },
    initiatives: { training: initiative('training', { oneOff: 20_000_000, monthly: 2_000_000, effects }) },
  })
  return withGuessOfItself(plan)
}

/**
 * A shop that lowers its price from 10,000 to 9,000 dong, costs nothing else and whose orders are there at once: 1,000 a
 * month today. In twelve months it makes 108 million x u - 12 million, whatever the draws; it breaks even at u = 1/9.
 */
export function priceCutShop(volume: Range3): Plan {
  const attributes = [
    priceOf(10_000, 9_000, { rivals: { r0: 9_000, r1: 9_500, r2: 10_000 } }),
    score('courtesy', 8, star),
    score('taste', 7),
    score('speed', 7),
  ]
  const money = { ...shopMoney, orders: 1000, variableCost: 0, ramp: 0, horizon: 12, volume }
  return withGuessOfItself(planOf(attributes, { money }))
}

/** P50 of the cash as every screen draws it; with a volume: if that many come. */
export function middleOf(plan: Plan, volume?: number): number {
  const { input } = moneyInputOf(plan)
  if (input === null) throw new Error('the money is not known')
  const guess = volume === undefined ? input.volume : { low: volume, likely: volume, high: volume }
  const drawn = simulateMoney({ ...input, volume: guess }, plan.money.seed)
  if (drawn === null) throw new Error('the money is not known')
  return drawn.total.middle
}

/** "average:taste", "effect:training:courtesy", "customers". */
export function nameOf(input: UncertainInput): string {
  if (input.kind === 'customers') return input.kind
  return input.kind === 'effect' ? `effect:${input.initiative}:${input.attribute}` : `${input.kind}:${input.attribute}`
}

/** The value of one input. */
export function valueOf(values: readonly InformationValue[], name: string): InformationValue {
  const value = values.find(({ input }) => nameOf(input) === name)
  if (value === undefined) throw new Error(`no value of ${name}`)
  return value
}
