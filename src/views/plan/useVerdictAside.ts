import { computed, type ComputedRef } from 'vue'
import { useI18n } from 'vue-i18n'
import { hasNothingToPayBack, type Economics } from '@/analysis/economics'
import { monthsText } from '@/i18n/money-text'
import { hasUnfunded } from '@/model/rule/funding'
import { moneyOf } from './plan-money'
import { usePlanEditor } from './usePlanEditor'

/** Months until a plan pays back; null: it never does; undefined: not known, or there is nothing to pay back. */
function paybackOf(economics: Economics): number | null | undefined {
  if (hasNothingToPayBack(economics)) return undefined
  if (economics.scenarios !== null) return economics.scenarios.likely.payback
  // Orders that lose money are not followed month by month: they never pay back.
  return economics.verdict === 'LOSS' ? null : undefined
}

/** What is said of the kept plan beside its verdict; each empty where there is nothing to say. */
export function useVerdictAside(): {
  readonly payback: ComputedRef<string>
  /** Promises that are not paid for, or money that is known to be bad; that the cash was not told is a question, no doubt. */
  readonly doubt: ComputedRef<string>
} {
  const { t, locale } = useI18n()
  const editor = usePlanEditor()
  const economics = computed(() => {
    const { result } = moneyOf(editor.kept.value)
    return result?.ok === true ? result.economics : null
  })
  const months = computed(() => (economics.value === null ? undefined : paybackOf(economics.value)))
  return {
    payback: computed(() => {
      if (months.value === undefined) return ''
      if (months.value === null) return t('money.headerNever')
      return t('money.headerPayback', { n: monthsText(months.value, t, locale.value) })
    }),
    doubt: computed(() => {
      if (hasUnfunded(editor.kept.value)) return t('funding.header')
      if (economics.value === null || months.value === undefined) return ''
      const { verdict, reasons } = economics.value
      if (verdict === 'LOSS') return t('money.headerLoss')
      const isUnclear = verdict === 'UNCLEAR' && reasons.some(({ code }) => code !== 'CASH_UNTOLD')
      return isUnclear ? t('money.headerUnclear') : ''
    }),
  }
}
