import { computed, type ComputedRef } from 'vue'
import { useI18n } from 'vue-i18n'
import { adoptSet, alternativesAdded } from '@/model/edits/adopt-set'
import { preview } from '@/model/edits/edit'
import { selectionOf } from '@/optimiser/selection'
import { limits } from '@/schema/limits'
import { freshId } from '@/storage/fresh-id'
import { usePlanEditor } from '@/session/usePlanEditor'
import { useUndoToast } from '@/session/useUndoToast'
import { shortened } from './useAlternatives'
import type { SetRow } from './useSetRows'

/** Puts a set into force as one edit that can be taken back. */
export function useAdoptSet(): {
  /** There is room to keep what is chosen now. */
  readonly canKeep: ComputedRef<boolean>
  adopt(row: SetRow, isKept: boolean): void
} {
  const { t } = useI18n()
  const editor = usePlanEditor()
  const toast = useUndoToast()
  const canKeep = computed(() => {
    const { alternatives, alternative } = editor.kept.value
    return Object.keys(alternatives).length + alternativesAdded(alternatives, alternative) <= limits.alternatives
  })
  return {
    canKeep,
    adopt({ set, name }, isKept) {
      const plan = editor.kept.value
      const selection = selectionOf(plan, set.moves)
      // Until the next ranking is there a second click finds the same button.
      if (preview(plan, adoptSet(set.stars, selection, null)) === plan) return
      const kept =
        isKept && canKeep.value
          ? {
              present: { id: freshId(), name: t('alternative.present') },
              adopted: { id: freshId(), name: shortened(name) },
            }
          : null
      if (editor.edit(adoptSet(set.stars, selection, kept), 'adopt_set')) toast(t('options.adopted', { a: name }))
    },
  }
}
