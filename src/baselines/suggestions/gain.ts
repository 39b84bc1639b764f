/** Low, likely and high, from the least to the most that may come of it. */
export type Three = readonly [low: number, likely: number, high: number]

/** Minutes gained on the clock, whatever it says today. */
interface Minutes {
  readonly minutes: Three
}

/** So much less (or more, where more is better) than today, in percent. */
interface Percent {
  readonly percent: Three
}

/** Things counted: dishes, months, days. */
interface Things {
  readonly things: Three
}

/**
 * The value that is reached, however far away it is today: minutes after midnight on a clock, minutes of a duration,
 * or a number counted. What is there already or better is no gain.
 */
interface Reaches {
  readonly reaches: Three
}

/**
 * How far a suggestion moves one thing, for each way in which it can be measured. A way that is absent: the suggestion
 * says nothing of an attribute measured like that.
 */
export interface Gain {
  /** Points of ten; other scores in proportion to their range (see `native-gain.ts`). */
  readonly score?: Three
  readonly clock?: Minutes | Reaches
  /** A share of today's wait, never minutes: a wait of three minutes does not fall by ten. */
  readonly duration?: Percent | Reaches
  readonly count?: Things | Percent | Reaches
  /** It is there from then on. */
  readonly yesNo?: true
}

/** Points of ten that one single measure moves a score by: hardly noticed, noticed, and by far the most. */
export const slight: Three = [0.1, 0.3, 0.5]
export const fair: Three = [0.3, 0.6, 0.9]
export const strong: Three = [0.5, 0.9, 1.3]

/** The same for low, likely and high: what one decides oneself is as sure as that. */
export function exactly(value: number): Three {
  return [value, value, value]
}

/** The same done to all three. */
export function each(three: Three, change: (value: number) => number): Three {
  const [low, likely, high] = three
  return [change(low), change(likely), change(high)]
}

const MINUTES_AN_HOUR = 60

/** A time of day as minutes after midnight. */
export function at(hours: number, minutes = 0): number {
  return hours * MINUTES_AN_HOUR + minutes
}
