import { formatNumber, formatPercent } from '@/lib/format'
import { formatMoneyShort } from '@/lib/format-money'
import type { Reason } from '@/analysis/money-verdict'
import type { BusinessKind } from '@/model/money'
import type { Translate } from './translate'

/**
 * What something costs, the same wherever it is said: 149,7 tr ₫. Rounded up, so that what is read is always enough.
 *
 * @param isLeast something of it is not known: "at least 149.7M"
 */
export function costText(dong: number, t: Translate, locale: string, isLeast = false): string {
  const x = formatMoneyShort(dong, locale, { digits: 1, rounding: 'up' })
  if (!isLeast) return x
  return dong === 0 ? t('recommend.notKnown') : t('recommend.atLeast', { x })
}

/** What a plan costs once what comes back is taken off: a cost, or in words that it brings back more than it costs. */
export function netText(dong: number, t: Translate, locale: string): string {
  if (dong >= 0) return costText(dong, t, locale)
  return t('recommend.bringsBack', { x: formatMoneyShort(-dong, locale, { digits: 1, rounding: 'down' }) })
}

/** An amount with its direction: +1,2 tr ₫, −350k ₫; 0 has none. */
export function signedMoney(dong: number, locale: string): string {
  const text = formatMoneyShort(Math.abs(dong), locale, { digits: 1 })
  const isNothing = formatMoneyShort(0, locale) === text
  return isNothing ? text : `${dong < 0 ? '−' : '+'}${text}`
}

/** Months as a reader counts them: "5,7 tháng". */
export function monthsText(months: number, t: Translate, locale: string): string {
  return t('money.months', { n: formatNumber(months, locale) }, months === 1 ? 1 : 2)
}

/** Customers a day; a need is rounded up, so that what is shown is always enough. */
export function perDayText(orders: number, locale: string): string {
  return formatNumber(orders, locale, { digits: orders < 10 ? 1 : 0, rounding: 'up' })
}

/** Why the money is not clear, and what to do next (spec 8). */
export function moneyReasonText(
  { code, values }: Reason,
  business: BusinessKind,
  t: Translate,
  locale: string,
): string {
  const money = (amount: number | undefined) => formatMoneyShort(amount ?? 0, locale, { digits: 1 })
  switch (code) {
    case 'BUDGET_EXCEEDED':
      return t('moneyReason.BUDGET_EXCEEDED', { x: costText(values.amount ?? 0, t, locale) })
    case 'NEG_UNIT_MARGIN':
      if (values.amount === 0) return t('moneyReason.NEG_UNIT_MARGIN_NOTHING')
      return t('moneyReason.NEG_UNIT_MARGIN', { x: money(values.amount) })
    case 'LOSS_STEADY':
      if (values.amount === 0) return t(`moneyReason.LOSS_STEADY_NOTHING.${business}`)
      return t(`moneyReason.LOSS_STEADY.${business}`, { x: money(values.amount) })
    case 'CASH_SHORT':
      if (values.month === 0) return t('moneyReason.CASH_SHORT_NOW', { x: money(values.amount) })
      return t('moneyReason.CASH_SHORT', { x: money(values.amount), n: String(values.month ?? 0) })
    case 'CASH_UNTOLD':
      return t('moneyReason.CASH_UNTOLD', { x: money(values.amount) })
    case 'PAYBACK_TOO_LONG': {
      const limit = monthsText(values.limit ?? 0, t, locale)
      if (values.months === undefined) return t('moneyReason.PAYBACK_NEVER', { h: limit })
      return t('moneyReason.PAYBACK_TOO_LONG', { n: monthsText(values.months, t, locale), h: limit })
    }
    case 'P_PAYBACK_LOW':
      return t('moneyReason.P_PAYBACK_LOW', {
        p: formatPercent(values.share ?? 0, locale),
        h: formatPercent(values.limit ?? 0, locale),
      })
    case 'BREAKEVEN_OVER_CAPACITY':
    case 'VOLUME_OVER_CAPACITY':
      return t(`moneyReason.${code}`, {
        n: perDayText(values.perDay ?? 0, locale),
        c: formatNumber(values.limit ?? 0, locale),
      })
    case 'P_CASH_LOW':
      return t('moneyReason.P_CASH_LOW', {
        p: formatPercent(1 - (values.share ?? 0), locale),
        x: money(values.amount),
      })
    case 'MONEY_UNKNOWN':
    case 'NOTHING_CHOSEN':
    case 'GUESS_OF_OTHER_PLAN':
    case 'MONEY_MISSING':
    case 'MONEY_REFUSED':
      return t(`moneyReason.${code}`)
  }
}
