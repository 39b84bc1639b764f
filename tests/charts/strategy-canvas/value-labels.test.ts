import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { coverage, placeValueLabel, valueFontSize, type LabelSurroundings } from '@/charts/strategy-canvas/value-labels'
import { textWidth } from '@/charts/text-fit'

const free: LabelSurroundings = {
  point: { x: 150, y: 200 },
  text: '34k ₫',
  columnWidth: 100,
  before: null,
  after: null,
  current: null,
  currentBefore: null,
  currentAfter: null,
  planned: null,
  lines: [],
  top: 0,
  bottom: 400,
}

describe('coverage', () => {
  const box = { left: 0, right: 30, top: 0, bottom: 40 }
  it('measures what a segment covers of a box', () => {
    expect(coverage({ x: 0, y: 0 }, { x: 30, y: 40 }, box)).toBeCloseTo(1)
    expect(coverage({ x: -30, y: -40 }, { x: 15, y: 20 }, box)).toBeCloseTo(0.5)
    expect(coverage({ x: 40, y: 0 }, { x: 40, y: 40 }, box)).toBe(0)
  })
})

describe('placeValueLabel', () => {
  it('writes the value above the point', () => {
    expect(placeValueLabel(free)).toEqual({ dx: 0, dy: -17 })
  })

  it('goes below where the curve opens in a valley', () => {
    const { dx, dy } = placeValueLabel({ ...free, before: { x: 50, y: 60 }, after: { x: 250, y: 80 } })
    expect([dx, dy > 0]).toEqual([0, true])
  })

  it('gives way to a line that climbs steeply to the right', () => {
    const { dx, dy } = placeValueLabel({ ...free, after: { x: 190, y: 40 }, current: { x: 150, y: 232 } })
    expect(dx < 0 || dy > 0).toBe(true)
  })

  it('is not written over what is paid for a little further', () => {
    const { dx, dy } = placeValueLabel({ ...free, planned: { x: 150, y: 184 } })
    expect(Math.abs(dx) > 20 || dy > 0).toBe(true)
  })

  it('stays inside the drawing at both ends of the scale', () => {
    expect(placeValueLabel({ ...free, point: { x: 150, y: 12 } }).dy).toBeGreaterThan(0)
    expect(placeValueLabel({ ...free, point: { x: 150, y: 388 } }).dy).toBeLessThan(10)
  })

  it('never lies on its own point, whatever is around', () => {
    const near = fc.option(fc.record({ x: fc.integer({ min: 0, max: 300 }), y: fc.integer({ min: 0, max: 400 }) }))
    fc.assert(
      fc.property(near, near, near, (before, after, current) => {
        const { dx, dy } = placeValueLabel({ ...free, before, after, current })
        const half = textWidth(free.text, valueFontSize) / 2
        const beside = Math.abs(dx) - half >= 9
        const above = dy <= -9
        const below = dy - valueFontSize * 0.85 >= 9
        expect(beside || above || below).toBe(true)
      }),
    )
  })
})
