import { describe, expect, it } from 'vitest'
import { economicsOf } from '@/analysis/economics'
import { judgedMoney } from '@/analysis/judged-money'
import { moneyInputOf } from '@/analysis/plan-economics'
import { planRisk } from '@/analysis/plan-risk'
import { weighDraws } from '@/analysis/weigh-draws'
import { lunchFailing } from '@/baselines/examples/lunch-failing'
import { withLunchBudget } from '@/baselines/examples/lunch-budget'
import { planFromExample } from '@/baselines/plan-from-example'
import { addAlternative } from '@/model/edits/alternatives'
import { preview } from '@/model/edits/edit'
import type { Plan } from '@/model/plan'
import { differentiatorSets } from '@/optimiser/sets/differentiator-sets'
import { planWithSet } from '@/optimiser/sets/judge-set'
import { alternativesOf, moneyOf } from '@/views/options/alternative-facts'

const failingLunch = withLunchBudget(planFromExample(lunchFailing, { id: 'lunch', now: '2026-11-25T00:00:00.000Z' }))

/** What the budget screen says of a plan. */
function onBudget(plan: Plan) {
  const result = economicsOf(moneyInputOf(plan).input!)
  if (!result.ok) throw new Error('refused')
  return weighDraws(result.economics, planRisk(plan).simulation.payback)
}

describe('the chance of payback on the options screen', () => {
  it('is that of the budget screen for an alternative', () => {
    const [facts] = alternativesOf(preview(failingLunch, addAlternative('a', 'Nay')))
    const money = moneyOf(judgedMoney(facts!.plan))
    expect(money?.chance).toBeCloseTo(0.74, 2)
    expect(money?.chance).toBe(onBudget(failingLunch).chance)
    expect(money?.overruled).toBeCloseTo(0.91, 2)
  })

  it('is that of the budget screen for every set, and so is the verdict', () => {
    const { sets } = differentiatorSets(failingLunch)
    const planned = sets.filter(({ money }) => money !== null)
    expect(planned.length).toBeGreaterThan(0)
    for (const { stars, moves, money } of planned) {
      const { chance, verdict } = onBudget(planWithSet(failingLunch, stars, moves))
      expect(money, stars.join()).toMatchObject({ chance, verdict })
    }
  })

  it('calls no set clear on the closed form alone', () => {
    const dearer: Plan = { ...failingLunch, money: { ...failingLunch.money, fixedCost: 49_500_000 } }
    const { sets } = differentiatorSets(dearer)
    const overruled = sets.filter(({ money }) => (money?.overruled ?? 0) >= 0.7 && (money?.chance ?? 1) < 0.7)
    expect(overruled.length).toBeGreaterThan(0)
    for (const { money, whyNot } of overruled) {
      expect(money?.verdict).toBe('UNCLEAR')
      expect(whyNot).toContainEqual({ code: 'LOW_CHANCE', chance: money?.chance })
    }
  })
})
