import fc from 'fast-check'
import { describe, expect, it, vi } from 'vitest'
import { preview } from '@/model/edits/edit'
import { applyRepair, applyRepairs } from '@/model/edits/repairs'
import type { Plan } from '@/model/plan'
import { assess, differentiatorLimit } from '@/model/rule/assess'
import { slackAt } from '@/model/rule/level'
import { goalAt, levelAt, lineOf, reach } from '@/model/rule/need'
import { rulerOf } from '@/model/rule/position'
import type { Repair } from '@/model/rule/repair'
import { repairAll } from '@/model/rule/repair-all'
import { repairsFor } from '@/model/rule/repairs-for'
import type { FindingCode } from '@/model/rule/result'
import { kindOf } from '@/model/scales'
import { anyPlan } from '../any-plan'
import { codes } from '../sample'

vi.setConfig({ testTimeout: 60_000 })

function mend(plan: Plan): readonly Repair[] {
  return repairAll(plan, assess(plan))
}

function mended(plan: Plan): Plan {
  return preview(plan, applyRepairs(mend(plan)))
}

describe('laws of repairs', () => {
  /** One repair answers these findings by itself. */
  const single: readonly FindingCode[] = [
    'PARITY_BREACH',
    'FLOOR_BREACH',
    'DIFF_NOT_CLEAR',
    'DIFF_BELOW_AVG',
    'NO_DIFF',
    'OVER_DELIVERY',
  ]

  it('a repair really repairs, and brings no new violation', () => {
    fc.assert(
      fc.property(anyPlan({ policy: 'strict' }), (plan) => {
        const before = assess(plan)
        const known = codes(before.violations)
        for (const finding of [...before.violations, ...before.warnings]) {
          if (!single.includes(finding.code)) continue
          for (const repair of repairsFor(plan, before, finding)) {
            if (repair.kind === 'concede') continue
            const left = codes(assess(preview(plan, applyRepair(repair))).violations)
            expect(left).not.toContain(codes([finding])[0])
            expect(left.filter((code) => !known.includes(code))).toEqual([])
          }
        }
      }),
    )
  })

  it('a suggested value can be had, on its scale', () => {
    fc.assert(
      fc.property(anyPlan({ missing: true }), (plan) => {
        const said = assess(plan)
        for (const finding of [
          ...said.violations,
          ...said.warnings,
          ...said.gateWarnings,
          ...said.concessionBlockers,
          ...said.policyFindings,
        ]) {
          for (const { attribute, value } of repairsFor(plan, said, finding)) {
            const { scale } = plan.attributes[attribute] ?? { scale: null }
            if (value !== null && scale !== null) expect(kindOf(scale).isPossible(scale, value)).toBe(true)
          }
        }
      }),
    )
  })
})

describe('laws of the values that are suggested', () => {
  it('a value keeps the line of its role, lies on a step that people say, and costs no more than one', () => {
    fc.assert(
      fc.property(anyPlan({ policy: 'strict' }), (plan) => {
        const said = assess(plan)
        for (const attribute of Object.values(plan.attributes)) {
          const position = said.positions[attribute.id]
          const ruler = position === undefined ? null : rulerOf(attribute, position)
          if (ruler === null) continue
          const { scale, direction, role } = attribute
          const kind = kindOf(scale)
          const line = lineOf(ruler, role)
          const value = reach(attribute, ruler.mu, line)
          if (value === null) continue
          const slack = slackAt(ruler.mu)
          const step = kind.roundStep(scale, ruler.mu)
          expect(direction * (value - line)).toBeGreaterThanOrEqual(-slack)
          expect(levelAt(ruler, value)).toBeGreaterThanOrEqual(role === 'differentiator' ? 4 : 3)
          // A line that lies before the scale is reached at its first value.
          expect(direction * (value - kind.clamp(scale, line))).toBeLessThan(step + slack)
        }
      }),
    )
  })

  it('coming down is never to what today is called already', () => {
    fc.assert(
      fc.property(anyPlan({ policy: 'strict' }), (plan) => {
        const said = assess(plan)
        for (const finding of said.warnings) {
          if (finding.code !== 'OVER_DELIVERY' || finding.attribute === null) continue
          const attribute = plan.attributes[finding.attribute]
          const now = said.positions[finding.attribute]
          for (const { kind, value } of repairsFor(plan, said, finding)) {
            if (kind !== 'set_target' || value === null || attribute === undefined || now === undefined) continue
            const { scale } = attribute
            const step = kindOf(scale).roundStep(scale, now.mu)
            const far = Math.abs(value - (now.value ?? NaN))
            // Only where the whole of par is narrower than that may it be less.
            if ((now.margin ?? 0) >= step) expect(far).toBeGreaterThan(step / 2 - slackAt(value))
            expect(
              assess(preview(plan, applyRepair({ kind, attribute: attribute.id, value }))).positions[attribute.id]
                ?.level,
            ).toBe(3)
          }
        }
      }),
    )
  })
})

describe('laws of repairing all', () => {
  /** Every attribute could keep par, and at least one could be a star. */
  function attainable(plan: Plan): boolean {
    const said = assess(plan)
    const places = Object.values(plan.attributes).map((attribute) => {
      const position = said.positions[attribute.id]
      return { attribute, ruler: position === undefined ? null : rulerOf(attribute, position) }
    })
    return (
      places.every(({ attribute, ruler }) => ruler !== null && goalAt(attribute, ruler, 4) !== null) &&
      places.some(({ attribute, ruler }) => ruler !== null && goalAt(attribute, ruler, 6) !== null)
    )
  }

  it('no violation is left where each can be mended', () => {
    fc.assert(
      fc.property(anyPlan(), (plan) => {
        fc.pre(attainable(plan))
        const said = assess(mended(plan))
        const kept = plan.policy === 'concessions' ? said.conceded : []
        expect(codes(said.violations.filter(({ attribute }) => !kept.includes(attribute ?? '')))).toEqual([])
        // Not every plan has a 5-4-3-3-3 form: four attributes have room for one star.
        if (plan.policy !== 'five-four') expect(said.verdict).not.toBe('FAIL')
      }),
    )
  })

  it('is done once it is done', () => {
    fc.assert(
      fc.property(anyPlan({ missing: true }), (plan) => {
        fc.pre(attainable(plan))
        expect(mend(mended(plan))).toEqual([])
      }),
    )
  })

  it('never touches what was fine while roles stay, nor what is unknown', () => {
    fc.assert(
      fc.property(anyPlan({ policy: 'strict', missing: true }), (plan) => {
        const said = assess(plan)
        const broken = codes(said.violations)
        for (const { kind, attribute } of mend(plan)) {
          if (kind === 'set_target') expect(broken.some((code) => code.endsWith(`:${attribute}`))).toBe(true)
          const known = said.positions[attribute]?.level ?? null
          if (known === null) expect(broken).toContain(`FLOOR_BREACH:${attribute}`)
        }
      }),
    )
  })

  it('changes no more roles than it must', () => {
    fc.assert(
      fc.property(anyPlan({ policy: 'strict' }), (plan) => {
        fc.pre(attainable(plan))
        const said = assess(plan)
        const changes = mend(plan).filter(({ kind }) => kind !== 'set_target')
        const hopeless = said.violations.filter(({ code }) => code === 'DIFF_UNATTAINABLE').length
        const lost = Object.values(plan.attributes).filter(({ id, role, ...attribute }) => {
          const position = said.positions[id]
          const ruler = position === undefined ? null : rulerOf({ id, role, ...attribute }, position)
          return role === 'differentiator' && ruler !== null && goalAt({ id, role, ...attribute }, ruler, 6) === null
        }).length
        const kept = said.differentiators - Math.max(hopeless, lost)
        const limit = differentiatorLimit(said.n)
        const least = Math.max(hopeless, lost) + Math.max(0, kept - limit) + (kept === 0 ? 1 : 0)
        expect(changes.length).toBeLessThanOrEqual(least)
      }),
    )
  })
})
