import type { Line } from '@/optimiser/prices'

/** A line of a bound, without the prices that it came from. */
export const bareLine = (gain: number, charge: number, top: number): Line => ({
  gain,
  charge,
  top,
  prices: new Float64Array(),
  rest: new Float64Array(),
})
