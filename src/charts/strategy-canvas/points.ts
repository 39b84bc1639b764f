import { beyond, canvasUnits, lineValues, tenth, type Frame } from './layout'
import type { CanvasColumn } from './model'
import { placeValueLabel, type Point } from './value-labels'

/** One target point, ready to draw. */
export interface CanvasPointLayout {
  readonly id: string
  readonly x: number
  readonly y: number
  /** The value lies above (+1) or below (-1) what is drawn. */
  readonly beyond: -1 | 0 | 1
  readonly labelDx: number
  readonly labelDy: number
}

function pointsOf(values: readonly (number | null)[], frame: Frame): readonly (Point | null)[] {
  return values.map((value, index) =>
    value === null || Number.isNaN(value) ? null : { x: tenth(frame.x(index)), y: frame.y(value) },
  )
}

/**
 * Places every target point and its value.
 * @param targets canvas values that are drawn, one for each column: during an animation not yet the real ones
 * @param shown what else is drawn, and not to be written over
 */
export function canvasPoints(
  columns: readonly CanvasColumn[],
  targets: readonly (number | null)[],
  frame: Frame,
  shown: { readonly current: boolean; readonly planned: boolean },
  missing: string,
): readonly CanvasPointLayout[] {
  const points = pointsOf(targets, frame)
  const onLine = pointsOf(lineValues(columns, targets), frame)
  const current = shown.current
    ? pointsOf(
        columns.map((column) => column.current),
        frame,
      )
    : []
  const planned = shown.planned
    ? pointsOf(
        columns.map((column) => column.planned ?? null),
        frame,
      )
    : []
  const lines = [canvasUnits.parLimit, canvasUnits.average, canvasUnits.clear].map(frame.y)
  return columns.map((column, index) => {
    const point = points[index] ?? { x: tenth(frame.x(index)), y: frame.y(canvasUnits.average) }
    // What lies right under the target is covered by it.
    const apart = (other: Point | null | undefined) => (other && Math.abs(other.y - point.y) > 6 ? other : null)
    const offset = placeValueLabel({
      point,
      text: column.target === null ? missing : column.valueText,
      columnWidth: frame.columnWidth,
      before: onLine[index] == null ? null : (onLine[index - 1] ?? null),
      after: onLine[index] == null ? null : (onLine[index + 1] ?? null),
      current: apart(current[index]),
      currentBefore: current[index - 1] ?? null,
      currentAfter: current[index + 1] ?? null,
      planned: apart(planned[index]),
      lines,
      top: 2,
      bottom: frame.height - 2,
    })
    return {
      id: column.id,
      x: point.x,
      y: point.y,
      beyond: column.target === null ? 0 : beyond(column.target, frame.domain),
      labelDx: offset.dx,
      labelDy: offset.dy,
    }
  })
}
