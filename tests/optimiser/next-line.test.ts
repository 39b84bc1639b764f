import { describe, expect, it } from 'vitest'
import { knownAt, slopeBetween, widestOpening } from '@/optimiser/next-line'
import type { PlanPoint } from '@/optimiser/plan-points'
import { bareLine } from './bare-line'

const plan = (cost: number, lead: number): PlanPoint => ({ cost, lead, second: 0, moves: [] })
/** No plan costs less than 10, or leads by more than 100. */
const cheapest = bareLine(0, 1, -10)
const highest = bareLine(1, 0, 100)

describe('where the next line is wanted', () => {
  it('is where two lines meet farthest above the known plans', () => {
    // lead <= 40 + 0.5 cost meets the others at (10, 45) and (120, 100).
    const lines = [cheapest, bareLine(1, 0.5, 40), highest]
    const near = widestOpening(lines, [plan(10, 20), plan(120, 99)], new Set())
    expect(near).toEqual({ at: 1, corner: { cost: 10, lead: 45 } })
    const far = widestOpening(lines, [plan(10, 44), plan(130, 99)], new Set())
    expect(far).toEqual({ at: 2, corner: { cost: 120, lead: 100 } })
  })

  it('is at the cheap end where no cheap plan is known, however high the dear ones lead', () => {
    expect(widestOpening([cheapest, highest], [plan(80, 100)], new Set())).toEqual({
      at: 1,
      corner: { cost: 10, lead: 100 },
    })
  })

  it('is nowhere where the plans reach the lines, or where the lines cannot come lower', () => {
    expect(widestOpening([cheapest, highest], [plan(10, 100)], new Set())).toBeNull()
    expect(widestOpening([cheapest, highest], [plan(10, 20)], new Set([cheapest]))).toBeNull()
  })

  it('is there already when nothing is known', () => {
    expect(widestOpening([cheapest, highest], [], new Set())?.at).toBe(1)
  })
})

describe('the slope of the next line', () => {
  const points = [plan(10, 20), plan(20, 50), plan(30, 52), plan(60, 80)]

  it('is that of the hull of the known plans at that cost', () => {
    // The plan at 30 lies below the hull from 20 to 60.
    expect(slopeBetween(cheapest, highest, points, 15)).toBe(3)
    expect(slopeBetween(cheapest, highest, points, 40)).toBe(0.75)
  })

  it.each([
    [cheapest, bareLine(1, 4, 0)],
    [cheapest, bareLine(1, 3, 0)],
    [bareLine(1, 2.9, 0), bareLine(1, 0.5, 0)],
    [bareLine(1, 2.9, 0), highest],
  ])('lies between those of the lines around it where the plans say something else', (a, b) => {
    const slope = slopeBetween(a, b, points, 15)
    expect(slope).toBeGreaterThan(b.charge)
    expect(slope).toBeLessThan(a.gain === 0 ? Infinity : a.charge)
  })

  it('is open where neither plans nor lines say anything', () => {
    expect(slopeBetween(cheapest, highest, [plan(10, 20)], 15)).toBeNull()
  })
})

describe('the best known plan of a budget', () => {
  it('is the dearest that it pays, and the cheapest when it pays none', () => {
    const points = [plan(10, 20), plan(20, 50)]
    expect([5, 10, 19, 20, 99].map((cost) => knownAt(points, cost)?.cost)).toEqual([10, 10, 10, 20, 20])
    expect(knownAt([], 5)).toBeUndefined()
  })
})
