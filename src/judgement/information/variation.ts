import type { Attribute } from '@/model/attribute'
import type { RuleInput } from './information-value'
import type { Luck } from './luck'
import type { Standing } from './standing'

/** An uncertain input of the rule, what it may be, and what would follow. */
export interface Variation {
  readonly input: RuleInput
  /** What it is in case k, native units. */
  readonly figureIn: (luck: Luck, k: number) => number
  /**
   * The least and the most that it can be, where more of it can only be better for its attribute: standing alike at both
   * it stands so in between. null: it has no ends, or does not work one way only.
   */
  readonly ends: readonly [least: number, most: number] | null
  /** Where its attribute then stands on what is paid for, all else at its likely value. */
  readonly standingAt: (figure: number) => Standing
  /** That attribute, with what is then paid for as its promise. */
  readonly attributeAt: (figure: number) => Attribute
}

/** A figure with its standard error: normal, kept between two ends, which never exclude the figure itself. */
export function around(likely: number, error: number, least: number, most: number): Variation['figureIn'] {
  const low = Math.min(least, likely)
  const high = Math.max(most, likely)
  return ({ normal }, k) => Math.min(Math.max(likely + error * (normal[k] as number), low), high)
}
