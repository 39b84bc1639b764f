import fc from 'fast-check'
import { drawMoney } from '@/analysis/simulate-money'
import { describe, expect, it } from 'vitest'
import { isRangeTooNarrow, tornadoOf } from '@/analysis/tornado'
import { moneyConditions, positionConditions, whatMustBeTrue } from '@/analysis/what-must-be-true'
import { blankMoney } from '@/model/blank'
import { own, withChange } from '../model/sample'
import { anyInput, figures, lunch, numbersIn, outlay, shop } from './money-sample'
import { effect, initiative, shopPlan } from './plan-sample'

const conditionsOf = (input: typeof shop) => moneyConditions(input, drawMoney(input, 1))

describe('the tornado', () => {
  it('turns the volume as in the worked case, largest swing first', () => {
    const swings = tornadoOf(shop)
    expect(swings[0]).toEqual({
      code: 'VOLUME',
      subject: null,
      low: 0.1,
      high: 0.35,
      atLow: expect.closeTo(-69_300, 3),
      atHigh: expect.closeTo(87_450, 3),
      swing: expect.closeTo(156_750, 3),
    })
    expect(swings.map(({ swing }) => swing)).toEqual(swings.map(({ swing }) => swing).sort((a, b) => b - a))
  })

  it('turns every cost by its own overrun, all else as likely', () => {
    const swings = tornadoOf(shop)
    const of = (code: string) => swings.find((swing) => swing.code === code)!
    const { total } = figures(shop).scenarios!.likely
    expect(of('ONE_OFF')).toMatchObject({ subject: 'courtesy', low: 32_400, high: 46_800 })
    expect(of('ONE_OFF').atHigh).toBeCloseTo(total - 10_800, 3)
    expect(of('MONTHLY').atHigh).toBeCloseTo(total - 0.15 * 60_000, 3)
    // 3,000 a month and the share of 600 more along the ramp: 42,600 orders.
    expect(of('PER_ORDER').atHigh).toBeCloseTo(total - 0.08 * (36_000 + 600 * 11), 3)
    // The shop's own orders get dearer with or without the plan.
    expect(of('VARIABLE_COST').atHigh).toBeCloseTo(total - 0.08 * 30 * 600 * 11, 3)
    expect(of('RAMP')).toMatchObject({ low: expect.closeTo(2.4, 9), high: 4.5 })
    expect(of('RAMP').atLow).toBeGreaterThan(of('RAMP').atHigh)
    expect(swings.map(({ code }) => code)).not.toContain('FIXED_COST')
    expect(swings.map(({ code }) => code)).not.toContain('LABOUR')
  })

  it('turns the fixed cost of a start-up and the hours of its owner', () => {
    const swings = tornadoOf({ ...lunch, labour: 1000 })
    const of = (code: string) => swings.find((swing) => swing.code === code)!
    expect(of('FIXED_COST').swing).toBeCloseTo(0.2 * 45_000 * 12, 3)
    expect(of('LABOUR').swing).toBeCloseTo(0.2 * 1000 * 12, 3)
  })

  it('turns a saving the other way round', () => {
    const swing = tornadoOf({ ...shop, outlays: [outlay({ monthly: -1000 })] }).find(({ code }) => code === 'MONTHLY')!
    expect(swing).toMatchObject({ low: expect.closeTo(-1050, 9), high: expect.closeTo(-850, 9) })
    expect(swing.atHigh).toBeLessThan(swing.atLow)
  })

  it('is empty without a guess of the volume, or for an input that is refused', () => {
    expect(tornadoOf({ ...shop, volume: null })).toEqual([])
    expect(tornadoOf({ ...shop, price: NaN })).toEqual([])
  })

  it('asks again for a range that is too narrow', () => {
    const narrow = (low: number, high: number) => isRangeTooNarrow({ low, likely: low, high })
    expect([narrow(0.1, 0.19), narrow(0.1, 0.2), narrow(0, 0.1), narrow(-0.1, 0.1), narrow(0.1, 0.1)]).toEqual([
      true,
      false,
      false,
      false,
      true,
    ])
  })
})

describe('what must be true of the money', () => {
  const of = (input: typeof shop, code: string) => conditionsOf(input).find((one) => one.code === code)!

  it('names the orders, the price, the costs and the ramp at which the plan just pays', () => {
    const changed = {
      PRICE_HOLDS: (limit: number) => ({ ...lunch, plannedPrice: limit }),
      VARIABLE_COST_HOLDS: (limit: number) => ({ ...lunch, variableCost: limit }),
      RAMP_IN_TIME: (limit: number) => ({ ...lunch, ramp: limit }),
      COSTS_HOLD: (limit: number) => ({
        ...lunch,
        outlays: lunch.outlays.map((one) => ({ ...one, oneOff: one.oneOff * limit, monthly: one.monthly * limit })),
      }),
    }
    for (const [code, change] of Object.entries(changed)) {
      const { limit, holds, room } = of(lunch, code)
      expect(holds).toBe(true)
      expect(room).toBeGreaterThan(0)
      expect(Math.abs(figures(change(limit!)).scenarios!.likely.total)).toBeLessThan(1)
    }
    expect(of(lunch, 'VOLUME_COMES')).toMatchObject({
      planned: 250,
      limit: expect.closeTo(5312.253 / 26, 3),
      holds: true,
    })
    expect(of(lunch, 'VOLUME_COMES').room).toBeCloseTo(1 - 5312.253 / 6500, 4)
  })

  it('says that nothing of it holds for a plan that does not pay', () => {
    for (const code of ['VOLUME_COMES', 'PRICE_HOLDS', 'COSTS_HOLD']) {
      expect(of(shop, code)).toMatchObject({ holds: false })
      expect(of(shop, code).room).toBeLessThan(0)
    }
    expect(of(shop, 'PRICE_HOLDS').limit).toBeGreaterThan(50)
  })

  it('has no figure that would do where no volume and no ramp is enough', () => {
    const hopeless = { ...shop, plannedPrice: 31 }
    expect(of(hopeless, 'VOLUME_COMES')).toMatchObject({ limit: null, holds: false, room: -1 })
    expect(of(hopeless, 'RAMP_IN_TIME')).toMatchObject({ limit: null, holds: false })
  })

  it('has no figure that would do where even nothing is not enough: no cost is below 0', () => {
    const hopeless = { ...shop, volume: { low: 0.01, likely: 0.01, high: 0.01 } }
    expect(of(hopeless, 'VARIABLE_COST_HOLDS')).toMatchObject({ limit: null, holds: false, room: -1 })
    const cheaper = { ...shop, plannedPrice: 40 }
    expect(of(cheaper, 'COSTS_HOLD')).toMatchObject({ limit: null, holds: false, room: -1 })
  })

  it('asks for no orders where the plan pays and further ones bring nothing', () => {
    const saving = { ...shop, price: 31, plannedPrice: 31, outlays: [outlay({ perOrder: 1, monthly: -9000 })] }
    expect(figures(saving).scenarios!.likely.total).toBeGreaterThan(0)
    expect(conditionsOf(saving).map(({ code }) => code)).not.toContain('VOLUME_COMES')
  })

  it('holds cash and capacity against what is needed, where they are told', () => {
    const told = { ...lunch, cash: 110_000, capacity: 320 }
    // The likely course needs 87,250; in seven of ten draws more does, and that is what has to be ready.
    const { cashNeeded } = drawMoney(told, 1)!
    expect(cashNeeded).toBeGreaterThan(87_250)
    expect(of(told, 'CASH_LASTS')).toMatchObject({ limit: cashNeeded, holds: cashNeeded <= 110_000 })
    expect(drawMoney({ ...told, cash: cashNeeded }, 1)!.cashLasts).toBeGreaterThanOrEqual(0.7)
    expect(drawMoney({ ...told, cash: cashNeeded - 1 }, 1)!.cashLasts).toBeLessThan(0.7)
    expect(of(told, 'CAPACITY_SUFFICES')).toMatchObject({ limit: 250, room: expect.closeTo(70 / 320, 6) })
    expect(of({ ...told, cash: 80_000 }, 'CASH_LASTS').holds).toBe(false)
    const codes = conditionsOf({ ...lunch, capacity: null, cash: null }).map(({ code }) => code)
    expect(codes).not.toContain('CASH_LASTS')
    expect(codes).not.toContain('CAPACITY_SUFFICES')
  })

  it('asks nothing of a ramp without new orders, of costs without any', () => {
    const still = { ...shop, volume: { low: 0, likely: 0, high: 0 }, outlays: [] }
    expect(conditionsOf(still).map(({ code }) => code)).not.toContain('RAMP_IN_TIME')
    expect(conditionsOf(still).map(({ code }) => code)).not.toContain('COSTS_HOLD')
    expect(conditionsOf(still).map(({ code }) => code)).not.toContain('VARIABLE_COST_HOLDS')
  })

  it('is finite, sorted by the room that is left, and holds just when the plan pays, whatever is told', () => {
    fc.assert(
      fc.property(anyInput, (input) => {
        const conditions = conditionsOf(input)
        expect(numbersIn(conditions).every(Number.isFinite)).toBe(true)
        const rooms = conditions.map(({ room }) => room)
        expect(rooms).toEqual([...rooms].sort((a, b) => a - b))
        const { total } = figures(input).scenarios?.likely ?? { total: 0 }
        if (Math.abs(total) < 1e5) return
        const paying = ['VOLUME_COMES', 'PRICE_HOLDS', 'VARIABLE_COST_HOLDS', 'COSTS_HOLD', 'RAMP_IN_TIME']
        for (const { code, holds } of conditions)
          if (paying.includes(code)) expect([code, holds]).toEqual([code, total > 0])
      }),
    )
  })

  it('is empty without a guess of the volume', () => {
    expect(conditionsOf({ ...shop, volume: null })).toEqual([])
  })
})

describe('what must be true of the positions', () => {
  it('is the least effect of each star, and that what is near its limit stays', () => {
    const plan = withChange(shopPlan(), 'taste', { own: own(6.8) })
    const conditions = positionConditions(plan)
    expect(conditions).toEqual([
      {
        code: 'EFFECT_COMES',
        subject: 'courtesy',
        planned: expect.closeTo(1, 9),
        limit: 0.5,
        holds: true,
        room: expect.closeTo(0.5, 9),
      },
      {
        code: 'PAR_HOLDS',
        subject: 'taste',
        planned: expect.closeTo(-0.2, 9),
        limit: -0.5,
        holds: true,
        room: expect.closeTo(0.6, 9),
      },
    ])
  })

  it('counts the room of an effect as the part of it that may be missing', () => {
    const weak = shopPlan({ initiatives: { a: initiative('a', { effects: { courtesy: effect(0.4) } }) } })
    expect(positionConditions(weak)[0]).toMatchObject({
      subject: 'courtesy',
      holds: false,
      room: expect.closeTo(-0.25, 9),
    })
    const without = shopPlan({ initiatives: {} })
    expect(positionConditions(withChange(without, 'courtesy', { own: own(8) }))[0]).toMatchObject({
      room: expect.closeTo(1, 9),
    })
  })

  it('stands beside that of the money, the least room first', () => {
    const all = whatMustBeTrue(shopPlan())
    expect(all.map(({ code }) => code)).toContain('EFFECT_COMES')
    expect(all.map(({ code }) => code)).toContain('VOLUME_COMES')
    expect(all.map(({ room }) => room)).toEqual(all.map(({ room }) => room).sort((a, b) => a - b))
    expect(whatMustBeTrue(shopPlan({ money: blankMoney() })).map(({ code }) => code)).toEqual(['EFFECT_COMES'])
  })
})
