import { describe, expect, it } from 'vitest'
import { applyPlan } from '@/judgement/apply-plan'
import { preview } from '@/model/edits/edit'
import { plannedPlan, plannedValue } from '@/model/planned'
import type { Plan } from '@/model/plan'
import { assess } from '@/model/rule/assess'
import { effect, initiative, shopPlan } from '../analysis/plan-sample'
import { bundle, conceding, withChange } from '../model/sample'

const training = { kind: 'initiative', id: 'training' } as const
const promises = (plan: Plan) =>
  Object.fromEntries(Object.values(plan.attributes).map(({ id, target }) => [id, target]))

describe('putting a plan into force', () => {
  const listed = (more: Partial<Plan> = {}) => {
    const plan = shopPlan({
      initiatives: {
        training: initiative('training', { chosen: false, oneOff: 36e6, effects: { courtesy: effect(1.5) } }),
      },
      ...more,
    })
    return withChange(plan, 'courtesy', { target: null })
  }

  it('takes what it does, and promises what is then paid for where the rule needs it', () => {
    const after = preview(listed(), applyPlan(listed(), [training]))
    expect(after.initiatives.training?.chosen).toBe(true)
    expect(after.attributes.courtesy?.target).toBe(plannedValue(after, after.attributes.courtesy!))
    expect(assess(after, 'target').verdict).toBe('PASS')
    expect(assess(plannedPlan(after)).verdict).toBe('PASS')
  })

  it('leaves promises alone that keep the rule', () => {
    const plan = withChange(listed(), 'courtesy', { target: 8 })
    expect(promises(preview(plan, applyPlan(plan, [training])))).toEqual(promises(plan))
  })

  it('takes no valid concession back', () => {
    const weighed = ['courtesy', 'taste', 'speed'].reduce(
      (plan, id) => withChange(plan, id, { weight: 3 }),
      listed({ policy: 'concessions' }),
    )
    const own = { ...weighed.attributes.hygiene!.own, value: 6 }
    const given = conceding({ funds: { courtesy: true } })
    const plan = withChange(weighed, 'hygiene', { weight: 1, own, target: 6, ...given })
    expect(assess(plan, 'target').conceded).toEqual(['hygiene'])
    const after = preview(plan, applyPlan(plan, [training]))
    expect(assess(after, 'target').conceded).toEqual(['hygiene'])
    expect(after.attributes.hygiene?.target).toBe(6)
  })

  it('lifts a bundle by its members', () => {
    const plan = listed({ bundles: bundle('care', ['courtesy', 'speed']) })
    const after = preview(plan, applyPlan(plan, [training]))
    expect(assess(after, 'target').verdict).toBe(assess(plannedPlan(after)).verdict)
  })
})
