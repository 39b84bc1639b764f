import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { expectedOrders, ordersFrom } from '@/analysis/expected-orders'
import { judgedMoney } from '@/analysis/drawn-money'
import { moneyInputOf } from '@/analysis/plan-economics'
import { outlayByAttribute, splitWhole } from '@/analysis/outlay-by-attribute'
import { activeMonths, curveOutlay, initiativeCost, outlayOf, priceCost } from '@/analysis/plan-outlay'
import { planShares } from '@/analysis/plan-shares'
import { priceStepsOf } from '@/analysis/price-steps'
import { blankMoney } from '@/model/blank'
import { conceding, score, star } from '../model/sample'
import { effect, initiative, priceOf, shopMoney, shopPlan } from './plan-sample'

const curve = { now: 2_000_000, half: 5_000_000, full: 20_000_000, share: 0.5 }

describe('orders expected', () => {
  it('rise with the likely volume along the ramp', () => {
    expect(expectedOrders({ ...shopMoney, horizon: 4 })).toEqual(
      [3200, 3400, 3600, 3600].map((x) => expect.closeTo(x, 6)),
    )
    expect(expectedOrders({ ...shopMoney, volume: null, horizon: 2 })).toEqual([3000, 3000])
    const startup = {
      ...shopMoney,
      business: 'startup' as const,
      volume: { low: 1, likely: 600, high: 900 },
      horizon: 3,
    }
    expect(expectedOrders(startup)).toEqual([200, 400, 600].map((x) => expect.closeTo(x, 6)))
  })

  it('are unknown while nobody has told them', () => {
    expect(expectedOrders({ ...shopMoney, orders: null })).toBeNull()
    expect(expectedOrders({ ...shopMoney, business: 'startup', volume: null })).toBeNull()
  })

  it('are counted from a month on', () => {
    expect([1, 2, 3, 4].map((month) => ordersFrom([10, 20, 30], month))).toEqual([60, 50, 30, 0])
  })
})

const paid = (oneOff: number, monthly = 0, perOrder = 0) => ({ oneOff, monthly, perOrder })
const none = paid(0)

describe('what a plan costs over its horizon', () => {
  it('is one-off, months at work, and orders from the start on', () => {
    const move = initiative('a', { oneOff: 100, monthly: 10, perOrder: 3, startMonth: 3 })
    expect(initiativeCost(move, 4, [5, 5, 7, 7])).toEqual({
      paid: paid(100, 20, 42),
      saved: none,
      isLeast: false,
      isSavedLeast: false,
    })
    expect(initiativeCost(move, 4, null)).toEqual({
      paid: paid(100, 20, 0),
      saved: none,
      isLeast: true,
      isSavedLeast: false,
    })
    expect(initiativeCost({ ...move, perOrder: 0 }, 4, null).isLeast).toBe(false)
    expect(initiativeCost({ ...move, startMonth: 9 }, 4, [5, 5, 7, 7]).paid).toEqual(paid(100))
    expect(initiativeCost({ ...move, perOrder: 0.3 }, 4, [5, 5, 7, 7]).paid.perOrder).toBe(4)
    expect([1, 12, 13].map((month) => activeMonths(month, 12))).toEqual([12, 1, 0])
  })

  it('keeps savings apart, so that they never make the outlay smaller', () => {
    const kitchen = initiative('a', { oneOff: 100, monthly: -10, perOrder: -3 })
    expect(initiativeCost(kitchen, 4, [5, 5, 5, 5])).toEqual({
      paid: paid(100),
      saved: paid(0, 40, 60),
      isLeast: false,
      isSavedLeast: false,
    })
    expect(initiativeCost(kitchen, 4, null)).toMatchObject({ isLeast: false, isSavedLeast: true })
  })

  it('counts a cost curve by the month', () => {
    expect(curveOutlay(curve, 0.5, 12)).toBe(36_000_000)
    expect(curveOutlay({ ...curve, half: 0 }, 0.5, 12)).toBeNull()
  })

  it('counts a lower price on the orders of today, and a higher one on those expected', () => {
    const money = { ...shopMoney, orders: 10, horizon: 2 }
    expect(priceCost(money, 35_000, 33_000, [20, 30])).toEqual({ cut: 40_000, rise: 0 })
    expect(priceCost(money, 35_000, 36_000, [20, 30])).toEqual({ cut: 0, rise: 50_000 })
    expect(priceCost(money, 35_000, 35_000, [20, 30])).toEqual({ cut: 0, rise: 0 })
    expect(priceCost({ ...money, orders: null }, 35_000, 33_000, null)).toBeNull()
  })

  it('charges a start-up nothing for a price that it never took', () => {
    const opening = { ...shopMoney, business: 'startup' as const }
    for (const now of [20_000, 35_000, 90_000])
      expect(priceCost(opening, now, 33_000, [10, 20])).toEqual({ cut: 0, rise: 0 })
  })

  it('sums what is chosen, and the owner hours apart from it', () => {
    const plan = shopPlan({ money: { ...shopMoney, ownerHours: 20, hourlyWage: 50_000 } }, [
      score('parking', 7, { curve }),
      priceOf(36_000, 35_000),
    ])
    const idle = initiative('idle', { oneOff: 9, chosen: false })
    const found = outlayOf({ ...plan, initiatives: { ...plan.initiatives, idle } })
    const orders = 3200 + 3400 + 10 * 3600
    expect(found).toEqual({
      items: [
        {
          kind: 'initiative',
          id: 'training',
          cost: { paid: paid(36_000_000, 60_000_000, 1000 * orders), saved: none, isLeast: false, isSavedLeast: false },
        },
        {
          kind: 'curve',
          id: 'parking',
          cost: { paid: paid(0, 36_000_000), saved: none, isLeast: false, isSavedLeast: false },
        },
      ],
      outlay: {
        ...paid(36_000_000, 96_000_000, 1000 * orders),
        priceCut: 36_000_000,
        total: 168_000_000 + 1000 * orders,
      },
      comesBack: { ...none, priceRise: 0, concessions: 0, total: 0 },
      net: 168_000_000 + 1000 * orders,
      isLeast: false,
      isBackLeast: false,
      labour: 12_000_000,
      missing: [],
    })
  })

  it('brings back savings and the margin of a higher price, which may be more than is paid', () => {
    const plan = shopPlan({ initiatives: { a: initiative('a', { oneOff: 60, perOrder: -1 }) } }, [
      priceOf(33_000, 35_000),
    ])
    const orders = 3200 + 3400 + 10 * 3600
    const { outlay, comesBack, net } = outlayOf(plan)
    expect(outlay.total).toBe(60)
    expect(comesBack).toMatchObject({ perOrder: orders, priceRise: 2000 * orders, total: 2001 * orders })
    expect(net).toBe(60 - 2001 * orders)
  })

  it('says what is missing for what is not known, and counts what is', () => {
    const untold = outlayOf(shopPlan({ money: blankMoney() }))
    expect(untold).toMatchObject({
      outlay: { total: 36_000_000 + 60_000_000 },
      isLeast: true,
      missing: [{ field: 'orders', attribute: null }],
    })
    const startup = outlayOf(shopPlan({ money: { ...blankMoney(), business: 'startup' } }))
    expect(startup.missing).toEqual([{ field: 'volume', attribute: null }])
    const broken = outlayOf(shopPlan({}, [score('parking', 7, { curve: { ...curve, half: 0 } })]))
    expect(broken).toMatchObject({ isLeast: true, missing: [{ field: 'curve', attribute: 'parking' }] })
    const free = shopPlan({ money: blankMoney(), initiatives: { a: initiative('a', { monthly: 5 }) } })
    expect(outlayOf(free)).toMatchObject({ outlay: { total: 60 }, isLeast: false, missing: [] })
    const priced = shopPlan({ money: blankMoney(), initiatives: {} }, [priceOf(36_000, 35_000)])
    expect(outlayOf(priced)).toMatchObject({ outlay: { total: 0 }, isLeast: true, missing: [{ field: 'orders' }] })
  })
})

describe('the outlay by what it is for', () => {
  it('adds up to the outlay exactly, each initiative once', () => {
    const plan = shopPlan(
      {
        initiatives: {
          a: initiative('a', { oneOff: 100, effects: { courtesy: effect(1), taste: effect(1), speed: effect(1) } }),
          b: initiative('b', { oneOff: 7 }),
          c: initiative('c', { oneOff: -50, monthly: 1, effects: { taste: effect(1) } }),
        },
      },
      [priceOf(36_000, 35_000)],
    )
    const outlay = outlayOf(plan)
    const { byAttribute, other } = outlayByAttribute(plan, outlay)
    expect(byAttribute).toEqual({ courtesy: 34, taste: 33 + 12, speed: 33, price: 36_000_000 })
    expect(other).toBe(7)
    const sum = Object.values(byAttribute).reduce((all, part) => all + part, other)
    expect(sum).toBe(outlay.outlay.total)
  })

  it('splits whole amounts by largest remainder', () => {
    expect(splitWhole(10, [1, 1, 1])).toEqual([4, 3, 3])
    expect(splitWhole(10, [1, 2, 4])).toEqual([1, 3, 6])
    expect(splitWhole(0, [1, 2])).toEqual([0, 0])
    expect(splitWhole(1e15 + 1, [0, 5])).toEqual([0, 1e15 + 1])
  })
})

describe('the plan as the money model reads it', () => {
  it('is the worked case, a thousand times as large', () => {
    const { scenarios, chance, verdict } = judgedMoney(shopPlan()).economics!
    expect(verdict).toBe('UNCLEAR')
    expect(scenarios!.likely).toMatchObject({
      total: expect.closeTo(-6_600_000, 3),
      payback: expect.closeTo(13.9412, 4),
    })
    expect(chance).toBeCloseTo(0.5187, 4)
  })

  it('takes the price from its attribute, today and as promised', () => {
    const { input } = moneyInputOf(shopPlan({}, [priceOf(36_000, 33_000)]))
    expect(input).toMatchObject({ price: 36_000, plannedPrice: 33_000 })
    expect(moneyInputOf(shopPlan({}, [priceOf(36_000)])).input).toMatchObject({ price: 36_000, plannedPrice: 36_000 })
    expect(moneyInputOf(shopPlan()).input).toMatchObject({ price: 50_000, plannedPrice: 50_000 })
  })

  it('names the fields that it needs, and only those', () => {
    const blank = moneyInputOf(shopPlan({ money: blankMoney() }))
    expect(blank).toEqual({
      input: null,
      missing: ['orders', 'price', 'variableCost'].map((field) => ({ field, attribute: null })),
      untold: ['volume', 'capacity', 'cash', 'budget'].map((field) => ({ field, attribute: null })),
    })
    expect(judgedMoney(shopPlan({ money: blankMoney() }))).toMatchObject({ verdict: 'UNKNOWN', economics: null })
    const startup = moneyInputOf(shopPlan({ money: { ...blankMoney(), business: 'startup' } }))
    expect(startup.missing.map(({ field }) => field)).toEqual(['price', 'variableCost', 'fixedCost'])
    expect(moneyInputOf(shopPlan({}, [priceOf(null, 33_000)])).missing).toEqual([
      { field: 'price', attribute: 'price' },
    ])
    const opening = { ...shopMoney, business: 'startup' as const, fixedCost: 1 }
    expect(moneyInputOf(shopPlan({ money: opening }, [priceOf(null, 33_000)])).missing).toEqual([])
    const broken = moneyInputOf(shopPlan({}, [score('parking', 7, { curve: { ...curve, half: 0 } })]))
    expect(broken.missing).toEqual([{ field: 'curve', attribute: 'parking' }])
  })

  it('opens a start-up with its fixed cost and no orders of today, and lacks nothing that is told', () => {
    const opening = { ...shopMoney, business: 'startup' as const, fixedCost: 45_000_000, capacity: 320 }
    const { input, untold } = moneyInputOf(shopPlan({ money: opening }))
    expect(input).toMatchObject({ business: 'startup', orders: 0, fixedCost: 45_000_000 })
    expect(untold).toEqual([])
    expect(moneyInputOf(shopPlan({ money: { ...opening, business: 'existing' } })).input!.fixedCost).toBe(0)
  })

  it('reads the chosen initiatives and curves, and which of them carry a differentiator', () => {
    const moves = {
      a: initiative('a', { order: 1, effects: { courtesy: effect(1) }, startMonth: 2 }),
      b: initiative('b', { order: 2, effects: { taste: effect(1), courtesy: effect(-1) } }),
      c: initiative('c', { order: 3, effects: { courtesy: effect(1) }, chosen: false }),
      d: initiative('d', { order: 4, effects: { gone: effect(1) } }),
      e: initiative('e', { order: 5, effects: { taste: effect(-1), courtesy: effect(1) } }),
      f: initiative('f', { order: 6, effects: { courtesy: effect(0) } }),
    }
    const plan = shopPlan({ initiatives: moves }, [
      score('parking', 7, { curve }),
      score('decor', 7, { ...star, curve }),
      score('music', 7, { ...star, curve, excluded: { reason: 'none' } }),
    ])
    expect(moneyInputOf(plan).input!.outlays).toEqual([
      { id: 'a', oneOff: 0, monthly: 0, perOrder: 0, startMonth: 2, carries: true },
      { id: 'b', oneOff: 0, monthly: 0, perOrder: 0, startMonth: 1, carries: false },
      { id: 'd', oneOff: 0, monthly: 0, perOrder: 0, startMonth: 1, carries: false },
      { id: 'e', oneOff: 0, monthly: 0, perOrder: 0, startMonth: 1, carries: true },
      { id: 'f', oneOff: 0, monthly: 0, perOrder: 0, startMonth: 1, carries: false },
      { id: 'parking', oneOff: 0, monthly: 3_000_000, perOrder: 0, startMonth: 1, carries: false },
      { id: 'decor', oneOff: 0, monthly: 3_000_000, perOrder: 0, startMonth: 1, carries: true },
      { id: 'music', oneOff: 0, monthly: 3_000_000, perOrder: 0, startMonth: 1, carries: false },
    ])
  })

  it('values the owner hours, and counts none half told', () => {
    expect(moneyInputOf(shopPlan({ money: { ...shopMoney, ownerHours: 20, hourlyWage: 50_000 } })).input!.labour).toBe(
      1_000_000,
    )
    expect(moneyInputOf(shopPlan({ money: { ...shopMoney, ownerHours: 20 } })).input!.labour).toBe(0)
  })

  it('counts the saving of a concession only once it is validly made', () => {
    const seats = (more: Parameters<typeof conceding>[0]) =>
      score('seats', 5, { weight: 1, ...conceding({ funds: { courtesy: true }, monthlySaving: 700_000, ...more }) })
    const saved = (more: Parameters<typeof conceding>[0], policy: 'concessions' | 'strict' = 'concessions') => {
      const others = shopPlan().attributes
      const weighted = Object.values(others).map((attribute) => ({ ...attribute, weight: 3 }))
      const plan = shopPlan({ policy }, [seats(more)])
      const attributes = { ...plan.attributes, ...Object.fromEntries(weighted.map((one) => [one.id, one])) }
      return moneyInputOf({ ...plan, attributes }).input!.savings
    }
    expect(saved({})).toBe(700_000)
    expect(saved({}, 'strict')).toBe(0)
    expect(saved({ approver: '' })).toBe(0)
    expect(saved({ funds: {} })).toBe(0)
  })
})

describe('price steps', () => {
  // A lower price is given on the orders of today.
  const orders = 12 * 3000

  it('go from the par limit to two margins below the average, today among them at no cost', () => {
    // Average 35k, tolerance 1.75k, margin 1.75k: 36.75k down to 31.5k in steps of 500.
    const steps = priceStepsOf(shopPlan({}, [priceOf(36_000)]))
    expect(steps.map(({ price }) => price)).toEqual([
      36_500, 36_000, 35_500, 35_000, 34_500, 34_000, 33_500, 33_000, 32_500, 32_000, 31_500,
    ])
    expect(steps.find(({ price }) => price === 36_000)?.cost).toBe(0)
    expect(steps.at(-1)).toEqual({ price: 31_500, cost: 4500 * orders })
    expect(steps[0]).toEqual({ price: 36_500, cost: 0 })
  })

  it("keep today's price wherever it is, and the hard floor", () => {
    expect(priceStepsOf(shopPlan({}, [priceOf(40_250)]))[0]).toEqual({ price: 40_250, cost: 0 })
    const capped = priceStepsOf(shopPlan({}, [priceOf(33_000, null, { floor: 34_000 })]))
    expect(capped[0]?.price).toBe(34_000)
  })

  it('stay few where the market is wide, and at or above nothing', () => {
    const wide = priceOf(36_000, null, { rivals: { r0: 5000, r1: 35_000, r2: 65_000 } })
    const steps = priceStepsOf(shopPlan({}, [wide]))
    expect(steps.length).toBeGreaterThan(8)
    expect(steps.length).toBeLessThan(30)
    expect(Math.min(...steps.map(({ price }) => price))).toBeGreaterThanOrEqual(0)
  })

  it('need a price attribute, its average, its value and the orders', () => {
    expect(priceStepsOf(shopPlan())).toEqual([])
    expect(priceStepsOf(shopPlan({}, [priceOf(null)]))).toEqual([])
    expect(priceStepsOf(shopPlan({}, [priceOf(36_000, null, { benchmark: null })]))).toEqual([])
    expect(priceStepsOf(shopPlan({ money: blankMoney() }, [priceOf(36_000)]))).toEqual([])
  })
})

describe('where the spending goes', () => {
  const paying = (id: string, oneOff: number, effects: Parameters<typeof initiative>[1]) =>
    initiative(id, { oneOff, ...effects })

  it('is by kind: the star, parity, and what lifts nothing', () => {
    const plan = shopPlan({
      money: { ...shopMoney, totalInvestment: 1000 },
      initiatives: {
        a: paying('a', 60, { effects: { courtesy: effect(1) } }),
        b: paying('b', 25, { effects: { taste: effect(0.3) } }),
        c: paying('c', 15, { effects: {} }),
        saved: paying('saved', -500, { effects: { speed: effect(0.1) } }),
      },
    })
    const found = planShares(plan)
    // The taste is at par today: what is spent on it repairs nothing.
    expect(found.byKind).toEqual({ differentiator: 60, parity: 0, otherParity: 25, enabling: 15, overDelivery: 0 })
    expect(found.byAttribute).toEqual({ courtesy: 60, taste: 25 })
    expect(found.shares).toMatchObject({ total: 100, ofInvestment: 0.1, focus: 0.6, waste: 0, unfocused: false })
  })

  it('splits one over several attributes by how far it lifts each on the canvas', () => {
    const plan = shopPlan({
      initiatives: {
        a: paying('a', 100, { effects: { courtesy: effect(0.9), taste: effect(0.3), speed: effect(-1) } }),
      },
    })
    expect(planShares(plan).byAttribute).toEqual({ courtesy: 75, taste: 25 })
  })

  it('calls what lifts a parity attribute into a lead over-delivery, for the part above the average', () => {
    // From 6 over the average of 7 to 8: half of the way is above it.
    const plan = shopPlan({ initiatives: { a: paying('a', 100, { effects: { taste: effect(2) } }) } })
    const attributes = { ...plan.attributes, taste: score('taste', 6) }
    expect(planShares({ ...plan, attributes }).byKind).toEqual({
      differentiator: 0,
      parity: 50,
      otherParity: 0,
      enabling: 0,
      overDelivery: 50,
    })
    expect(planShares(plan).byKind).toMatchObject({ parity: 0, otherParity: 0, overDelivery: 100 })
  })

  it('calls a repair to par only what lifts an attribute that is below par today', () => {
    const spentOn = (now: number | null) => {
      const plan = shopPlan({ initiatives: { a: paying('a', 100, { effects: { taste: effect(0.3) } }) } })
      return planShares({ ...plan, attributes: { ...plan.attributes, taste: score('taste', now) } }).byKind
    }
    expect(spentOn(6)).toMatchObject({ parity: 100, otherParity: 0 })
    expect(spentOn(6.4)).toMatchObject({ parity: 100, otherParity: 0 })
    for (const now of [6.5, 7, 7.1, null]) expect(spentOn(now)).toMatchObject({ parity: 0, otherParity: 100 })
  })

  it('adds up to the outlay exactly, whatever it is for', () => {
    const amount = fc.integer({ min: 0, max: 90_000_000 })
    const gains = fc.record({
      courtesy: fc.double({ min: 0, max: 3, noNaN: true }),
      taste: fc.double({ min: -1, max: 4, noNaN: true }),
      speed: fc.double({ min: 0, max: 2, noNaN: true }),
    })
    fc.assert(
      fc.property(
        fc.array(fc.tuple(amount, gains), { maxLength: 4 }),
        fc.double({ min: 0, max: 10, noNaN: true }),
        (made, now) => {
          const initiatives = Object.fromEntries(
            made.map(([oneOff, gained], i) => {
              const effects = Object.fromEntries(Object.entries(gained).map(([id, gain]) => [id, effect(gain)]))
              return [`i${String(i)}`, paying(`i${String(i)}`, oneOff, { effects })]
            }),
          )
          const plan = shopPlan({ initiatives })
          const { byKind, shares } = planShares({
            ...plan,
            attributes: { ...plan.attributes, taste: score('taste', now) },
          })
          const total = Object.values(byKind).reduce((sum, part) => sum + part, 0)
          expect(total).toBe(made.reduce((sum, [oneOff]) => sum + oneOff, 0))
          expect(shares.total).toBe(total)
          for (const part of Object.values(byKind)) expect(part).toBeGreaterThanOrEqual(0)
        },
      ),
      { numRuns: 60 },
    )
  })

  it('counts a cost curve on its attribute', () => {
    const plan = shopPlan({ initiatives: {} }, [score('decor', 6, { ...star, curve })])
    expect(planShares(plan)).toMatchObject({
      byAttribute: { decor: 36_000_000 },
      byKind: { differentiator: 36_000_000 },
    })
  })

  it('counts what is known of the costs, and nothing of no spending', () => {
    expect(planShares(shopPlan({ money: blankMoney() })).shares.total).toBe(96_000_000)
    expect(planShares(shopPlan({ initiatives: {} }))).toMatchObject({
      byAttribute: {},
      shares: { total: 0, focus: null },
    })
  })
})
