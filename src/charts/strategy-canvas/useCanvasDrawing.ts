import { computed, shallowRef, watch, type ComputedRef, type Ref } from 'vue'
import { useTravel } from '../useTravel'
import {
  canvasDomain,
  canvasFrame,
  columnTint,
  dotsPath,
  lineValues,
  plotPadding,
  seriesPath,
  type Frame,
  type Tint,
} from './layout'
import type { CanvasColumn, CanvasLabels, CanvasRival, ColumnGeometry } from './model'
import { canvasPoints, type CanvasPointLayout } from './points'
import { domainOf, poseOf, targetsOf } from './pose'

/** What the drawing is made from: the chart's reactive props. */
export interface CanvasSource {
  readonly columns: readonly CanvasColumn[]
  readonly rivals: readonly CanvasRival[]
  readonly labels: CanvasLabels
  readonly geometry: ColumnGeometry
  readonly height: number
  readonly showCurrent: boolean
  readonly showRivals: boolean
  readonly showPlanned: boolean
  readonly showNames: boolean
}

export interface CanvasDrawing {
  readonly frame: ComputedRef<Frame>
  readonly points: ComputedRef<readonly CanvasPointLayout[]>
  /** Canvas values of the promises as drawn. */
  readonly targets: ComputedRef<readonly (number | null)[]>
  readonly targetLine: ComputedRef<string>
  readonly currentLine: ComputedRef<string>
  readonly currentDots: ComputedRef<string>
  readonly rivalLines: ComputedRef<string>
  readonly rivalDots: ComputedRef<string>
  readonly tints: ComputedRef<readonly Tint[]>
  readonly bundles: ComputedRef<readonly (string | undefined)[]>
  readonly names: ComputedRef<readonly string[]>
}

/** Keeps the earlier array where nothing changed, so that what depends on it is not drawn again. */
function kept<T>(next: readonly T[], before: readonly T[] | undefined): readonly T[] {
  return before?.length === next.length && next.every((item, index) => item === before[index]) ? before : next
}

function keptPoint(next: CanvasPointLayout, before: CanvasPointLayout | undefined): CanvasPointLayout {
  if (before === undefined) return next
  const keys = Object.keys(next) as (keyof CanvasPointLayout)[]
  return keys.every((key) => next[key] === before[key]) ? before : next
}

/**
 * The parts of the chart, each computed on its own and handed on as plain strings and numbers: when one target
 * moves, only its point, the target line and perhaps a neighbour's label come out different, and only they are drawn.
 * @param held column under the pointer; the ground does not move while there is one
 * @param duration of the travel to a changed target, ms
 */
export function useCanvasDrawing(
  source: CanvasSource,
  held: Readonly<Ref<string | null>>,
  duration: () => number,
): CanvasDrawing {
  const fitted = computed(() => canvasDomain(source.columns))
  const domain = shallowRef(fitted.value)
  watch([fitted, held], ([next, id]) => {
    if (id === null && (next[0] !== domain.value[0] || next[1] !== domain.value[1])) domain.value = next
  })
  const shown = useTravel(() => poseOf(source.columns, domain.value), duration)

  const low = computed(() => domainOf(shown.value)[0])
  const high = computed(() => domainOf(shown.value)[1])
  const count = computed(() => source.columns.length)
  const frame = computed(() =>
    canvasFrame(
      [low.value, high.value],
      source.height,
      source.geometry,
      count.value,
      source.showNames ? plotPadding.bottomWithNames : plotPadding.bottom,
    ),
  )
  const targets = computed(() => targetsOf(shown.value, source.columns))
  const current = computed<readonly (number | null)[]>((before) =>
    kept(source.showCurrent ? source.columns.map((column) => column.current) : [], before),
  )
  const heights = computed<readonly (number | undefined)[]>((before) =>
    kept(source.showRivals ? source.rivals.flatMap(({ id }) => source.columns.map((c) => c.rivals[id])) : [], before),
  )
  const rivals = computed(() => {
    const values = heights.value
    return Array.from({ length: values.length / Math.max(1, count.value) }, (_, row) =>
      values.slice(row * count.value, (row + 1) * count.value),
    )
  })
  return {
    frame,
    targets,
    points: computed<readonly CanvasPointLayout[]>((before) => {
      const shownToo = { current: source.showCurrent, planned: source.showPlanned }
      const next = canvasPoints(source.columns, targets.value, frame.value, shownToo, source.labels.missing)
      return next.map((point, index) => keptPoint(point, before?.[index]))
    }),
    targetLine: computed(() => seriesPath(lineValues(source.columns, targets.value), frame.value)),
    currentLine: computed(() => seriesPath(current.value, frame.value)),
    currentDots: computed(() => dotsPath(current.value, frame.value)),
    rivalLines: computed(() => rivals.value.map((values) => seriesPath(values, frame.value)).join('')),
    rivalDots: computed(() => rivals.value.map((values) => dotsPath(values, frame.value)).join('')),
    tints: computed<readonly Tint[]>((before) => kept(source.columns.map(columnTint), before)),
    bundles: computed<readonly (string | undefined)[]>((before) =>
      kept(
        source.columns.map((column) => column.bundle),
        before,
      ),
    ),
    names: computed<readonly string[]>((before) =>
      kept(
        source.columns.map((column) => column.name),
        before,
      ),
    ),
  }
}
