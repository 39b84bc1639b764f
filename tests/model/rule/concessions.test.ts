import { describe, expect, it } from 'vitest'
import type { Attribute, Concession } from '@/model/attribute'
import type { Plan } from '@/model/plan'
import { assess } from '@/model/rule/assess'
import { codes, conceding, planOf, quick, star, withChange } from '../sample'

const policy = { policy: 'concessions' } as const

/** Five attributes of equal weight but for "meals", which is below par and conceded. */
function southwest(meals: Partial<Attribute> = {}, more: Partial<Plan> = {}): Plan {
  return planOf(
    [
      quick('lead', 5, { ...star, weight: 0.3 }),
      quick('price', 3, { weight: 0.2 }),
      quick('speed', 3, { weight: 0.2 }),
      quick('hub', 3, { weight: 0.15 }),
      quick('meals', 2, { weight: 0.15, ...conceding(), ...meals }),
    ],
    { ...policy, ...more },
  )
}

function refused(meals: Partial<Attribute>, more: Partial<Plan> = {}): string[] {
  const said = assess(southwest(meals, more))
  expect(said.verdict).toBe('FAIL')
  expect(said.conceded).toEqual([])
  return codes(said.concessionBlockers)
}

describe('a valid concession', () => {
  it('gives the second verdict and leaves the strict one and the breach standing', () => {
    const said = assess(southwest())
    expect(said).toMatchObject({
      strict: 'FAIL',
      verdict: 'PASS_WITH_CONCESSIONS',
      concessionBlockers: [],
      conceded: ['meals'],
    })
    expect(said.concessionWeight).toBeCloseTo(0.15, 12)
    expect(codes(said.violations)).toEqual(['PARITY_BREACH:meals'])
  })

  it('counts under no other policy', () => {
    expect(assess(southwest({}, { policy: 'strict' }))).toMatchObject({ strict: 'FAIL', verdict: 'FAIL', faults: 1 })
    const fiveFour = assess(southwest({}, { policy: 'five-four' }))
    expect(fiveFour).toMatchObject({ strict: 'FAIL', verdict: 'FAIL' })
    expect(fiveFour.faults).toBeGreaterThanOrEqual(1)
    expect(assess(southwest({}, { policy: 'concessions' }))).toMatchObject({ strict: 'FAIL', faults: 0 })
  })

  it('is not needed, and weighs nothing, where nothing is below par', () => {
    const said = assess(southwest({ own: quick('x', 3).own }))
    expect(said).toMatchObject({ strict: 'PASS', verdict: 'PASS', conceded: [], concessionWeight: 0 })
  })

  it('may leave something out altogether', () => {
    const gone = { own: quick('x', null).own, ...conceding({ kind: 'eliminate' }) }
    expect(assess(southwest(gone)).verdict).toBe('PASS_WITH_CONCESSIONS')
  })
})

describe('a concession is refused', () => {
  it('on what customers take for granted', () => {
    expect(refused({ kano: 'must_be' })).toEqual(['CONCESSION_MUST_BE:meals'])
  })

  it('on what has a hard floor, kept or not', () => {
    expect(refused({ floor: 1 })).toEqual(['CONCESSION_HAS_FLOOR:meals'])
  })

  it('when it matters more than its share, 1/N itself being allowed', () => {
    expect(refused({ weight: 0.25 })).toEqual(['CONCESSION_TOO_IMPORTANT:meals'])
    const even = Object.values(southwest().attributes).map((attribute) => ({ ...attribute, weight: 0.7 }))
    expect(assess(planOf(even, policy))).toMatchObject({ verdict: 'PASS_WITH_CONCESSIONS' })
  })

  it('when nobody said how much it matters', () => {
    expect(refused({ weight: null })).toEqual(['CONCESSION_TOO_IMPORTANT:meals'])
    expect(refused({ weight: NaN })).toEqual(['CONCESSION_TOO_IMPORTANT:meals'])
    expect(refused({ weight: -1 })).toEqual(['CONCESSION_TOO_IMPORTANT:meals'])
  })

  it('when it pays for no differentiator', () => {
    expect(refused(conceding({ funds: {} }))).toEqual(['CONCESSION_UNFUNDED:meals'])
    expect(refused(conceding({ funds: { price: true, nobody: true } }))).toEqual(['CONCESSION_UNFUNDED:meals'])
  })

  it.each(['reason', 'approver', 'reviewDate'] as const satisfies readonly (keyof Concession)[])(
    'without its %s',
    (field) => {
      expect(refused(conceding({ [field]: '' }))).toEqual(['CONCESSION_UNAPPROVED:meals'])
      expect(refused(conceding({ [field]: ' \n' }))).toEqual(['CONCESSION_UNAPPROVED:meals'])
    },
  )

  it('for each reason at once', () => {
    const everything = { kano: 'must_be', floor: 1, weight: 0.5, ...conceding({ funds: {}, approver: '' }) } as const
    expect(refused(everything)).toEqual([
      'CONCESSION_MUST_BE:meals',
      'CONCESSION_HAS_FLOOR:meals',
      'CONCESSION_TOO_IMPORTANT:meals',
      'CONCESSION_UNFUNDED:meals',
      'CONCESSION_UNAPPROVED:meals',
      'CONCESSION_WEIGHT_CAP',
    ])
  })

  it('when a differentiator or the number of stars is wrong as well', () => {
    const plan = withChange(southwest(), 'lead', { target: 3 })
    expect(assess(plan)).toMatchObject({ verdict: 'FAIL', concessionBlockers: [], conceded: ['meals'] })
  })

  it('for a breach beside it that nobody conceded', () => {
    expect(assess(withChange(southwest(), 'hub', { target: 2 })).verdict).toBe('FAIL')
  })
})

describe('the cap on conceded weight', () => {
  /** Ten attributes of 0.1; this many of them conceded. */
  function conceded(count: number): Plan {
    return planOf(
      Array.from({ length: 10 }, (_, i) =>
        i === 0
          ? quick('lead', 5, { ...star, weight: 1 })
          : quick(`a${String(i)}`, i <= count ? 2 : 3, { weight: 1, ...(i <= count ? conceding() : {}) }),
      ),
      policy,
    )
  }

  it('is three tenths, reached but not passed', () => {
    const said = assess(conceded(3))
    expect(said).toMatchObject({ verdict: 'PASS_WITH_CONCESSIONS', concessionBlockers: [] })
    expect(said.concessionWeight).toBeCloseTo(0.3, 12)
    const over = assess(conceded(4))
    expect(over).toMatchObject({ verdict: 'FAIL', conceded: [] })
    expect(codes(over.concessionBlockers)).toEqual(['CONCESSION_WEIGHT_CAP'])
    expect(over.concessionBlockers[0]?.values.percent).toBeCloseTo(40, 9)
  })

  it('counts invalid concessions too, but not excluded attributes', () => {
    const plan = withChange(conceded(4), 'a4', conceding({ approver: '' }))
    expect(codes(assess(plan).concessionBlockers)).toEqual(['CONCESSION_UNAPPROVED:a4', 'CONCESSION_WEIGHT_CAP'])
    const without = withChange(conceded(4), 'a4', { excluded: { reason: 'not sold here' } })
    expect(assess(without).concessionWeight).toBeCloseTo(3 / 9, 12)
  })
})

describe('a premium price', () => {
  const paid = conceding({ wtpEvidence: true })
  const price = { ...paid, priceLike: true, weight: 0.6 }

  it('is exempt from both weight limits where customers are shown to pay', () => {
    const said = assess(southwest(price, { premium: true }))
    expect(said).toMatchObject({ verdict: 'PASS_WITH_CONCESSIONS', concessionWeight: 0, conceded: ['meals'] })
  })

  it('needs no weight at all then', () => {
    expect(assess(southwest({ ...price, weight: null }, { premium: true })).verdict).toBe('PASS_WITH_CONCESSIONS')
  })

  it('is not exempt outside the segment, without evidence, or when it is no price', () => {
    expect(refused(price)).toEqual(['CONCESSION_TOO_IMPORTANT:meals', 'CONCESSION_WEIGHT_CAP'])
    expect(refused({ ...price, ...conceding() }, { premium: true })).toContain('CONCESSION_TOO_IMPORTANT:meals')
    expect(refused({ ...price, priceLike: false }, { premium: true })).toContain('CONCESSION_TOO_IMPORTANT:meals')
  })

  it('is exempt once: a second one is weighed', () => {
    const plan = withChange(southwest(price, { premium: true }), 'hub', { ...price, target: 2 })
    const said = assess(plan)
    expect(codes(said.concessionBlockers)).toEqual(['CONCESSION_TOO_IMPORTANT:meals', 'CONCESSION_WEIGHT_CAP'])
    expect(said.concessionWeight).toBeCloseTo(0.6 / 1.9, 12)
  })

  it('still needs approval', () => {
    const loose = { ...price, ...conceding({ wtpEvidence: true, approver: '' }) }
    expect(refused(loose, { premium: true })).toEqual(['CONCESSION_UNAPPROVED:meals'])
  })
})

describe('success factors (spec 004-6 to 8)', () => {
  const easy = { factors: { ease: true } } as const

  it('keep at least one attribute at par', () => {
    const alone = assess(southwest(easy))
    expect(alone).toMatchObject({ verdict: 'FAIL', conceded: [] })
    expect(alone.concessionBlockers).toEqual([
      { code: 'CONCESSION_FACTOR_UNCOVERED', attribute: null, factor: 'ease', values: {} },
    ])
    expect(assess(withChange(southwest(easy), 'speed', easy)).verdict).toBe('PASS_WITH_CONCESSIONS')
  })

  it('are not lost while a carrier is unknown, nor by an excluded one', () => {
    const unknown = withChange(southwest(easy), 'speed', { ...easy, own: quick('x', null).own })
    expect(assess(unknown)).toMatchObject({ verdict: 'INCOMPLETE', concessionBlockers: [] })
    const excluded = withChange(southwest(easy), 'speed', { ...easy, excluded: { reason: 'sold' } })
    expect(assess(excluded).concessionBlockers).toHaveLength(1)
  })
})

describe('concessions and the unknown', () => {
  it('leave a plan incomplete when all breaches are conceded but something is unknown', () => {
    const plan = withChange(southwest(), 'hub', { own: quick('x', null).own })
    expect(assess(plan)).toMatchObject({ strict: 'FAIL', verdict: 'INCOMPLETE' })
  })

  it('leave it incomplete with too few attributes', () => {
    const few = planOf(
      [
        quick('lead', 5, { ...star, weight: 0.8 }),
        quick('price', 3, { weight: 0.1 }),
        quick('meals', 2, { weight: 0.1, ...conceding() }),
      ],
      policy,
    )
    expect(assess(few)).toMatchObject({ strict: 'FAIL', verdict: 'INCOMPLETE' })
  })

  it('count for nothing on a differentiator, neither for it nor against it', () => {
    const plan = withChange(southwest(), 'lead', { ...conceding({ kind: 'eliminate' }) })
    expect(assess(plan)).toEqual(assess(southwest()))
    // A star without a value is unknown, not excused.
    const blind = withChange(plan, 'lead', { own: quick('lead', null).own })
    expect(codes(assess(blind).unknowns)).toContain('MISSING_OWN:lead')
    expect(assess(blind).conceded).not.toContain('lead')
  })
})
