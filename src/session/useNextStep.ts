import { computed } from 'vue'
import { useI18n } from 'vue-i18n'
import { applyPlan } from '@/judgement/apply-plan'
import type { NextStep } from '@/judgement/next-step'
import type { ReasonCode } from '@/judgement/terms'
import { setTarget } from '@/model/edits/attributes'
import { lowerPromises } from '@/model/edits/lower-promises'
import { confirmGuess } from '@/model/edits/money'
import type { Money } from '@/model/money'
import { swallowSecondClick } from '@/ui/second-click'
import { moneyFieldOf } from '@/present/money-field'
import { nextStepWords } from '@/present/next-step-words'
import { usePlanEditor } from './usePlanEditor'
import { usePlanFile } from './usePlanFile'
import { usePlanJudgement } from './usePlanJudgement'
import { usePlanPlace, type Place } from './usePlanPlace'
import { useUndoToast } from './useUndoToast'

function moneyPlace(field: keyof Money): Place {
  return { screen: 'budget', part: 'money', field }
}

/** Where a step is done; null: it is done by its button. */
function placeOf(step: NextStep): Place | null {
  switch (step.code) {
    case 'ADD':
      return { screen: 'plan', part: 'add' }
    case 'RATE':
      return { screen: 'plan', part: 'rate' }
    case 'STAR':
      return { screen: 'plan', part: 'rate' }
    case 'REPAIR':
      return { screen: 'plan', part: 'rule' }
    case 'NAME_COST':
      return { screen: 'budget', part: 'initiatives' }
    case 'WAYS_OUT':
      return { screen: 'budget', part: 'answer' }
    case 'GUESS':
      return moneyPlace('volume')
    case 'TELL_MONEY': {
      const field = step.missing.find((missing) => missing.field !== 'curve')?.field
      return field === undefined || field === 'curve' ? { screen: 'budget', part: 'initiatives' } : moneyPlace(field)
    }
    case 'MEND_MONEY':
      return moneyPlace(moneyFieldOf[step.reason.code satisfies ReasonCode])
    case 'RENEW_AVERAGES': {
      const [attribute] = step.attributes
      return attribute === undefined ? null : { screen: 'plan', part: 'attribute', attribute }
    }
    case 'FIRM_UP':
      if (step.input.kind === 'customers') return moneyPlace('volume')
      if (step.input.kind === 'effect') return { screen: 'budget', part: 'initiatives' }
      return { screen: 'plan', part: 'attribute', attribute: step.input.attribute }
    case 'APPLY':
    case 'SET_PRICE':
    case 'LOWER_PROMISES':
    case 'CONFIRM_GUESS':
    case 'DECIDE':
    case 'WAIT':
      return null
  }
}

/** The next step of the open plan, in words and as a deed. */
export function useNextStep() {
  const { t, locale } = useI18n()
  const editor = usePlanEditor()
  const { next, recommendation } = usePlanJudgement()
  const places = usePlanPlace()
  const toast = useUndoToast()
  const { downloadPlan } = usePlanFile(editor)

  const words = computed(() =>
    nextStepWords(next.value, {
      plan: editor.kept.value,
      recommendation: recommendation.value,
      t,
      locale: locale.value,
    }),
  )

  function act(step: NextStep, press?: MouseEvent) {
    // What is done may put another button under the finger.
    if (press !== undefined) swallowSecondClick(press)
    switch (step.code) {
      case 'APPLY': {
        const named = recommendation.value?.plans[step.plan]
        if (named == null) return
        const done = editor.edit(applyPlan(editor.kept.value, named.moves), 'apply_optimum')
        if (done) toast(t('recommend.applied', { name: t(`recommend.name.${step.plan}`) }))
        return
      }
      case 'SET_PRICE':
        editor.edit(setTarget(step.advice.attribute, step.advice.price), 'set_target')
        return
      case 'LOWER_PROMISES':
        if (editor.edit(lowerPromises(), 'lower_promises')) toast(t('funding.lowered'))
        return
      case 'CONFIRM_GUESS':
        if (editor.edit(confirmGuess(), 'confirm_guess')) toast(t('money.guessConfirmed'))
        return
      case 'DECIDE':
        void downloadPlan()
        return
      default: {
        const place = placeOf(step)
        if (place !== null) places.go(place)
      }
    }
  }

  return { next, words, act: (press?: MouseEvent) => act(next.value, press) }
}
