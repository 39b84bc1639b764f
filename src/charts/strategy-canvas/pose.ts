import type { Pose } from '../useTravel'
import { canvasUnits, type Domain } from './layout'
import type { CanvasColumn } from './model'

const lowKey = 'domain:low'
const highKey = 'domain:high'
const targetKey = (id: string) => `target:${id}`

/** Values far off would leave the drawing at once and come back late: they travel along its edge instead. */
const margin = 0.5

/** Everything on the canvas that travels: how much of it is drawn, and each target. */
export function poseOf(columns: readonly CanvasColumn[], domain: Domain): Pose {
  const pose = new Map<string, number | null>([
    [lowKey, domain[0]],
    [highKey, domain[1]],
  ])
  for (const { id, target } of columns) {
    const value =
      target === null || Number.isNaN(target)
        ? null
        : Math.min(domain[1] + margin, Math.max(domain[0] - margin, target))
    pose.set(targetKey(id), value)
  }
  return pose
}

export function domainOf(pose: Pose): Domain {
  return [pose.get(lowKey) ?? canvasUnits.worst, pose.get(highKey) ?? canvasUnits.best]
}

export function targetsOf(pose: Pose, columns: readonly CanvasColumn[]): readonly (number | null)[] {
  return columns.map(({ id }) => pose.get(targetKey(id)) ?? null)
}
