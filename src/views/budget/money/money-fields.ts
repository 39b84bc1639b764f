import type { InputFormat } from '@/lib/number-input'
import type { Money } from '@/model/money'

/** Fields of the money model that are one number each; the price and the volume have fields of their own. */
export type MoneyField = Exclude<keyof Money, 'business' | 'price' | 'volume' | 'volumeOf' | 'seed'>

/** How a field is typed and stepped, and what it holds while nothing is typed. */
export interface FieldLook {
  readonly format: InputFormat
  readonly min: number
  readonly max: number
  readonly whole: boolean
  /** Never empty. */
  readonly required: boolean
  /** Of the arrow keys. */
  readonly step: number
}

const most = 1e15
const money = (step: number): FieldLook => ({ format: 'money', min: 0, max: most, whole: true, required: false, step })
const count = (step: number): FieldLook => ({
  format: 'count',
  min: 0,
  max: most,
  whole: false,
  required: false,
  step,
})
const whole = (min: number, max: number): FieldLook => ({
  format: 'number',
  min,
  max,
  whole: true,
  required: true,
  step: 1,
})

export const moneyFields: Readonly<Record<MoneyField, FieldLook>> = {
  orders: count(10),
  variableCost: money(1_000),
  fixedCost: money(1_000_000),
  capacity: count(1),
  days: whole(1, 31),
  horizon: whole(1, 60),
  ramp: whole(0, 60),
  budget: money(1_000_000),
  cash: money(1_000_000),
  tolerableLoss: money(1_000_000),
  totalInvestment: money(1_000_000),
  ownerHours: count(1),
  hourlyWage: money(1_000),
}
