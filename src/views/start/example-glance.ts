import type { ExampleEntry } from '@/baselines/entry'
import { planGlance, type PlanGlance } from '../shell/plan-glance'
import { planFromStart } from './plan-from-start'

const seen = new Map<string, Promise<PlanGlance>>()

/** A worked example as a card: its own figures, judged by the rule. Each is worked out once. */
export function glanceAtExample(entry: ExampleEntry): Promise<PlanGlance> {
  const known = seen.get(entry.id)
  if (known) return known
  const now = new Date().toISOString()
  const glance = planFromStart(entry, { id: entry.id, now }, 'vi').then((plan) => planGlance(plan, now))
  seen.set(entry.id, glance)
  return glance
}
