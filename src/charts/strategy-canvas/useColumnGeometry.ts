import { useElementSize } from '@vueuse/core'
import { computed, type ComputedRef, type Ref } from 'vue'
import { columnGeometry, type SharedGeometry } from './layout'

/** Column widths for a chart and the table under it, following the width of the element that holds both. */
export function useColumnGeometry(
  holder: Ref<HTMLElement | null | undefined>,
  count: () => number,
  gutterWidth = () => 136,
): ComputedRef<SharedGeometry> {
  const { width } = useElementSize(holder)
  // A list that was replaced by one of the same length must not lay everything out anew.
  const columns = computed(count)
  const gutter = computed(gutterWidth)
  return computed(() => columnGeometry(width.value, columns.value, gutter.value))
}
