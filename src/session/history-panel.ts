import { shallowRef } from 'vue'
import type { PlanId } from '@/model/plan'

/** Which plan's history is open; null: none. */
export interface HistoryPanel {
  readonly plan: PlanId
  /** Entries that have just come in with a file; empty: none. */
  readonly cameIn: ReadonlySet<string>
}

export const historyPanel = shallowRef<HistoryPanel | null>(null)

export function openHistory(plan: PlanId, cameIn: Iterable<string> = []): void {
  historyPanel.value = { plan, cameIn: new Set(cameIn) }
}

/** Closes it, if it is this plan's. */
export function closeHistory(plan: PlanId): void {
  if (historyPanel.value?.plan === plan) historyPanel.value = null
}
