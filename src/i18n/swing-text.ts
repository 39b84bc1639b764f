import type { Swing } from '@/analysis/tornado'
import { formatNumber, formatPercent } from '@/lib/format'
import { formatMoneyShort } from '@/lib/format-money'
import { inOrder, type Plan } from '@/model/plan'
import { textIn } from '@/model/text'
import { monthsText } from './money-text'
import type { Translate } from './translate'
import { MISSING } from './value-text'

/** What an outlay is called: an initiative's name, or that of the attribute whose cost curve it is. */
function outlayName(plan: Pick<Plan, 'initiatives' | 'attributes'>, id: string, locale: string): string {
  const named = [...inOrder(plan.initiatives), ...inOrder(plan.attributes)].find((one) => one.id === id)
  return named === undefined ? MISSING : textIn(named.name, locale)
}

/** The figure that a swing is about, in a few words. */
export function swingName({ code, subject }: Swing, plan: Plan, t: Translate, locale: string): string {
  if (code === 'VOLUME') return t(`tornado.volume.${plan.money.business}`)
  if (code === 'ONE_OFF' || code === 'MONTHLY' || code === 'PER_ORDER') {
    return t(`tornado.of.${code}`, { a: outlayName(plan, subject ?? '', locale) })
  }
  return t(`tornado.name.${code}`)
}

/** The ends of the figure: "10%–35%", "20 tr ₫–24 tr ₫". */
export function swingRange({ code, low, high }: Swing, plan: Plan, t: Translate, locale: string): string {
  const show = (value: number): string => {
    if (code === 'RAMP') return monthsText(value, t, locale)
    if (code !== 'VOLUME') return formatMoneyShort(value, locale, { digits: 1 })
    return plan.money.business === 'existing'
      ? formatPercent(value, locale, 1)
      : formatNumber(value, locale, { digits: 0 })
  }
  return t('tornado.range', { a: show(low), b: show(high) })
}
