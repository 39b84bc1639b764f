import { normalInverse } from '@/lib/normal'
import { randomStream } from '@/lib/random'

/** Cases in which each uncertain input is tried (spec 11.6). */
export const CASES = 2_000

/** One figure a case, the same for every input: inputs differ by what they are, never by their luck. Not to be changed. */
export interface Luck {
  /** Strictly between 0 and 1, rising: one in each two-thousandth, so that a share is out by a case or two at most. */
  readonly uniform: Float64Array
  /** The same as standard normal numbers. */
  readonly normal: Float64Array
}

/**
 * The luck of a plan. Only one input is moved at a time, so one column serves all of them.
 *
 * @param seed of the plan; whole, 0..2^32-1
 */
export function luckOf(seed: number): Luck {
  const { next } = randomStream(seed, 'information')
  const uniform = new Float64Array(CASES)
  for (let k = 0; k < CASES; k += 1) uniform[k] = (k + next()) / CASES
  return { uniform, normal: uniform.map(normalInverse) }
}
