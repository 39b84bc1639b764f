import { costText } from '@/i18n/money-text'
import type { Translate } from '@/i18n/translate'
import type { Repair } from '@/model/rule/repair'
import type { PlanFrontier } from '@/optimiser/plan-frontier'

/** " · 3 tr ₫" behind a repair that sets the value which the role asks; empty where no price of it is known. */
export function repairPrice(
  { kind, attribute, value }: Repair,
  found: PlanFrontier | null,
  t: Translate,
  locale: string,
): string {
  const goal = found?.prices[attribute]?.goal
  if (kind !== 'set_target' || goal == null || goal.value !== value || goal.cost === null || goal.cost === 0) return ''
  return ` · ${costText(goal.cost, t, locale)}`
}
