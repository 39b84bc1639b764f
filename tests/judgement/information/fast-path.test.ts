import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { doubtfulPlan } from '@/analysis/position-chances'
import { luckOf } from '@/judgement/information/luck'
import { meanBehind } from '@/judgement/information/other-average'
import { variationsOf } from '@/judgement/information/variations'
import { isKept, settledBy, verdictsOn } from '@/judgement/information/verdicts'
import { blankInitiative } from '@/model/blank'
import type { Effect, Initiative } from '@/model/initiative'
import type { Plan } from '@/model/plan'
import { plannedPlan } from '@/model/planned'
import { assess } from '@/model/rule/assess'
import type { Assessment } from '@/model/rule/result'
import { arbitraryPlan } from '../../fixtures/arbitrary-plan'
import { anyPlan } from '../../model/any-plan'
import { arbitraryPlan as lunchShop } from '../../optimiser/lunch-shops'
import { allGuessed, planWith } from './variants'

/** A standing by its parts, as `standing.ts` puts them together. */
const partsOf = (standing: number) => ({
  level: standing % 6,
  bundle: Math.floor(standing / 6) % 6,
  outOfReach: Math.floor(standing / 36) % 2 === 1,
  belowFloor: standing >= 72,
})

/** The same parts, read from what the rule says of a plan. */
function partsIn({ positions, bundles, violations }: Assessment, id: string, bundled: boolean) {
  const has = (code: string) => violations.some((violation) => violation.code === code && violation.attribute === id)
  return {
    level: positions[id]?.level ?? 0,
    bundle: bundles.find(({ members }) => members.includes(id))?.level ?? 0,
    // Of a member of a bundle it is not told.
    outOfReach: bundled || has('DIFF_UNATTAINABLE'),
    belowFloor: has('FLOOR_BREACH'),
  }
}

/** Every eightieth case: low, middle and high ones of each input. */
const cases = Array.from({ length: 25 }, (_, i) => i * 80 + 37)

/** Asks the rule itself of the plan with one figure known, case by case. @returns in how many cases the verdict was another */
function expectAsAssessed(plan: Plan): number {
  const doubtful = doubtfulPlan(plan)
  const paid = plannedPlan(plan)
  const luck = luckOf(plan.money.seed)
  const now = isKept(doubtful.assessment)
  let others = 0
  for (const place of doubtful.places) {
    const verdicts = verdictsOn(paid)
    for (const { input, figureIn, standingAt, attributeAt } of variationsOf(plan, paid, doubtful, place)) {
      const mean = input.kind === 'average' ? (meanBehind(plan, place.attribute) ?? NaN) : 0
      for (const k of cases) {
        const figure = figureIn(luck, k)
        const standing = standingAt(figure)
        const kept = verdicts(standing, () => attributeAt(figure))
        const asked = assess(plannedPlan(planWith(plan, input, figure, figure - mean)))
        expect(kept).toBe(isKept(asked))
        // What stands nowhere for want of a value may be eliminated on purpose, in every case alike.
        if (paid.attributes[input.attribute]?.target === null) continue
        const bundled = asked.bundles.some(({ members }) => members.includes(input.attribute))
        const parts = partsOf(standing)
        expect({ ...parts, outOfReach: bundled || parts.outOfReach }).toEqual(partsIn(asked, input.attribute, bundled))
        if (kept !== now) others += 1
      }
    }
  }
  return others
}

const ids = Array.from({ length: 12 }, (_, i) => `a${String(i)}`)

const share = fc.double({ min: -0.1, max: 0.5, noNaN: true })

/** Effects of one to three attributes in parts of what the attribute is today, some without a range. */
const anyInitiatives = fc.array(
  fc.record({
    effects: fc.dictionary(fc.constantFrom(...ids), fc.tuple(share, share, share), {
      maxKeys: 3,
      noNullPrototype: true,
    }),
    chosen: fc.constantFrom(true, true, true, false),
  }),
  { maxLength: 4 },
)

function withInitiatives(
  plan: Plan,
  some: readonly { effects: Record<string, [number, number, number]>; chosen: boolean }[],
) {
  const initiatives = some.map(({ effects, chosen }, order): readonly [string, Initiative] => {
    const id = `i${String(order)}`
    const sized = Object.entries(effects).flatMap(([attribute, shares]): (readonly [string, Effect])[] => {
      const size = plan.attributes[attribute]?.own.value
      if (size === undefined || size === null) return []
      const [low = 0, likely = 0, high = 0] = shares.map((part) => part * size).sort((a, b) => a - b)
      return [[attribute, { low, likely, high }]]
    })
    return [id, { ...blankInitiative(id, id), order, chosen, effects: Object.fromEntries(sized) }]
  })
  return { ...plan, initiatives: Object.fromEntries(initiatives) }
}

const bundles = fc.array(fc.subarray(ids, { minLength: 2, maxLength: 4 }), { maxLength: 2 }).map((all) =>
  Object.fromEntries(
    all.map((members, order) => {
      const id = `b${String(order)}`
      return [
        id,
        { id, order, name: id, members: Object.fromEntries(members.map((member) => [member, true as const])) },
      ]
    }),
  ),
)

describe('the verdict in each case', () => {
  it('is that of the rule itself, on plans as people make them', () => {
    let others = 0
    const plans = fc.tuple(anyPlan({ missing: false, max: 8 }), anyInitiatives, bundles)
    fc.assert(
      fc.property(plans, ([plan, some, bundled]) => {
        others += expectAsAssessed(withInitiatives({ ...allGuessed(plan), bundles: bundled }, some))
      }),
      { numRuns: 150, seed: 4 },
    )
    // Random plans rarely keep the rule; enough of them do in some case to mean something.
    expect(others).toBeGreaterThan(0)
  })

  it('is that of the rule itself, on lunch shops that pay for what they promise', () => {
    let others = 0
    fc.assert(
      fc.property(lunchShop, (plan) => {
        const chosen = Object.entries(plan.initiatives).map(([id, one]) => [id, { ...one, chosen: true }] as const)
        others += expectAsAssessed(allGuessed({ ...plan, initiatives: Object.fromEntries(chosen) }))
      }),
      { numRuns: 100, seed: 4 },
    )
    expect(others).toBeGreaterThan(500)
  })

  it('bears every plan that a file may hold', () => {
    fc.assert(
      fc.property(arbitraryPlan, (plan) => void expectAsAssessed(allGuessed(plan))),
      { numRuns: 150, seed: 4 },
    )
  })
})

describe('the standings of an attribute', () => {
  it('count each case once', () => {
    fc.assert(
      fc.property(lunchShop, (shop) => {
        const plan = allGuessed(shop)
        const doubtful = doubtfulPlan(plan)
        const paid = plannedPlan(plan)
        const luck = luckOf(plan.money.seed)
        for (const place of doubtful.places) {
          for (const variation of variationsOf(plan, paid, doubtful, place)) {
            const kept = settledBy(variation, verdictsOn(paid), luck, true)
            const broken = settledBy(variation, verdictsOn(paid), luck, false)
            expect(kept + broken).toBeCloseTo(1, 12)
          }
        }
      }),
      { numRuns: 30 },
    )
  })
})
