import type { BusinessKind, Range3 } from '@/model/money'

/** A guess while it is typed, as the fields show it: percent of change, or orders a month. */
export type TypedRange = Readonly<Record<keyof Range3, number | null>>

export const nothingTyped: TypedRange = { low: null, likely: null, high: null }

/** 100 for a share that is typed in percent. */
function factorOf(business: BusinessKind): number {
  return business === 'existing' ? 100 : 1
}

/** What the fields show of a kept guess. */
export function typedOf(volume: Range3 | null, business: BusinessKind): TypedRange {
  if (volume === null) return nothingTyped
  const shown = (value: number): number => Number((value * factorOf(business)).toPrecision(12))
  return { low: shown(volume.low), likely: shown(volume.likely), high: shown(volume.high) }
}

/** The two fields that are the wrong way round; "none": they are in order as far as they are filled in. */
export type RangeFault = 'none' | 'LOW_ABOVE_LIKELY' | 'LIKELY_ABOVE_HIGH' | 'LOW_ABOVE_HIGH'

/** What is wrong with a guess. */
export function faultOf({ low, likely, high }: TypedRange): RangeFault {
  if (low !== null && high !== null && low > high) return 'LOW_ABOVE_HIGH'
  if (low !== null && likely !== null && low > likely) return 'LOW_ABOVE_LIKELY'
  if (likely !== null && high !== null && likely > high) return 'LIKELY_ABOVE_HIGH'
  return 'none'
}

/**
 * The guess to keep: a range when all is filled in and in order, null when all is empty.
 *
 * @returns undefined while it is neither: nothing is kept then
 */
export function guessOf(typed: TypedRange, business: BusinessKind): Range3 | null | undefined {
  const { low, likely, high } = typed
  if (low === null && likely === null && high === null) return null
  if (low === null || likely === null || high === null || faultOf(typed) !== 'none') return undefined
  const factor = factorOf(business)
  return { low: low / factor, likely: likely / factor, high: high / factor }
}
