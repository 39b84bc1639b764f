import { isKnown } from '@/lib/numbers'
import { studentTQuantile } from '@/lib/student-t'
import type { OwnRating } from '../attribute'
import { parameters } from '../parameters'
import type { Badge } from './result'

/** What a proof rests on, all in native units (spec 3.10). */
export interface Evidenced {
  readonly own: OwnRating
  readonly gap: number
  readonly margin: number
  readonly tolerance: number
  readonly slack: number
  /** Standard error of the benchmark. */
  readonly benchmarkError: number
  /** Own value and benchmark are both measured. */
  readonly measured: boolean
}

/** Answers that would prove the present gap; null without a spread or a lead. */
function neededAnswers(gap: number, sd: number | null): number | null {
  return isKnown(sd) && sd > 0 && gap > 0 ? Math.ceil(((parameters.neededAnswersZ * sd) / gap) ** 2) : null
}

/**
 * One-sided 90% proof of a measured gap (spec 3.10). With the spread of at least 10
 * answers a lower bound is given; a log, a price list or a count has no such spread and is
 * its own proof.
 */
export function badgeOf({ own, gap, margin, tolerance, slack, benchmarkError, measured }: Evidenced): Badge {
  const clear = gap >= margin - slack
  const neededN = neededAnswers(gap, own.sd)
  if (!isKnown(own.sd) || own.sd < 0) {
    return {
      lowerBound: null,
      provenAbove: measured && clear,
      provenPar: measured && gap >= -tolerance - slack,
      neededN,
    }
  }
  if (!isKnown(own.n) || own.n < parameters.measuredAnswers) {
    return { lowerBound: null, provenAbove: false, provenPar: false, neededN }
  }
  const error = Math.sqrt(own.sd ** 2 / own.n + benchmarkError ** 2)
  const lowerBound = gap - studentTQuantile(parameters.confidence, own.n - 1) * error
  return { lowerBound, provenAbove: clear && lowerBound > 0, provenPar: lowerBound >= -tolerance - slack, neededN }
}
