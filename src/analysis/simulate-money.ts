import { orderStatistics } from '@/lib/order-statistics'
import { parameters } from '@/model/parameters'
import { rampStartOf } from './cash-flow'
import { moneyDraws, type MoneyDraws } from './money-draws'
import { refusalsOf, type MoneyInput } from './money-input'
import { monthlyCosts, oneOffCosts } from './monthly-costs'
import { paybackOf } from './payback'

/** The 10th, 50th and 90th of a hundred draws, in order of size. */
export interface Band<T> {
  readonly low: T
  readonly middle: T
  readonly high: T
}

/** What the draws say of the money at the end of the horizon (spec 6, 11.4). Money of the input. */
export interface DrawnMoney {
  /** Cumulative cash at the end of the horizon. */
  readonly total: Band<number>
  /** Share of the draws that have their money back then, 0..1; standard error 0.5 point at most. */
  readonly chance: number
  /** The lowest that the cumulative cash ever is, 0 or less: so much money has to be ready. */
  readonly lowest: Band<number>
  /** Cash that lasts in seven of ten draws, 0 or more (spec 11.4). */
  readonly cashNeeded: number
  /** Share of the draws in which the cash at hand never runs out, 0..1; null while nobody told how much there is. */
  readonly cashLasts: number | null
}

/** The same month by month. */
export interface MoneySimulation extends DrawnMoney {
  /** Cumulative cash at the end of month 0..60. */
  readonly byMonth: Band<readonly number[]>
  /** Months after which one, five and nine of ten draws have their money back; null: not within 60. */
  readonly payback: Band<number | null>
}

/** Adds what a month brings in each draw. */
function addMonth(cash: Float64Array, input: MoneyInput, draws: MoneyDraws, month: number, rampStart: number): void {
  const { plannedPrice, price, variableCost, savings } = input
  const { added, monthly, variable, ramp } = draws
  const { costs, saved, orderCosts, orderSaved } = monthlyCosts(input, month)
  const today = input.business === 'existing' ? input.orders : 0
  const elapsed = month - rampStart + 1
  // P1 - c (V + v) + (2 - c) saved, with the multiplier c taken out.
  const margin = plannedPrice + 2 * orderSaved
  const perMultiplier = variableCost + orderCosts + orderSaved
  for (let k = 0; k < cash.length; k += 1) {
    const c = variable[k] as number
    const b = monthly[k] as number
    const length = ramp[k] as number
    const share = elapsed <= 0 ? 0 : length <= 1 || elapsed >= length ? 1 : elapsed / length
    const left = margin - c * perMultiplier
    cash[k] =
      (cash[k] as number) +
      (today + (added[k] as number) * share) * left -
      today * (price - c * variableCost) -
      b * costs +
      (2 - b) * saved +
      savings
  }
}

function bandOf(column: Float64Array): Band<number> {
  const { low, middle, high } = parameters.uncertainty.band
  const ranks = [low, middle, high].map((share) => Math.max(0, Math.ceil(share * column.length) - 1))
  const [below = 0, centre = 0, above = 0] = orderStatistics(column, ranks)
  return { low: below, middle: centre, high: above }
}

/** The value that a share of the draws lies below. */
function quantileOf(column: Float64Array, share: number): number {
  const rank = Math.max(0, Math.ceil(share * column.length - parameters.epsilon) - 1)
  return orderStatistics(column, [rank])[0] ?? 0
}

function shareAtLeast(column: Float64Array, least: number): number {
  let count = 0
  for (let k = 0; k < column.length; k += 1) if ((column[k] as number) >= least) count += 1
  return count / column.length
}

/** What follows the draws of one input through the months. */
interface Run {
  /** Cumulative cash of each draw. */
  readonly cash: Float64Array
  /** The lowest that it has been. */
  readonly lowest: Float64Array
  readonly next: (month: number) => void
}

function begin(input: MoneyInput, draws: MoneyDraws): Run {
  const rampStart = rampStartOf(input.outlays)
  const { paid, got } = oneOffCosts(input)
  const cash = draws.oneOff.map((a) => (2 - a) * got - a * paid)
  const lowest = cash.map((amount) => Math.min(0, amount))
  return {
    cash,
    lowest,
    next(month) {
      addMonth(cash, input, draws, month, rampStart)
      for (let k = 0; k < cash.length; k += 1) {
        if ((cash[k] as number) < (lowest[k] as number)) lowest[k] = cash[k] as number
      }
    },
  }
}

function drawnAt({ cash, lowest }: Run, input: MoneyInput): DrawnMoney {
  const { cash: atHand } = input
  const slack = parameters.epsilon * Math.max(1, atHand ?? 0)
  return {
    total: bandOf(cash),
    chance: shareAtLeast(cash, 0),
    lowest: bandOf(lowest),
    cashNeeded: 0 - quantileOf(lowest, 1 - parameters.economics.paybackProbability),
    cashLasts: atHand === null ? null : shareAtLeast(lowest, -atHand - slack),
  }
}

/**
 * Cash under all doubts at once (spec 6): the volume as guessed, costs that overrun more than they undershoot, a ramp
 * that takes longer more often than not. Of costs below zero (savings) an overrun means that less is saved. The same
 * variable cost holds for the shop as it is and as planned. The chance is that of cash >= 0 at the end of the horizon,
 * as in the closed form of spec 5.4.
 *
 * @param seed of the plan
 * @returns null without a guess of the volume, and for an input that is refused
 */
export function drawMoney(input: MoneyInput, seed: number): DrawnMoney | null {
  const { volume, horizon } = input
  if (volume === null || refusalsOf(input).length > 0) return null
  const run = begin(input, moneyDraws(input, volume, seed))
  for (let month = 1; month <= horizon; month += 1) run.next(month)
  return drawnAt(run, input)
}

/** The same draws with what they say of each month, and of the time until the money is back. */
export function simulateMoney(input: MoneyInput, seed: number): MoneySimulation | null {
  const { volume, horizon } = input
  if (volume === null || refusalsOf(input).length > 0) return null
  const run = begin(input, moneyDraws(input, volume, seed))
  const bands = [bandOf(run.cash)]
  let atEnd: DrawnMoney | null = null
  for (let month = 1; month <= parameters.economics.searchMonths; month += 1) {
    run.next(month)
    bands.push(bandOf(run.cash))
    if (month === horizon) atEnd = drawnAt(run, input)
  }
  const courseOf = (end: keyof Band<number>): number[] => bands.map((band) => band[end])
  const courses = { low: courseOf('low'), middle: courseOf('middle'), high: courseOf('high') }
  return {
    ...(atEnd ?? drawnAt(run, input)),
    byMonth: courses,
    // With the luckiest tenth the money is back first.
    payback: {
      low: paybackOf(courses.high, 0),
      middle: paybackOf(courses.middle, 0),
      high: paybackOf(courses.low, 0),
    },
  }
}
