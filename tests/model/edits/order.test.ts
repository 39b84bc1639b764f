import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { blankAttribute, blankPlan } from '@/model/blank'
import { orderAttributes } from '@/model/edits/attributes'
import { applyEdit, preview } from '@/model/edits/edit'
import { inOrder, type Plan } from '@/model/plan'
import { replayed } from '../../fixtures/replayed'

const blank = blankPlan('p', 'Quán', '2026-11-22T00:00:00.000Z')
const names = [...'abcdefghijkl']
function planOf(keys: Readonly<Record<string, number>>): Plan {
  const attributes = Object.entries(keys).map(([id, order]) => [id, { ...blankAttribute(id, id), order }] as const)
  return { ...blank, attributes: Object.fromEntries(attributes) }
}
const twelve = planOf(Object.fromEntries(names.map((id, index) => [id, index + 1])))
const ids = (plan: Plan) => inOrder(plan.attributes).map(({ id }) => id)
const keysOf = (plan: Plan) => inOrder(plan.attributes).map(({ order }) => order)
/** The order after one was dragged to a place. */
function dragged(order: readonly string[], id: string, to: number): string[] {
  const others = order.filter((other) => other !== id)
  return [...others.slice(0, to), id, ...others.slice(to)]
}
const drag = (plan: Plan, id: string, to: number) => applyEdit(plan, orderAttributes(dragged(ids(plan), id, to), id))
const written = (plan: Plan, order: readonly string[], moved?: string) =>
  applyEdit(plan, orderAttributes(order, moved)).patches.map(({ path, value }) => [path[1], value as number])

const place = fc.nat({ max: 11 })
/** Keys as they come about: whole, halved, the same of two that were added at once. */
const anyKeys = fc
  .array(fc.oneof(fc.integer({ min: -3, max: 8 }), fc.double({ min: -2, max: 2, noNaN: true })), {
    minLength: 1,
    maxLength: 12,
  })
  .map((keys) => Object.fromEntries(keys.map((key, index) => [names[index]!, key])))

describe('putting things in order', () => {
  it('of twelve writes one key for one that is dragged, wherever from and to', () => {
    for (const id of names) {
      for (let to = 0; to < names.length; to++) {
        const order = dragged(names, id, to)
        const done = drag(twelve, id, to)
        expect(ids(done.plan)).toEqual(order)
        expect(done.patches.map(({ path }) => path)).toEqual(
          order.join() === names.join() ? [] : [['attributes', id, 'order']],
        )
      }
    }
  })

  it('gives the order asked for, whatever the keys were, and again nothing to do', () => {
    fc.assert(
      fc.property(anyKeys, fc.shuffledSubarray(names, { minLength: 12 }), (keys, all) => {
        const order = all.filter((id) => id in keys)
        const plan = preview(planOf(keys), orderAttributes(order))
        expect(ids(plan)).toEqual(order)
        expect(preview(plan, orderAttributes(order))).toBe(plan)
      }),
      { seed: 20261130, numRuns: 500 },
    )
  })

  it('writes no more keys than things have to move, unless there is no room', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(names, { minLength: 12 }), (order) => {
        const runs = new Map<string, number>()
        for (const [index, id] of order.entries()) {
          const before = order.slice(0, index).filter((other) => other < id)
          runs.set(id, 1 + Math.max(0, ...before.map((other) => runs.get(other)!)))
        }
        expect(written(twelve, order)).toHaveLength(names.length - Math.max(...runs.values()))
      }),
      { seed: 20261130, numRuns: 200 },
    )
  })

  it('gives keys between the neighbours, a step before the first and behind the last', () => {
    expect(written(twelve, dragged(names, 'j', 2))).toEqual([['j', 2.5]])
    expect(written(twelve, dragged(names, 'j', 0))).toEqual([['j', 0]])
    expect(written(twelve, dragged(names, 'b', 11))).toEqual([['b', 13]])
    const several = ['k', 'l', ...'ab', 'i', 'j', 'h', ...'cdefg']
    expect(Object.fromEntries(written(twelve, several))).toEqual({ k: -1, l: 0, i: 2.25, j: 2.5, h: 2.75 })
  })

  it('of two that change places moves the one that was moved', () => {
    const swapped = dragged(names, 'c', 3)
    expect(written(twelve, swapped, 'c')).toEqual([['c', 4.5]])
    expect(written(twelve, swapped, 'd')).toEqual([['d', 2.5]])
    // Whatever is said to have moved, no more move than have to.
    expect(written(twelve, dragged(names, 'j', 2), 'c')).toEqual([['j', 2.5]])
  })

  it('leaves two with one key as they stand, and sets them apart when asked to', () => {
    const tied = planOf({ a: 1, b: 2, c: 2, d: 3 })
    expect(written(tied, ['a', 'b', 'c', 'd'])).toEqual([])
    expect(ids(preview(tied, orderAttributes(['a', 'c', 'b', 'd'])))).toEqual(['a', 'c', 'b', 'd'])
    const between = preview(tied, orderAttributes(['b', 'a', 'c', 'd']))
    expect(ids(between)).toEqual(['b', 'a', 'c', 'd'])
    expect(keysOf(between)).toEqual([1, 2, 3, 4])
  })

  it('numbers all anew where there is no room between two keys, or only far out', () => {
    const close = planOf({ a: 1, b: 1 + Number.EPSILON, c: 5 })
    expect(keysOf(preview(close, orderAttributes(['a', 'c', 'b'], 'c')))).toEqual([1, 2, 3])
    const far = planOf({ a: -1e15, b: 1, c: 1e15 })
    expect(keysOf(preview(far, orderAttributes(['c', 'a', 'b'])))).toEqual([1, 2, 3])
    expect(keysOf(preview(far, orderAttributes(['b', 'c', 'a'])))).toEqual([1, 2, 3])
  })

  it('goes on for as long as anyone drags', () => {
    let plan = twelve
    for (let round = 0; round < 500; round++) {
      const [id = ''] = ids(plan).slice(-1)
      const order = dragged(ids(plan), id, 1)
      plan = drag(plan, id, 1).plan
      expect(ids(plan)).toEqual(order)
    }
  })
})

describe('two who drag different things at once', () => {
  it('both find theirs where they put it among all that the other did not drag', () => {
    fc.assert(
      fc.property(place, place, place, place, (from, to, from2, to2) => {
        const [one, two] = [names[from]!, names[from2]!]
        fc.pre(one !== two)
        const first = drag(twelve, one, to)
        const second = drag(twelve, two, to2)
        const both = ids(replayed(first.plan, second.patches))
        expect(ids(replayed(second.plan, first.patches))).toEqual(both)
        const without = (order: readonly string[], other: string) => order.filter((id) => id !== other)
        expect(without(both, two)).toEqual(without(ids(first.plan), two))
        expect(without(both, one)).toEqual(without(ids(second.plan), one))
      }),
      { seed: 20261130, numRuns: 500 },
    )
  })
})
