import { describe, expect, it } from 'vitest'
import { economicsOf } from '@/analysis/economics'
import { judgedMoney } from '@/analysis/drawn-money'
import { moneyInputOf } from '@/analysis/plan-economics'
import { outlayOf } from '@/analysis/plan-outlay'
import type { Attribute } from '@/model/attribute'
import type { Initiative } from '@/model/initiative'
import type { Money } from '@/model/money'
import type { Plan } from '@/model/plan'
import { planProblem } from '@/optimiser/plan-problem'
import { judgeSet, planWithSet, type SetFacts, type SetPlan } from '@/optimiser/sets/judge-set'
import { setInForce } from '@/optimiser/sets/set-in-force'
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
/** A plan that a set follows: it does these initiatives. */
const follow = (plan: Plan, stars: readonly string[], lead = 2_000, ...ids: string[]): SetPlan => {
  const moves = (ids.length === 0 ? ['i0'] : ids).map((id) => ({ kind: 'initiative' as const, id }))
  return { lead, moves, plan: planWithSet(plan, stars, moves) }
}
const judge = (plan: Plan, cost: number, more: Partial<SetFacts> = {}) => {
  const known = facts(plan, cost, more)
  return judgeSet(known, follow(plan, known.stars))
}
const codes = ({ whyNot }: ReturnType<typeof judgeSet>) => whyNot.map(({ code }) => code)

describe('a set without a plan', () => {
  it('shows nothing but what stands in its way', () => {
    const plan = shop(20, {}, { arrival: { kano: 'must_be' } })
    const obstacles = [{ code: 'NOT_TOGETHER' as const }]
    expect(judgeSet(facts(plan, null, { isCurrent: false, obstacles }), null)).toEqual({
      stars: ['arrival'],
      isCurrent: false,
      minCost: null,
      verdict: null,
      faults: 0,
      cost: null,
      net: null,
      isLeast: false,
      lead: null,
      leadPerMillion: null,
      moves: [],
      isWithinBudget: false,
      breakEven: null,
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
      verdict: 'PASS',
      cost: 20 * million,
      net: 20 * million,
      isLeast: false,
      minCost: 20 * million,
      lead: 2,
      leadPerMillion: 0.1,
    })
    expect(shown.moves).toEqual([{ kind: 'initiative', id: 'i0' }])
    // Not a single star is clearly ahead when nothing is done.
    const idle = { lead: 0, moves: [], plan: planWithSet(shop(20), ['arrival'], []) }
    expect(judgeSet(facts(shop(20), 0), idle).verdict).not.toBe('PASS')
  })

  it('has no lead for a million where it costs nothing; what it saves is told apart and lowers no cost', () => {
    expect(judge(shop(0), 0).leadPerMillion).toBeNull()
    expect(judge(shop(-3), 0)).toMatchObject({ cost: 0, net: -3 * million, leadPerMillion: null })
    expect(judgeSet(facts(shop(1), 1), follow(shop(1), ['arrival'], 500)).leadPerMillion).toBe(0.5)
  })

  it('is judged under the policy of its plan', () => {
    const plan = { ...shop(20), policy: 'five-four' as const }
    // Clearly above is not dominant.
    expect(judge(plan, 20).verdict).toBe('FAIL')
  })

  it('costs at least what is known of it, where the orders are not told', () => {
    const plan = shop(20, { orders: null }, {}, [{ perOrder: 500, stance: 'must' }])
    const shown = judgeSet(facts(plan, 20), follow(plan, ['arrival'], 2_000, 'i0', 'i1'))
    expect(shown).toMatchObject({ cost: 20 * million, isLeast: true })
  })

  it('is within a budget that pays for the least, and says what is missing to it otherwise', () => {
    const within = judge(shop(20, { budget: 20 * million }), 20)
    expect(within.isWithinBudget).toBe(true)
    expect(codes(within)).not.toContain('OVER_BUDGET')
    const over = judge(shop(20, { budget: 13 * million }), 20)
    expect(over.isWithinBudget).toBe(false)
    expect(over.whyNot[0]).toEqual({ code: 'OVER_BUDGET', amount: 7 * million })
    expect(judge(shop(20, { budget: null }), 20).isWithinBudget).toBe(true)
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
      ...follow(plan, ['arrival'], 2_000, 'i1', 'i2', 'i3', 'i4'),
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

describe('what a set needs', () => {
  it('is so many customers more a day, whatever anybody guessed', () => {
    const plan = shop(60)
    const { input } = moneyInputOf(planWithSet(plan, ['arrival'], [{ kind: 'initiative', id: 'i0' }]))
    const result = input === null ? null : economicsOf(input)
    const needed = result?.ok === true ? result.economics.breakEven.horizon?.extraPerDay : null
    expect(needed).toBeGreaterThan(0)
    expect(judge(plan, 60).breakEven).toBe(needed)
    expect(judge(shop(60, { volume: range(0.3) }), 60).breakEven).toBe(needed)
    expect(judge(shop(60, { variableCost: null }), 60).breakEven).toBeNull()
  })

  it('speaks against it where no more can be made in a day', () => {
    const small = judge(shop(60, { capacity: 1 }), 60)
    expect(small.whyNot[0]).toMatchObject({ code: 'OVER_CAPACITY', limit: 1 })
  })

  it('is all that is said of its money', () => {
    const shown = judge(shop(500, { volume: range(0.1) }), 500)
    expect(shown.money).toBeNull()
    expect(codes(shown)).toEqual(['FRAGILE'])
  })
})

describe('the set in force', () => {
  const chosen: Partial<Initiative> = { oneOff: 3 * million, effects: { taste: gain(1) }, chosen: true, owner: 'Lan' }
  /** The arrival is its star; of what it could do it does something that does not even keep the rule. */
  const inForce = (money: Partial<Money> = {}, more: Partial<Initiative> = chosen) => {
    const plan = shop(60, money, {}, [more])
    return { plan, shown: setInForce(facts(plan, 60), planProblem(plan)) }
  }

  it('is the plan as it is chosen now, beside the least that its stars cost', () => {
    const { plan, shown } = inForce()
    expect(shown).toMatchObject({
      minCost: 60 * million,
      cost: outlayOf(plan).outlay.total,
      verdict: 'FAIL',
      moves: [{ kind: 'initiative', id: 'i1' }],
      persons: ['Lan'],
    })
    expect(shown.cost).toBe(3 * million)
    expect(shown.breakEven).toBeGreaterThan(0)
  })

  it('names what it does though the engine cannot count it, and the price that it promises', () => {
    const plan = shop(60, { orders: null }, { price: { target: 33_000 } }, [{ ...chosen, perOrder: 300 }])
    const { moves, isLeast } = setInForce(facts(plan, 60), planProblem(plan))
    expect(moves).toEqual([
      { kind: 'initiative', id: 'i1' },
      { kind: 'price', attribute: 'price', value: 33_000 },
    ])
    expect(isLeast).toBe(true)
  })

  it('needs nothing and says nothing of its money while nothing is chosen', () => {
    const { shown } = inForce({ volume: range(0.3) }, { ...chosen, chosen: false })
    expect(shown).toMatchObject({ cost: 0, breakEven: null, money: null })
  })

  it('says of its money what the money page says, where customers were guessed for it, and speaks against it', () => {
    const guess = { volume: range(0.01), volumeOf: { arrival: { promised: null, paid: null } } }
    const { plan, shown } = inForce(guess, { ...chosen, oneOff: 500 * million })
    const judged = judgedMoney(plan)
    expect(judged.guess).toBe('counts')
    expect(shown.money).toEqual({
      verdict: judged.verdict,
      payback: judged.economics?.scenarios?.likely.payback ?? null,
      chance: judged.used,
    })
    expect(codes(shown)[0]).toBe('LONG_PAYBACK')
    const other = inForce({ volume: range(0.01), volumeOf: { taste: { promised: null, paid: null } } })
    expect(other.shown.money).toBeNull()
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
    // What is promised stays promised.
    expect(next.attributes['taste']).toMatchObject({ curve: { share: 0.2 }, target: 8 })
    expect(next.attributes['price']?.target).toBe(33_000)
    expect(next.money.budget).toBe(7)
  })
})
