import { describe, expect, it } from 'vitest'
import type { Plan } from '@/model/plan'
import { planFrontierSteps, type PlanFrontierStep } from '@/optimiser/plan-frontier'
import { lunchBudget } from '../fixtures/lunch-budget'
import { seeded } from './seeded'

/** Thirty initiatives that each change three attributes of the lunch shop, with three differentiators: no small problem. */
function tangled(): Plan {
  const random = seeded(5)
  const ids = ['arrival', 'dishes', 'taste', 'hygiene', 'courtesy', 'ordering', 'packaging']
  const initiatives = Object.fromEntries(
    Array.from({ length: 30 }, (_, i) => {
      const effects = random
        .shuffle(ids)
        .slice(0, 3)
        .map((id) => [id, random.whole(1, 9) * (id === 'arrival' ? 0.5 : 0.05)] as const)
      return [`m${i}`, { oneOff: random.whole(10, 99) * 100_000, effects: Object.fromEntries(effects) }] as const
    }),
  )
  const plan = lunchBudget({ initiatives })
  const stars = ['arrival', 'taste', 'courtesy']
  const attributes = Object.entries(plan.attributes).map(([id, attribute]) => {
    return [id, { ...attribute, role: stars.includes(id) ? 'differentiator' : 'parity' }] as const
  })
  return { ...plan, attributes: Object.fromEntries(attributes) as Plan['attributes'] }
}

describe('planFrontierSteps', () => {
  it('shows what it knows while it works, and from what to start the next solve', () => {
    const plan = tangled()
    const run = (warm?: PlanFrontierStep['warm']) => {
      const steps = planFrontierSteps(plan, 'rule', warm)
      const news: (PlanFrontierStep | undefined)[] = []
      let step = steps.next()
      for (; step.done !== true; step = steps.next()) news.push(step.value)
      return { news, last: step.value }
    }
    const { news, last } = run()
    expect(last.result.status).toBe('exact')
    expect(news.some((step) => step === undefined)).toBe(true)
    const shown = news.flatMap((step) => step ?? [])
    expect(shown.length).toBeGreaterThan(0)
    for (const { result } of shown) {
      expect(result.status).toBe('bounded')
      expect(result.gap).toBeGreaterThan(0)
      expect(result.points.length).toBeGreaterThan(0)
      expect(result.refs).toEqual(last.result.refs)
      expect(result.current).toEqual(last.result.current)
    }
    expect(last.warm?.plans).toEqual(last.result.points.map(({ moves }) => moves))
    const again = run(last.warm)
    expect(again.last.result).toEqual(last.result)
    // What is known already is shown at once: nothing is drawn anew.
    expect(again.news.length).toBeLessThan(news.length)
  })
})
