import type { Direction } from '../attribute'
import { parameters } from '../parameters'

/** What turns native units into canvas units and back (spec 3.5). */
export interface Ruler {
  readonly direction: Direction
  readonly mu: number
  readonly margin: number
  readonly tolerance: number
}

/**
 * Canvas value of a gap, not clamped: 5 is the average, 6 clearly above, 4 the par limit.
 *
 * @param gap direction-adjusted, native units
 */
export function canvasOfGap(gap: number, margin: number, tolerance: number): number {
  return parameters.canvas.average + gap / (gap >= 0 ? margin : tolerance)
}

/** Canvas value of a native value, not clamped (spec 3.5). */
export function canvasOf(ruler: Ruler, value: number): number {
  return canvasOfGap(ruler.direction * (value - ruler.mu), ruler.margin, ruler.tolerance)
}

/** The native value at a canvas height: the inverse of `canvasOf`. */
export function nativeOf(ruler: Ruler, y: number): number {
  const units = y - parameters.canvas.average
  const gap = units * (units >= 0 ? ruler.margin : ruler.tolerance)
  return ruler.mu + ruler.direction * gap
}

/** A canvas value as drawn: within 0..10 (spec 3.5). */
export function clampCanvas(y: number): number {
  return Math.min(Math.max(y, parameters.canvas.min), parameters.canvas.max)
}
