import { parameters } from '../parameters'
import type { BinaryScale } from '../scale'
import { axis } from './axis'
import type { ScaleKind } from './kind'

/** Has it or not: the benchmark is what at least half of the rivals do (spec 3.4). */
export const binary: ScaleKind<BinaryScale> = {
  ...axis<BinaryScale>(
    () => ({ min: 0, max: 1 }),
    () => 1,
    true,
  ),
  fixedMargin: true,
  inherent: null,
  spreadMatters: false,
  floors: () => {
    const { mnd, b } = parameters.binary
    return { mnd, bmin: b, bmax: b }
  },
  defaultSpread: () => parameters.binary.s0,
  centre: (mean) => (mean >= parameters.binary.majority - parameters.epsilon ? 1 : 0),
}
