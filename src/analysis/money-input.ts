import { isKnown } from '@/lib/numbers'
import type { BusinessKind, Range3 } from '@/model/money'
import { parameters } from '@/model/parameters'
import { isOrdered } from './triangular'

/** What one chosen thing costs, and when (spec 5.1). Any one unit of money; savings are negative. */
export interface Outlay {
  /** Of an initiative, or of the attribute whose cost curve it is. */
  readonly id: string
  readonly oneOff: number
  /** Each month, and on each order, from `startMonth` on; nothing before it. */
  readonly monthly: number
  readonly perOrder: number
  /** Whole, 1 and up. */
  readonly startMonth: number
  /** Lifts a differentiator: the new orders cannot come before it. */
  readonly carries: boolean
}

/** Everything the monthly model computes with (spec 5.1), in one unit of money. */
export interface MoneyInput {
  readonly business: BusinessKind
  /** Orders a month today; 0 for a start-up. */
  readonly orders: number
  /** Price of an order today and in the plan; the plan's price holds from month 1. */
  readonly price: number
  readonly plannedPrice: number
  /** Cost of one order today, without what the outlays add. */
  readonly variableCost: number
  /** Fixed cost a month of a start-up; 0 for a shop that sells today, whose rent is paid anyway. */
  readonly fixedCost: number
  /** existing: change of orders as a share, -1 and up; startup: orders a month, 0 and up. null: not guessed. */
  readonly volume: Range3 | null
  readonly outlays: readonly Outlay[]
  /** Saved a month by approved concessions, from month 1. */
  readonly savings: number
  /** The owner's own hours a month, in money, from month 1. */
  readonly labour: number
  /** Most orders a day; null: not told, so never short. */
  readonly capacity: number | null
  /** Days open a month, 1..31. */
  readonly days: number
  /** Months in which the plan has to pay back; whole, 1..60. */
  readonly horizon: number
  /** Months until the new orders are all there; 0..60, parts of a month allowed. */
  readonly ramp: number
  /** null: not told, so not checked. */
  readonly cash: number | null
  readonly budget: number | null
  /** What the plan spends over the horizon (see `outlayOf`), held against the budget; null: not known. */
  readonly spend: number | null
  /** Monthly rate of discount, -0.5..1; null: none, as usual for so short a time. */
  readonly discount: number | null
}

/** Why nothing is computed: a range whose low is above its high, no number, a number that means nothing there. */
export interface Refusal {
  readonly code: 'RANGE_REVERSED' | 'NOT_A_NUMBER' | 'OUT_OF_RANGE'
  /** Name of the field of the input; of an outlay as "outlays.<id>.<field>". */
  readonly field: string
}

const { searchMonths } = parameters.economics

/** Beyond it doubles no longer hold whole dong; products of such figures are still finite. */
const MOST = 1e15

/** Fields that must be numbers, and the least and most that each may be. */
const ENDS = {
  orders: [0, MOST],
  price: [0, MOST],
  plannedPrice: [0, MOST],
  variableCost: [0, MOST],
  fixedCost: [0, MOST],
  savings: [-MOST, MOST],
  labour: [0, MOST],
  days: [1, 31],
  horizon: [1, searchMonths],
  ramp: [0, searchMonths],
} as const

/** The same for fields that may also be untold. */
const OPTIONAL_ENDS = {
  capacity: [0, MOST],
  cash: [0, MOST],
  budget: [-MOST, MOST],
  spend: [-MOST, MOST],
  discount: [-0.5, 1],
} as const

type Ends = readonly [min: number, max: number]

function check(field: string, value: number, [min, max]: Ends): Refusal[] {
  if (!isKnown(value)) return [{ code: 'NOT_A_NUMBER', field }]
  return value < min || value > max ? [{ code: 'OUT_OF_RANGE', field }] : []
}

function refusalsOfVolume({ business, volume }: MoneyInput): Refusal[] {
  if (volume === null) return []
  const field = 'volume'
  if (![volume.low, volume.likely, volume.high].every(isKnown)) return [{ code: 'NOT_A_NUMBER', field }]
  if (!isOrdered(volume)) return [{ code: 'RANGE_REVERSED', field }]
  const least = business === 'existing' ? -1 : 0
  return volume.low < least || volume.high > MOST ? [{ code: 'OUT_OF_RANGE', field }] : []
}

function refusalsOfOutlay({ id, oneOff, monthly, perOrder, startMonth }: Outlay): Refusal[] {
  const any: Ends = [-MOST, MOST]
  return [
    ...check(`outlays.${id}.oneOff`, oneOff, any),
    ...check(`outlays.${id}.monthly`, monthly, any),
    ...check(`outlays.${id}.perOrder`, perOrder, any),
    ...check(`outlays.${id}.startMonth`, startMonth, [1, MOST]),
  ]
}

/** Everything in an input that cannot be computed with; empty when all of it can. */
export function refusalsOf(input: MoneyInput): Refusal[] {
  const refusals: Refusal[] = []
  for (const [field, ends] of Object.entries(ENDS)) {
    refusals.push(...check(field, input[field as keyof typeof ENDS], ends))
  }
  for (const [field, ends] of Object.entries(OPTIONAL_ENDS)) {
    const value = input[field as keyof typeof OPTIONAL_ENDS]
    if (value !== null) refusals.push(...check(field, value, ends))
  }
  if (!Number.isInteger(input.horizon) && isKnown(input.horizon)) {
    refusals.push({ code: 'OUT_OF_RANGE', field: 'horizon' })
  }
  return [...refusals, ...refusalsOfVolume(input), ...input.outlays.flatMap(refusalsOfOutlay)]
}
