import type { ExampleEntry } from '@/baselines/entry'
import { nextTask } from '@/ui/next-task'
import type { PlanGlance } from '../shell/plan-glance'

const seen = new Map<string, Promise<PlanGlance>>()

/**
 * A worked example as a card: its own figures, judged by the rule. Each is worked out once. Null where the figures cannot
 * be fetched, as when the network goes before the app is stored; the next call tries again.
 */
export async function glanceAtExample(entry: ExampleEntry): Promise<PlanGlance | null> {
  const glance = seen.get(entry.id) ?? judge(entry, new Date().toISOString())
  seen.set(entry.id, glance)
  try {
    return await glance
  } catch {
    seen.delete(entry.id)
    return null
  }
}

// The rule is fetched with the figures: the card is there before either.
async function judge(entry: ExampleEntry, now: string): Promise<PlanGlance> {
  // Not in the task that draws the card.
  await nextTask()
  const [example, withBudget, { planFromExample }, { planGlance }] = await Promise.all([
    entry.load(),
    entry.loadBudget?.(),
    import('@/baselines/plan-from-example'),
    import('../shell/plan-glance'),
  ])
  const plan = planFromExample(example, { id: entry.id, now })
  // As it is opened, with its money: the card must not say more good of it than the plan does.
  return planGlance(withBudget?.(plan) ?? plan, now)
}
