import { describe, expect, it } from 'vitest'
import { economicsOf } from '@/analysis/economics'
import type { MoneyInput } from '@/analysis/money-input'
import { reasonsOf } from '@/analysis/money-verdict'
import { figures, lunch, outlay, reasonCodes, shop } from './money-sample'

const likely = (input: MoneyInput) => figures(input).scenarios!.likely

describe('the month by month of a shop', () => {
  it('is that of the worked case, by month', () => {
    const { cumulative, payback, trough, total } = likely(shop)
    expect(cumulative).toHaveLength(61)
    expect(cumulative.slice(0, 5)).toEqual(
      [-36_000, -40_200, -40_600, -37_200, -33_800].map((x) => expect.closeTo(x, 6)),
    )
    expect(payback).toBeCloseTo(3 + 37_200 / 3400, 9)
    expect(trough).toEqual({ amount: expect.closeTo(40_600, 6), month: 2 })
    expect(total).toBe(cumulative[12])
  })

  it('says what an order leaves, today and in the plan', () => {
    expect(figures(shop).margin).toEqual({ now: 20, planned: 19 })
    expect(figures(lunch).margin).toEqual({ now: null, planned: 11.5 })
    expect(figures({ ...shop, plannedPrice: 47 }).margin).toEqual({ now: 20, planned: 16 })
  })

  it('charges nothing by month or order before an initiative starts, and the one-off at once', () => {
    const late = outlay({ id: 'late', oneOff: 7000, monthly: 900, perOrder: 2, startMonth: 4 })
    const plain = { ...shop, outlays: [] }
    const { cumulative } = likely({ ...plain, outlays: [late] })
    const without = likely(plain).cumulative
    expect([0, 1, 2, 3].map((month) => cumulative[month]! - without[month]!)).toEqual(
      [-7000, -7000, -7000, -7000].map((x) => expect.closeTo(x, 6)),
    )
    // Month 4: ramp is over, 3,600 orders.
    expect(cumulative[4]! - without[4]!).toBeCloseTo(-7000 - 900 - 2 * 3600, 6)
  })

  it('lets the new orders begin with the last initiative that lifts a differentiator', () => {
    const carrying = outlay({ id: 'carrier', startMonth: 5, carries: true })
    const other = outlay({ id: 'other', startMonth: 9 })
    const input = { ...shop, outlays: [outlay({ carries: true }), carrying, other] }
    expect(figures(input).rampStart).toBe(5)
    const { cumulative } = likely(input)
    const brought = (month: number): number => cumulative[month]! - cumulative[month - 1]!
    const all = 600 * 20
    expect([4, 5, 6, 7, 8].map(brought)).toEqual([0, all / 3, (2 * all) / 3, all, all].map((x) => expect.closeTo(x, 6)))
  })

  it.each([
    [0, 1],
    [1, 1],
    [2, 0.5],
    [4, 0.25],
  ])('with a ramp of %s months brings a share of %s in the first', (ramp, share) => {
    const { cumulative } = likely({ ...shop, outlays: [], ramp })
    expect(cumulative[1]).toBeCloseTo(600 * 20 * share, 6)
  })

  it('counts savings for and labour against every month', () => {
    const base = likely(shop)
    const saved = likely({ ...shop, savings: 1000, labour: 300 })
    expect(saved.cumulative[12]! - base.cumulative[12]!).toBeCloseTo(12 * 700, 6)
    expect(saved.steadyDelta - base.steadyDelta).toBeCloseTo(700, 6)
  })

  it('charges the fixed cost of a start-up, and not that of a shop', () => {
    expect(likely({ ...lunch, fixedCost: 46_000 }).steadyDelta).toBeCloseTo(22_750, 6)
    expect(likely({ ...shop, fixedCost: 46_000 })).toEqual(likely(shop))
  })

  it('discounts by the month only when asked to', () => {
    expect(likely(shop).presentValue).toBeNull()
    expect(likely({ ...shop, discount: 0 }).presentValue).toBeCloseTo(likely(shop).total, 6)
    const one = { ...shop, outlays: [outlay({ oneOff: 1000 })], ramp: 0, horizon: 2, discount: 0.1 }
    expect(likely(one).presentValue).toBeCloseTo(-1000 + 12_000 / 1.1 + 12_000 / 1.21, 6)
  })

  it('counts today, so that scenarios tell orders a month', () => {
    const { scenarios } = figures(shop)
    expect([scenarios!.low.orders, scenarios!.likely.orders, scenarios!.high.orders]).toEqual(
      [3300, 3600, 4050].map((x) => expect.closeTo(x, 9)),
    )
    expect(likely(lunch).orders).toBe(6500)
  })
})

describe('break-even', () => {
  it('is told in orders, a day, more than today and as a share', () => {
    const { steady, horizon } = figures(shop).breakEven
    expect(steady).toEqual({
      orders: expect.closeTo(65_000 / 19, 6),
      perDay: expect.closeTo(65_000 / 19 / 26, 6),
      extraPerDay: expect.closeTo((65_000 / 19 - 3000) / 26, 6),
      share: expect.closeTo(65_000 / 57_000 - 1, 9),
      overCapacity: false,
    })
    expect(horizon?.share).toBeCloseTo(132_000 / 627_000, 9)
  })

  it('of a start-up counts all its orders', () => {
    const { steady } = figures(lunch).breakEven
    expect(steady).toMatchObject({ share: null, perDay: expect.closeTo(170.5686, 3), extraPerDay: steady!.perDay })
  })

  it('is there without a guess of the volume, and then little else is', () => {
    const found = figures({ ...shop, volume: null })
    expect(found.breakEven).toEqual(figures(shop).breakEven)
    expect(found).toMatchObject({ verdict: 'UNKNOWN', chance: null, scenarios: null })
    expect(found.reasons).toEqual([{ code: 'MONEY_UNKNOWN', values: {} }])
  })

  it('does not exist when no volume saves the plan', () => {
    for (const plannedPrice of [31, 30]) {
      const found = figures({ ...shop, plannedPrice })
      expect(found.breakEven).toEqual({ steady: null, horizon: null })
      expect(found.reasons[0]).toEqual({ code: 'NEG_UNIT_MARGIN', values: { amount: 31 - plannedPrice } })
      expect(found.verdict).toBe('LOSS')
    }
  })

  it('within the horizon does not exist when the new orders come after it', () => {
    const late = { ...shop, outlays: [outlay({ oneOff: 1000, startMonth: 13, carries: true })] }
    expect(figures(late).breakEven.horizon).toBeNull()
    expect(figures(late).chance).toBe(0)
    expect(figures({ ...late, outlays: [outlay({ startMonth: 13, carries: true })] }).chance).toBe(1)
  })

  it('needs no orders at all where the plan saves more than it costs', () => {
    const { steady } = figures({ ...shop, savings: 500_000 }).breakEven
    expect(steady).toMatchObject({ orders: 0, share: -1 })
  })

  it('of a shop without orders today has no share', () => {
    const found = figures({ ...shop, orders: 0 })
    expect(found.breakEven.steady).toMatchObject({ share: null, orders: expect.closeTo(5000 / 19, 6) })
    expect(found.verdict).toBe('LOSS')
    expect(found.chance).toBe(0)
  })
})

describe('payback', () => {
  it('is 0 when nothing is ever owed', () => {
    expect(likely({ ...shop, outlays: [] }).payback).toBe(0)
    expect(likely({ ...shop, outlays: [] }).trough).toEqual({ amount: 0, month: 0 })
  })

  it('waits for the last month in the red', () => {
    // Sold machines bring cash, then a late initiative costs more than that.
    const input = {
      ...shop,
      outlays: [outlay({ oneOff: -1000 }), outlay({ id: 'b', monthly: 3000, startMonth: 1 })],
      volume: { low: 0.05, likely: 0.08, high: 0.3 },
      ramp: 12,
    }
    const { payback, cumulative } = likely(input)
    expect(cumulative[0]).toBe(1000)
    expect(cumulative[3]).toBeLessThan(0)
    expect(payback).toBeGreaterThan(10)
  })

  it('does not come within 60 months, or not for good', () => {
    const slow = { ...shop, outlays: [outlay({ oneOff: 61 * 12_000, carries: true })], ramp: 0 }
    expect(likely(slow).payback).toBeNull()
    expect(likely({ ...slow, outlays: [outlay({ oneOff: 60 * 12_000, carries: true })] }).payback).toBeCloseTo(60, 6)
    const sellOff = { ...shop, outlays: [outlay({ oneOff: -10_000_000, monthly: 13_000 })] }
    expect(likely(sellOff).cumulative[60]).toBeGreaterThan(0)
    expect(likely(sellOff)).toMatchObject({ payback: null, steadyDelta: expect.closeTo(-1000, 6) })
  })

  it('comes even where the plan brings nothing more in the end, and on the last day of the horizon', () => {
    // A machine is sold in the end for what it cost: nothing is owed, nothing is earned.
    const even = { ...shop, volume: { low: 0, likely: 0, high: 0 }, outlays: [outlay({ oneOff: -5 })] }
    expect(likely(even)).toMatchObject({ payback: 0, steadyDelta: 0 })
    const last = {
      ...shop,
      outlays: [outlay({ oneOff: 12 * 12_000 })],
      ramp: 0,
      volume: { low: 0.2, likely: 0.2, high: 0.2 },
    }
    expect(figures(last)).toMatchObject({ verdict: 'CLEAR', chance: 1 })
    expect(likely(last).payback).toBeCloseTo(12, 9)
  })

  it('is waited for no further than the horizon when cash is counted', () => {
    const late = outlay({ id: 'late', monthly: 100_000, startMonth: 12 })
    const input = { ...shop, outlays: [outlay({ oneOff: 100 }), late], ramp: 0 }
    expect(likely({ ...input, horizon: 11 }).trough).toEqual({ amount: 100, month: 0 })
    expect(likely({ ...input, horizon: 14 }).trough).toMatchObject({ month: 14 })
    expect(likely({ ...input, horizon: 14, outlays: [outlay({ oneOff: 100 })] }).payback).toBeCloseTo(100 / 12_000, 9)
  })

  it('has a chance that is certain or none when the volume is', () => {
    const certain = (u: number) => figures({ ...shop, volume: { low: u, likely: u, high: u } }).chance
    expect([certain(0.2), certain(0.2106)]).toEqual([0, 1])
  })
})

describe('the verdict', () => {
  it('is clear only without any reason against it', () => {
    expect(figures(lunch)).toMatchObject({ verdict: 'CLEAR', reasons: [] })
    expect(figures({ ...lunch, cash: 87_250, budget: 132_000, spend: 132_000 })).toMatchObject({ verdict: 'CLEAR' })
  })

  it('names what is missing in time and in certainty', () => {
    expect(figures(shop).verdict).toBe('UNCLEAR')
    expect(figures(shop).reasons).toEqual([
      { code: 'PAYBACK_TOO_LONG', values: { months: expect.closeTo(13.9412, 4), limit: 12 } },
      { code: 'P_PAYBACK_LOW', values: { share: expect.closeTo(0.5187, 4), limit: 0.7 } },
    ])
  })

  it('names the cash that is missing, and when', () => {
    const short = { ...lunch, cash: 80_000 }
    expect(figures(short)).toMatchObject({ verdict: 'UNCLEAR' })
    expect(figures(short).reasons).toEqual([
      { code: 'CASH_SHORT', values: { amount: expect.closeTo(7250, 6), month: 2 } },
    ])
  })

  it('is not clear while nobody knows whether the cash is there, unless none is needed; graver reasons come alone', () => {
    const untold = { ...lunch, cash: null }
    expect(figures(untold)).toMatchObject({
      verdict: 'UNCLEAR',
      reasons: [{ code: 'CASH_UNTOLD', values: { amount: expect.closeTo(87_250, 6) } }],
    })
    expect(figures({ ...untold, fixedCost: 0, ramp: 0, outlays: [] })).toMatchObject({ verdict: 'CLEAR', reasons: [] })
    const findings = { margin: 9, steadyDelta: 1, payback: 1, chance: 1, breakEven: null, perDay: 1 }
    // What is left of sums that should come to nothing is no need.
    expect(reasonsOf(untold, { ...findings, trough: { amount: 1e-10, month: 0 } })).toEqual([])
    expect(reasonCodes({ ...untold, volume: { low: 3000, likely: 4000, high: 5000 } })).not.toContain('CASH_UNTOLD')
    expect(reasonCodes({ ...untold, volume: null })).toEqual(['MONEY_UNKNOWN'])
  })

  it('names a loss that stays', () => {
    const found = figures({ ...lunch, volume: { low: 3000, likely: 4000, high: 5000 } })
    expect(found.verdict).toBe('LOSS')
    expect(found.reasons.map(({ code }) => code)).toEqual(['LOSS_STEADY', 'PAYBACK_TOO_LONG', 'P_PAYBACK_LOW'])
    expect(found.reasons[0]?.values).toEqual({ amount: expect.closeTo(5000, 6) })
    expect(found.reasons[1]?.values).toEqual({ limit: 12 })
  })

  it('calls no gain a loss', () => {
    const even = { ...shop, outlays: [outlay({ monthly: 600 * 20, carries: true })] }
    expect(likely(even).steadyDelta).toBeCloseTo(0, 6)
    expect(figures(even).verdict).toBe('LOSS')
  })

  it('holds the break-even and the expected orders against what can be made', () => {
    expect(figures({ ...lunch, capacity: 250 })).toMatchObject({ verdict: 'CLEAR', reasons: [] })
    const tooMany = figures({ ...lunch, capacity: 249 })
    expect(tooMany.verdict).toBe('UNCLEAR')
    expect(tooMany.reasons).toEqual([{ code: 'VOLUME_OVER_CAPACITY', values: { perDay: 250, limit: 249 } }])
    expect(reasonCodes({ ...lunch, capacity: 171 })).toEqual(['VOLUME_OVER_CAPACITY'])
    const found = figures({ ...lunch, capacity: 170 })
    expect(found).toMatchObject({ verdict: 'UNCLEAR', profitAtCapacity: expect.closeTo(170 * 26 * 11.5 - 51_000, 6) })
    expect(found.reasons).toEqual([
      { code: 'BREAKEVEN_OVER_CAPACITY', values: { perDay: expect.closeTo(170.5686, 3), limit: 170 } },
    ])
    expect(figures({ ...shop, capacity: 150 }).profitAtCapacity).toBeCloseTo(3900 * 19 - 65_000, 6)
    expect(figures({ ...shop, capacity: null }).profitAtCapacity).toBeNull()
  })

  it('holds the spending against the budget', () => {
    // A gate of its own: it says nothing of the profit.
    expect(figures({ ...lunch, budget: 100, spend: 130 })).toMatchObject({
      verdict: 'CLEAR',
      reasons: [{ code: 'BUDGET_EXCEEDED', values: { amount: 30 } }],
    })
    expect(reasonCodes({ ...lunch, budget: 0, spend: null })).toEqual([])
    expect(reasonCodes({ ...lunch, budget: -5, spend: 0 })).toEqual(['BUDGET_EXCEEDED'])
    expect(reasonCodes({ ...lunch, volume: null, budget: 0, spend: 1 })).toEqual(['MONEY_UNKNOWN', 'BUDGET_EXCEEDED'])
  })

  it('stops at a start-up whose orders lose money', () => {
    for (const plannedPrice of [20, 23.5]) {
      const found = figures({ ...lunch, plannedPrice, cash: 0 })
      expect(found.reasons.map(({ code }) => code)).toEqual(['NEG_UNIT_MARGIN'])
      expect(found).toMatchObject({ verdict: 'LOSS', scenarios: null, chance: 0 })
      expect(found.breakEven).toEqual({ steady: null, horizon: null })
    }
    expect(figures({ ...lunch, plannedPrice: 20, volume: null }).verdict).toBe('LOSS')
    expect(reasonCodes({ ...lunch, plannedPrice: 20, volume: null })).toEqual(['NEG_UNIT_MARGIN'])
  })

  it('does not call a shop clear whose orders lose money, however much the plan saves', () => {
    const saving = { ...shop, plannedPrice: 30, savings: 1_000_000 }
    expect(figures(saving)).toMatchObject({ verdict: 'UNCLEAR', chance: 1 })
    expect(reasonCodes(saving)).toEqual(['NEG_UNIT_MARGIN'])
    expect(reasonCodes({ ...saving, volume: null })).toEqual(['NEG_UNIT_MARGIN', 'MONEY_UNKNOWN'])
  })

  it('with each order losing money gets worse with the volume', () => {
    // Loses 1 an order more: fewer orders are better.
    const worse = { ...shop, plannedPrice: 30, savings: 70_000, outlays: [outlay({ perOrder: 3, carries: true })] }
    const chance = figures({ ...worse, volume: { low: 0, likely: 0.2, high: 0.4 } }).chance!
    expect(chance).toBeGreaterThan(0)
    expect(chance).toBeLessThan(1)
  })
})

describe('input that contradicts itself', () => {
  it.each<[string, Partial<MoneyInput>, object]>([
    [
      'a low above the likely',
      { volume: { low: 0.3, likely: 0.2, high: 0.4 } },
      { code: 'RANGE_REVERSED', field: 'volume' },
    ],
    [
      'a likely above the high',
      { volume: { low: 0.1, likely: 0.5, high: 0.4 } },
      { code: 'RANGE_REVERSED', field: 'volume' },
    ],
    ['no number', { price: NaN }, { code: 'NOT_A_NUMBER', field: 'price' }],
    ['an endless number', { cash: Infinity }, { code: 'NOT_A_NUMBER', field: 'cash' }],
    [
      'no number in the volume',
      { volume: { low: 0, likely: NaN, high: 1 } },
      { code: 'NOT_A_NUMBER', field: 'volume' },
    ],
    [
      'more orders lost than there are',
      { volume: { low: -1.1, likely: 0, high: 1 } },
      { code: 'OUT_OF_RANGE', field: 'volume' },
    ],
    [
      'a volume beyond measure',
      { volume: { low: 0, likely: 0, high: 1.1e15 } },
      { code: 'OUT_OF_RANGE', field: 'volume' },
    ],
    ['orders below zero', { orders: -1 }, { code: 'OUT_OF_RANGE', field: 'orders' }],
    ['no day open', { days: 0 }, { code: 'OUT_OF_RANGE', field: 'days' }],
    ['a horizon of 61', { horizon: 61 }, { code: 'OUT_OF_RANGE', field: 'horizon' }],
    ['half a month of horizon', { horizon: 6.5 }, { code: 'OUT_OF_RANGE', field: 'horizon' }],
    [
      'a start in month 0',
      { outlays: [outlay({ id: 'a', startMonth: 0 })] },
      { code: 'OUT_OF_RANGE', field: 'outlays.a.startMonth' },
    ],
    [
      'a cost without a number',
      { outlays: [outlay({ id: 'a', monthly: NaN })] },
      { code: 'NOT_A_NUMBER', field: 'outlays.a.monthly' },
    ],
  ])('with %s is refused by name', (_what, change, refusal) => {
    expect(economicsOf({ ...shop, ...change })).toEqual({ ok: false, refusals: [refusal] })
  })

  it('takes the ends of every range', () => {
    expect(economicsOf({ ...shop, volume: { low: -1, likely: -1, high: 1 }, horizon: 60, days: 31, ramp: 60 }).ok).toBe(
      true,
    )
    expect(economicsOf({ ...shop, horizon: 1, days: 1, ramp: 0, orders: 0, price: 0 }).ok).toBe(true)
    expect(economicsOf({ ...lunch, volume: { low: 0, likely: 0, high: 0 } }).ok).toBe(true)
    expect(economicsOf({ ...lunch, volume: { low: -1, likely: 0, high: 0 } }).ok).toBe(false)
  })

  it('names everything that is wrong at once', () => {
    const result = economicsOf({ ...shop, price: NaN, days: 0 })
    expect(result).toMatchObject({ ok: false, refusals: [{ field: 'price' }, { field: 'days' }] })
  })
})
