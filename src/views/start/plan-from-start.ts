import type { StartEntry } from '@/baselines/entry'
import type { ExampleLocale } from '@/baselines/example'
import type { Plan } from '@/model/plan'

/** Where a fresh plan gets its id and its time from. */
export interface Fresh {
  readonly id: string
  /** ISO instant. */
  readonly now: string
}

/** The plan an entry of the start screen begins with. Its figures are loaded only now. */
export async function planFromStart(entry: StartEntry, fresh: Fresh, locale: ExampleLocale): Promise<Plan> {
  switch (entry.kind) {
    case 'industry': {
      const [{ planFromIndustry }, industry] = await Promise.all([
        import('@/baselines/plan-from-industry'),
        entry.load(),
      ])
      return planFromIndustry(industry, fresh)
    }
    case 'template': {
      const [{ planFromTemplate }, template] = await Promise.all([
        import('@/baselines/plan-from-template'),
        entry.load(),
      ])
      return planFromTemplate(template, fresh)
    }
    case 'example': {
      const [{ planFromExample }, example, withBudget] = await Promise.all([
        import('@/baselines/plan-from-example'),
        entry.load(),
        entry.loadBudget?.(),
      ])
      const plan = planFromExample(example, { ...fresh, locale })
      return withBudget?.(plan) ?? plan
    }
  }
}
