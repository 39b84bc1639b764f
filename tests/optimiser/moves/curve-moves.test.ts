import { describe, expect, it } from 'vitest'
import { curveOutlay } from '@/analysis/plan-outlay'
import type { CostCurve } from '@/model/cost-curve'
import { curveMoves } from '@/optimiser/moves/curve-moves'
import { planWith } from '../lunch-shops'
import { sourceOf } from './source-of'

const curve: CostCurve = { now: 500_000, half: 2_500_000, full: 9_000_000, share: 0 }
const withCurve = (share: number, more: Partial<CostCurve> = {}) =>
  planWith([], { taste: { curve: { ...curve, share, ...more } } })

describe('levels of a cost curve', () => {
  it('go up to nearly the whole way in nine steps, each at its price over the horizon', () => {
    const plan = withCurve(0)
    const moves = curveMoves.movesOf(sourceOf(plan))
    expect(moves).toHaveLength(9)
    moves.forEach((move, i) => {
      const share = (i + 1) / 10
      expect(move.ref).toEqual({ kind: 'curve', attribute: 'taste', share: expect.closeTo(share, 12) as number })
      // Today's 6.9 is 3.1 points from the end of the scale.
      expect(move.gains.get('taste')).toBeCloseTo(3.1 * share, 12)
      expect([...move.gains.keys()]).toEqual(['taste'])
      expect(move.cost).toBe(curveOutlay(curve, share, plan.money.horizon))
      expect(move.cost).toBeGreaterThan(moves[i - 1]?.cost ?? 0)
    })
    expect(moves[4]?.cost).toBe(12 * 2_000_000)
  })

  it('need nothing, are no musts, and are one group, of which at most one is chosen', () => {
    const plan = planWith([], { taste: { curve }, dishes: { curve, best: 9 } })
    const moves = curveMoves.movesOf(sourceOf(plan))
    for (const { needs, must } of moves) {
      expect(needs).toEqual([])
      expect(must).toBe(false)
    }
    const groupOf = (attribute: string) =>
      new Set(moves.flatMap(({ ref, groups }) => (ref.kind === 'curve' && ref.attribute === attribute ? groups : [])))
    expect(groupOf('taste').size).toBe(1)
    expect(groupOf('dishes').size).toBe(1)
    expect(groupOf('taste')).not.toEqual(groupOf('dishes'))
    expect(moves.every(({ groups }) => groups.length === 1)).toBe(true)
  })

  it('mark the level that the plan has chosen, and no other', () => {
    expect(curveMoves.movesOf(sourceOf(withCurve(0))).filter(({ chosen }) => chosen)).toEqual([])
    const moves = curveMoves.movesOf(sourceOf(withCurve(0.3)))
    expect(moves).toHaveLength(9)
    expect(moves.map(({ chosen }) => chosen)).toEqual([false, false, true, false, false, false, false, false, false])
  })

  it('include a chosen share between the levels', () => {
    const moves = curveMoves.movesOf(sourceOf(withCurve(0.37)))
    expect(moves).toHaveLength(10)
    expect(moves.filter(({ chosen }) => chosen).map(({ ref }) => ref)).toEqual([
      { kind: 'curve', attribute: 'taste', share: 0.37 },
    ])
  })

  it('are none without a curve, without an end of the scale, or for answers that fix no curve', () => {
    expect(curveMoves.movesOf(sourceOf(planWith([])))).toEqual([])
    expect(curveMoves.movesOf(sourceOf(planWith([], { dishes: { curve } })))).toEqual([])
    expect(curveMoves.movesOf(sourceOf(withCurve(0, { half: 400_000 })))).toEqual([])
    expect(curveMoves.movesOf(sourceOf(withCurve(0.3, { half: 400_000 })))).toEqual([])
  })

  it('are none for an attribute that is not judged', () => {
    expect(curveMoves.movesOf(sourceOf(withCurve(0), ['price']))).toEqual([])
  })
})
