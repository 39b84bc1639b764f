import { tenth, type Frame } from './layout'
import type { CanvasColumn } from './model'

const radius = 6

/** Hollow diamonds where what is paid for leads, and what is missing from there to the promise; as paths. */
export interface PlannedPaths {
  readonly diamonds: string
  /** From the diamond to the promise that nothing pays for. */
  readonly gaps: string
  /** Around such promises. */
  readonly rings: string
}

/** @param targets canvas values that are drawn: during an animation not yet the real ones */
export function plannedPaths(
  columns: readonly CanvasColumn[],
  targets: readonly (number | null)[],
  frame: Frame,
): PlannedPaths {
  let diamonds = ''
  let gaps = ''
  let rings = ''
  columns.forEach(({ planned, unfunded = false }, index) => {
    if (planned === undefined || Number.isNaN(planned)) return
    const x = tenth(frame.x(index))
    const y = frame.y(planned)
    diamonds += `M${x},${tenth(y - radius)}l${radius},${radius}l${-radius},${radius}l${-radius},${-radius}Z`
    const target = targets[index]
    if (!unfunded || target == null) return
    const goal = frame.y(target)
    if (y - goal > 2 * radius) gaps += `M${x},${tenth(y - radius)}V${goal}`
    const ring = 12.5
    rings += `M${tenth(x - ring)},${goal}a${ring},${ring},0,1,1,${2 * ring},0a${ring},${ring},0,1,1,${-2 * ring},0`
  })
  return { diamonds, gaps, rings }
}
