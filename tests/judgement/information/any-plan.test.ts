import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { informationValues } from '@/judgement/information/information-values'
import { withGuessOfItself } from '@/model/guess'
import type { Initiative } from '@/model/initiative'
import type { Plan } from '@/model/plan'
import { arbitraryPlan } from '../../fixtures/arbitrary-plan'
import { arbitraryPlan as lunchShop } from '../../optimiser/lunch-shops'
import { nameOf } from './shops'
import { allGuessed } from './variants'

/** Lunch shops that do all they can, with a guess of the customers. */
const guessingShop = fc
  .tuple(lunchShop, fc.integer({ min: -5, max: 5 }), fc.integer({ min: 0, max: 9 }))
  .map(([plan, low, width]) => {
    const initiatives = Object.entries(plan.initiatives).map(([id, one]) => [id, { ...one, chosen: true }] as const)
    const volume = { low: low / 10, likely: (low + width / 3) / 10, high: (low + width) / 10 }
    const money = { ...plan.money, volume }
    return allGuessed(withGuessOfItself({ ...plan, money, initiatives: Object.fromEntries(initiatives) }))
  })

function expectSound(plan: Plan): void {
  const values = informationValues(plan)
  const names = values.map(({ input }) => nameOf(input))
  expect(new Set(names).size).toBe(names.length)
  for (const { input, worth, settles } of values) {
    expect(settles >= 0 && settles <= 1).toBe(true)
    expect(worth === null || (Number.isFinite(worth) && worth >= 0 && Object.is(Math.round(worth), worth))).toBe(true)
    // What changes no verdict is worth nothing.
    if (settles === 0) expect(worth ?? 0).toBe(0)
    if (input.kind === 'customers') expect(worth).not.toBeNull()
  }
  expect(new Set(values.map(({ worth }) => worth === null)).size).toBeLessThan(2)
  expect(informationValues(structuredClone(plan))).toEqual(values)
}

/** The plan with every effect known. */
function withCertainEffects(plan: Plan): Plan {
  const initiatives = Object.values(plan.initiatives).map((one): readonly [string, Initiative] => {
    const effects = Object.entries(one.effects).map(([id, { likely }]) => [id, { low: likely, likely, high: likely }])
    return [one.id, { ...one, effects: Object.fromEntries(effects) }]
  })
  return { ...plan, initiatives: Object.fromEntries(initiatives) }
}

describe('values of information', () => {
  it('are sound and always the same, for every plan that a file may hold', () => {
    fc.assert(
      fc.property(arbitraryPlan, (plan) => expectSound(plan)),
      { numRuns: 100 },
    )
  })

  it('are sound and always the same, for shops that do what they can', () => {
    fc.assert(
      fc.property(guessingShop, (plan) => expectSound(plan)),
      { numRuns: 40 },
    )
  })

  it('say nothing of effects that are known', () => {
    fc.assert(
      fc.property(guessingShop, (plan) => {
        const left = informationValues(withCertainEffects(plan)).filter(({ input }) => input.kind === 'effect')
        expect(left).toEqual([])
      }),
      { numRuns: 20 },
    )
  })

  it('of one input do not hang on which others are uncertain', () => {
    fc.assert(
      fc.property(guessingShop, (plan) => {
        const others = informationValues(plan).filter(({ input }) => input.kind !== 'effect')
        expect(informationValues(withCertainEffects(plan))).toEqual(others)
      }),
      { numRuns: 20 },
    )
  })
})
