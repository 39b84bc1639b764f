import type { FrontierValue } from './model'

/** A round amount of 1, 2 or 5 and zeros, at least as large. */
export function roundStep(least: number): number {
  if (!(least > 1)) return 1
  const power = 10 ** Math.floor(Math.log10(least))
  return ([1, 2, 5, 10].find((digit) => digit * power >= least * (1 - 1e-9)) ?? 10) * power
}

/**
 * The budget some plans further along the frontier: each step is the next that buys something else. Beyond the last
 * plan, and where there is none, a step is a round amount.
 *
 * @param steps negative: cheaper
 * @param size of a round step, dong
 */
export function budgetAfter(points: readonly FrontierValue[], budget: number, steps: number, size: number): number {
  let at = budget
  const direction = Math.sign(steps)
  for (let left = Math.abs(steps); left > 0; left -= 1) {
    const next =
      direction > 0 ? points.find(({ cost }) => cost > at)?.cost : points.findLast(({ cost }) => cost < at)?.cost
    if (next !== undefined) at = next
    else if (points.length === 0) at = Math.max(0, at + direction * size)
    else break
  }
  return at
}
