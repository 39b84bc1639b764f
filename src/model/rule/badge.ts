import { isKnown } from '@/lib/numbers'
import { wilsonLowerBound } from '@/lib/statistics'
import { studentTQuantile } from '@/lib/student-t'
import type { Direction, OwnRating } from '../attribute'
import { parameters } from '../parameters'
import type { Scale } from '../scale'
import { textIn } from '../text'
import type { Badge } from './result'

/** What a proof rests on, all in native units (spec 3.10). */
export interface Evidenced {
  readonly own: OwnRating
  readonly scale: Scale
  readonly direction: Direction
  readonly gap: number
  readonly margin: number
  readonly tolerance: number
  readonly slack: number
  /** Standard error of the benchmark. */
  readonly benchmarkError: number
  /** Own value and benchmark are both measured. */
  readonly measured: boolean
}

/** What stands for all: 100 on a scale of percent, 1 on a scale from 0 to 1; null: no scale of shares. */
function wholeOf(scale: Scale): number | null {
  if (scale.kind !== 'bounded' || scale.min !== 0) return null
  const isShare = scale.max === 1 || (scale.max === 100 && textIn(scale.unit, 'en').trim() === '%')
  return isShare ? scale.max : null
}

/** How one answer scatters, and how far the true value may lie on the worse side (one-sided 90%), native units. */
interface Doubt {
  readonly sd: number
  readonly below: number
}

/** Yes-or-no answers carry their own spread (spec 2.12); where less is better it is the share of "no" that may be smaller. */
function doubtOfShare({ own, scale, direction, benchmarkError }: Evidenced, n: number): Doubt | null {
  const whole = wholeOf(scale)
  if (whole === null || !isKnown(own.value)) return null
  const share = own.value / whole
  if (share < 0 || share > 1) return null
  const good = direction === 1 ? share : 1 - share
  const z = parameters.shareZ
  const below = Math.hypot(good - wilsonLowerBound(good * n, n, z), (z * benchmarkError) / whole)
  return { sd: whole * Math.sqrt(good * (1 - good)), below: whole * below }
}

function doubtOf(evidenced: Evidenced, n: number): Doubt | null {
  const { own, benchmarkError } = evidenced
  if (!isKnown(own.sd) || own.sd < 0) return doubtOfShare(evidenced, n)
  const error = Math.sqrt(own.sd ** 2 / n + benchmarkError ** 2)
  return { sd: own.sd, below: studentTQuantile(parameters.confidence, n - 1) * error }
}

/** Answers that would prove the present gap; null without a spread or a lead. */
function neededAnswers({ gap, slack }: Evidenced, sd: number | null): number | null {
  return isKnown(sd) && sd > 0 && gap > slack ? Math.ceil(((parameters.neededAnswersZ * sd) / gap) ** 2) : null
}

/**
 * One-sided 90% proof of a measured gap (spec 3.10). At least 10 answers give a lower
 * bound: by their spread, or by Wilson's method where they make up a share. A log, a price
 * list or a count has no such spread and is its own proof.
 */
export function badgeOf(evidenced: Evidenced): Badge {
  const { own, gap, margin, tolerance, slack, measured } = evidenced
  const clear = gap >= margin - slack
  const enough = isKnown(own.n) && own.n >= parameters.measuredAnswers
  const doubt = enough ? doubtOf(evidenced, own.n) : null
  if (doubt !== null) {
    const lowerBound = gap - doubt.below
    return {
      lowerBound,
      provenAbove: clear && lowerBound > 0,
      provenPar: lowerBound >= -tolerance - slack,
      neededN: neededAnswers(evidenced, doubt.sd),
    }
  }
  const scatters = isKnown(own.sd) && own.sd >= 0
  return {
    lowerBound: null,
    provenAbove: !scatters && measured && clear,
    provenPar: !scatters && measured && gap >= -tolerance - slack,
    neededN: neededAnswers(evidenced, own.sd),
  }
}
