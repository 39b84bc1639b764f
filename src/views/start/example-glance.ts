import type { ExampleEntry } from '@/baselines/entry'
import type { PlanGlance } from '../shell/plan-glance'

const seen = new Map<string, Promise<PlanGlance>>()

/** A worked example as a card: its own figures, judged by the rule. Each is worked out once. */
export function glanceAtExample(entry: ExampleEntry): Promise<PlanGlance> {
  const known = seen.get(entry.id)
  if (known) return known
  const now = new Date().toISOString()
  const glance = judge(entry, now)
  seen.set(entry.id, glance)
  return glance
}

// The rule is fetched with the figures: the card is there before either.
async function judge(entry: ExampleEntry, now: string): Promise<PlanGlance> {
  const [example, { planFromExample }, { planGlance }] = await Promise.all([
    entry.load(),
    import('@/baselines/plan-from-example'),
    import('../shell/plan-glance'),
  ])
  return planGlance(planFromExample(example, { id: entry.id, now }), now)
}
