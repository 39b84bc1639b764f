import { describe, expect, it } from 'vitest'
import { normalCdf } from '@/lib/normal'
import { informationValues } from '@/judgement/information/information-values'
import { isKept } from '@/judgement/information/verdicts'
import { plannedPlan } from '@/model/planned'
import { assess } from '@/model/rule/assess'
import type { Plan } from '@/model/plan'
import { effect, priceOf } from '../../analysis/plan-sample'
import { bundle, guess, own, planOf, quick, range, rivals, score, star } from '../../model/sample'
import { keptShop, middleOf, nameOf, priceCutShop, valueOf } from './shops'

const keeps = (plan: Plan): boolean => isKept(assess(plannedPlan(plan)))
const namesOf = (plan: Plan): string[] => informationValues(plan).map(({ input }) => nameOf(input))
const feeling = { evidence: 'guess' } as const
/** One in each two-thousandth: a share is out by a case or two. */
const twoCases = 3

describe('a guess on which the verdict hangs', () => {
  it('of an average that may lie too high for par: worth the money that would be lost', () => {
    // 1 point of error on a range of 10; below par where the average is over 7.5.
    const plan = keptShop({ taste: { benchmark: guess(7, feeling) } })
    expect(keeps(plan)).toBe(true)
    const { worth, settles } = valueOf(informationValues(plan), 'average:taste')
    expect(settles).toBeCloseTo(1 - normalCdf(0.5), twoCases)
    // Without the customers of a kept rule the training is paid for nothing.
    const lost = middleOf(plan, 0)
    expect(lost).toBeLessThan(-44_000_000)
    expect(middleOf(plan)).toBeGreaterThan(0)
    expect(worth).toBe(Math.round(settles * -lost))
  })

  it('of an average that may lie low enough for a star: worth the gain that would be missed', () => {
    // With a guess the star needs a full point: 8 is clear of averages up to 7, and this one is thought to be 7.2.
    const plan = keptShop({ courtesy: { ...star, benchmark: guess(7.2, feeling) } })
    expect(keeps(plan)).toBe(false)
    const values = informationValues(plan)
    const { worth, settles } = valueOf(values, 'average:courtesy')
    expect(settles).toBeCloseTo(normalCdf(-0.2), twoCases)
    expect(worth).toBe(Math.round(settles * middleOf(plan)))
    // No number of customers makes a plan that breaks the rule one to be done.
    expect(valueOf(values, 'customers').worth).toBe(0)
    expect(nameOf(values[0]?.input ?? { kind: 'customers' })).toBe('average:courtesy')
  })

  it('of a range: its middle moves, its spread stays', () => {
    // From 5.7 to 8.3 the spread is 1.01, so b = 0.507.
    const plan = keptShop({ taste: { benchmark: range(5.7, 8.3, feeling) } })
    expect(valueOf(informationValues(plan), 'average:taste').settles).toBeCloseTo(
      1 - normalCdf((0.5 * 2.6) / 2.5631031310892007),
      twoCases,
    )
  })

  it('of the own score', () => {
    const plan = keptShop({ speed: { own: own(7, feeling) } })
    expect(keeps(plan)).toBe(true)
    expect(valueOf(informationValues(plan), 'own:speed').settles).toBeCloseTo(normalCdf(-0.5), twoCases)
  })

  it('of the own score that a training lifts, to the end of the scale and no further', () => {
    // At most 10: a training of 1 point leaves 8 at 7 and 10 at 9 and above. The star needs 8, and has it exactly.
    const plan = keptShop({ courtesy: { ...star, own: own(7, feeling) } })
    expect(valueOf(informationValues(plan), 'own:courtesy').settles).toBeCloseTo(0.5, twoCases)
  })

  it('of an effect: below half a point the star is not clear', () => {
    const plan = keptShop({ training: effect(1, 0.3, 1.4) })
    const { settles } = valueOf(informationValues(plan), 'effect:training:courtesy')
    // F(x) = (x-a)^2 / ((b-a)(c-a)) of spec 5.4.
    expect(settles).toBeCloseTo(0.2 ** 2 / (1.1 * 0.7), twoCases)
    const wider = valueOf(informationValues(keptShop({ training: effect(1, 0, 1.4) })), 'effect:training:courtesy')
    expect(wider.settles).toBeCloseTo(0.5 ** 2 / 1.4, twoCases)
  })

  it('of a share of firms: only beyond a half does it change what is usual', () => {
    const binary = { ...quick('delivers', 0), scale: { kind: 'binary' }, own: own(0) } as const
    const plan = planOf([
      score('lead', 8, star),
      score('taste', 7),
      score('speed', 7),
      { ...binary, benchmark: guess(0.4, feeling) },
    ])
    // The error is 0.1 of the step: half of the firms have it one error higher.
    expect(valueOf(informationValues(plan), 'average:delivers').settles).toBeCloseTo(1 - normalCdf(1), twoCases)
  })

  it('of a member of a bundle: the others make up for it as long as it is at par', () => {
    const members = [score('lead', 8, { ...star, own: own(8, feeling) }), score('warmth', 7.5)]
    const rest = ['taste', 'speed', 'hygiene', 'choice'].map((id) => score(id, 7))
    const plan = planOf([...members, ...rest], { bundles: bundle('service', ['lead', 'warmth']) })
    expect(keeps(plan)).toBe(true)
    // With a guess the star alone needs 8; together they need (y + 6) / 2 >= 6 with y = 6 at 8.
    expect(valueOf(informationValues(plan), 'own:lead').settles).toBeCloseTo(0.5, twoCases)
    const higher = planOf([...members.slice(0, 1), score('warmth', 8), ...rest], { bundles: plan.bundles })
    // y + 7 >= 12: 7.0 at the least.
    expect(valueOf(informationValues(higher), 'own:lead').settles).toBeCloseTo(normalCdf(-1), twoCases)
  })

  it('counts a verdict with concessions as kept', () => {
    const small = { weight: 1, ...feeling }
    const concession = {
      kind: 'reduce',
      reason: 'few look at it',
      funds: { courtesy: true },
      approver: 'Lan',
      reviewDate: '2027-01-01',
      monthlySaving: 0,
      wtpEvidence: false,
    } as const
    const shop = keptShop({ taste: { weight: small.weight, benchmark: guess(7, feeling), concession } })
    const weighted = Object.values(shop.attributes).map((each) => [each.id, { ...each, weight: each.weight ?? 5 }])
    const plan = { ...shop, policy: 'concessions', attributes: Object.fromEntries(weighted) } as const
    expect(valueOf(informationValues(plan), 'average:taste')).toMatchObject({ worth: 0, settles: 0 })
    expect(valueOf(informationValues({ ...plan, policy: 'strict' }), 'average:taste').settles).toBeGreaterThan(0.3)
  })
})

describe('a plan that nothing can change', () => {
  it('has entries that are worth nothing', () => {
    const plan = keptShop({ training: effect(1, 0.6, 1.4), money: { volume: { low: 0.2, likely: 0.3, high: 0.5 } } })
    expect(informationValues(plan)).toEqual([
      { input: { kind: 'effect', initiative: 'training', attribute: 'courtesy' }, worth: 0, settles: 0 },
      { input: { kind: 'customers' }, worth: 0, settles: 0 },
    ])
  })

  it('has no entry for what is certain', () => {
    const volume = { low: 0.2, likely: 0.2, high: 0.2 }
    expect(informationValues(keptShop({ money: { volume } }))).toEqual([])
  })

  it('has no entry for what is set, left out, not chosen, looked up or not known', () => {
    const plan = keptShop({
      taste: { benchmark: guess(7, { evidence: 'informed', se: 0 }), own: own(7, { evidence: 'informed' }) },
      speed: { excluded: { reason: 'nobody asks' }, own: own(7, feeling), benchmark: guess(7, feeling) },
      courtesy: { ...star, benchmark: rivals(feeling), rivals: { r0: 6, r1: 7, r2: 8 } },
      money: { volume: null },
    })
    const price = priceOf(35_000, 34_000, { own: own(35_000, feeling), benchmark: guess(35_000, feeling), order: 9 })
    const idle = { ...plan.initiatives['training'], id: 'idle', chosen: false, effects: { taste: effect(1, 0, 2) } }
    const pricey = { ...plan.initiatives['training'], id: 'pricey', order: 1, effects: { price: effect(1, 0, 2) } }
    const unknown = score('new', null, { own: own(null, feeling), order: 10 })
    const all = {
      ...plan,
      attributes: { ...plan.attributes, price, new: unknown },
      initiatives: { ...plan.initiatives, idle, pricey } as Plan['initiatives'],
    }
    // The market's average of the price is a guess as any other; the own price is set.
    expect(namesOf(all)).toEqual(['average:price'])
    expect(informationValues(all)[0]?.settles).toBe(0)
  })
})

describe("the customers' guess", () => {
  const guessed = { low: 0, likely: 0.1, high: 0.3 }

  it('around break-even: worth the losses that would not be made', () => {
    const plan = priceCutShop(guessed)
    // P50 of the guess is 0.3 - sqrt(0.03) = 0.127, above 1/9: it looks worth it.
    expect(middleOf(plan)).toBeGreaterThan(0)
    const [first] = informationValues(plan)
    expect(first?.input).toEqual({ kind: 'customers' })
    // 1 - (0.3 - 1/9)^2 / 0.06, and the integral of (12 - 108 u) f(u) up to 1/9, in millions.
    expect(first?.settles).toBeCloseTo(0.4053, twoCases)
    expect((first?.worth ?? 0) / 1_643_600).toBeCloseTo(1, 2)
  })

  it('of a plan that looks like a loss: worth the gains that would be missed', () => {
    const plan = priceCutShop({ low: 0, likely: 0.05, high: 0.2 })
    expect(middleOf(plan)).toBeLessThan(0)
    const { worth, settles } = valueOf(informationValues(plan), 'customers')
    // Beyond 1/9: (0.2 - 1/9)^2 / 0.03, and 108 / 0.015 x the integral of (u - 1/9)(0.2 - u) = 108 x w^3 / 0.09.
    const beyond = 0.2 - 1 / 9
    expect(settles).toBeCloseTo(beyond ** 2 / 0.03, twoCases)
    expect((worth ?? 0) / ((108_000_000 * beyond ** 3) / 0.09)).toBeCloseTo(1, 2)
  })

  it('of 0 in every case is no guess to firm up, and the plan is left whatever the rest is', () => {
    const plan = keptShop({
      money: { volume: { low: 0, likely: 0, high: 0 } },
      taste: { benchmark: guess(7, feeling) },
    })
    const values = informationValues(plan)
    expect(values.map(({ input }) => nameOf(input))).toEqual(['average:taste'])
    expect(values[0]?.worth).toBe(0)
    expect(values[0]?.settles).toBeCloseTo(0.3085, twoCases)
  })

  it('of half the customers gone changes nothing', () => {
    const plan = keptShop({ money: { volume: { low: -0.5, likely: -0.4, high: -0.3 } } })
    expect(informationValues(plan)).toEqual([{ input: { kind: 'customers' }, worth: 0, settles: 0 }])
  })

  it('that fears to lose customers makes a broken rule dearer', () => {
    const volume = { low: -0.5, likely: 0.3, high: 0.6 }
    const plan = keptShop({ money: { volume }, taste: { benchmark: guess(7, feeling) } })
    expect(middleOf(plan)).toBeGreaterThan(0)
    const { worth, settles } = valueOf(informationValues(plan), 'average:taste')
    expect(worth).toBe(Math.round(settles * -middleOf(plan, -0.5)))
  })

  it('of a start-up: where the rule breaks, the low end of the guess comes', () => {
    const money = { business: 'startup', fixedCost: 20_000_000, orders: null } as const
    const volume = { low: 500, likely: 1_800, high: 2_500 }
    const plan = keptShop({ money: { ...money, volume }, taste: { benchmark: guess(7, feeling) } })
    const values = informationValues(plan)
    expect(middleOf(plan)).toBeGreaterThan(0)
    const average = valueOf(values, 'average:taste')
    expect(average.worth).toBe(Math.round(average.settles * -middleOf(plan, 500)))
    expect(valueOf(values, 'customers').settles).toBeGreaterThan(0)
  })
})

describe('without money', () => {
  const plan = keptShop({
    taste: { benchmark: guess(7, feeling) },
    training: effect(1, 0.3, 1.4),
    money: { orders: null },
  })

  it('nothing is said in money, and what settles more comes first', () => {
    const values = informationValues(plan)
    expect(values.map(({ input }) => nameOf(input))).toEqual(['average:taste', 'effect:training:courtesy'])
    expect(values.map(({ worth }) => worth)).toEqual([null, null])
  })

  it('nor with a guess that nobody made, or made of another plan', () => {
    const known = keptShop({ taste: { benchmark: guess(7, feeling) } })
    const unsaid = { ...known, money: { ...known.money, volume: null } }
    const ofAnother = { ...known, money: { ...known.money, volumeOf: null } }
    for (const one of [unsaid, ofAnother]) {
      expect(informationValues(one)).toMatchObject([{ input: { kind: 'average', attribute: 'taste' }, worth: null }])
    }
  })

  it('nor with figures that are refused', () => {
    const refused = keptShop({ money: { volume: { low: 0.3, likely: 0.2, high: 0.1 } }, training: effect(1, 0.3, 1.4) })
    expect(informationValues(refused).map(({ worth }) => worth)).toEqual([null])
  })

  it('nothing is settled while something is unknown', () => {
    const open = keptShop({ taste: { benchmark: guess(7, feeling) }, speed: { own: own(null) } })
    expect(valueOf(informationValues(open), 'average:taste')).toMatchObject({ worth: 0, settles: 0 })
  })
})

describe('the order', () => {
  it('is by worth, then by what is settled, then as the plan has it, the customers last', () => {
    const plan = keptShop({
      courtesy: { ...star, own: own(7.4, feeling), benchmark: guess(7, feeling) },
      taste: { own: own(7, feeling) },
      speed: { own: own(7, feeling) },
      training: effect(1.6, 1, 2),
    })
    const values = informationValues(plan)
    const keys = values.map(({ worth, settles }) => [worth ?? 0, settles] as const)
    for (let i = 1; i < keys.length; i += 1) {
      const [worth, settles] = keys[i] ?? [0, 0]
      const [above, aboveSettles] = keys[i - 1] ?? [0, 0]
      expect(above > worth || (above === worth && aboveSettles >= settles)).toBe(true)
    }
    const names = values.map(({ input }) => nameOf(input))
    // The same doubt about the same thing.
    expect(names.indexOf('own:speed')).toBe(names.indexOf('own:taste') + 1)
    expect(names).toHaveLength(6)
  })
})
