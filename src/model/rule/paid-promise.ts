import type { Attribute } from '../attribute'
import type { Plan } from '../plan'
import { kindOf } from '../scales'
import { snapBeyond } from '../scales/axis'
import { breachesFloor, lineOf } from './need'
import { positionOf, rulerOf } from './position'

/**
 * What can be promised of a value that is paid for: the best whole step of the scale that it reaches, unless that step
 * falls short of the line or the hard floor that the value itself keeps; then the value as it is, or the next step
 * where only whole numbers exist.
 *
 * @param planned native units
 */
export function paidPromise(plan: Plan, attribute: Attribute, planned: number): number {
  const ruler = rulerOf(attribute, positionOf(plan, attribute, 'current'))
  const { direction, scale, role } = attribute
  const kind = kindOf(scale)
  const step = kind.step(scale, ruler?.mu ?? null)
  const stepped = kind.clamp(scale, snapBeyond(planned, step, direction === 1 ? -1 : 1))
  const line = ruler === null ? null : lineOf(ruler, role)
  const keeps = (value: number) =>
    (line === null || direction * (value - line) >= 0) && !breachesFloor(attribute, value)
  if (!keeps(planned)) return stepped
  const beyond = snapBeyond(planned, step, direction)
  return [stepped, planned, beyond].find((value) => keeps(value) && kind.isPossible(scale, value)) ?? stepped
}
