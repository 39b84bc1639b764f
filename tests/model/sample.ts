import type { Attribute, Concession } from '@/model/attribute'
import type { Benchmark, GuessBenchmark, PublishedBenchmark, RangeBenchmark, RivalsBenchmark } from '@/model/benchmark'
import { blankAttribute, blankPlan } from '@/model/blank'
import type { Bundle, Plan } from '@/model/plan'
import type { BoundedScale, CountScale, IntervalScale, RatioScale } from '@/model/scale'

const provenance = { evidence: 'measured', source: '', month: null, se: null } as const

export const zeroToTen: BoundedScale = { kind: 'bounded', min: 0, max: 10, unit: '' }
export const dong: RatioScale = { kind: 'ratio', unit: '', format: 'money', mnd: null, bmin: null }
export const minutes: RatioScale = { kind: 'ratio', unit: '', format: 'number', mnd: null, bmin: null }
export const clock: IntervalScale = { kind: 'interval', unit: '', format: 'clock', s0: 5, mnd: 5, bmin: 5, bmax: 10 }
/** A closing hour: half an hour is the least that people notice. */
export const closing: IntervalScale = { ...clock, s0: 30, mnd: 30, bmin: 30, bmax: 60 }
export const dishes: CountScale = { kind: 'count', unit: '' }

export function published(mean: number, sd: number | null = 1, more: Partial<PublishedBenchmark> = {}): Benchmark {
  return { kind: 'published', mean, sd, firms: null, ratings: null, baseline: null, ...provenance, ...more }
}

export function rivals(more: Partial<RivalsBenchmark> = {}): Benchmark {
  return { kind: 'rivals', robust: false, sampled: false, ...provenance, ...more }
}

export function range(lo: number, hi: number, more: Partial<RangeBenchmark> = {}): Benchmark {
  return { kind: 'range', lo, hi, ...provenance, ...more }
}

export function guess(mean: number, more: Partial<GuessBenchmark> = {}): Benchmark {
  return { kind: 'guess', mean, ...provenance, ...more }
}

/** Today's value, measured by no survey. */
export function own(value: number | null, more: Partial<Attribute['own']> = {}): Attribute['own'] {
  return { value, evidence: 'measured', n: null, sd: null, ...more }
}

/** An attribute on the quick five-step scale: 3 is the average. */
export function quick(id: string, value: number | null, more: Partial<Attribute> = {}): Attribute {
  return { ...blankAttribute(id, id), own: own(value, { evidence: 'informed' }), ...more }
}

/** A score out of 10 against a published 7 with spread 1, all measured: m = b = 0.5. */
export function score(id: string, value: number | null, more: Partial<Attribute> = {}): Attribute {
  return { ...blankAttribute(id, id), scale: zeroToTen, benchmark: published(7), own: own(value), ...more }
}

/** An attribute with named rivals' values, keyed r0, r1, ... as `planOf` knows them. */
export function rivalled(id: string, value: number | null, values: readonly number[], more: Partial<Attribute> = {}) {
  return score(id, value, {
    benchmark: rivals(),
    rivals: Object.fromEntries(values.map((other, i) => [`r${String(i)}`, other])),
    ...more,
  })
}

export const star = { role: 'differentiator' } as const satisfies Partial<Attribute>

/** A concession that may count: it funds the attribute "lead". */
export function conceding(more: Partial<Concession> = {}): { concession: Concession } {
  return {
    concession: {
      kind: 'reduce',
      reason: 'few of our customers look at it',
      funds: { lead: true },
      approver: 'Lan',
      reviewDate: '2027-01-01',
      monthlySaving: 0,
      wtpEvidence: false,
      ...more,
    },
  }
}

/** A plan of these attributes in this order, with twelve rivals r0... to rate. */
export function planOf(attributes: readonly Attribute[], more: Partial<Plan> = {}): Plan {
  return {
    ...blankPlan('plan', 'plan', '2026-01-01T00:00:00Z'),
    rivals: Object.fromEntries(
      Array.from({ length: 12 }, (_, i) => `r${String(i)}`).map((id, order) => [
        id,
        { id, order, name: id, considered: null },
      ]),
    ),
    attributes: Object.fromEntries(attributes.map((attribute, order) => [attribute.id, { ...attribute, order }])),
    ...more,
  }
}

/** The same plan with one attribute changed. */
export function withChange(plan: Plan, id: string, change: Partial<Attribute>): Plan {
  const attribute = plan.attributes[id]
  if (attribute === undefined) throw new Error(`no attribute ${id}`)
  return { ...plan, attributes: { ...plan.attributes, [id]: { ...attribute, ...change } } }
}

export function bundle(id: string, members: readonly string[], order = 0): Record<string, Bundle> {
  return { [id]: { id, order, name: id, members: Object.fromEntries(members.map((member) => [member, true])) } }
}

/** Codes with what they are about: "PARITY_BREACH:price". */
export function codes(
  findings: readonly { readonly code: string; readonly attribute: string | null; readonly bundle?: string }[],
): string[] {
  return findings.map(({ code, attribute, bundle: bundled }) => [code, attribute ?? bundled].filter(Boolean).join(':'))
}
