import { niceStepAbove } from '@/lib/numbers'
import type { IntervalScale } from '../scale'
import { axis } from './axis'
import type { ScaleKind } from './kind'

const STEPS_PER_DIFFERENCE = 5
/** Minutes on which people name a time of the day, the coarsest first. */
const SAID_MINUTES = [15, 5] as const

const step = (scale: IntervalScale): number =>
  scale.format === 'clock' ? 1 : niceStepAbove(scale.mnd / STEPS_PER_DIFFERENCE)

/** Clock time and its like: no true zero, so the attribute brings its own thresholds (spec 3.4). */
export const interval: ScaleKind<IntervalScale> = {
  ...axis<IntervalScale>(() => ({ min: -Infinity, max: Infinity }), step, false),
  roundStep: (scale) => {
    const said = scale.format === 'clock' ? SAID_MINUTES.find((minutes) => minutes <= scale.mnd) : undefined
    return said ?? step(scale)
  },
  fixedMargin: false,
  inherent: null,
  spreadMatters: true,
  floors: ({ mnd, bmin, bmax }) => ({ mnd, bmin, bmax }),
  defaultSpread: (scale) => scale.s0,
  centre: (mean) => mean,
}
