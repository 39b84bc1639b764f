import { describe, expect, it } from 'vitest'
import { judgedMoney } from '@/analysis/judged-money'
import type { Attribute } from '@/model/attribute'
import type { Initiative } from '@/model/initiative'
import type { Money } from '@/model/money'
import type { Plan } from '@/model/plan'
import { judgeSet, planWithSet, type SetFacts } from '@/optimiser/sets/judge-set'
import { gain, planWith } from '../lunch-shops'

const million = 1_000_000
type Changes = Readonly<Record<string, Partial<Attribute>>>

/** One thing to do that brings the shop to its lines with the arrival as its star, at this cost. */
function shop(
  cost: number,
  money: Partial<Money> = {},
  changed: Changes = {},
  more: readonly Partial<Initiative>[] = [],
): Plan {
  const plan = planWith(
    [
      { oneOff: cost * million, effects: { arrival: gain(9), dishes: gain(1), wait: gain(5), taste: gain(1) } },
      ...more,
    ],
    changed,
  )
  return { ...plan, money: { ...plan.money, cash: 1_000 * million, ...money } }
}
const range = (likely: number) => ({ low: likely / 2, likely, high: likely * 2 })
const facts = (plan: Plan, cost: number | null, more: Partial<SetFacts> = {}): SetFacts => ({
  plan,
  stars: ['arrival'],
  isCurrent: true,
  minCost: cost === null ? null : cost * million,
  obstacles: [],
  ...more,
})
const follow = (cost: number, lead = 2_000, ...ids: string[]) => ({
  cost: cost * million,
  lead,
  moves: (ids.length === 0 ? ['i0'] : ids).map((id) => ({ kind: 'initiative' as const, id })),
})
const judge = (plan: Plan, cost: number, more: Partial<SetFacts> = {}) =>
  judgeSet(facts(plan, cost, more), follow(cost))
const codes = ({ whyNot }: ReturnType<typeof judgeSet>) => whyNot.map(({ code }) => code)

describe('a set without a plan', () => {
  it('shows nothing but what stands in its way', () => {
    const plan = shop(20, {}, { arrival: { kano: 'must_be' } })
    const obstacles = [{ code: 'NOT_TOGETHER' as const }]
    expect(judgeSet(facts(plan, null, { isCurrent: false, obstacles }), null)).toEqual({
      stars: ['arrival'],
      isCurrent: false,
      minCost: null,
      strict: null,
      cost: null,
      lead: null,
      leadPerMillion: null,
      moves: [],
      isWithinBudget: false,
      money: null,
      weakest: null,
      importance: null,
      persons: [],
      whyNot: [{ code: 'NOT_TOGETHER' }, { code: 'NOT_VALUED', attribute: 'arrival' }],
    })
  })
})

describe('the plan of a set', () => {
  it('shows its verdict, cost, lead in canvas units and lead for a million', () => {
    const shown = judge(shop(20), 20)
    expect(shown).toMatchObject({
      strict: 'PASS',
      cost: 20 * million,
      minCost: 20 * million,
      lead: 2,
      leadPerMillion: 0.1,
    })
    expect(shown.moves).toEqual([{ kind: 'initiative', id: 'i0' }])
    // Not a single star is clearly ahead when nothing is done.
    expect(judgeSet(facts(shop(20), 0), { cost: 0, lead: 0, moves: [] }).strict).not.toBe('PASS')
  })

  it('has no lead for a million where it costs nothing or saves', () => {
    expect(judge(shop(0), 0).leadPerMillion).toBeNull()
    expect(judge(shop(-3), -3).leadPerMillion).toBeNull()
    expect(judgeSet(facts(shop(1), 1), follow(1, 500)).leadPerMillion).toBe(0.5)
  })

  it('is within a budget that pays for the least, and says what is missing to it otherwise', () => {
    const within = judge(shop(20, { budget: 20 * million }), 20)
    expect(within.isWithinBudget).toBe(true)
    expect(codes(within)).not.toContain('OVER_BUDGET')
    const over = judge(shop(20, { budget: 13 * million }), 20)
    expect(over.isWithinBudget).toBe(false)
    expect(over.whyNot[0]).toEqual({ code: 'OVER_BUDGET', amount: 7 * million })
    expect(judge(shop(20, { budget: null }), 20).isWithinBudget).toBe(true)
    expect(judgeSet(facts(shop(20, { budget: 13 * million }), null), follow(20)).isWithinBudget).toBe(true)
  })

  it('names who would do it, each once, by name', () => {
    const plan = shop(20, {}, {}, [
      { owner: 'Minh ' },
      { owner: '' },
      { owner: 'An' },
      { owner: ' An ' },
      { owner: 'Bình' },
    ])
    const shown = judgeSet(facts(plan, 20), {
      ...follow(20, 2_000, 'i1', 'i2', 'i3', 'i4', 'gone'),
      moves: [
        ...['i1', 'i2', 'i3', 'i4', 'gone'].map((id) => ({ kind: 'initiative' as const, id })),
        { kind: 'price', attribute: 'price', value: 33_000 },
      ],
    })
    expect(shown.persons).toEqual(['An', 'Minh'])
  })

  it('shows the attribute most likely to miss its line, and warns where that is likely', () => {
    const { weakest, whyNot } = judge(shop(20), 20)
    expect(weakest?.chance).toBeLessThan(0.7)
    expect(whyNot).toContainEqual({ code: 'FRAGILE', attribute: weakest?.id, chance: weakest?.chance })
    const sure = { value: 9.5, evidence: 'measured', n: 100, sd: 0.5 } as const
    const known = { kind: 'guess', evidence: 'measured', source: '', month: null, se: 0.01 } as const
    const safe = shop(
      20,
      {},
      {
        price: { excluded: { reason: 'thử' } },
        arrival: { excluded: { reason: 'thử' } },
        dishes: { excluded: { reason: 'thử' } },
        wait: { excluded: { reason: 'thử' } },
        taste: { own: sure, benchmark: { ...known, mean: 5 } },
      },
    )
    const firm = judge(safe, 20, { stars: ['taste'] })
    expect(firm.weakest).toMatchObject({ id: 'taste' })
    expect(firm.weakest?.chance).toBeGreaterThan(0.7)
    expect(codes(firm)).not.toContain('FRAGILE')
  })

  it('has no weakest attribute where nothing is judged', () => {
    const nothing = Object.fromEntries(
      ['price', 'arrival', 'dishes', 'taste', 'wait'].map((id) => [id, { benchmark: null }]),
    )
    const shown = judge(shop(20, {}, nothing), 20)
    expect(shown.weakest).toBeNull()
    expect(codes(shown)).not.toContain('FRAGILE')
  })
})

describe('the money of a set', () => {
  it('is what the money page shows of the plan that it would follow', () => {
    const plan = shop(60, { volume: range(0.1) })
    const { money } = judge(plan, 60)
    const judged = judgedMoney(planWithSet(plan, ['arrival'], follow(60).moves))
    expect(money).toEqual({
      verdict: judged?.weighed.verdict,
      breakEven: judged?.economics.breakEven.horizon?.extraPerDay,
      payback: judged?.months,
      chance: judged?.weighed.chance,
      overruled: judged?.payback?.closed,
    })
    expect(money?.overruled).toBeGreaterThan(money?.chance ?? 1)
    expect(judge(shop(60, { volume: range(0.3) }), 60).money?.overruled).toBeNull()
  })

  it('is not judged while something is missing, and speaks against nothing while no volume is guessed', () => {
    const unpriced = judge(shop(60, { variableCost: null }), 60)
    expect(unpriced.money).toBeNull()
    const unknown = judge(shop(60), 60)
    expect(unknown.money).toMatchObject({ verdict: 'UNKNOWN' })
    for (const shown of [unpriced, unknown]) expect(codes(shown)).toEqual(['FRAGILE'])
  })

  it('speaks against a set that pays back late, or perhaps not in time', () => {
    const late = judge(shop(60, { volume: range(0.1) }), 60)
    expect(late.whyNot.slice(0, 2)).toEqual([
      { code: 'LONG_PAYBACK', months: late.money?.payback, horizon: 12 },
      { code: 'LOW_CHANCE', chance: late.money?.chance },
    ])
    expect(late.money?.payback).toBeGreaterThan(12)
    const never = judge(shop(500, { volume: range(0.1) }), 500)
    expect(never.whyNot[0]).toEqual({ code: 'LONG_PAYBACK', months: null, horizon: 12 })
    const soon = judge(shop(60, { volume: range(0.3) }), 60)
    expect(soon.money).toMatchObject({ verdict: 'CLEAR' })
    expect(codes(soon)).toEqual(['FRAGILE'])
  })

  it('speaks against a set that there is too little cash for, or nobody told how much, or too few hands', () => {
    const volume = range(0.3)
    const short = judge(shop(60, { volume, cash: 40 * million }), 60)
    const { economics } = judgedMoney(planWithSet(shop(60, { volume }), ['arrival'], follow(60).moves)) ?? {}
    const needed = economics?.scenarios?.likely.trough?.amount ?? 0
    expect(short.money?.verdict).toBe('UNCLEAR')
    expect(short.whyNot[0]).toEqual({ code: 'CASH_SHORT', amount: needed - 40 * million })
    const untold = judge(shop(60, { volume, cash: null }), 60)
    expect(untold.whyNot[0]).toEqual({ code: 'CASH_UNTOLD', amount: needed })
    const small = judge(shop(60, { volume, capacity: 1 }), 60)
    expect(small.money?.verdict).toBe('UNCLEAR')
    expect(small.whyNot[0]).toMatchObject({ code: 'OVER_CAPACITY', limit: 1 })
  })

  it('speaks against a set that loses money, and then of nothing else about money', () => {
    const monthly = planWith([
      { monthly: 9 * million, effects: { arrival: gain(9), dishes: gain(1), wait: gain(5), taste: gain(1) } },
    ])
    const losing = { ...monthly, money: { ...monthly.money, cash: 1_000 * million, volume: range(0.01) } }
    const lost = judgeSet(facts(losing, 108), follow(108))
    expect(lost.money?.verdict).toBe('LOSS')
    expect(codes(lost)).toEqual(['LOSES_MONEY', 'FRAGILE'])
  })
})

describe('what customers make of a set', () => {
  const weights = (arrival: number, taste: number, others: number): Changes => ({
    arrival: { weight: arrival },
    taste: { weight: taste },
    price: { weight: others },
    dishes: { weight: others },
    wait: { weight: others },
  })

  it('is its share of the importance told', () => {
    expect(judge(shop(20, {}, weights(5, 2, 1)), 20).importance).toBe(0.5)
    expect(judge(shop(20, {}, weights(5, 2, 1)), 20, { stars: ['arrival', 'taste'] }).importance).toBe(0.7)
    expect(judge(shop(20), 20).importance).toBeNull()
    expect(judge(shop(20, {}, { taste: { weight: 2 } }), 20).importance).toBe(0)
    const excluded = { ...weights(5, 2, 1), dishes: { weight: 7, excluded: { reason: 'thử' } } }
    expect(judge(shop(20, {}, excluded), 20).importance).toBe(5 / 9)
  })

  it('speaks against stars that please nobody, or that few care for', () => {
    const valued = judge(shop(20, {}, weights(5, 2, 1)), 20)
    expect(codes(valued)).not.toContain('LOW_IMPORTANCE')
    const light = judge(shop(20, {}, weights(1, 2, 3)), 20)
    expect(light.whyNot).toContainEqual({ code: 'LOW_IMPORTANCE', attribute: 'arrival' })
    const unloved = judge(shop(20, {}, { ...weights(1, 2, 3), arrival: { weight: 1, kano: 'indifferent' } }), 20)
    expect(unloved.whyNot).toContainEqual({ code: 'NOT_VALUED', attribute: 'arrival' })
    expect(codes(unloved)).not.toContain('LOW_IMPORTANCE')
    // What is left out of the rule does not count among the more important ones.
    const aside = {
      ...weights(2, 1, 1),
      price: { weight: 9 },
      dishes: { weight: 9 },
      wait: { weight: 9, excluded: { reason: 'thử' } },
    }
    expect(judge(shop(20, {}, aside), 20).whyNot).toContainEqual({ code: 'LOW_IMPORTANCE', attribute: 'arrival' })
    const three = { ...aside, dishes: { weight: 9, excluded: { reason: 'thử' } } }
    expect(codes(judge(shop(20, {}, three), 20))).not.toContain('LOW_IMPORTANCE')
  })

  it('passes over a star that is gone', () => {
    expect(codes(judge(shop(20), 20, { stars: ['gone'] }))).not.toContain('NOT_VALUED')
  })
})

describe('planWithSet', () => {
  it('stars these attributes and does these moves, in place of what was chosen', () => {
    const curve = { now: 0, half: 2 * million, full: 9 * million, share: 0.4 }
    const plan = shop(20, { budget: 7 }, { taste: { curve, target: 8 } }, [{ chosen: true }])
    const next = planWithSet(
      plan,
      ['wait', 'taste'],
      [
        { kind: 'initiative', id: 'i0' },
        { kind: 'curve', attribute: 'taste', share: 0.2 },
        { kind: 'price', attribute: 'price', value: 33_000 },
      ],
    )
    const starred = Object.values(next.attributes).flatMap(({ id, role }) => (role === 'differentiator' ? [id] : []))
    expect(starred).toEqual(['taste', 'wait'])
    expect(Object.values(next.initiatives).map(({ chosen }) => chosen)).toEqual([true, false])
    expect(next.attributes['taste']).toMatchObject({ curve: { share: 0.2 }, target: null })
    expect(next.attributes['price']?.target).toBe(33_000)
    expect(next.money.budget).toBe(7)
    expect(
      planWithSet(shop(20, {}, { price: { priceLike: false, target: 3 } }), [], []).attributes['price']?.target,
    ).toBeNull()
  })
})
