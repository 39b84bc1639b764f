import fc from 'fast-check'
import { describe, expect, it, vi } from 'vitest'
import type { Attribute, AttributeId } from '@/model/attribute'
import type { Plan } from '@/model/plan'
import { assess } from '@/model/rule/assess'
import { canvasOf, nativeOf } from '@/model/rule/canvas'
import { curveQuality } from '@/model/rule/curve-quality'
import { rulerOf } from '@/model/rule/position'
import { repairAll } from '@/model/rule/repair-all'
import { repairsFor } from '@/model/rule/repairs-for'
import type { Verdict } from '@/model/rule/result'
import { arbitraryPlan } from '../../fixtures/arbitrary-plan'
import { anyPlan } from '../any-plan'
import { codes, withChange, zeroToTen } from '../sample'

vi.setConfig({ testTimeout: 60_000 })

const goodness: Readonly<Record<Verdict, number>> = { FAIL: 0, INCOMPLETE: 1, PASS_WITH_CONCESSIONS: 2, PASS: 3 }

function change(plan: Plan, turn: (attribute: Attribute) => Partial<Attribute>): Plan {
  const attributes = Object.entries(plan.attributes).map(([id, attribute]): [AttributeId, Attribute] => [
    id,
    { ...attribute, ...turn(attribute) },
  ])
  return { ...plan, attributes: Object.fromEntries(attributes) }
}

describe('laws of the rule', () => {
  it('a verdict never improves when a differentiator falls', () => {
    fc.assert(
      fc.property(anyPlan({ missing: true }), fc.double({ min: 0, max: 50, noNaN: true }), (plan, fall) => {
        const before = assess(plan)
        for (const { id, role, direction } of Object.values(plan.attributes)) {
          const value = before.positions[id]?.value ?? null
          if (role !== 'differentiator' || value === null) continue
          const after = assess(withChange(plan, id, { target: value - direction * fall }))
          expect(goodness[after.strict]).toBeLessThanOrEqual(goodness[before.strict])
          // 5-4-3-3-3 wants one dominant only: there a second one may well come down.
          if (plan.policy === 'five-four') continue
          expect(goodness[after.verdict]).toBeLessThanOrEqual(goodness[before.verdict])
        }
      }),
    )
  })

  it('the unknown never passes, nor is it ever a violation of par or of clear', () => {
    fc.assert(
      fc.property(anyPlan({ missing: true }), (plan) => {
        const said = assess(plan)
        const unknown = Object.values(said.positions).filter(({ level }) => level === null)
        if (unknown.length > 0) expect(['FAIL', 'INCOMPLETE']).toContain(said.verdict)
        for (const { id } of unknown) {
          expect(codes(said.violations)).not.toContain(`PARITY_BREACH:${id}`)
          expect(codes(said.violations)).not.toContain(`DIFF_NOT_CLEAR:${id}`)
        }
      }),
    )
  })

  it('taking a value away never turns a failure by another attribute around', () => {
    fc.assert(
      fc.property(anyPlan({ policy: 'strict' }), fc.nat(11), (plan, which) => {
        const ids = Object.keys(plan.attributes)
        const id = ids[which % ids.length] ?? ''
        const before = codes(assess(plan).violations).filter((code) => !code.endsWith(`:${id}`))
        const none = {
          own: { value: null, evidence: 'guess', n: null, sd: null },
          target: null,
          concession: null,
        } as const
        const after = codes(assess(withChange(plan, id, none)).violations).filter((code) => !code.endsWith(`:${id}`))
        expect(after).toEqual(before)
      }),
    )
  })

  it('the strict verdict does not know of reductions that are declared', () => {
    fc.assert(
      fc.property(anyPlan(), (plan) => {
        const kept = change(plan, ({ concession }) => ({
          concession: concession === null ? null : { ...concession, kind: 'reduce' },
        }))
        const without = change(plan, () => ({ concession: null }))
        expect(assess(kept).strict).toBe(assess(without).strict)
        expect(assess(kept).violations).toEqual(assess(without).violations)
      }),
    )
  })

  it('the strict verdict does not know of the policy', () => {
    fc.assert(
      fc.property(anyPlan({ missing: true }), (plan) => {
        const [strict, fiveFour, conceding] = (['strict', 'five-four', 'concessions'] as const).map((policy) =>
          assess({ ...plan, policy }),
        )
        expect(strict?.strict).toBe(conceding?.strict)
        expect(strict?.strict).toBe(fiveFour?.strict)
        expect(strict?.verdict).toBe(strict?.strict)
        // 5-4-3-3-3 only ever asks for more.
        const missed = (fiveFour?.policyFindings.length ?? 0) > 0
        expect(fiveFour?.verdict).toBe(fiveFour?.strict === 'PASS' && missed ? 'FAIL' : fiveFour?.strict)
      }),
    )
  })

  it('a second verdict needs only conceded breaches', () => {
    fc.assert(
      fc.property(anyPlan({ policy: 'concessions' }), (plan) => {
        const said = assess(plan)
        if (said.verdict === said.strict) return
        expect(said.strict).toBe('FAIL')
        const breached = said.violations.map(({ attribute }) => attribute)
        expect(said.conceded).toEqual(expect.arrayContaining(breached))
      }),
    )
  })

  it('heights lead back to values', () => {
    fc.assert(
      fc.property(anyPlan(), (plan) => {
        const said = assess(plan)
        for (const attribute of Object.values(plan.attributes)) {
          const position = said.positions[attribute.id]
          const ruler = position === undefined ? null : rulerOf(attribute, position)
          if (ruler === null || position === undefined || position.value === null) continue
          const scaleOf = Math.max(1, Math.abs(position.value))
          expect(Math.abs(nativeOf(ruler, canvasOf(ruler, position.value)) - position.value)).toBeLessThan(
            1e-6 * scaleOf,
          )
        }
      }),
    )
  })

  it('level, height and status always agree', () => {
    fc.assert(
      fc.property(anyPlan(), (plan) => {
        for (const { unclamped, level } of Object.values(assess(plan).positions)) {
          if (unclamped === null || level === null) continue
          const [floor, ceiling] = { 1: [-Infinity, 3], 2: [3, 4], 3: [4, 6], 4: [6, 7], 5: [7, Infinity] }[level] ?? []
          expect(unclamped).toBeGreaterThanOrEqual((floor ?? NaN) - 1e-6)
          expect(unclamped).toBeLessThanOrEqual((ceiling ?? NaN) + 1e-6)
        }
      }),
    )
  })
})

describe('invariances', () => {
  it('prices in thousands say the same as prices in dong', () => {
    const money = anyPlan().filter((plan) => Object.values(plan.attributes).some(({ scale }) => scale.kind === 'ratio'))
    fc.assert(
      fc.property(money, (plan) => {
        const times = (x: number | null) => (x === null ? null : x / 1000)
        const thousands = change(plan, (attribute) => {
          if (attribute.scale.kind !== 'ratio') return {}
          const { benchmark, own } = attribute
          return {
            own: { ...own, value: times(own.value) },
            target: times(attribute.target),
            floor: times(attribute.floor),
            margin: times(attribute.margin),
            rivals: Object.fromEntries(Object.entries(attribute.rivals).map(([id, x]) => [id, x / 1000])),
            benchmark:
              benchmark?.kind === 'published'
                ? { ...benchmark, mean: benchmark.mean / 1000, sd: times(benchmark.sd) }
                : benchmark?.kind === 'guess'
                  ? { ...benchmark, mean: benchmark.mean / 1000 }
                  : benchmark,
          }
        })
        expect(codes(assess(thousands).violations)).toEqual(codes(assess(plan).violations))
      }),
    )
  })

  it('a scale of 10 to 20 says the same as one of 0 to 10', () => {
    const scores = anyPlan().map((plan) =>
      change(plan, ({ scale }) => (scale.kind === 'bounded' ? { scale: zeroToTen } : {})),
    )
    fc.assert(
      fc.property(scores, (plan) => {
        const up = (x: number | null) => (x === null ? null : x + 10)
        const shifted = change(plan, (attribute) => {
          if (attribute.scale.kind !== 'bounded') return {}
          const { benchmark, own } = attribute
          const mean = (given: { mean: number }) => ({ ...given, mean: given.mean + 10 })
          return {
            scale: { ...zeroToTen, min: 10, max: 20 },
            own: { ...own, value: up(own.value) },
            target: up(attribute.target),
            floor: up(attribute.floor),
            rivals: Object.fromEntries(Object.entries(attribute.rivals).map(([id, x]) => [id, x + 10])),
            benchmark:
              benchmark?.kind === 'published' || benchmark?.kind === 'guess'
                ? ({ ...benchmark, ...mean(benchmark) } as typeof benchmark)
                : benchmark,
          }
        })
        expect(codes(assess(shifted).violations)).toEqual(codes(assess(plan).violations))
      }),
    )
  })

  it('importance may be told in any unit', () => {
    fc.assert(
      fc.property(anyPlan({ policy: 'concessions' }), fc.constantFrom(0.01, 3, 100), (plan, unit) => {
        const scaled = assess(change(plan, ({ weight }) => ({ weight: weight === null ? null : weight * unit })))
        const said = assess(plan)
        expect(scaled.concessionWeight).toBeCloseTo(said.concessionWeight, 9)
        expect(codes(scaled.concessionBlockers)).toEqual(codes(said.concessionBlockers))
        expect(scaled.verdict).toBe(said.verdict)
      }),
    )
  })

  it('the same plan always says the same', () => {
    fc.assert(
      fc.property(anyPlan({ missing: true }), (plan) => {
        const copy = structuredClone(plan)
        expect(assess(copy)).toEqual(assess(plan))
        expect(repairAll(copy, assess(copy))).toEqual(repairAll(plan, assess(plan)))
      }),
    )
  })
})

describe('any plan that a file may hold', () => {
  it('is judged, and offered repairs, without a stumble', () => {
    fc.assert(
      fc.property(arbitraryPlan, (plan) => {
        for (const stance of ['target', 'current'] as const) {
          const said = assess(plan, stance, '2026-11-22')
          expect(Object.keys(said.positions).sort()).toEqual(Object.keys(plan.attributes).sort())
        }
        const said = assess(plan)
        const everything = [...said.violations, ...said.unknowns, ...said.warnings, ...said.gateWarnings]
        for (const finding of [...everything, ...said.concessionBlockers, ...said.policyFindings, ...said.info]) {
          for (const { value } of repairsFor(plan, said, finding))
            expect(value === null || Number.isFinite(value)).toBe(true)
        }
        for (const { value } of repairAll(plan, said)) expect(value === null || Number.isFinite(value)).toBe(true)
        expect(curveQuality(plan, said, assess(plan, 'current')).tagline.words).toBeGreaterThanOrEqual(0)
      }),
      { numRuns: 40 },
    )
  })
})
