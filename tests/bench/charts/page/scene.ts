import type { CanvasColumn, CanvasLabels, CanvasRival } from '@/charts/strategy-canvas/model'
import { inOrder } from '@/model/plan'
import { assess } from '@/model/rule/assess'
import { textIn } from '@/model/text'
import { columnsOf } from '@/present/canvas/columns'
import { lunchPlan } from '../../lunch-plan'

/** What is drawn, whoever draws it. */
export interface Scene {
  readonly columns: readonly CanvasColumn[]
  readonly rivals: readonly CanvasRival[]
}

/** One way to draw the canvas. */
export interface Drawing {
  /** Shows a promise at another height, as while it is dragged. */
  move(column: number, height: number): void
  remove(): void
}
export type Draw = (stage: HTMLElement, scene: Scene) => Drawing

export const size = { width: 1160, height: 500, gutter: 104 } as const

export const labels: CanvasLabels = {
  chart: 'Bản đồ chiến lược',
  clearLine: 'Vượt trội',
  average: 'Trung bình',
  parLine: 'Ngang bằng',
  above: 'vượt trội',
  below: 'thua kém',
  missing: 'thiếu số',
}

/** Twelve attributes and five rivals, judged as on the plan screen. */
export function scene(): Scene {
  const plan = lunchPlan(12)
  const attributes = inOrder(plan.attributes)
  const columns = columnsOf(
    plan,
    attributes,
    assess(plan),
    assess(plan, 'current'),
    { priceLevel: false },
    {
      locale: 'vi',
      text: (text) => textIn(text, 'vi'),
      show: (_attribute, value) => String(value),
      describe: (_attribute, position) => String(position.value),
      conceded: 'conceded',
    },
  )
  return { columns, rivals: inOrder(plan.rivals).map(({ id, name }) => ({ id, name: textIn(name, 'vi') })) }
}

/** A column whose promise stands at another height; its text follows. */
export function moved(column: CanvasColumn, height: number): CanvasColumn {
  return { ...column, target: height, valueText: height.toFixed(2), ariaValueText: height.toFixed(2), ariaNow: height }
}
