import { parameters } from '../parameters'
import type { Level5Scale } from '../scale'
import { axis } from './axis'
import type { ScaleKind } from './kind'

/** 1 much worse to 5 best in the market: the average is 3 by definition (spec 3.4). */
export const level5: ScaleKind<Level5Scale> = {
  ...axis<Level5Scale>(
    () => ({ min: parameters.level5.min, max: parameters.level5.max }),
    () => 1,
    false,
  ),
  fixedMargin: true,
  inherent: { mu: parameters.level5.mu, s: parameters.level5.s },
  spreadMatters: false,
  floors: () => {
    const { mnd, b } = parameters.level5
    return { mnd, bmin: b, bmax: b }
  },
  defaultSpread: () => parameters.level5.s,
  centre: (mean) => mean,
}
