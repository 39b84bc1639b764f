import { describe, expect, it } from 'vitest'
import type { Attribute } from '@/model/attribute'
import { combineGains, headroomOf } from '@/model/effects'
import { canvasOf, clampCanvas, type Ruler } from '@/model/rule/canvas'
import { ladderOf, type Ladder } from '@/optimiser/ladder'
import { valueAt } from '@/optimiser/problem'
import { planWith } from './lunch-shops'

const of = (id: string, more: Partial<Attribute> = {}): Attribute => {
  const attribute = planWith([], { [id]: more }).attributes[id]
  if (attribute === undefined) throw new Error('no such attribute')
  return attribute
}
const own = (value: number) => ({ own: { value, evidence: 'informed', n: null, sd: null } }) as const

/** Gains on the dishes add up without an end; on the taste they shrink towards 10; fewer minutes of waiting towards 5. */
const kinds: readonly (readonly [string, Attribute, Ruler, number])[] = [
  ['dishes', of('dishes'), { direction: 1, mu: 3, margin: 1, tolerance: 0.5 }, 0.5],
  ['taste', of('taste'), { direction: 1, mu: 7.1, margin: 0.5, tolerance: 0.25 }, 0.7],
  ['wait', of('wait', { best: 5 }), { direction: -1, mu: 12, margin: 1.2, tolerance: 0.6 }, 3.2],
]
/** Tenths of a canvas unit above the average after a gain. */
const tenthsOf = (attribute: Attribute, ruler: Ruler, gain: number): number =>
  10 * (clampCanvas(canvasOf(ruler, (attribute.own.value ?? 0) + attribute.direction * gain)) - 5)

describe.each(kinds)('the ladder of the %s', (_, attribute, ruler, line) => {
  const headroom = headroomOf(attribute)
  const ladder = (at: number | null = line): Ladder => ladderOf(attribute, ruler, at)

  it('sums gains as they combine, never more, and hardly less', () => {
    const { stateOf, gainOf } = ladder()
    for (const gains of [[0.3], [0.3, 0.4], [1.1, 0.2, 0.05], [0.9, -0.4], [-0.6], [0, 0], [2, 1]]) {
      const exact = combineGains(gains, headroom)
      const summed = gainOf(gains.reduce((sum, gain) => sum + stateOf(gain), 0))
      expect(summed).toBeLessThanOrEqual(exact + 1e-9)
      expect(summed).toBeGreaterThan(exact - 0.02)
    }
  })

  it('has a whole state for the line that matters, which a gain that just reaches it reaches', () => {
    const { stateOf, stateFor, gainOf } = ladder()
    const state = stateFor(line)
    expect(state).toBe(stateOf(line))
    expect(gainOf(state ?? 0)).toBeCloseTo(line, 9)
    expect(stateOf(line - 0.01)).toBeLessThan(state ?? 0)
    expect(stateFor(line + 0.01)).toBeGreaterThan(state ?? 0)
  })

  it('lets equal parts of the line reach it', () => {
    const { stateOf, stateFor } = ladder()
    for (const parts of [2, 3, 4, 5, 6]) {
      const each = headroom === null ? line / parts : headroom * (1 - (1 - line / headroom) ** (1 / parts))
      expect(parts * stateOf(each)).toBe(stateFor(line))
    }
  })

  it('rounds a gain down and a line up where none matters', () => {
    for (const at of [null, 0, -1]) {
      const { stateOf, stateFor, gainOf } = ladder(at)
      for (const gain of [0.123_45, 0.777_77, -0.333_33]) {
        expect(gainOf(stateOf(gain))).toBeLessThanOrEqual(gain + 1e-9)
        expect(gainOf(stateOf(gain) + 1)).toBeGreaterThan(gain)
        expect(gainOf(stateFor(gain) ?? 0)).toBeGreaterThanOrEqual(gain - 1e-9)
        expect(gainOf((stateFor(gain) ?? 0) - 1)).toBeLessThan(gain)
      }
      expect(stateOf(0)).toBe(0)
      expect(stateFor(0)).toBeCloseTo(0, 12)
    }
  })

  it('is fine enough that a state is less than a hundredth of a canvas unit', () => {
    for (const at of [null, line]) {
      const { gainOf } = ladder(at)
      expect(gainOf(1) / Math.min(ruler.margin, ruler.tolerance)).toBeLessThan(0.02)
      expect(gainOf(1)).toBeGreaterThan(0)
    }
  })

  it('values a state in tenths of a canvas unit, rounded down, nowhere falling', () => {
    for (const at of [null, line]) {
      const { stateOf, gainOf, value } = ladder(at)
      const table = value()
      for (let i = 1; i < table.values.length; i++)
        expect(table.values[i]).toBeGreaterThanOrEqual(table.values[i - 1] as number)
      for (const gain of [-9, -2, -0.6, -0.05, 0, 0.05, 0.31, 0.5, 0.77, 1.5, 2.9]) {
        const state = stateOf(gain)
        const worth = tenthsOf(attribute, ruler, gainOf(state))
        expect(valueAt(table, state)).toBeLessThanOrEqual(worth + 1e-6)
        expect(valueAt(table, state)).toBeGreaterThan(worth - 1 - 1e-6)
      }
    }
  })

  it('is worth least at the bottom of the canvas, and most at its top or where the gains end', () => {
    const { stateOf, value } = ladder()
    const table = value()
    expect(valueAt(table, stateOf(-100))).toBe(-50)
    expect(table.values[0]).toBe(-50)
    const most = tenthsOf(attribute, ruler, headroom ?? 100)
    expect(valueAt(table, stateOf(headroom ?? 100))).toBeGreaterThan(most - 1.1)
    expect(valueAt(table, stateOf(headroom ?? 100))).toBeLessThanOrEqual(most)
  })
})

describe('the end of a ladder', () => {
  const taste = of('taste')
  const ruler: Ruler = { direction: 1, mu: 7.1, margin: 0.5, tolerance: 0.25 }
  const headroom = 10 - 6.9

  it('is reached by a gain of the whole headroom whatever harm is done beside it, never by parts of it, and by nothing beyond', () => {
    const { stateOf, stateFor } = ladderOf(taste, ruler, headroom)
    const end = stateFor(headroom)
    expect(end).not.toBeNull()
    // Of what is left nothing is left: harm takes away from nothing.
    expect(stateOf(headroom) + 20 * stateOf(-3 * headroom)).toBeGreaterThan(end ?? 0)
    expect(stateOf(headroom + 2)).toBe(stateOf(headroom))
    expect(stateOf(headroom * 0.999) * 3).toBeLessThan(end ?? 0)
    expect(stateFor(headroom + 0.001)).toBeNull()
    expect(stateFor(headroom * (1 + 1e-12))).toBe(end)
  })

  it('is not tabled beyond the point where next to nothing of the headroom is left', () => {
    const { value, stateOf } = ladderOf(taste, { ...ruler, margin: 3 }, null)
    const { from, values } = value()
    expect(from + values.length).toBeLessThan(stateOf(headroom * 0.999_998))
    expect(from + values.length).toBeGreaterThan(stateOf(headroom * 0.999_9))
  })

  it('is worth as much as the best value, no tenth less', () => {
    const wide: Ruler = { ...ruler, mu: 7, margin: 3 }
    const { stateOf, value } = ladderOf(taste, wide, null)
    expect(valueAt(value(), stateOf(headroom))).toBe(10)
  })

  it('lifts nothing that is at its best, and still lets harm add up', () => {
    const best = of('taste', own(10))
    const { stateOf, stateFor, gainOf, value } = ladderOf(best, ruler, null)
    expect(stateOf(2)).toBe(0)
    expect(stateOf(0)).toBe(0)
    expect(stateFor(0.1)).toBeNull()
    expect(stateFor(0)).toBeCloseTo(0, 12)
    expect(stateFor(-1)).toBeLessThan(0)
    expect(gainOf(stateOf(-1) + stateOf(-0.5))).toBeCloseTo(-1.5, 2)
    expect(valueAt(value(), 0)).toBe(50)
    expect(valueAt(value(), stateOf(-2.9))).toBe(0)
  })

  it('keeps gains without end within numbers that sum exactly', () => {
    const { stateOf, gainOf } = ladderOf(of('dishes'), { direction: 1, mu: 3, margin: 1, tolerance: 0.5 }, null)
    expect(gainOf(1)).toBeLessThanOrEqual(0.5 / 500)
    expect(Number.isSafeInteger(300 * stateOf(1e300))).toBe(true)
    expect(Number.isSafeInteger(300 * stateOf(-1e300))).toBe(true)
    expect(stateOf(1e300)).toBeGreaterThan(stateOf(1e6))
    expect(stateOf(-1e300)).toBeLessThan(stateOf(-1e6))
  })
})
