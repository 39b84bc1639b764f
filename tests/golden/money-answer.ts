import { adbudgLevel, adbudgOf } from '@/analysis/adbudg'
import { allocate } from '@/analysis/allocation'
import { budgetSharesOf } from '@/analysis/budget-shares'
import { economicsOf, type Economics } from '@/analysis/economics'
import { hillSpending } from '@/analysis/hill'
import { empowermentGain, lifetimeValue } from '@/analysis/lifetime'
import type { MoneyInput } from '@/analysis/money-input'
import { requiredChange } from '@/analysis/price-change'
import { combineGains } from '@/model/effects'
import { parameters } from '@/model/parameters'
import { limits } from '@/schema/limits'
import type { MoneyCaseInput } from './money-case'

type Answer = Readonly<Record<string, unknown>>
type Told = number | null | undefined

const { days, horizon, ramp } = parameters.money

/** A plan of which only the sums are told: one outlay that lifts a differentiator from the first month on. */
function inputOf(told: {
  readonly oneoff?: Told
  readonly monthly?: Told
  readonly v_add?: Told
  readonly days?: Told
  readonly capacity_day?: Told
  readonly ramp?: Told
  readonly horizon?: Told
  readonly volume: readonly [Told, Told, Told]
}): Omit<MoneyInput, 'business' | 'price' | 'plannedPrice' | 'variableCost' | 'orders' | 'fixedCost' | 'savings'> {
  const [low, likely, high] = told.volume
  const guessed = low != null && likely != null && high != null
  return {
    volume: guessed ? { low, likely, high } : null,
    outlays: [
      {
        id: 'plan',
        oneOff: told.oneoff ?? 0,
        monthly: told.monthly ?? 0,
        perOrder: told.v_add ?? 0,
        startMonth: 1,
        carries: true,
      },
    ],
    labour: 0,
    days: told.days ?? days,
    capacity: told.capacity_day ?? null,
    ramp: told.ramp ?? ramp,
    horizon: told.horizon ?? horizon,
    // The cases tell no cash and ask for everything else.
    cash: limits.number,
    budget: null,
    spend: null,
    discount: null,
  }
}

function figures(input: MoneyInput): Economics | null {
  const result = economicsOf(input)
  return result.ok ? result.economics : null
}

function startup(told: MoneyCaseInput<'economics_startup'>): Answer {
  const input: MoneyInput = {
    ...inputOf({ ...told, volume: [told.Q_low, told.Q_mode, told.Q_high] }),
    business: 'startup',
    orders: 0,
    price: told.P,
    plannedPrice: told.P,
    variableCost: told.V,
    fixedCost: told.fixed ?? 0,
    savings: 0,
  }
  const found = figures(input)
  const codes = found?.reasons.map(({ code }) => code) ?? []
  const likely = found?.scenarios?.likely
  return {
    cm: found?.margin.planned,
    // The cases flag what is wrong with an order and with the room, not the verdict.
    flags: codes.filter((code) => code === 'NEG_UNIT_MARGIN' || code === 'BREAKEVEN_OVER_CAPACITY'),
    breakeven_month: found?.breakEven.steady?.orders,
    breakeven_day: found?.breakEven.steady?.perDay,
    profit_steady: likely?.steadyDelta,
    profit_at_capacity: found?.profitAtCapacity,
    cum_H: likely?.total,
    cash_trough: likely?.trough.amount,
    payback_months: likely?.payback,
    Q_breakeven_H: found?.breakEven.horizon?.orders,
    p_payback: found?.chance,
    verdict: found?.verdict,
  }
}

function incremental(told: MoneyCaseInput<'economics_incremental'>): Answer {
  const input: MoneyInput = {
    ...inputOf({ ...told, volume: [told.u_low, told.u_mode, told.u_high] }),
    business: 'existing',
    orders: told.Q0,
    price: told.P0,
    plannedPrice: told.P1 ?? told.P0,
    variableCost: told.V0,
    fixedCost: 0,
    savings: told.savings ?? 0,
  }
  const found = figures(input)
  const scenarios = found?.scenarios
  const likely = scenarios?.likely
  return {
    cm0: found?.margin.now,
    cm1: found?.margin.planned,
    delta_steady: likely?.steadyDelta,
    cum_H: likely?.total,
    cash_trough: likely?.trough.amount,
    payback_months: likely?.payback,
    u_breakeven_steady: found?.breakEven.steady?.share,
    u_breakeven_H: found?.breakEven.horizon?.share,
    p_payback: found?.chance,
    tornado_u: Object.values(scenarios ?? {}).map(({ volume, total }) => ({ u: volume, cum_12: total })),
    verdict: found?.verdict,
  }
}

export const moneyAnswers = {
  adbudg: ({ eval_at, ...told }: MoneyCaseInput<'adbudg'>): Answer => {
    const curve = adbudgOf({
      atZero: told.level_at_zero,
      now: told.level_now,
      plusHalf: told.level_plus50,
      saturated: told.level_saturated,
    })
    return {
      delta: curve?.delta,
      gamma: curve?.gamma,
      levels: curve === null ? null : eval_at.map((x) => adbudgLevel(curve, x)),
    }
  },
  hill_inverse: ({ headroom, half_spend, gamma, lifts }: MoneyCaseInput<'hill_inverse'>): Answer => ({
    spend: lifts.map((lift) => hillSpending({ headroom, half: half_spend, gamma }, lift)),
  }),
  allocation: ({ budget, attributes }: MoneyCaseInput<'allocation'>): Answer => {
    const { required, requiredTotal, spending, lifts, feasible } = allocate(
      attributes.map(({ id, role, headroom, half_spend, gamma, required_lift }) => ({
        id,
        role,
        curve: { headroom, half: half_spend, gamma },
        required: required_lift,
        weight: 1,
      })),
      budget,
    )
    const liftFields = Object.fromEntries(Object.entries(lifts).map(([id, lift]) => [`${id}_lift`, lift]))
    return { required, required_total: requiredTotal, allocation: spending, feasible, ...liftFields }
  },
  combine_effects: ({ current, best_possible, lifts }: MoneyCaseInput<'combine_effects'>): Answer => {
    const lift = combineGains(lifts, Math.abs(best_possible - current))
    return { combined_lift: lift, planned: current + Math.sign(best_possible - current) * lift }
  },
  economics_startup: startup,
  economics_incremental: incremental,
  break_even_sales_change: ({ items }: MoneyCaseInput<'break_even_sales_change'>): Answer => ({
    required_change: items.map(({ dp, cm }) => requiredChange(dp, cm)),
  }),
  clv: ({ r, i, annual_margin }: MoneyCaseInput<'clv'>): Answer => {
    const value = lifetimeValue(annual_margin, r, i)
    return {
      multiple: value?.multiple,
      clv_excluding_first: value?.excludingFirst,
      clv_including_first: value?.includingFirst,
    }
  },
  service_recovery: ({ spend, lifetime_spend, margin }: MoneyCaseInput<'service_recovery'>): Answer => ({
    break_even_retention_gain: lifetime_spend.map((spending) => empowermentGain(spend, spending * margin)),
  }),
  budget_share: ({ total_investment, cx }: MoneyCaseInput<'budget_share'>): Answer => {
    const spend = {
      differentiator: cx.differentiator,
      parity: cx.parity,
      otherParity: 0,
      enabling: cx.enabler,
      overDelivery: cx.over_delivery,
    }
    const { total, ofInvestment, focus, waste } = budgetSharesOf(spend, total_investment, null)
    return { cx_total: total, cx_share: ofInvestment, focus_ratio: focus, waste_share: waste }
  },
} as const
