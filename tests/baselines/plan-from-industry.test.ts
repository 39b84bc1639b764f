import { describe, expect, it } from 'vitest'
import { industries } from '@/baselines/industries'
import { hanoiCafe } from '@/baselines/industries/hanoi-cafe'
import { sfoAirport } from '@/baselines/industries/sfo-airport'
import { usHospitals } from '@/baselines/industries/us-hospitals'
import { planFromIndustry } from '@/baselines/plan-from-industry'
import type { Plan } from '@/model/plan'
import { inOrder } from '@/model/plan'
import { assess } from '@/model/rule/assess'

const start = { id: 'p1', now: '2026-11-22T08:00:00.000Z' }

/** The plan with every own value typed in, as distances from the average. */
function rated(plan: Plan, gaps: Readonly<Record<string, number>>, starred: readonly string[]): Plan {
  const attributes = inOrder(plan.attributes).map((attribute) => {
    const mean = attribute.benchmark?.kind === 'published' ? attribute.benchmark.mean : NaN
    const value = mean + (gaps[attribute.id] ?? 0)
    const role = starred.includes(attribute.id) ? ('differentiator' as const) : ('parity' as const)
    return [attribute.id, { ...attribute, role, own: { ...attribute.own, value } }] as const
  })
  return { ...plan, attributes: Object.fromEntries(attributes) }
}

describe('a plan started from an industry', () => {
  const plan = planFromIndustry(hanoiCafe, start)

  it('takes its id and time from outside and says where it came from', () => {
    expect(plan).toMatchObject({
      id: 'p1',
      createdAt: start.now,
      name: { vi: 'Quán cà phê, tráng miệng, Hà Nội', en: 'Café and dessert, Hanoi' },
      origin: { kind: 'industry', ref: 'hanoi-cafe' },
      invented: false,
      policy: 'strict',
      rivals: {},
    })
    expect(planFromIndustry(hanoiCafe, start)).toEqual(plan)
  })

  it('has the measured attributes in their order and not the overall score', () => {
    expect(inOrder(plan.attributes).map(({ id }) => id)).toEqual([
      'quality',
      'price',
      'courtesy',
      'ambience',
      'location',
    ])
    for (const [id, attribute] of Object.entries(plan.attributes)) expect(attribute.id).toBe(id)
  })

  it('leaves out every summary, also the one of cleanliness', () => {
    expect(Object.keys(planFromIndustry(usHospitals, start).attributes)).toHaveLength(8)
    expect(planFromIndustry(sfoAirport, start).attributes).not.toHaveProperty('cleanliness_overall')
  })

  it('brings average, spread of the wider segment, counts, source and age', () => {
    const { benchmark, scale } = plan.attributes.ambience ?? {}
    expect(scale).toMatchObject({ kind: 'bounded', min: 1, max: 10 })
    expect(benchmark).toEqual({
      kind: 'published',
      mean: 7.1729,
      sd: 1.0995,
      firms: 63,
      ratings: 616,
      baseline: 'foody-hanoi-reviews/cafe_dessert/ambience',
      evidence: 'measured',
      source: {
        vi: 'Đánh giá trên Foody, Hà Nội, đánh giá từ 11/2012 đến 12/2023; độ phân tán lấy từ nhóm lớn hơn (317)',
        en: 'Foody reviews, Hanoi, reviews November 2012 to December 2023; spread of the wider segment (317)',
      },
      month: '2018-05',
      se: null,
    })
  })

  it('reads the price as a satisfaction score: more is better, and no dong', () => {
    expect(plan.attributes.price).toMatchObject({
      direction: 1,
      priceLike: true,
      name: { vi: 'Giá cả (điểm hài lòng)', en: 'Price (satisfaction score)' },
    })
    expect(Object.values(plan.attributes).filter(({ priceLike }) => priceLike)).toHaveLength(1)
  })

  it('reaches a verdict with nothing but the own values and one star', () => {
    expect(assess(plan).verdict).toBe('FAIL')
    expect(assess(rated(plan, {}, [])).violations.map(({ code }) => code)).toEqual(['NO_DIFF'])
    expect(assess(rated(plan, { ambience: 1 }, ['ambience'])).verdict).toBe('PASS')
    expect(assess(rated(plan, { ambience: 0.5 }, ['ambience'])).violations.map(({ code }) => code)).toEqual([
      'DIFF_NOT_CLEAR',
    ])
  })

  it.each(industries.filter(({ startable }) => startable))(
    '$id starts a plan that the rule can judge',
    async (entry) => {
      const started = planFromIndustry(await entry.load(), start)
      const assessment = assess(rated(started, {}, []), 'target', start.now)
      expect(assessment.unknowns).toEqual([])
      expect(assessment.n).toBeGreaterThanOrEqual(4)
      expect(assessment.violations.map(({ code }) => code)).toEqual(['NO_DIFF'])
    },
  )

  it('has the rule assume a spread where none was published', () => {
    const { positions } = assess(rated(planFromIndustry(sfoAirport, start), {}, []))
    for (const position of Object.values(positions)) expect(position.flags).toContain('SPREAD_ASSUMED')
  })
})
