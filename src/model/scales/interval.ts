import { niceStepAbove } from '@/lib/numbers'
import type { IntervalScale } from '../scale'
import { axis } from './axis'
import type { ScaleKind } from './kind'

const STEPS_PER_DIFFERENCE = 5

/** Clock time and its like: no true zero, so the attribute brings its own thresholds (spec 3.4). */
export const interval: ScaleKind<IntervalScale> = {
  ...axis<IntervalScale>(
    () => ({ min: -Infinity, max: Infinity }),
    (scale) => (scale.format === 'clock' ? 1 : niceStepAbove(scale.mnd / STEPS_PER_DIFFERENCE)),
    false,
  ),
  fixedMargin: false,
  inherent: null,
  spreadMatters: true,
  floors: ({ mnd, bmin, bmax }) => ({ mnd, bmin, bmax }),
  defaultSpread: (scale) => scale.s0,
  centre: (mean) => mean,
}
