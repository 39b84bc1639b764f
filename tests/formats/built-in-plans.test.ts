import { describe, expect, it } from 'vitest'
import { starts } from '@/baselines/catalogue'
import type { StartEntry } from '@/baselines/entry'
import { planFromExample } from '@/baselines/plan-from-example'
import { planFromIndustry } from '@/baselines/plan-from-industry'
import { planFromTemplate } from '@/baselines/plan-from-template'
import { readPlanText, writePlan } from '@/formats/plan-file'
import type { Plan } from '@/model/plan'

const options = { id: 'started', now: '2026-03-01T08:00:00.000Z' }

async function planFrom(entry: StartEntry): Promise<Plan> {
  switch (entry.kind) {
    case 'industry':
      return planFromIndustry(await entry.load(), options)
    case 'template':
      return planFromTemplate(await entry.load(), options)
    case 'example': {
      const plan = planFromExample(await entry.load(), options)
      const withBudget = await entry.loadBudget?.()
      return withBudget?.(plan) ?? plan
    }
  }
}

describe('every plan the app can start from', () => {
  it.each(starts.map((entry) => [entry.kind, entry.id, entry] as const))('%s %s opens again', async (_, __, entry) => {
    const plan = await planFrom(entry)
    expect(readPlanText(writePlan(plan))).toMatchObject({ ok: true, plan })
  })
})
