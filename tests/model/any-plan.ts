import fc from 'fast-check'
import type { Attribute, Kano } from '@/model/attribute'
import type { Benchmark, Evidence } from '@/model/benchmark'
import { blankAttribute } from '@/model/blank'
import type { Plan, Policy } from '@/model/plan'
import type { Scale } from '@/model/scale'
import { clock, closing, conceding, dishes, dong, planOf, zeroToTen } from './sample'

/** Plans as people make them: values on their scales, averages nearby, something missing now and then. */

interface Ground {
  readonly scale: Scale
  /** Where values and averages lie. */
  readonly lo: number
  readonly hi: number
}

const grounds: readonly Ground[] = [
  { scale: zeroToTen, lo: 0, hi: 10 },
  { scale: { kind: 'bounded', min: 1, max: 5, unit: '' }, lo: 1, hi: 5 },
  { scale: dong, lo: 1000, hi: 90_000 },
  { scale: clock, lo: 600, hi: 800 },
  { scale: closing, lo: 1080, hi: 1380 },
  { scale: dishes, lo: 0, hi: 9 },
  { scale: { kind: 'binary' }, lo: 0, hi: 1 },
  { scale: { kind: 'level5' }, lo: 1, hi: 5 },
]

const evidence = fc.constantFrom<Evidence>('guess', 'informed', 'measured')
const kano = fc.option(fc.constantFrom<Kano>('must_be', 'performance', 'attractive', 'indifferent'), { freq: 2 })

function valueOn({ scale, lo, hi }: Ground): fc.Arbitrary<number> {
  const whole = scale.kind === 'binary' || scale.kind === 'count' || scale.kind === 'level5'
  return whole ? fc.integer({ min: lo, max: hi }) : fc.double({ min: lo, max: hi, noNaN: true })
}

function benchmarkOn({ scale, lo, hi }: Ground): fc.Arbitrary<Benchmark | null> {
  if (scale.kind === 'level5') return fc.constant(null)
  const provenance = { evidence, source: fc.constant(''), month: fc.constant(null), se: fc.constant(null) }
  const mean = fc.double({ min: lo, max: hi, noNaN: true })
  return fc.oneof(
    fc.record({
      kind: fc.constant('published' as const),
      mean,
      sd: fc.option(fc.double({ min: 0, max: (hi - lo) / 4, noNaN: true })),
      firms: fc.constant(null),
      ratings: fc.constant(null),
      baseline: fc.constant(null),
      ...provenance,
    }),
    fc.record({ kind: fc.constant('rivals' as const), robust: fc.boolean(), sampled: fc.boolean(), ...provenance }),
    fc.record({ kind: fc.constant('guess' as const), mean, ...provenance }),
  )
}

const rivalIds = ['r0', 'r1', 'r2', 'r3']

function attributeOn(ground: Ground, missing: boolean): fc.Arbitrary<Attribute> {
  const value = valueOn(ground)
  const sometimes = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { freq: missing ? 3 : 1e9 })
  return fc
    .record({
      direction: fc.constantFrom(1 as const, -1 as const),
      role: fc.constantFrom('differentiator' as const, 'parity' as const, 'parity' as const),
      weight: fc.option(fc.integer({ min: 0, max: 10 }), { freq: 3 }),
      own: sometimes(value),
      evidence,
      target: fc.option(value),
      rivals: fc.array(value, { minLength: missing ? 0 : 2, maxLength: 4 }),
      benchmark: missing ? fc.option(benchmarkOn(ground), { freq: 6 }) : benchmarkOn(ground),
      floor: fc.option(value, { freq: 1 }),
      keepsFloor: fc.boolean(),
      margin: fc.option(fc.double({ min: 0, max: (ground.hi - ground.lo) / 3, noNaN: true }), { freq: 1 }),
      kano,
      concession: fc.option(fc.constantFrom('eliminate' as const, 'reduce' as const), { freq: 1 }),
    })
    .map((made) => ({
      ...blankAttribute('', ''),
      scale: ground.scale,
      direction: made.direction,
      role: made.role,
      weight: made.weight,
      own: { value: made.own, evidence: made.evidence, n: null, sd: null },
      target: made.target,
      rivals: Object.fromEntries(made.rivals.map((other, i) => [rivalIds[i] ?? '', other])),
      benchmark: made.benchmark,
      // Floors are rare, and never at the very end of the scale that is best.
      floor:
        made.keepsFloor || made.floor === null
          ? null
          : (made.floor + (made.direction === 1 ? ground.lo : ground.hi)) / 2,
      margin: made.margin,
      kano: made.kano,
      concession:
        made.concession === null ? null : conceding({ kind: made.concession, funds: { a0: true } }).concession,
    }))
}

export interface Shape {
  /** Own values and benchmarks may be missing. */
  readonly missing?: boolean
  readonly policy?: Policy
  readonly min?: number
  readonly max?: number
}

export function anyPlan({ missing = false, policy, min = 4, max = 12 }: Shape = {}): fc.Arbitrary<Plan> {
  const attribute = fc.constantFrom(...grounds).chain((ground) => attributeOn(ground, missing))
  return fc
    .record({
      attributes: fc.array(attribute, { minLength: min, maxLength: max }),
      policy:
        policy === undefined ? fc.constantFrom<Policy>('strict', 'five-four', 'concessions') : fc.constant(policy),
      kappa: fc.constantFrom(0.5, 0.5, 0.3, 1),
    })
    .map(({ attributes, policy: chosen, kappa }) =>
      planOf(
        attributes.map((attribute, i) => ({ ...attribute, id: `a${String(i)}` })),
        { policy: chosen, kappa },
      ),
    )
}
