import { scaleLinear } from 'd3'
import { beyond, canvasUnits, tenth, type Domain } from '../strategy-canvas/layout'
import type { CanvasColumn } from '../strategy-canvas/model'

/** Room at both ends of a scale for half a handle (px). */
export const scaleInset = 30
export const scaleHeight = 48

export interface ScaleFrame {
  readonly domain: Domain
  readonly width: number
  /** Place of a canvas value; better is to the right. Values outside the domain lie on its edge. */
  readonly x: (value: number) => number
  /** Canvas value of a place, also outside the domain. */
  readonly value: (x: number) => number
}

/** All scales of a list share the domain (see `canvasDomain`), so that their bands and lines stand under one another. */
export function scaleFrame(domain: Domain, width: number): ScaleFrame {
  const range = [scaleInset, Math.max(scaleInset + 1, width - scaleInset)]
  const inside = scaleLinear(domain, range).clamp(true)
  const open = scaleLinear(domain, range)
  return { domain, width, x: (value) => tenth(inside(value)), value: (x) => open.invert(x) }
}

export interface ScaleRowLayout {
  readonly trackFrom: number
  readonly trackTo: number
  readonly par: number
  readonly average: number
  readonly clear: number
  /** Place of the target; where there is none, that of the average. */
  readonly target: number
  readonly current: number | null
  /** Where what is paid for leads. */
  readonly planned: number | null
  /** Ticks of the rivals that are shown. */
  readonly rivals: readonly number[]
  readonly beyond: -1 | 0 | 1
}

const placed = (value: number | null | undefined): value is number => value != null && !Number.isNaN(value)

/** @param target canvas value that is drawn: during an animation not yet the real one */
export function scaleRowLayout(
  column: CanvasColumn,
  target: number | null,
  rivals: readonly string[],
  frame: ScaleFrame,
): ScaleRowLayout {
  return {
    trackFrom: scaleInset - 14,
    trackTo: tenth(Math.max(scaleInset, frame.width - scaleInset + 14)),
    par: frame.x(canvasUnits.parLimit),
    average: frame.x(canvasUnits.average),
    clear: frame.x(canvasUnits.clear),
    target: frame.x(placed(target) ? target : canvasUnits.average),
    current: placed(column.current) ? frame.x(column.current) : null,
    planned: placed(column.planned) ? frame.x(column.planned) : null,
    rivals: rivals
      .map((id) => column.rivals[id])
      .filter(placed)
      .map(frame.x),
    beyond: placed(column.target) ? beyond(column.target, frame.domain) : 0,
  }
}
