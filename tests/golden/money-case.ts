import * as v from 'valibot'

const number = v.pipe(v.number(), v.finite())
const absent = <const S extends v.GenericSchema>(schema: S) => v.nullish(schema)

/** Inputs of the kinds that the money model answers. */
export const moneyInputs = {
  adbudg: v.looseObject({
    level_at_zero: number,
    level_now: number,
    level_plus50: number,
    level_saturated: number,
    eval_at: v.array(number),
  }),
  hill_inverse: v.looseObject({ headroom: number, half_spend: number, gamma: number, lifts: v.array(number) }),
  allocation: v.looseObject({
    budget: number,
    attributes: v.array(
      v.looseObject({
        id: v.string(),
        role: v.picklist(['differentiator', 'parity']),
        headroom: number,
        half_spend: number,
        gamma: number,
        required_lift: number,
      }),
    ),
  }),
  combine_effects: v.looseObject({ current: number, best_possible: number, lifts: v.array(number) }),
  economics_startup: v.looseObject({
    P: number,
    V: number,
    fixed: absent(number),
    monthly: absent(number),
    oneoff: absent(number),
    days: absent(number),
    capacity_day: absent(number),
    ramp: absent(number),
    horizon: absent(number),
    Q_low: absent(number),
    Q_mode: absent(number),
    Q_high: absent(number),
  }),
  economics_incremental: v.looseObject({
    Q0: number,
    P0: number,
    V0: number,
    P1: absent(number),
    v_add: absent(number),
    monthly: absent(number),
    oneoff: absent(number),
    savings: absent(number),
    days: absent(number),
    capacity_day: absent(number),
    ramp: absent(number),
    horizon: absent(number),
    u_low: absent(number),
    u_mode: absent(number),
    u_high: absent(number),
  }),
  break_even_sales_change: v.looseObject({ items: v.array(v.looseObject({ dp: number, cm: number })) }),
  clv: v.looseObject({ r: number, i: number, annual_margin: number }),
  service_recovery: v.looseObject({ spend: number, lifetime_spend: v.array(number), margin: number }),
  budget_share: v.looseObject({
    total_investment: number,
    cx: v.looseObject({ differentiator: number, parity: number, enabler: number, over_delivery: number }),
  }),
} as const

type Inputs = typeof moneyInputs
export type MoneyCaseInput<K extends keyof Inputs> = v.InferOutput<Inputs[K]>
