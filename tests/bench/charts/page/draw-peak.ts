import { createApp, h, shallowRef } from 'vue'
import { columnGeometry } from '@/charts/strategy-canvas/layout'
import StrategyCanvas from '@/charts/strategy-canvas/StrategyCanvas.vue'
import { labels, moved, size, type Draw } from './scene'

/** The canvas of this app. */
export const drawPeak: Draw = (stage, { columns, rivals }) => {
  const shown = shallowRef(columns)
  const dragging = shallowRef<string | null>(null)
  const geometry = columnGeometry(size.width, columns.length, size.gutter)
  const app = createApp({
    render: () =>
      h(StrategyCanvas, {
        columns: shown.value,
        rivals,
        labels,
        geometry,
        height: size.height,
        showNames: true,
        dragging: dragging.value,
      }),
  })
  app.mount(stage)
  return {
    move(index, height) {
      dragging.value = columns[index]?.id ?? null
      shown.value = shown.value.map((column, i) => (i === index ? moved(column, height) : column))
    },
    remove: () => app.unmount(),
  }
}
