import { describe, expect, it } from 'vitest'
import {
  bundleSpans,
  canvasDomain,
  canvasFrame,
  columnGeometry,
  columnTint,
  dotsPath,
  lineValues,
  minColumnWidth,
  seriesPath,
} from '@/charts/strategy-canvas/layout'
import { canvasPoints } from '@/charts/strategy-canvas/points'
import { column, everyState, lunch } from '../examples'

describe('columnGeometry', () => {
  it('spreads the columns over the width', () => {
    expect(columnGeometry(1000, 8, 136)).toEqual({ gutterWidth: 136, columnWidth: 108, scrolls: false })
  })

  it('scrolls rather than squeeze 60 columns', () => {
    const { columnWidth, scrolls } = columnGeometry(1000, 60, 136)
    expect(columnWidth).toBe(minColumnWidth)
    expect(scrolls).toBe(true)
  })

  it.each([0, 1])('has a sensible width for %i columns and for an element not yet measured', (count) => {
    expect(columnGeometry(0, count, 136).columnWidth).toBe(minColumnWidth)
    expect(columnGeometry(5000, count, 136).columnWidth).toBeLessThanOrEqual(240)
  })
})

describe('canvasDomain', () => {
  it('always shows the surroundings of the par band', () => {
    const [low, high] = canvasDomain([])
    expect(low).toBeLessThanOrEqual(3)
    expect(high).toBeGreaterThanOrEqual(7.5)
  })

  it('opens for a value beyond them, in half units', () => {
    expect(canvasDomain([column('a', 'parity', 1.9)])[0]).toBe(1)
    expect(canvasDomain([column('a', 'parity', 9)])[1]).toBe(9.5)
  })

  it('stays within the canvas for values far off, and ignores what is no number', () => {
    expect(canvasDomain([column('a', 'parity', 1e9), column('b', 'parity', -1e9)])).toEqual([0, 10])
    expect(canvasDomain([column('a', 'parity', Number.NaN)])).toEqual(canvasDomain([]))
  })
})

describe('canvasFrame', () => {
  const frame = canvasFrame([2, 8], 500, { gutterWidth: 100, columnWidth: 90 }, 4)

  it('has better above worse and reads a height back as its value', () => {
    expect(frame.y(6)).toBeLessThan(frame.y(5))
    expect(frame.value(frame.y(5.5))).toBeCloseTo(5.5, 2)
  })

  it('keeps values far off on the edge but lets a drag go beyond it', () => {
    expect(frame.y(1e9)).toBe(frame.y(8))
    expect(frame.y(Number.NEGATIVE_INFINITY)).toBe(frame.y(2))
    expect(frame.value(frame.y(8) - 50)).toBeGreaterThan(8)
  })

  it('survives a height of nothing', () => {
    expect(canvasFrame([2, 8], 0, { gutterWidth: 100, columnWidth: 90 }, 4).y(5)).toBeGreaterThan(0)
  })
})

describe('paths', () => {
  const frame = canvasFrame([0, 10], 146, { gutterWidth: 0, columnWidth: 10 }, 4)

  it('leave a gap where a value is missing', () => {
    expect(seriesPath([5, 5, null, 5], frame).match(/M/gu)).toHaveLength(2)
    expect(dotsPath([5, undefined, Number.NaN, 5], frame).match(/M/gu)).toHaveLength(2)
  })

  it('are empty without values', () => {
    expect(seriesPath([], frame)).toBe('')
    expect(seriesPath([null, null], frame)).toBe('')
  })

  it('leave a gap for what is left out of the rule', () => {
    expect(lineValues([{ state: 'ok' }, { state: 'excluded' }], [5, 5])).toEqual([5, null])
  })
})

it('marks the values that lie beyond the drawing', () => {
  const frame = canvasFrame(canvasDomain(everyState), 500, { gutterWidth: 0, columnWidth: 100 }, everyState.length)
  const points = canvasPoints(
    everyState,
    everyState.map((one) => one.target),
    frame,
    { current: true, planned: false },
    '?',
  )
  expect(points.filter((point) => point.beyond !== 0).map(({ id, beyond }) => [id, beyond])).toEqual([
    ['Phục vụ', 1],
    ['Món', -1],
  ])
  for (const { x, y } of points) expect(Number.isFinite(x + y)).toBe(true)
})

it('puts a missing value on the average, in its own column', () => {
  const frame = canvasFrame([2, 8], 500, { gutterWidth: 0, columnWidth: 100 }, 2)
  const [point] = canvasPoints(
    [column('a', 'parity', null, 'missing')],
    [null],
    frame,
    { current: true, planned: false },
    '?',
  )
  expect(point).toMatchObject({ x: 50, y: frame.y(5) })
})

it('tints what breaks the rule before what should stand out', () => {
  expect(lunch.map(columnTint)).toEqual(['broken', 'differentiator', 'broken', 'none', 'none', 'none', 'none', 'none'])
})

it('brackets neighbours of one bundle only', () => {
  const names = ['A', 'A', undefined, 'A', 'B']
  expect(bundleSpans(names.map((bundle) => ({ bundle })))).toEqual([
    { name: 'A', from: 0, to: 1 },
    { name: 'A', from: 3, to: 3 },
    { name: 'B', from: 4, to: 4 },
  ])
})
