import { describe, expect, it } from 'vitest'
import type { Initiative } from '@/model/initiative'
import { initiativeMoves } from '@/optimiser/moves/initiative-moves'
import { keyOf, type PlanMove } from '@/optimiser/moves/move-kind'
import { gain, planWith } from '../lunch-shops'
import { sourceOf } from './source-of'

const movesOf = (...initiatives: Partial<Initiative>[]): PlanMove[] =>
  initiativeMoves.movesOf(sourceOf(planWith(initiatives)))
const idsOf = (moves: readonly PlanMove[]) => moves.map(({ ref }) => (ref.kind === 'initiative' ? ref.id : ref.kind))

describe('moves of the initiatives', () => {
  it('cost what they cost over the horizon, in the order of the plan', () => {
    const moves = movesOf(
      { oneOff: 5_000_000, monthly: 1_000_000, startMonth: 3, order: 9 },
      { perOrder: 500, order: 1 },
    )
    expect(idsOf(moves)).toEqual(['i1', 'i0'])
    expect(moves.map(({ cost }) => cost)).toEqual([500 * 3_000 * 12, 15_000_000])
  })

  it('gain what is likely, on what is judged, and nothing on the price, which is set by itself', () => {
    const plan = planWith([{ effects: { arrival: gain(4), taste: gain(1), price: gain(1_000) } }])
    const [move] = initiativeMoves.movesOf(sourceOf(plan, ['price', 'arrival']))
    expect([...(move?.gains ?? [])]).toEqual([['arrival', 4]])
  })

  it('are musts or chosen as the plan says, and need what they require', () => {
    const moves = movesOf({ stance: 'must' }, { chosen: true }, { requires: { i0: true, i1: true } })
    expect(moves.map(({ must }) => must)).toEqual([true, false, false])
    expect(moves.map(({ chosen }) => chosen)).toEqual([false, true, false])
    expect(moves[2]?.needs).toEqual(moves.slice(0, 2).map(({ ref }) => keyOf(ref)))
    expect(moves[0]?.needs).toEqual([])
  })

  it('leave out what is put off or has no known cost, and all that needs it, however far', () => {
    const needs = (id: string) => ({ requires: { [id]: true as const } })
    expect(idsOf(movesOf(needs('i1'), needs('i2'), { stance: 'later' }, {}))).toEqual(['i3'])
    const plan = planWith([{ perOrder: 100 }, needs('i0'), {}])
    const untold = { ...plan, money: { ...plan.money, orders: null } }
    expect(idsOf(initiativeMoves.movesOf(sourceOf(untold)))).toEqual(['i2'])
  })

  it('exclude each other whichever of the two says so, and not what is left out', () => {
    const excludes = (...ids: string[]) => ({ excludes: Object.fromEntries(ids.map((id) => [id, true as const])) })
    const [a, b, c] = movesOf(excludes('i1', 'i3', 'i9'), {}, {}, { stance: 'later' })
    expect(a?.groups).toHaveLength(1)
    expect(b?.groups).toEqual(a?.groups)
    expect(c?.groups).toEqual([])
  })

  it('make one group of those that all exclude each other, and two where the ends of a chain do not', () => {
    const excludes = (...ids: string[]) => ({ excludes: Object.fromEntries(ids.map((id) => [id, true as const])) })
    const all = movesOf(excludes('i1', 'i2'), excludes('i2'), {}, {})
    expect(new Set(all.flatMap(({ groups }) => groups)).size).toBe(1)
    expect(all.map(({ groups }) => groups.length)).toEqual([1, 1, 1, 0])

    const chain = movesOf({}, excludes('i0', 'i2'), {})
    expect(chain.map(({ groups }) => groups.length)).toEqual([1, 2, 1])
    expect(chain[0]?.groups).not.toEqual(chain[2]?.groups)
    for (const end of [chain[0], chain[2]]) expect(chain[1]?.groups).toEqual(expect.arrayContaining(end?.groups as []))
  })
})

describe('the key of a move', () => {
  it('tells moves apart, of one kind and of different ones', () => {
    const keys = [
      keyOf({ kind: 'initiative', id: 'a' }),
      keyOf({ kind: 'initiative', id: 'b' }),
      keyOf({ kind: 'curve', attribute: 'a', share: 0.1 }),
      keyOf({ kind: 'curve', attribute: 'a', share: 0.2 }),
      keyOf({ kind: 'curve', attribute: 'b', share: 0.2 }),
      keyOf({ kind: 'price', attribute: 'a', value: 1 }),
      keyOf({ kind: 'price', attribute: 'a', value: 2 }),
    ]
    expect(new Set(keys).size).toBe(keys.length)
    for (const key of keys) expect(key).not.toBe('')
  })
})
