import { useElementSize, useScroll } from '@vueuse/core'
import { computed, type ComputedRef, type Ref } from 'vue'
import type { SharedGeometry } from '@/charts/strategy-canvas/layout'

/** Columns beyond the edges of the chart, and the way to them. */
export interface HiddenColumns {
  readonly before: ComputedRef<number>
  readonly after: ComputedRef<number>
  /** Moves by as many columns as there is room for. */
  go(direction: -1 | 1): void
}

/** @param scroller the element in which the columns scroll sideways beside the names of the rows */
export function useHiddenColumns(
  scroller: Ref<HTMLElement | null>,
  geometry: ComputedRef<SharedGeometry>,
  count: () => number,
): HiddenColumns {
  const { x } = useScroll(scroller)
  const { width } = useElementSize(scroller)
  // A column counts as seen when most of it is.
  const first = computed(() => Math.round(x.value / geometry.value.columnWidth))
  const seen = computed(() =>
    Math.max(1, Math.round((width.value - geometry.value.gutterWidth) / geometry.value.columnWidth)),
  )
  return {
    before: computed(() => (geometry.value.scrolls ? first.value : 0)),
    after: computed(() => (geometry.value.scrolls ? Math.max(0, count() - first.value - seen.value) : 0)),
    go(direction) {
      const calm = matchMedia('(prefers-reduced-motion: reduce)').matches
      const left = direction * Math.max(1, seen.value - 1) * geometry.value.columnWidth
      scroller.value?.scrollBy({ left, behavior: calm ? 'auto' : 'smooth' })
    },
  }
}
