import { stepsTimes } from '@/lib/numbers'
import { parameters } from '../parameters'
import type { Scale } from '../scale'
import type { Ends, ScaleKind } from './kind'

type Axis<S extends Scale> = Pick<ScaleKind<S>, 'ends' | 'step' | 'roundStep' | 'snap' | 'clamp' | 'isPossible'>

/**
 * The part of a scale kind that follows from its ends and its step.
 *
 * @param whole only whole numbers exist on the scale (dishes, yes or no)
 */
export function axis<S extends Scale>(
  ends: (scale: S) => Ends,
  step: (scale: S, mu: number | null) => number,
  whole: boolean,
): Axis<S> {
  const clamp = (scale: S, value: number): number => {
    const { min, max } = ends(scale)
    return Math.min(Math.max(value, min), max)
  }
  return {
    ends,
    step,
    roundStep: step,
    clamp,
    snap: (scale, value, mu) => clamp(scale, snapNear(value, step(scale, mu))),
    isPossible: (scale, value) =>
      Number.isFinite(value) && clamp(scale, value) === value && (!whole || Number.isInteger(value)),
  }
}

/** The nearest whole number of steps. */
function snapNear(value: number, step: number): number {
  return stepsTimes(Math.round(value / step), step)
}

/**
 * The first whole number of steps at or beyond a line: upwards for +1, downwards for -1. Short of it by no more than
 * the rule forgives, however large a step is.
 */
export function snapBeyond(line: number, step: number, direction: 1 | -1): number {
  const steps = line / step
  const slack = (parameters.epsilon * Math.max(1, Math.abs(line))) / step
  return stepsTimes(direction === 1 ? Math.ceil(steps - slack) : Math.floor(steps + slack), step)
}
