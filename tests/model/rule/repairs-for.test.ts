import { describe, expect, it } from 'vitest'
import type { Attribute } from '@/model/attribute'
import { preview } from '@/model/edits/edit'
import { applyRepair } from '@/model/edits/repairs'
import type { Plan } from '@/model/plan'
import { assess } from '@/model/rule/assess'
import type { Repair } from '@/model/rule/repair'
import { repairsFor } from '@/model/rule/repairs-for'
import type { Finding, FindingCode } from '@/model/rule/result'
import {
  bundle,
  closing,
  conceding,
  dishes,
  dong,
  own,
  planOf,
  published,
  quick,
  range,
  score,
  star,
  withChange,
} from '../sample'

const par = [quick('p1', 3), quick('p2', 3), quick('p3', 3), quick('p4', 3)]

function findingsOf(plan: Plan): Finding[] {
  const said = assess(plan, 'target', '2026-11-22')
  return [
    ...said.violations,
    ...said.unknowns,
    ...said.warnings,
    ...said.gateWarnings,
    ...said.concessionBlockers,
    ...said.policyFindings,
    ...said.info,
  ]
}

function offered(plan: Plan, code: FindingCode, about?: string): readonly Repair[] {
  const finding = findingsOf(plan).find(
    (one) => one.code === code && (about === undefined || (one.attribute ?? one.bundle) === about),
  )
  if (finding === undefined) throw new Error(`no ${code}`)
  return repairsFor(plan, assess(plan), finding)
}

/** "set_target a 7.5" */
function words(repairs: readonly Repair[]): string[] {
  return repairs.map(({ kind, attribute, value }) => [kind, attribute, value].filter((word) => word !== null).join(' '))
}

function after(plan: Plan, repair: Repair): Plan {
  return preview(plan, applyRepair(repair))
}

function without(plan: Plan, code: FindingCode, about?: string): void {
  for (const repair of offered(plan, code, about)) {
    const left = findingsOf(after(plan, repair))
    expect(
      left.filter((one) => one.code === code && (about === undefined || (one.attribute ?? one.bundle) === about)),
      JSON.stringify(repair),
    ).toEqual([])
  }
}

describe('a differentiator that is not clear', () => {
  it('reaches its line on a sensible step', () => {
    const price = score('price', 34_000, { ...star, direction: -1, scale: dong, benchmark: range(30_000, 40_000) })
    const plan = planOf([price, ...par])
    expect(words(offered(plan, 'DIFF_NOT_CLEAR'))).toEqual(['set_target price 33000'])
    expect(assess(after(plan, offered(plan, 'DIFF_NOT_CLEAR')[0] as Repair)).strict).toBe('PASS')
  })

  it('may be given up while another one stays', () => {
    const plan = planOf([score('a', 7.2, star), quick('lead', 5, star), ...par])
    expect(words(offered(plan, 'DIFF_NOT_CLEAR', 'a'))).toEqual(['set_target a 7.5', 'make_parity a'])
    without(plan, 'DIFF_NOT_CLEAR', 'a')
  })

  it('is brought to par when it is given up below it', () => {
    const plan = planOf([score('a', 6, star), quick('lead', 5, star), ...par])
    expect(words(offered(plan, 'DIFF_BELOW_AVG', 'a'))).toEqual(['set_target a 7.5', 'make_parity a 6.5'])
    without(plan, 'DIFF_BELOW_AVG', 'a')
  })

  it('is not given up for any of several concessions that lives off it', () => {
    const meal = (id: string, funds: Record<string, true>) => quick(id, 2, { weight: 0.05, ...conceding({ funds }) })
    const plan = planOf(
      [
        score('lead', 7.2, { ...star, weight: 0.3 }),
        quick('other', 5, { ...star, weight: 0.3 }),
        meal('a', { other: true }),
        meal('b', { lead: true }),
        ...par.map((one) => ({ ...one, weight: 0.1 })),
      ],
      { policy: 'concessions' },
    )
    expect(words(offered(plan, 'DIFF_NOT_CLEAR'))).toEqual(['set_target lead 7.5'])
    const neither = withChange(plan, 'b', conceding({ funds: { other: true } }))
    expect(words(offered(neither, 'DIFF_NOT_CLEAR'))).toHaveLength(2)
  })

  it('is not given up when a concession lives off it alone', () => {
    const funded = (funds: Record<string, true>) =>
      planOf(
        [
          score('lead', 7.2, { ...star, weight: 0.3 }),
          quick('other', 5, { ...star, weight: 0.3 }),
          quick('meals', 2, { weight: 0.1, ...conceding({ funds }) }),
          ...par.map((one) => ({ ...one, weight: 0.1 })),
        ],
        { policy: 'concessions' },
      )
    const plan = funded({ lead: true })
    expect(words(offered(plan, 'DIFF_NOT_CLEAR'))).toEqual(['set_target lead 7.5'])
    expect(words(offered(funded({ lead: true, other: true }), 'DIFF_NOT_CLEAR'))).toHaveLength(2)
    expect(words(offered(funded({ lead: true, p1: true }), 'DIFF_NOT_CLEAR'))).toHaveLength(1)
    expect(words(offered({ ...plan, policy: 'strict' }, 'DIFF_NOT_CLEAR'))).toHaveLength(2)
  })

  it('respects a floor beyond the clear line', () => {
    const plan = planOf([score('a', 7.2, { ...star, floor: 8 }), ...par])
    expect(words(offered(plan, 'DIFF_NOT_CLEAR'))).toEqual(['set_target a 8'])
  })
})

describe('a differentiator beyond its scale', () => {
  const beyond = score('a', 10, { ...star, benchmark: published(9.8) })

  it('can only be given up, even as the last one', () => {
    expect(words(offered(planOf([beyond, ...par]), 'DIFF_UNATTAINABLE'))).toEqual(['make_parity a'])
    expect(words(offered(planOf([beyond, ...par]), 'DIFF_NOT_CLEAR'))).toEqual([])
    const two = planOf([beyond, quick('lead', 5, star), ...par])
    expect(words(offered(two, 'DIFF_NOT_CLEAR'))).toEqual(['make_parity a'])
    without(two, 'DIFF_UNATTAINABLE')
  })

  it('keeps its promise untouched while today is unknown', () => {
    const plan = planOf([{ ...beyond, own: own(null) }, ...par])
    expect(words(offered(plan, 'DIFF_UNATTAINABLE'))).toEqual(['make_parity a'])
  })
})

describe('a breach of par', () => {
  it('reaches par, or becomes a star where there is room', () => {
    const plan = planOf([quick('lead', 5, star), score('a', 6), ...par])
    expect(words(offered(plan, 'PARITY_BREACH'))).toEqual(['set_target a 6.5', 'make_differentiator a 7.5'])
    without(plan, 'PARITY_BREACH')
    const full = planOf([quick('lead', 5, star), quick('b', 5, star), score('a', 6), ...par])
    expect(words(offered(full, 'PARITY_BREACH'))).toEqual(['set_target a 6.5'])
  })

  it('does not become a star that nobody values or that cannot be clear', () => {
    const lead = quick('lead', 5, star)
    expect(words(offered(planOf([lead, score('a', 6, { kano: 'must_be' }), ...par]), 'PARITY_BREACH'))).toEqual([
      'set_target a 6.5',
    ])
    const high = score('a', 6, { benchmark: published(9.8) })
    expect(words(offered(planOf([lead, high, ...par]), 'PARITY_BREACH'))).toEqual(['set_target a 9.3'])
  })

  it('is never brought to par below its floor', () => {
    const plan = planOf([quick('lead', 5, star), score('a', 6, { floor: 6.8 }), ...par])
    expect(words(offered(plan, 'PARITY_BREACH'))[0]).toBe('set_target a 6.8')
    without(plan, 'PARITY_BREACH')
  })

  it('is undone for something that was left out', () => {
    const plan = planOf([quick('lead', 5, star), score('a', 7, conceding({ kind: 'eliminate' })), ...par])
    expect(words(offered(plan, 'PARITY_BREACH'))[0]).toBe('set_target a 6.5')
    without(plan, 'PARITY_BREACH')
  })

  it('stays with whole things whole', () => {
    const plan = planOf([quick('lead', 5, star), score('a', 1, { scale: dishes, benchmark: published(3.4) }), ...par])
    expect(words(offered(plan, 'PARITY_BREACH'))[0]).toBe('set_target a 3')
  })
})

describe('declaring a concession', () => {
  function shortfall(meals: Partial<Attribute> = {}, more: Partial<Plan> = {}): Plan {
    return planOf(
      [
        quick('lead', 5, { ...star, weight: 0.3 }),
        quick('meals', 2, { weight: 0.1, ...meals }),
        ...par.map((one) => ({ ...one, weight: 0.15 })),
      ],
      { policy: 'concessions', ...more },
    )
  }
  const offers = (plan: Plan): boolean => words(offered(plan, 'PARITY_BREACH', 'meals')).includes('concede meals')

  it('is offered where the policy and the attribute allow it', () => {
    expect(offers(shortfall())).toBe(true)
    expect(offers(shortfall({}, { policy: 'strict' }))).toBe(false)
    expect(offers(shortfall({}, { policy: 'five-four' }))).toBe(false)
  })

  it('is not offered for what may not be conceded', () => {
    expect(offers(shortfall({ kano: 'must_be' }))).toBe(false)
    expect(offers(shortfall({ floor: 1 }))).toBe(false)
    expect(offers(shortfall({ weight: 0.5 }))).toBe(false)
    expect(offers(shortfall({ weight: null }))).toBe(false)
    expect(offers(shortfall(conceding()))).toBe(false)
  })

  it('is not offered without a differentiator to pay for', () => {
    expect(offers(withChange(shortfall(), 'lead', { role: 'parity' }))).toBe(false)
  })

  it('is not offered beyond the cap', () => {
    const conceded = { ...conceding(), target: 2, weight: 0.15 }
    const one = withChange(shortfall(), 'p1', conceded)
    expect(offers(one)).toBe(true)
    expect(offers(withChange(one, 'p2', conceded))).toBe(false)
  })

  it('is offered for one premium price, whatever it weighs', () => {
    const price = { priceLike: true, weight: 0.8 }
    expect(offers(shortfall(price, { premium: true }))).toBe(true)
    expect(offers(shortfall(price))).toBe(false)
    expect(offers(shortfall({ weight: 0.8 }, { premium: true }))).toBe(false)
    const paid = { ...conceding({ wtpEvidence: true }), priceLike: true, target: 2 }
    expect(offers(withChange(shortfall(price, { premium: true }), 'p1', paid))).toBe(false)
  })

  it('is offered for a premium price beside one that is at par', () => {
    const paid = { ...conceding({ wtpEvidence: true }), priceLike: true }
    expect(offers(withChange(shortfall({ priceLike: true, weight: 0.8 }, { premium: true }), 'p1', paid))).toBe(true)
  })

  it('is not offered for the last carrier of a success factor', () => {
    const emotion = { factors: { emotion: true } } as const
    expect(offers(shortfall(emotion))).toBe(false)
    expect(offers(withChange(shortfall(emotion), 'p1', emotion))).toBe(true)
    expect(offers(withChange(shortfall(emotion), 'p1', { ...emotion, target: 2 }))).toBe(false)
  })
})

describe('a broken floor', () => {
  it('is mended by the floor or by what the role needs, whichever is more', () => {
    const lead = quick('lead', 5, star)
    expect(words(offered(planOf([lead, score('a', 7, { floor: 7.2 }), ...par]), 'FLOOR_BREACH'))).toEqual([
      'set_target a 7.2',
    ])
    expect(words(offered(planOf([lead, score('a', 4, { floor: 5 }), ...par]), 'FLOOR_BREACH'))).toEqual([
      'set_target a 6.5',
    ])
    expect(words(offered(planOf([score('a', 4, { ...star, floor: 5 }), ...par]), 'FLOOR_BREACH'))).toEqual([
      'set_target a 7.5',
    ])
  })

  it('is mended to par where the star is out of reach, and without an average', () => {
    const beyond = score('a', 4, { ...star, floor: 5, benchmark: published(9.8) })
    expect(words(offered(planOf([beyond, ...par]), 'FLOOR_BREACH'))).toEqual(['set_target a 9.3'])
    const lost = score('a', 4, { floor: 5, benchmark: null })
    expect(words(offered(planOf([quick('lead', 5, star), lost, ...par]), 'FLOOR_BREACH'))).toEqual(['set_target a 5'])
  })
})

describe('too many stars', () => {
  it('gives up the hopeless first, then the unvalued, then the lowest and the lightest', () => {
    const plan = planOf([
      score('high', 9, star),
      score('heavy', 8, { ...star, weight: 0.5 }),
      score('light', 8, { ...star, weight: 0.1 }),
      score('unvalued', 9.5, { ...star, kano: 'must_be' }),
      score('hopeless', 10, { ...star, benchmark: published(9.8) }),
      score('low', 6, star),
      score('unknown', null, star),
    ])
    expect(words(offered(plan, 'TOO_MANY_DIFFS'))).toEqual([
      'make_parity hopeless',
      'make_parity unvalued',
      'make_parity low 6.5',
      'make_parity light',
      'make_parity heavy',
      'make_parity high',
      'make_parity unknown',
    ])
  })

  it('is enough when there is one too many', () => {
    without(planOf([quick('a', 5, star), score('b', 6, star), ...par.slice(0, 2)]), 'TOO_MANY_DIFFS')
  })

  it('leaves the stars of a bundle alone', () => {
    const plan = planOf([quick('a', 5, star), quick('b', 5, star), quick('c', 5, star), ...par.slice(0, 2)], {
      bundles: bundle('show', ['a', 'b']),
    })
    expect(words(offered(plan, 'TOO_MANY_DIFFS'))).toEqual(['make_parity c'])
  })
})

describe('no star', () => {
  it('takes the closest to clear first', () => {
    const plan = planOf([score('far', 6.6), score('near', 7.4), score('there', 7.5), quick('p', 3)])
    expect(words(offered(plan, 'NO_DIFF'))).toEqual([
      'make_differentiator there',
      'make_differentiator near 7.5',
      'make_differentiator p 4',
      'make_differentiator far 7.5',
    ])
    without(plan, 'NO_DIFF')
  })

  it('takes none that is unknown, unvalued, out of reach or bundled', () => {
    const plan = planOf(
      [
        quick('unknown', null),
        quick('unvalued', 5, { kano: 'indifferent' }),
        score('high', 9, { benchmark: published(9.8) }),
        quick('b1', 5),
        quick('b2', 3),
        quick('p', 3),
      ],
      { bundles: bundle('show', ['b1', 'b2']) },
    )
    expect(words(offered(plan, 'NO_DIFF'))).toEqual(['make_differentiator p 4'])
  })
})

describe('over-delivery', () => {
  it('is promoted where there is room, or comes down inside par', () => {
    const plan = planOf([quick('lead', 5, star), score('a', 8), ...par])
    expect(words(offered(plan, 'OVER_DELIVERY'))).toEqual(['make_differentiator a', 'set_target a 7.4'])
    without(plan, 'OVER_DELIVERY')
    const full = planOf([quick('lead', 5, star), score('a', 8), ...par.slice(2)])
    expect(words(offered(full, 'OVER_DELIVERY'))).toEqual(['set_target a 7.4'])
  })

  it('comes down to at par, not to slightly above', () => {
    const wide = score('a', 10, { benchmark: published(6, 4) })
    const plan = planOf([quick('lead', 5, star), wide, ...par])
    expect(words(offered(plan, 'OVER_DELIVERY'))).toEqual(['make_differentiator a', 'set_target a 7'])
    const price = score('a', 10_000, { direction: -1, scale: dong, benchmark: range(30_000, 40_000) })
    expect(words(offered(planOf([quick('lead', 5, star), price, ...par]), 'OVER_DELIVERY'))[1]).toBe(
      'set_target a 33500',
    )
  })

  it('on a clock comes down to a time that people say, and not to a minute less than today', () => {
    const late = (value: number, mu: number) =>
      words(
        offered(
          planOf([
            quick('lead', 5, star),
            score('a', value, { scale: closing, benchmark: published(mu, null) }),
            ...par.slice(2),
          ]),
          'OVER_DELIVERY',
        ),
      )
    // Closing at 20:00 against 19:30, half an hour clear: 19:59 would be par as well.
    expect(late(1200, 1170)).toEqual([`set_target a ${String(19 * 60 + 45)}`])
    // From 19:50, the quarter before is what 19:50 itself is called.
    expect(late(1190, 1160)).toEqual([`set_target a ${String(19 * 60 + 30)}`])
  })

  it('does not come down through a floor, nor up where nobody values it', () => {
    const plan = planOf([quick('lead', 5, star), score('a', 8, { floor: 7.6, kano: 'must_be' }), ...par])
    expect(words(offered(plan, 'OVER_DELIVERY'))).toEqual([])
  })

  it('of whole things comes down to a whole thing', () => {
    const plan = planOf([quick('lead', 5, star), score('a', 9, { scale: dishes, benchmark: published(3.4) }), ...par])
    expect(words(offered(plan, 'OVER_DELIVERY'))[1]).toBe('set_target a 3')
  })

  it('of a bundle is promoted as one', () => {
    const plan = planOf([quick('lead', 5, star), quick('a', 5), quick('b', 4), ...par], {
      bundles: bundle('show', ['a', 'b']),
    })
    expect(words(offered(plan, 'OVER_DELIVERY'))).toEqual(['make_differentiator a'])
    without(plan, 'OVER_DELIVERY')
    const full = planOf([quick('lead', 5, star), quick('a', 5), quick('b', 4), ...par.slice(2)], {
      bundles: bundle('show', ['a', 'b']),
    })
    expect(words(offered(full, 'OVER_DELIVERY'))).toEqual([])
  })
})

describe('bundles', () => {
  it('that are not clear are lifted by a member, the heaviest first', () => {
    const members = [quick('a', 3, { ...star, weight: 1 }), quick('b', 3, { weight: 3 })]
    const plan = planOf([...members, ...par], { bundles: bundle('show', ['a', 'b']) })
    expect(words(offered(plan, 'DIFF_NOT_CLEAR'))).toEqual(['set_target b 5'])
    without(plan, 'DIFF_NOT_CLEAR')
    const scores = [score('a', 7, { ...star, weight: 1 }), score('b', 7, { weight: 3 })]
    const roomy = planOf([...scores, ...par], { bundles: bundle('show', ['a', 'b']) })
    expect(words(offered(roomy, 'DIFF_NOT_CLEAR'))).toEqual(['set_target b 7.7', 'set_target a 9'])
    without(roomy, 'DIFF_NOT_CLEAR')
  })

  it('that were dissolved stand again when the member reaches par', () => {
    const plan = planOf([quick('a', 5, star), score('b', 6), ...par], { bundles: bundle('show', ['a', 'b']) })
    expect(words(offered(plan, 'BUNDLE_MEMBER_BELOW'))).toEqual(['set_target b 6.5'])
    without(plan, 'BUNDLE_MEMBER_BELOW')
  })
})

describe('refused concessions', () => {
  const meals = { weight: 0.1, ...conceding({ approver: '', funds: {} }), kano: 'must_be', floor: 1 } as const

  it('go away with the breach', () => {
    const plan = planOf([quick('lead', 5, { ...star, weight: 0.3 }), score('meals', 6, meals), ...par], {
      policy: 'concessions',
    })
    for (const code of [
      'CONCESSION_MUST_BE',
      'CONCESSION_HAS_FLOOR',
      'CONCESSION_TOO_IMPORTANT',
      'CONCESSION_UNFUNDED',
      'CONCESSION_UNAPPROVED',
    ] as const) {
      expect(words(offered(withChange(plan, 'meals', { weight: 9 }), code))).toEqual(['set_target meals 6.5'])
    }
    without(plan, 'CONCESSION_MUST_BE')
  })

  it('that are too heavy together offer each one its way back', () => {
    const heavy = { weight: 1, ...conceding() }
    const plan = planOf(
      [
        quick('lead', 5, { ...star, weight: 1 }),
        score('a', 6, heavy),
        score('b', 5, heavy),
        score('c', 7, { weight: 1, ...conceding() }),
        score('undeclared', 6, { weight: 0 }),
      ],
      { policy: 'concessions' },
    )
    expect(words(offered(plan, 'CONCESSION_WEIGHT_CAP'))).toEqual(['set_target a 6.5', 'set_target b 6.5'])
    const alone = withChange(plan, 'a', { factors: { ease: true } })
    expect(words(offered(alone, 'CONCESSION_FACTOR_UNCOVERED'))).toHaveLength(2)
  })
})

describe('differences that are not wanted', () => {
  it('are given up while another one stays', () => {
    const unvalued = quick('a', 5, { ...star, kano: 'must_be' })
    expect(words(offered(planOf([unvalued, ...par]), 'DIFF_NOT_VALUED'))).toEqual([])
    expect(words(offered(planOf([unvalued, quick('lead', 5, star), ...par]), 'DIFF_NOT_VALUED'))).toEqual([
      'make_parity a',
    ])
    const low = planOf([
      quick('a', 5, { ...star, weight: 0.1 }),
      quick('lead', 5, { ...star, weight: 0.5 }),
      ...par.map((one) => ({ ...one, weight: 0.3 })),
    ])
    expect(words(offered(low, 'DIFF_LOW_IMPORTANCE'))).toEqual(['make_parity a'])
  })
})

describe('5-4-3-3-3', () => {
  const policy = { policy: 'five-four' } as const

  it('raises the star that is closest to dominating, else makes one', () => {
    const plan = planOf(
      [score('a', 7.6, star), score('b', 7.2), score('c', 6.8, { kano: 'must_be' }), quick('p', 3), quick('q', 3)],
      policy,
    )
    expect(words(offered(plan, 'FIVE_FOUR_NO_DOMINANT'))).toEqual([
      'set_target a 8',
      'make_differentiator b 8',
      'make_differentiator p 5',
      'make_differentiator q 5',
    ])
    without(plan, 'FIVE_FOUR_NO_DOMINANT')
    const full = withChange(withChange(plan, 'b', star), 'a', { target: 7.1 })
    expect(words(offered(full, 'FIVE_FOUR_NO_DOMINANT'))).toEqual(['set_target b 8', 'set_target a 8'])
  })

  it('cannot dominate what is unknown or has no room', () => {
    const plan = planOf(
      [score('a', 9.4, { ...star, benchmark: published(9.2) }), score('b', null, star), ...par],
      policy,
    )
    expect(words(offered(plan, 'FIVE_FOUR_NO_DOMINANT'))).toEqual([])
  })

  it('raises a second one', () => {
    const plan = planOf([quick('lead', 5, star), score('a', 7.2, star), ...par], policy)
    expect(words(offered(plan, 'FIVE_FOUR_NO_SECOND'))).toEqual(['set_target a 7.5'])
    without(plan, 'FIVE_FOUR_NO_SECOND')
    const room = planOf([quick('lead', 5, star), score('a', 7.2), ...par.slice(1)], policy)
    expect(words(offered(room, 'FIVE_FOUR_NO_SECOND'))[0]).toBe('make_differentiator a 7.5')
    without(room, 'FIVE_FOUR_NO_SECOND')
  })

  it('brings one of two dominants down, the lowest first: a star to clear, the rest to par', () => {
    const plan = planOf([score('a', 9, star), score('b', 8.5), ...par], policy)
    expect(words(offered(plan, 'FIVE_FOUR_TWO_DOMINANT'))).toEqual(['set_target b 7.4', 'set_target a 7.9'])
    without(plan, 'FIVE_FOUR_TWO_DOMINANT')
  })

  it('brings the rest to par, from above and from below, its star taken away', () => {
    const plan = planOf(
      [quick('lead', 5, star), score('b', 7.8, star), score('c', 7.6, star), score('d', 7.6), score('e', 6), ...par],
      policy,
    )
    expect(words(offered(plan, 'FIVE_FOUR_REST_NOT_PAR', 'c'))).toEqual(['make_parity c 7.4'])
    expect(words(offered(plan, 'FIVE_FOUR_REST_NOT_PAR', 'd'))).toEqual(['set_target d 7.4'])
    expect(words(offered(plan, 'FIVE_FOUR_REST_NOT_PAR', 'e'))).toEqual(['set_target e 6.5'])
    without(plan, 'FIVE_FOUR_REST_NOT_PAR', 'c')
    without(plan, 'FIVE_FOUR_REST_NOT_PAR', 'e')
  })
})

describe('what needs facts', () => {
  it('is offered no repair', () => {
    const plan = planOf([
      score('lead', 9, { ...star, own: own(9, { evidence: 'guess' }) }),
      score('a', null, { benchmark: published(7, 1, { month: '2020-01' }) }),
      score('b', 7, { benchmark: null }),
      quick('c', 3, { factors: { goal: true } }),
    ])
    for (const code of ['MISSING_OWN', 'MISSING_BENCH', 'WEAK_EVIDENCE', 'STALE_BENCH', 'FACTOR_UNCOVERED'] as const) {
      expect(offered(plan, code)).toEqual([])
    }
    expect(offered(planOf([quick('a', 3, star)]), 'FEW_ATTRIBUTES')).toEqual([])
    expect(offered(planOf([quick('a', 3, star)]), 'ME_TOO')).toEqual([])
  })

  it('is offered none when the finding is about something that is not there', () => {
    const plan = planOf([quick('lead', 5, star), ...par])
    const codesOfAll = [
      'PARITY_BREACH',
      'FLOOR_BREACH',
      'DIFF_NOT_CLEAR',
      'DIFF_UNATTAINABLE',
      'OVER_DELIVERY',
      'DIFF_NOT_VALUED',
      'BUNDLE_MEMBER_BELOW',
      'FIVE_FOUR_REST_NOT_PAR',
    ] as const
    for (const code of codesOfAll) {
      expect(repairsFor(plan, assess(plan), { code, attribute: 'gone', values: {} })).toEqual([])
    }
  })
})
