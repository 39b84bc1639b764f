import { niceStepAbove } from '@/lib/numbers'
import { parameters } from '../parameters'
import type { BoundedScale } from '../scale'
import { axis } from './axis'
import type { ScaleKind } from './kind'

const STEPS_PER_RANGE = 100

const width = (scale: BoundedScale): number => Math.abs(scale.max - scale.min)

/** Scores between two ends, such as 0-10 or 1-5: thresholds are fractions of the range (spec 3.4). */
export const bounded: ScaleKind<BoundedScale> = {
  ...axis<BoundedScale>(
    (scale) => ({ min: Math.min(scale.min, scale.max), max: Math.max(scale.min, scale.max) }),
    (scale) => niceStepAbove(width(scale) / STEPS_PER_RANGE),
    false,
  ),
  fixedMargin: false,
  inherent: null,
  spreadMatters: true,
  floors: (scale, _mu, grade) => {
    const range = width(scale)
    const { mnd, bmin, bmax } = parameters.bounded
    return { mnd: range * mnd[grade], bmin: range * bmin[grade], bmax: range * bmax }
  },
  defaultSpread: (scale) => parameters.bounded.s0 * width(scale),
  centre: (mean) => mean,
}
