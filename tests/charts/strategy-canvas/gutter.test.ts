import { expect, it } from 'vitest'
import { gutterFontSize, gutterLabels, gutterLineHeight } from '@/charts/strategy-canvas/gutter'
import { canvasFrame } from '@/charts/strategy-canvas/layout'
import { labels } from '../examples'

const gutter = (height: number, texts = labels) =>
  gutterLabels(texts, canvasFrame([2, 8], height, { gutterWidth: 120, columnWidth: 90 }, 4), 100)

it('names lines and zones from top to bottom', () => {
  expect(gutter(540).map((label) => label.key)).toEqual(['above', 'clearLine', 'average', 'parLine', 'below'])
})

it('gives up the zones where there is no room, never the lines', () => {
  expect(gutter(150).map((label) => label.key)).toEqual(['clearLine', 'average', 'parLine'])
})

it.each([150, 220, 300, 540])('has no label over another at a height of %i', (height) => {
  const long = { ...labels, average: 'Trung bình của cả ngành ăn uống', parLine: 'Ngưỡng ngang bằng của ngành' }
  const placed = gutter(height, long)
  for (const [index, label] of placed.entries()) {
    const above = placed[index - 1]
    if (above === undefined) continue
    const bottomOfAbove = above.y + (above.lines.length - 1) * gutterLineHeight + gutterFontSize * 0.25
    expect(label.y - gutterFontSize * 0.8).toBeGreaterThanOrEqual(bottomOfAbove - 1)
  }
})
