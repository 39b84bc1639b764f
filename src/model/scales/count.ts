import { parameters } from '../parameters'
import type { CountScale } from '../scale'
import { axis } from './axis'
import type { ScaleKind } from './kind'

/** Dishes, branches, months of warranty: one more is noticed, half of one is not (spec 3.4). */
export const count: ScaleKind<CountScale> = {
  ...axis<CountScale>(
    () => ({ min: 0, max: Infinity }),
    () => 1,
    true,
  ),
  fixedMargin: false,
  inherent: null,
  spreadMatters: true,
  floors: (_scale, mu) => {
    const { mnd, bmin, bmax } = parameters.count
    return { mnd, bmin, bmax: Math.max(bmin, bmax * Math.abs(mu)) }
  },
  defaultSpread: () => parameters.count.s0,
  centre: (mean) => mean,
}
