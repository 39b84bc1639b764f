import { onScopeDispose, shallowRef, watch, type ShallowRef } from 'vue'
import type { ResultOf } from '@/work/jobs'
import { sameItems, sourcesOf, usePlanBudget } from './usePlanBudget'
import { usePlanEditor } from './usePlanEditor'

/** Kinds of work that ask about the plan as it is kept. */
type AnswerKind = 'planDiagnosis' | 'planFloorPrices'

/**
 * What the engine says about the plan beside its frontier: asked only while somebody wants to know, and again after
 * every change that matters.
 *
 * @returns the newest known answer; null: none yet, or nobody wants to know
 */
export function usePlanAnswer<Kind extends AnswerKind>(
  kind: Kind,
  wanted: () => boolean,
): Readonly<ShallowRef<ResultOf<Kind> | null>> {
  const editor = usePlanEditor()
  const { floors, optimiser } = usePlanBudget()
  const answer: ShallowRef<ResultOf<Kind> | null> = shallowRef(null)

  async function ask() {
    const outcome = await optimiser.request(kind, kind, { plan: editor.kept.value, floors: floors.value } as never)
    if (outcome.status === 'superseded') return
    answer.value = outcome.status === 'done' ? outcome.result : null
  }
  watch(
    () => (wanted() ? [floors.value, editor.kept.value.money.budget, ...sourcesOf(editor.kept.value)] : null),
    (next, before) => {
      if (next === null) {
        optimiser.cancel(kind)
        answer.value = null
      } else if (!sameItems(next, before ?? undefined)) void ask()
    },
    { immediate: true },
  )
  onScopeDispose(() => optimiser.cancel(kind))
  return answer
}
