import type { Text } from './text'

/**
 * The six ways to measure an attribute (spec 3.4). The verdict is computed in the native
 * unit of the scale; the canvas is only a display of it.
 */
export interface BoundedScale {
  readonly kind: 'bounded'
  readonly min: number
  readonly max: number
  readonly unit: Text
}

/** Values >= 0 with a true zero: money, minutes of waiting, grams. */
export interface RatioScale {
  readonly kind: 'ratio'
  readonly unit: Text
  /** "money": whole dong, shown as 35k; "number": a plain number followed by the unit. */
  readonly format: 'money' | 'number'
  /** Smallest noticeable difference and tolerance floor, needed only when the average is 0. */
  readonly mnd: number | null
  readonly bmin: number | null
}

/** Equal steps without a true zero: clock time in minutes after midnight. */
export interface IntervalScale {
  readonly kind: 'interval'
  readonly unit: Text
  /** "clock": minutes after midnight, shown as 11:45. */
  readonly format: 'clock' | 'number'
  /** Spread assumed when unknown; smallest noticeable difference; tolerance floor and cap. */
  readonly s0: number
  readonly mnd: number
  readonly bmin: number
  readonly bmax: number
}

/** Things counted: dishes, branches, months of warranty. */
export interface CountScale {
  readonly kind: 'count'
  readonly unit: Text
}

/** Has it (1) or not (0). */
export interface BinaryScale {
  readonly kind: 'binary'
}

/** 1 much worse, 2 worse, 3 same, 4 clearly better, 5 best in the market; average 3 by definition. */
export interface Level5Scale {
  readonly kind: 'level5'
}

export type Scale = BoundedScale | RatioScale | IntervalScale | CountScale | BinaryScale | Level5Scale
export type ScaleKindName = Scale['kind']
