import { describe, expect, it } from 'vitest'
import { judgedMoney } from '@/analysis/drawn-money'
import { lunchFailing } from '@/baselines/examples/lunch-failing'
import { withLunchBudget } from '@/baselines/examples/lunch-budget'
import { planFromExample } from '@/baselines/plan-from-example'
import { addAlternative } from '@/model/edits/alternatives'
import { preview } from '@/model/edits/edit'
import { withGuessOfItself } from '@/model/guess'
import { differentiatorSets } from '@/optimiser/sets/differentiator-sets'
import { alternativesOf, moneyOf } from '@/present/options/alternative-facts'

const failingLunch = withGuessOfItself(
  withLunchBudget(planFromExample(lunchFailing, { id: 'lunch', now: '2026-11-25T00:00:00.000Z' })),
)

describe('the chance of payback on the options screen', () => {
  it('is that of the budget screen for an alternative', () => {
    const [facts] = alternativesOf(preview(failingLunch, addAlternative('a', 'Nay')))
    const { used } = judgedMoney(failingLunch)
    expect(used).not.toBeNull()
    expect(moneyOf(judgedMoney(facts!.plan), facts!.plan).chance).toBe(used)
  })

  it('is that of the budget screen for the set in force, and so is the verdict; of other sets none is told', () => {
    const { sets } = differentiatorSets(failingLunch)
    const { used, verdict } = judgedMoney(failingLunch)
    for (const { isCurrent, money } of sets) {
      if (isCurrent) expect(money).toMatchObject({ chance: used, verdict })
      else expect(money).toBeNull()
    }
    expect(sets.some(({ isCurrent }) => isCurrent)).toBe(true)
  })
})
