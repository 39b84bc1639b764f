import { orderStatistics } from '@/lib/order-statistics'
import { parameters } from '@/model/parameters'
import { rampStartOf } from './cash-flow'
import { drawnChance } from './drawn-chance'
import { moneyDraws, type MoneyDraws } from './money-draws'
import type { MoneyInput } from './money-input'
import { monthlyCosts, oneOffCosts } from './monthly-costs'

/** The 10th, 50th and 90th of a hundred draws, in order of size. */
export interface Band<T> {
  readonly low: T
  readonly middle: T
  readonly high: T
}

/** What the draws say of the money (spec 6). Money of the input. */
export interface MoneySimulation {
  /** Cumulative cash at the end of the horizon. */
  readonly total: Band<number>
  /** The same at the end of month 0..horizon. */
  readonly byMonth: Band<readonly number[]>
  /** Share of the draws that have their money back at the end of the horizon, and its standard error; 0..1. */
  readonly chance: number
  readonly standardError: number
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

/** Standard error of a share of n draws. */
export function errorOfShare(share: number, n: number): number {
  return Math.sqrt((share * (1 - share)) / n)
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
export function simulateMoney(input: MoneyInput, seed: number): MoneySimulation | null {
  const { volume, horizon, outlays } = input
  const chance = drawnChance(input, seed)
  if (volume === null || chance === null) return null
  const draws = moneyDraws(input, volume, seed)
  const rampStart = rampStartOf(outlays)
  const { paid, got } = oneOffCosts(input)
  const cash = draws.oneOff.map((a) => (2 - a) * got - a * paid)
  const bands = [bandOf(cash)]
  for (let month = 1; month <= horizon; month += 1) {
    addMonth(cash, input, draws, month, rampStart)
    bands.push(bandOf(cash))
  }
  return {
    total: bands[horizon] ?? { low: 0, middle: 0, high: 0 },
    byMonth: {
      low: bands.map(({ low }) => low),
      middle: bands.map(({ middle }) => middle),
      high: bands.map(({ high }) => high),
    },
    chance,
    standardError: errorOfShare(chance, cash.length),
  }
}

/** The chance of the closed form beside the simulated one, and which of them counts (spec 6). */
export interface CombinedChance {
  readonly closed: number
  readonly simulated: number
  /** The closed form, or the simulated one where that is lower by more than 10 points; then both are shown. */
  readonly counts: number
  readonly showBoth: boolean
}

/** Combines the two chances of a payback in time. */
export function combineChances(closed: number, simulated: number): CombinedChance {
  const showBoth = closed - simulated > parameters.uncertainty.probabilityGap + parameters.epsilon
  return { closed, simulated, counts: showBoth ? simulated : closed, showBoth }
}
