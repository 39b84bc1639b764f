import * as v from 'valibot'
import { number, wholeMoney, wholeNumber } from './fields'
import { limits } from './limits'

const money = () => v.nullable(wholeMoney(0))

/** Shape of the money model; a range must also be in order, which `contradictions` checks. */
export const moneySchema = v.strictObject({
  business: v.picklist(['existing', 'startup']),
  orders: v.nullable(number(0)),
  price: money(),
  variableCost: money(),
  fixedCost: money(),
  volume: v.nullable(v.strictObject({ low: number(), likely: number(), high: number() })),
  capacity: v.nullable(number(0)),
  days: wholeNumber(1, 31),
  horizon: wholeNumber(1, limits.months),
  ramp: wholeNumber(0, limits.months),
  budget: money(),
  cash: money(),
  tolerableLoss: money(),
  totalInvestment: money(),
  ownerHours: v.nullable(number(0)),
  hourlyWage: money(),
  seed: wholeNumber(0, 2 ** 32 - 1),
})
