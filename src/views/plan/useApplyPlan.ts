import { useI18n } from 'vue-i18n'
import type { Edit } from '@/model/edits/edit'
import { inSequence } from '@/model/edits/edit'
import { applySelection } from '@/model/edits/initiatives'
import type { FrontierPoint } from '@/optimiser/frontier'
import { selectionOf } from '@/optimiser/selection'
import { usePlanStore } from '@/stores/plan'
import { showToast } from '@/ui/toasts'
import { useFrontierWords } from './useFrontierWords'
import { usePlanBudget } from './usePlanBudget'
import { usePlanEditor } from './usePlanEditor'

/** Puts a plan of the frontier into force as one edit, and offers to take it back. */
export function useApplyPlan() {
  const { t } = useI18n()
  const editor = usePlanEditor()
  const budget = usePlanBudget()
  const store = usePlanStore()
  const { money } = useFrontierWords()

  return function apply({ cost, moves }: Pick<FrontierPoint, 'cost' | 'moves'>, besides: readonly Edit[] = []) {
    const refs = budget.frontier.value?.refs ?? []
    const selection = selectionOf(
      editor.kept.value,
      moves.flatMap((move) => refs[move] ?? []),
    )
    editor.edit(inSequence([applySelection(selection), ...besides]), 'apply_optimum')
    showToast({
      text: t('frontier.applied', { x: money(cost) }),
      tone: 'good',
      key: 'apply_optimum',
      actions: [{ label: t('plan.undo'), run: () => store.undo() }],
    })
  }
}
