import { describe, expect, it } from 'vitest'
import { applyEdit } from '@/model/edits/edit'
import type { Attribute } from '@/model/attribute'
import type { Plan } from '@/model/plan'
import { wayOutEdit } from '@/optimiser/ways-out'
import { gain, planWith } from './lunch-shops'
import { waysOut } from './at-once'

const million = 1_000_000
const byRivals = {
  kind: 'rivals',
  robust: false,
  sampled: false,
  evidence: 'informed',
  source: '',
  month: null,
  se: null,
} as const

/** A shop at par in all but the taste, which is compared with these rivals; a bit more of it costs 5 million, two points 9. */
function tasted(
  rivals: Readonly<Record<string, number>>,
  changed: Readonly<Record<string, Partial<Attribute>>> = {},
): Plan {
  const plan = planWith(
    [
      { oneOff: 5 * million, effects: { taste: gain(0.8) } },
      { oneOff: 9 * million, effects: { taste: gain(2) } },
    ],
    {
      price: { own: { value: 35_000, evidence: 'informed', n: null, sd: null } },
      arrival: { role: 'parity', ...changed['arrival'] },
      dishes: { own: { value: 3, evidence: 'informed', n: null, sd: null }, ...changed['dishes'] },
      wait: { own: { value: 12, evidence: 'informed', n: null, sd: null }, ...changed['wait'] },
      taste: { benchmark: byRivals, rivals, role: 'differentiator', ...changed['taste'] },
    },
  )
  const ids = ['a', 'b', 'c', 'd']
  return {
    ...plan,
    rivals: Object.fromEntries(ids.map((id, order) => [id, { id, order, name: id, considered: null }])),
  }
}
const leaveOut = (plan: Plan) => waysOut(plan).ways.flatMap((way) => (way.kind === 'leave_rival' ? [way.rival] : []))

describe('a rival left out of the comparison', () => {
  it('is a way out where the others are easier to beat', () => {
    const plan = tasted({ a: 6, b: 6.2, c: 9.9 })
    const [way] = waysOut(plan).ways
    expect(way).toMatchObject({ kind: 'leave_rival', rival: 'c' })
    if (way === undefined) throw new Error('no way')
    expect(waysOut(applyEdit(plan, wayOutEdit(way, null)).plan).minimum).toBe(way.cost)
  })

  it('leaves two at least wherever it is compared with', () => {
    expect(leaveOut(tasted({ a: 6, c: 9.9 }))).toEqual([])
    const others = { dishes: { benchmark: byRivals, rivals: { b: 3, c: 3 } } }
    expect(leaveOut(tasted({ a: 6, b: 6.2, c: 9.9 }, others))).toEqual([])
    const apart = { dishes: { benchmark: byRivals, rivals: { a: 3, b: 3 } } }
    expect(leaveOut(tasted({ a: 6, b: 6.2, c: 9.9 }, apart))).toEqual(['c'])
    const more = { dishes: { benchmark: byRivals, rivals: { a: 3, b: 3, c: 3 } } }
    expect(leaveOut(tasted({ a: 6, b: 6.2, c: 9.9 }, more))).toEqual(['c'])
  })

  it('counts only values that are there, of rivals that are listed, on attributes that count', () => {
    expect(leaveOut(tasted({ a: 6, c: 9.9, gone: 7 }))).toEqual([])
    const excluded = { dishes: { benchmark: byRivals, rivals: { b: 3, c: 3 }, excluded: { reason: 'thử' } } }
    expect(leaveOut(tasted({ a: 6, b: 6.2, c: 9.9 }, excluded))).toEqual(['c'])
    // What rivals do is known, but the average comes from elsewhere.
    expect(leaveOut(tasted({ a: 6, b: 6.2, c: 9.9 }, { dishes: { rivals: { b: 3, c: 3 } } }))).toEqual(['c'])
    expect(leaveOut(tasted({ a: 6, b: 6.2, c: 9.9 }, { wait: { benchmark: null } }))).toEqual(['c'])
  })

  it('is looked for only where somebody is compared with', () => {
    const plan = tasted({}, { taste: { role: 'differentiator' } })
    expect(leaveOut(plan)).toEqual([])
    // Nobody compares anything with d: to leave it out changes nothing.
    expect(leaveOut(tasted({ a: 6, b: 6.2, c: 9.9 }))).not.toContain('d')
  })
})

describe('the ways out', () => {
  it('come the cheapest first, whatever the order of the attributes', () => {
    const plan = planWith(
      [
        { oneOff: 5 * million, effects: { arrival: gain(9) } },
        { oneOff: 9 * million, effects: { wait: gain(6) } },
        { oneOff: million, effects: { dishes: gain(2) } },
      ],
      { wait: { role: 'differentiator' } },
    )
    expect(waysOut({ ...plan, money: { ...plan.money, budget: 12 * million } })).toEqual({
      minimum: 15 * million,
      ways: [
        { kind: 'unstar', attribute: 'arrival', cost: 10 * million },
        { kind: 'raise_budget', cost: 15 * million },
      ],
    })
    const fast = { own: { value: 12, evidence: 'informed', n: null, sd: null } as const }
    const { wait } = plan.attributes
    if (wait === undefined) throw new Error('no wait')
    const both = { ...plan, attributes: { ...plan.attributes, wait: { ...wait, ...fast } } }
    expect(waysOut(both).ways.map((way) => [way.kind === 'unstar' ? way.attribute : way.kind, way.cost])).toEqual([
      ['wait', 6 * million],
      ['arrival', 10 * million],
    ])
  })
})

describe('wayOutEdit', () => {
  const stars = { arrival: { role: 'differentiator' as const } }
  const plan = tasted({ a: 6, b: 6.2, c: 9.9 }, stars)
  const after = (way: Parameters<typeof wayOutEdit>[0], budget: number | null) =>
    applyEdit({ ...plan, money: { ...plan.money, budget } }, wayOutEdit(way, budget)).plan

  it('brings differentiators to par, takes a rival away, or raises the budget', () => {
    expect(after({ kind: 'unstar', attribute: 'taste', cost: 1 }, null).attributes['taste']?.role).toBe('parity')
    const { attributes } = after({ kind: 'unstar_both', attributes: ['taste', 'arrival'], cost: 1 }, null)
    expect([attributes['taste']?.role, attributes['arrival']?.role]).toEqual(['parity', 'parity'])
    expect(after({ kind: 'leave_rival', rival: 'c', cost: 1 }, null).rivals).not.toHaveProperty('c')
    expect(after({ kind: 'raise_budget', cost: 9 }, 4).money.budget).toBe(9)
  })

  it('lets the budget rise where it does not pay, and never fall, nor be told by itself', () => {
    const way = { kind: 'unstar', attribute: 'taste', cost: 8 } as const
    expect(after(way, 5).money.budget).toBe(8)
    expect(after(way, 12).money.budget).toBe(12)
    expect(after(way, null).money.budget).toBeNull()
  })
})
