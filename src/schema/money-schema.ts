import * as v from 'valibot'
import { id, number, wholeMoney, wholeNumber } from './fields'
import { limits } from './limits'

const money = () => v.nullable(wholeMoney(0))

/** The customers' guess: low, likely, high. */
export const volumeSchema = () => v.nullable(v.strictObject({ low: number(), likely: number(), high: number() }))

/** The effects of many initiatives together may lead beyond what one figure may be. */
const paid = () => v.nullable(number(-1000 * limits.number, 1000 * limits.number))

/** What the guess was said of: differentiators, promised and paid for (spec 11.2). */
export const volumeOfSchema = () =>
  v.nullable(
    v.pipe(
      v.record(id(), v.strictObject({ promised: v.nullable(number()), paid: paid() })),
      v.maxEntries(limits.attributes, 'TOO_MANY'),
    ),
  )

/** Shape of the money model; a range must also be in order, which `contradictions` checks. */
export const moneySchema = v.strictObject({
  business: v.picklist(['existing', 'startup']),
  orders: v.nullable(number(0)),
  price: money(),
  variableCost: money(),
  fixedCost: money(),
  volume: volumeSchema(),
  volumeOf: volumeOfSchema(),
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
