import { examples } from '@/baselines/examples'
import type { Plan } from '@/model/plan'
import { planFromStart } from '@/views/start/plan-from-start'

/** A worked example with its initiatives and its money, as a press on it opens it. */
export async function exampleAsOpened(id: string, language: 'vi' | 'en' = 'vi'): Promise<Plan> {
  const example = examples.find((one) => one.id === id)
  if (example === undefined) throw new Error(`no example ${id}`)
  return planFromStart(example, { id: 'p1', now: '2026-11-25T00:00:00.000Z' }, language)
}
