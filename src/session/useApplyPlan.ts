import { useI18n } from 'vue-i18n'
import type { Edit } from '@/model/edits/edit'
import { inSequence } from '@/model/edits/edit'
import { applySelection } from '@/model/edits/initiatives'
import type { FrontierPoint } from '@/optimiser/frontier'
import { selectionOf } from '@/optimiser/selection'
import { useFrontierWords } from './useFrontierWords'
import { usePlanBudget } from './usePlanBudget'
import { usePlanEditor } from './usePlanEditor'
import { useUndoToast } from './useUndoToast'

/** Puts a plan of the frontier into force as one edit, and offers to take it back. */
export function useApplyPlan() {
  const { t } = useI18n()
  const editor = usePlanEditor()
  const budget = usePlanBudget()
  const toast = useUndoToast()
  const { money } = useFrontierWords()

  return function apply({ cost, moves }: Pick<FrontierPoint, 'cost' | 'moves'>, besides: readonly Edit[] = []) {
    const refs = budget.frontier.value?.refs ?? []
    const selection = selectionOf(
      editor.kept.value,
      moves.flatMap((move) => refs[move] ?? []),
    )
    const hasChanged = editor.edit(inSequence([applySelection(selection), ...besides]), 'apply_optimum')
    if (hasChanged) toast(t('frontier.applied', { x: money(cost) }))
  }
}
