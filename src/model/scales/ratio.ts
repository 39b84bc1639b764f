import { isKnown, niceStepAbove } from '@/lib/numbers'
import { parameters } from '../parameters'
import type { RatioScale } from '../scale'
import { axis } from './axis'
import type { ScaleKind } from './kind'

const STEPS_PER_AVERAGE = 100
const STEPS_PER_DIFFERENCE = 5

/** About a hundredth of the average: 500 dong for meals of 35,000. Money has no part of a dong. */
function step(scale: RatioScale, mu: number | null): number {
  const size = isKnown(mu) && mu !== 0 ? Math.abs(mu) / STEPS_PER_AVERAGE : (scale.mnd ?? 0) / STEPS_PER_DIFFERENCE
  const nice = niceStepAbove(size)
  return scale.format === 'money' ? Math.max(1, nice) : nice
}

/** Money, minutes, grams: values >= 0, thresholds are fractions of the average (spec 3.4). */
export const ratio: ScaleKind<RatioScale> = {
  ...axis<RatioScale>(() => ({ min: 0, max: Infinity }), step, false),
  fixedMargin: false,
  inherent: null,
  spreadMatters: true,
  floors: (scale, mu, grade) => {
    const size = Math.abs(mu)
    if (size > 0) {
      const { mnd, bmin, bmax } = parameters.ratio
      return { mnd: size * mnd[grade], bmin: size * bmin[grade], bmax: size * bmax }
    }
    const { mnd, bmin } = scale
    if (!isKnown(mnd) || !isKnown(bmin) || mnd <= 0 || bmin <= 0) return null
    // A tenth of an average of 0 would cap the tolerance at nothing.
    return { mnd, bmin, bmax: bmin }
  },
  defaultSpread: (_scale, mu) => parameters.ratio.s0 * Math.abs(mu),
  centre: (mean) => mean,
}
