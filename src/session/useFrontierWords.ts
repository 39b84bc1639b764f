import { useI18n } from 'vue-i18n'
import { formatNumber } from '@/lib/format'
import { costText } from '@/i18n/money-text'
import type { MoveRef } from '@/optimiser/moves/move-kind'
import { planChanges, type PlanChanges } from '@/optimiser/plan-changes'
import { changeText, degreeChangeText, moveList, moveText, type MoveWords } from '@/present/move-text'
import { leadOf } from '@/present/frontier-values'
import { usePlanEditor } from './usePlanEditor'

/** How the screens of a plan say money, leads and moves. */
export function useFrontierWords() {
  const { t, locale } = useI18n()
  const editor = usePlanEditor()
  const words = (): MoveWords => ({ plan: editor.kept.value, editor, t, locale: locale.value })
  return {
    /** What something costs. */
    money: (dong: number, isLeast = false) => costText(dong, t, locale.value, isLeast),
    /** A lead of the engine, with its sign: +6,9. */
    lead(lead: number): string {
      const units = leadOf(lead)
      return `${units > 0 ? '+' : ''}${formatNumber(units, locale.value, { digits: 2 })}`
    },
    move: (ref: MoveRef) => moveText(ref, words()),
    moves: (refs: readonly MoveRef[]) => (refs.length === 0 ? t('compare.none') : moveList(refs, words())),
    degrees: (change: PlanChanges['changed'][number]) => degreeChangeText(change, words()),
    changes: (refs: readonly MoveRef[], from: readonly number[], to: readonly number[]) =>
      changeText(planChanges(refs, from, to), words()),
  }
}
