import { LineChart } from 'echarts/charts'
import { GridComponent, MarkAreaComponent, MarkLineComponent } from 'echarts/components'
import { init, use } from 'echarts/core'
import { CanvasRenderer, SVGRenderer } from 'echarts/renderers'
import { palette } from '@/charts/palette'
import type { CanvasColumn } from '@/charts/strategy-canvas/model'
import { labels, moved, size, type Draw, type Scene } from './scene'

use([LineChart, GridComponent, MarkAreaComponent, MarkLineComponent, SVGRenderer, CanvasRenderer])

const colours = palette('light')

/** The promise of a column as ECharts takes it: shape by role, colour by state, value as label. */
function promise({ target, role, state, valueText }: CanvasColumn) {
  return {
    value: target,
    symbol: role === 'differentiator' ? 'diamond' : 'circle',
    itemStyle: { color: state === 'broken' ? colours.bad : role === 'differentiator' ? colours.accent : colours.you },
    label: { show: true, formatter: valueText, position: 'top' },
  }
}

function line(id: string, data: readonly unknown[], color: string, type: 'solid' | 'dashed', width: number) {
  return {
    id,
    type: 'line',
    data,
    silent: true,
    symbolSize: 5,
    itemStyle: { color },
    lineStyle: { color, type, width },
  }
}

function optionOf({ columns, rivals }: Scene) {
  const named = (y: number, name: string, color: string) => ({
    yAxis: y,
    label: { formatter: name, position: 'start' },
    lineStyle: { color },
  })
  return {
    animation: false,
    grid: { left: size.gutter, right: 0, top: 48, bottom: 66 },
    xAxis: { type: 'category', data: columns.map(({ name }) => name), axisLabel: { interval: 0 } },
    yAxis: { type: 'value', min: 0, max: 10, show: false },
    series: [
      ...rivals.map(({ id }) =>
        line(
          id,
          columns.map((column) => column.rivals[id] ?? null),
          colours.rival,
          'solid',
          1,
        ),
      ),
      line(
        'current',
        columns.map(({ current }) => current),
        colours.now,
        'dashed',
        1.5,
      ),
      {
        ...line('target', columns.map(promise), colours.you, 'solid', 2.5),
        silent: false,
        symbolSize: 14,
        markArea: { silent: true, itemStyle: { color: colours.band }, data: [[{ yAxis: 4 }, { yAxis: 6 }]] },
        markLine: {
          silent: true,
          symbol: 'none',
          data: [
            named(6, labels.clearLine, colours.accent),
            named(5, labels.average, colours.industry),
            named(4, labels.parLine, colours.industry),
          ],
        },
      },
    ],
  }
}

/** The same in Apache ECharts, without animation; a move replaces the data of the one series that it changes. */
export function drawEcharts(renderer: 'svg' | 'canvas'): Draw {
  return (stage, scene) => {
    const chart = init(stage, null, { renderer, width: size.width, height: size.height })
    chart.setOption(optionOf(scene))
    let columns = scene.columns
    return {
      move(index, height) {
        columns = columns.map((column, i) => (i === index ? moved(column, height) : column))
        chart.setOption({ series: [{ id: 'target', data: columns.map(promise) }] })
      },
      remove: () => chart.dispose(),
    }
  }
}
