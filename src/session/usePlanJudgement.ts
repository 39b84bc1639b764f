import { computed, inject, onScopeDispose, provide, shallowRef, watch } from 'vue'
import type { ComputedRef, InjectionKey, ShallowRef } from 'vue'
import type { DrawnMoney } from '@/judgement/terms'
import type { InformationValue } from '@/judgement/information/information-value'
import { draggedStatus, judge, type Judgement } from '@/judgement/judge'
import { asksForInformation, asksForRecommendation, nextStepOf, type NextStep } from '@/judgement/next-step'
import type { Recommendation } from '@/judgement/recommendation'
import type { StatusPart } from '@/judgement/status'
import { encodeStatus } from '@/judgement/status-code'
import type { Plan } from '@/model/plan'
import { hasMoves } from '@/optimiser/moves/has-moves'
import type { Optimiser } from '@/work/client'
import type { PlanEditor } from './usePlanEditor'

/** All that is said of the open plan, for every one of its screens (spec 11.1). */
export interface PlanJudgement {
  /** Of the plan as it is kept. */
  readonly judgement: ComputedRef<Judgement>
  /** The status line, live while something is dragged; the money as of the kept plan. */
  readonly status: ComputedRef<readonly StatusPart[]>
  /** undefined: not asked for, or under way. null: the plan lists nothing to choose, or it could not be worked out. */
  readonly recommendation: Readonly<ShallowRef<Recommendation | null | undefined>>
  /** The named plans of the kept plan could not be worked out. */
  readonly adviceFailed: ComputedRef<boolean>
  /** The one thing to do next; WAIT while it is worked out. */
  readonly next: ComputedRef<NextStep>
  /** A part that shows the named plans is on the screen. @returns to be called when it is gone */
  askForRecommendation(): () => void
}

const key: InjectionKey<PlanJudgement> = Symbol('plan judgement')

/** An answer of the worker about one plan; undefined: it failed. */
interface Answer<T> {
  readonly plan: Plan
  readonly value: T | undefined
}

/** Asks the worker about the kept plan whenever it has changed and somebody wants to know. */
function useAnswer<T>(
  kept: ComputedRef<Plan>,
  isWanted: () => boolean,
  ask: (
    plan: Plan,
  ) => Promise<{ readonly status: 'done'; readonly result: T } | { readonly status: 'superseded' | 'failed' }>,
): Readonly<ShallowRef<Answer<T> | null>> {
  const answer = shallowRef<Answer<T> | null>(null)
  watch(
    () => (isWanted() ? kept.value : null),
    async (plan) => {
      if (plan === null) return
      const outcome = await ask(plan)
      // Superseded: the newer plan's answer is on its way.
      if (outcome.status === 'done') answer.value = { plan, value: outcome.result }
      if (outcome.status === 'failed') answer.value = { plan, value: undefined }
    },
    { immediate: true },
  )
  return answer
}

/** Judges the open plan for all its screens; called once, beside the editor. */
export function providePlanJudgement(
  editor: Pick<PlanEditor, 'plan' | 'kept' | 'target' | 'dragging' | 'now'>,
  optimiser: Pick<Optimiser, 'request' | 'cancel'>,
): PlanJudgement {
  const wishes = shallowRef(0)
  const { kept } = editor
  const drawn = useAnswer<DrawnMoney | null>(
    kept,
    () => true,
    (plan) => optimiser.request('draws', 'draws', plan),
  )
  const judgement = computed(() => {
    const known = drawn.value?.plan === kept.value ? drawn.value.value : undefined
    return judge(kept.value, { now: editor.now, drawn: known })
  })

  const isListed = computed(() => hasMoves(kept.value))
  const isAdvised = computed(() => isListed.value && (wishes.value > 0 || asksForRecommendation(judgement.value)))
  const advised = useAnswer<Recommendation>(
    kept,
    () => isAdvised.value,
    (plan) => optimiser.request('recommendation', 'recommendation', plan),
  )
  const recommendation = shallowRef<Recommendation | null | undefined>(undefined)
  watch(
    [isListed, isAdvised, advised, kept],
    () => {
      if (!isListed.value) recommendation.value = null
      else
        recommendation.value = isAdvised.value && advised.value?.plan === kept.value ? advised.value.value : undefined
    },
    { immediate: true },
  )
  const adviceFailed = computed(
    () => isListed.value && advised.value?.plan === kept.value && advised.value.value === undefined,
  )

  const valued = useAnswer<readonly InformationValue[]>(
    kept,
    () => asksForInformation(judgement.value),
    (plan) => optimiser.request('information', 'information', plan),
  )
  const next = computed<NextStep>(() => {
    const isKnown = valued.value?.plan === kept.value
    const information = isKnown ? (valued.value?.value ?? null) : undefined
    return nextStepOf(judgement.value, { recommendation: recommendation.value, information })
  })

  const liveStatus = computed<readonly StatusPart[]>(() =>
    editor.dragging.value === null
      ? judgement.value.status
      : draggedStatus(judgement.value, editor.plan.value, editor.target.value),
  )
  // Most moves of a drag change nothing of it: the same line is handed on, so that nothing is drawn again.
  const status = computed<readonly StatusPart[]>((before) =>
    before !== undefined && encodeStatus(before) === encodeStatus(liveStatus.value) ? before : liveStatus.value,
  )

  onScopeDispose(() => {
    for (const channel of ['draws', 'recommendation', 'information']) optimiser.cancel(channel)
  })

  const provided: PlanJudgement = {
    judgement,
    status,
    recommendation,
    adviceFailed,
    next,
    askForRecommendation() {
      wishes.value += 1
      let isTaken = false
      return () => {
        if (!isTaken) wishes.value -= 1
        isTaken = true
      }
    },
  }
  provide(key, provided)
  return provided
}

/** All that is said of the open plan around this component. */
export function usePlanJudgement(): PlanJudgement {
  const judgement = inject(key)
  if (judgement === undefined) throw new Error('usePlanJudgement is for parts of an open plan')
  return judgement
}
