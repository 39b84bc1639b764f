import { parameters } from '@/model/parameters'

/** What a new price asks of the volume (spec 5.3). */
export interface PriceChange {
  /**
   * Change of orders at which the profit stays the same, as a share: 0.33 = a third more; negative: may be lost. -1: all
   * may be, for at the old price an order leaves nothing or less.
   */
  readonly required: number
  /** Change of the price as a share. */
  readonly change: number
  /** Elasticity that the required change stands for: required / change; null when the price stays or all may be lost. */
  readonly elasticity: number | null
  /**
   * ELASTICITY_HARD: |elasticity| above `parameters.economics.elasticityFlag`, far beyond the published mean of
   * `elasticityMean` (Bijmolt et al. 2005); rivals' answers usually make it smaller still.
   */
  readonly note: 'ELASTICITY_HARD' | null
}

/**
 * Change of sales at which a change of the price alone breaks even: -dP / (CM + dP) (spec 5.3).
 *
 * @param margin what an order leaves at the old price, in the unit of `dp`
 * @returns a share; null when the new margin is 0 or below: no volume makes up for it
 */
export function requiredChange(dp: number, margin: number): number | null {
  const left = margin + dp
  if (!(left > 0)) return null
  const change = -dp / left
  return Number.isFinite(change) ? change + 0 : null
}

/**
 * The elasticity that a guess of the volume stands for: u / (dP / P) (spec 5.3).
 *
 * @param volume change of orders as a share
 * @param change change of the price as a share
 * @returns null when the price does not change
 */
export function impliedElasticity(volume: number, change: number): number | null {
  const elasticity = volume / change
  return Number.isFinite(elasticity) ? elasticity : null
}

/** Whether an elasticity is hard to believe. */
export function isHardToBelieve(elasticity: number): boolean {
  return Math.abs(elasticity) > parameters.economics.elasticityFlag
}

/**
 * A new price by itself, all else as it is.
 *
 * @param price today's, > 0
 * @param planned the new one
 * @param variableCost of one order
 * @returns null when no volume makes up for the new price
 */
export function priceChangeOf(price: number, planned: number, variableCost: number): PriceChange | null {
  const formula = requiredChange(planned - price, price - variableCost)
  if (formula === null || !(price > 0)) return null
  const required = Math.max(-1, formula)
  const change = (planned - price) / price
  const elasticity = required === -1 ? null : impliedElasticity(required, change)
  return {
    required,
    change,
    elasticity,
    note: elasticity !== null && isHardToBelieve(elasticity) ? 'ELASTICITY_HARD' : null,
  }
}
