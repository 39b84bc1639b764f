import { applySelection } from '@/model/edits/initiatives'
import { preview } from '@/model/edits/edit'
import type { Plan } from '@/model/plan'
import { plannedPlan } from '@/model/planned'
import type { MoveRef } from '@/optimiser/moves/move-kind'
import { selectionOf } from '@/optimiser/selection'

/** The plan as it would stand with exactly these moves: every position is what they pay for. */
export function planAt(plan: Plan, moves: readonly MoveRef[]): Plan {
  return plannedPlan(preview(plan, applySelection(selectionOf(plan, moves))))
}
