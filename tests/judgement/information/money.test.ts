import { describe, expect, it } from 'vitest'
import { addedOrders } from '@/analysis/cash-flow'
import { moneyInputOf } from '@/analysis/plan-economics'
import { triangularInverse } from '@/analysis/triangular'
import { middleCash, middleCashAt } from '@/judgement/information/cash-lines'
import { customersKnown } from '@/judgement/information/customers'
import { luckOf } from '@/judgement/information/luck'
import { stakesOf, type Stakes } from '@/judgement/information/stakes'
import type { Money } from '@/model/money'
import type { Plan } from '@/model/plan'
import { effect, initiative } from '../../analysis/plan-sample'
import { keptShop, middleOf } from './shops'

function stakes(plan: Plan): Stakes {
  const known = stakesOf(moneyInputOf(plan).input, plan.money.seed)
  if (known === null) throw new Error('the money is not known')
  return known
}

/** Shops whose money is of every kind: late starts, savings, things sold, a long horizon, orders that lose money. */
function withMoney(money: Partial<Money>, ...more: Parameters<typeof initiative>[]): Plan {
  const plan = keptShop({ money })
  const initiatives = {
    ...plan.initiatives,
    ...Object.fromEntries(more.map(([id, rest]) => [id, initiative(id, rest)])),
  }
  return { ...plan, initiatives }
}

const startup = { business: 'startup', fixedCost: 20_000_000, orders: null } as const
const plans: Readonly<Record<string, Plan>> = {
  plain: withMoney({}),
  'late and saving': withMoney(
    { horizon: 24, ramp: 6, ownerHours: 20, hourlyWage: 40_000 },
    ['late', { startMonth: 7, monthly: -1_000_000, perOrder: -500, effects: { courtesy: effect(0.2) } }],
    ['sale', { oneOff: -5_000_000, perOrder: 800, startMonth: 3 }],
  ),
  'at once': withMoney({ ramp: 0, horizon: 1 }),
  'customers lost': withMoney({ volume: { low: -0.5, likely: -0.1, high: 0.2 } }),
  'a loss on each order': withMoney({ variableCost: 52_000 }),
  'a start-up': withMoney({ ...startup, volume: { low: 500, likely: 1_500, high: 2_500 } }),
}

describe.each(Object.entries(plans))('the money: %s', (_name, plan) => {
  it('has the P50 of every screen, with the guess and with one figure in its place', () => {
    const { input, volume, lines, middle } = stakes(plan)
    const scale = Math.max(1_000_000, Math.abs(middle))
    expect((middleCash(lines) - middleOf(plan)) / scale).toBeCloseTo(0, 9)
    for (const at of [volume.low, volume.likely, volume.high]) {
      expect((middleCashAt(lines, addedOrders(input, at)) - middleOf(plan, at)) / scale).toBeCloseTo(0, 9)
    }
  })

  it('needs no P50 of its own in each case: between a few of them it is a straight line', () => {
    const known = stakes(plan)
    const { input, volume, lines, middle } = known
    const luck = luckOf(7)
    let regret = 0
    let others = 0
    const every = 20
    for (let k = every / 2; k < luck.uniform.length; k += every) {
      const at = triangularInverse(volume, luck.uniform[k] ?? 0.5)
      const cash = middleCashAt(lines, addedOrders(input, at))
      if (cash > 0 === middle > 0) continue
      regret += Math.abs(cash)
      others += 1
    }
    const cases = luck.uniform.length / every
    const quick = customersKnown(known, luck)
    expect(Math.abs((quick?.settles ?? 0) - others / cases)).toBeLessThan(0.011)
    expect(Math.abs((quick?.regret ?? 0) - regret / cases)).toBeLessThan(0.02 * Math.max(1_000_000, regret / cases))
  })
})
