import { describe, expect, it } from 'vitest'
import type { Attribute } from '@/model/attribute'
import { blankAttribute, blankInitiative, blankPlan } from '@/model/blank'
import { conflictsOf } from '@/model/conflicts'
import type { Initiative } from '@/model/initiative'
import { outcomeOfEffect, outcomesOf } from '@/model/outcome'
import type { Plan } from '@/model/plan'

function attribute(id: string, fields: Partial<Attribute>): Attribute {
  return { ...blankAttribute(id, id), order: 1, benchmark: null, ...fields }
}
const own = (value: number | null) => ({ value, evidence: 'guess', n: null, sd: null }) as const
const arrival = attribute('arrival', {
  order: 2,
  scale: { kind: 'interval', unit: '', format: 'clock', s0: 5, mnd: 5, bmin: 5, bmax: 10 },
  direction: -1,
  own: own(722),
})
const taste = attribute('taste', { scale: { kind: 'bounded', min: 0, max: 10, unit: '' }, own: own(7) })
const price = attribute('price', {
  order: 3,
  scale: { kind: 'ratio', unit: '₫', format: 'money', mnd: null, bmin: null },
  direction: -1,
  priceLike: true,
  own: own(35_000),
})
const plan: Plan = {
  ...blankPlan('p', 'P', '2026-11-25T00:00:00.000Z'),
  attributes: { arrival, taste, price, looks: attribute('looks', { order: 4, own: own(3) }) },
}
const effect = (low: number, likely: number, high: number) => ({ low, likely, high })

describe('what one initiative leads to', () => {
  it('is a value in native units: twelve minutes earlier is 11:50', () => {
    expect(outcomeOfEffect(plan, arrival, effect(6, 12, 17))).toMatchObject({
      from: 722,
      low: 716,
      likely: 710,
      high: 705,
    })
  })

  it('may be worse', () => {
    expect(outcomeOfEffect(plan, arrival, effect(-5, -3, 0))).toMatchObject({
      low: 727,
      likely: 725,
      high: 722,
      excess: false,
    })
  })

  it('is the best value and no more where the effect is larger than what is left', () => {
    expect(outcomeOfEffect(plan, taste, effect(1, 5, 9))).toMatchObject({ low: 8, likely: 10, high: 10, atBest: true })
    expect(outcomeOfEffect(plan, taste, effect(1, 2, 9)).atBest).toBe(false)
  })

  it('is not known while today is not known', () => {
    const unknown = { ...taste, own: own(null) }
    expect(outcomeOfEffect(plan, unknown, effect(1, 2, 3))).toMatchObject({
      from: null,
      likely: null,
      excess: false,
      atBest: false,
    })
  })

  it('is excess where an attribute that is no differentiator would be clearly above', () => {
    const looks = plan.attributes['looks'] as Attribute
    expect(outcomeOfEffect(plan, looks, effect(1, 1, 1)).excess).toBe(true)
    expect(outcomeOfEffect(plan, { ...looks, role: 'differentiator' }, effect(1, 1, 1)).excess).toBe(false)
    expect(outcomeOfEffect(plan, looks, effect(0, 0.4, 1)).excess).toBe(false)
  })

  it('counts neither what else is chosen nor a cost curve', () => {
    const other: Initiative = { ...blankInitiative('o', 'O'), chosen: true, effects: { taste: effect(1, 1, 1) } }
    const curved = { ...taste, curve: { now: 0, half: 1, full: 2, share: 0.5 } }
    const crowded = { ...plan, initiatives: { o: other }, attributes: { ...plan.attributes, taste: curved } }
    expect(outcomeOfEffect(crowded, curved, effect(1, 1, 1)).likely).toBe(8)
  })

  it('comes in the order of the attributes, and never for the price', () => {
    const effects = { price: effect(1, 2, 3), arrival: effect(1, 2, 3), taste: effect(1, 1, 1), gone: effect(1, 1, 1) }
    expect(outcomesOf(plan, { effects }).map((outcome) => outcome.attribute.id)).toEqual(['taste', 'arrival'])
  })
})

describe('what stands against an initiative', () => {
  const initiatives = {
    a: { ...blankInitiative('a', 'A'), chosen: true, requires: { b: true }, excludes: { c: true } },
    b: blankInitiative('b', 'B'),
    c: { ...blankInitiative('c', 'C'), chosen: true },
  } as const

  it('is what it needs and lacks, and what it cannot go with, told from either side', () => {
    expect(conflictsOf(initiatives, 'a')).toEqual({ missing: ['b'], excluded: ['c'] })
    expect(conflictsOf(initiatives, 'c')).toEqual({ missing: [], excluded: ['a'] })
  })

  it('is nothing while it is not chosen, or not there', () => {
    expect(conflictsOf({ ...initiatives, a: { ...initiatives.a, chosen: false } }, 'a')).toEqual({
      missing: [],
      excluded: [],
    })
    expect(conflictsOf(initiatives, 'toString')).toEqual({ missing: [], excluded: [] })
  })
})
