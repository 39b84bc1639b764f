import type { Condition, ConditionCode } from '@/analysis/what-must-be-true'
import { formatNumber, formatPercent, roundTo, type Rounding } from '@/lib/format'
import { formatMoneyShort } from '@/lib/format-money'
import { parameters } from '@/model/parameters'
import type { Plan } from '@/model/plan'
import { textIn } from '@/model/text'
import { differenceText } from './difference-text'
import { monthsText } from './money-text'
import type { Translate } from './translate'
import { MISSING } from './value-text'

/** Here less is better, so that a plan without a limit does not pay even at 0. */
const costs: ReadonlySet<ConditionCode> = new Set<ConditionCode>(['COSTS_HOLD', 'RAMP_IN_TIME', 'VARIABLE_COST_HOLDS'])

/** More room than this is said as "more than". */
const mostRoom = 1

function position({ code, subject, planned, limit }: Condition, plan: Plan, t: Translate, locale: string): string {
  const attribute = subject === null ? undefined : plan.attributes[subject]
  if (attribute === undefined) return MISSING
  const show = (gap: number, rounding?: Rounding) => differenceText(attribute.scale, Math.abs(gap), t, locale, rounding)
  return t(code === 'EFFECT_COMES' ? 'mustBeTrue.EFFECT_COMES' : 'mustBeTrue.PAR_HOLDS', {
    a: textIn(attribute.name, locale),
    x: show(limit ?? 0, code === 'EFFECT_COMES' ? 'up' : 'down'),
    y: t(planned < 0 ? 'mustBeTrue.behind' : 'mustBeTrue.ahead', { x: show(planned) }),
  })
}

/**
 * What has to be true, as a sentence with the figure at which the plan just works, rounded to the side where it does, and
 * the planned one.
 */
export function conditionText(condition: Condition, plan: Plan, t: Translate, locale: string): string {
  const { code, planned, limit } = condition
  const what = t(`mustBeTrue.what.${code}`)
  if (limit === null) return t(costs.has(code) ? 'mustBeTrue.NOT_EVEN_AT_0' : 'mustBeTrue.NO_FIGURE', { what })
  if (limit <= 0 && (code === 'PRICE_HOLDS' || code === 'VOLUME_COMES')) return t('mustBeTrue.ANY_FIGURE', { what })
  if (limit <= 0 && code === 'CASH_LASTS') return t('mustBeTrue.CASH_NOT_NEEDED')
  const rounding = costs.has(code) ? 'down' : 'up'
  const money = (dong: number, side?: Rounding) =>
    formatMoneyShort(dong, locale, { digits: 1, rounding: side ?? 'nearest' })
  const number = (value: number, side?: Rounding) =>
    formatNumber(value, locale, { digits: value < 10 ? 1 : 0, rounding: side ?? 'nearest' })
  switch (code) {
    case 'VOLUME_COMES':
    case 'CAPACITY_SUFFICES':
      return t(`mustBeTrue.${code}`, { x: number(limit, rounding), y: number(planned) })
    case 'PRICE_HOLDS':
    case 'VARIABLE_COST_HOLDS':
      return t(`mustBeTrue.${code}`, { x: money(limit, rounding), y: money(planned) })
    case 'CASH_LASTS': {
      const p = formatPercent(parameters.economics.paybackProbability, locale)
      return t('mustBeTrue.CASH_LASTS', { p, x: money(limit, rounding), y: money(planned) })
    }
    case 'RAMP_IN_TIME':
      return t('mustBeTrue.RAMP_IN_TIME', {
        x: monthsText(roundTo(limit, 1, rounding), t, locale),
        y: monthsText(planned, t, locale),
      })
    case 'COSTS_HOLD': {
      const p = formatPercent(Math.abs(roundTo(limit - 1, 2, rounding)), locale)
      return t(limit >= 1 ? 'mustBeTrue.COSTS_HOLD' : 'mustBeTrue.COSTS_FALL', { p })
    }
    case 'EFFECT_COMES':
    case 'PAR_HOLDS':
      return position(condition, plan, t, locale)
  }
}

/** How much of the planned figure may be missing. */
export function roomText({ room, holds }: Condition, t: Translate, locale: string): string {
  if (!holds) return t('mustBeTrue.fails')
  return room > mostRoom
    ? t('mustBeTrue.plenty')
    : t('mustBeTrue.room', { p: formatPercent(Math.max(0, room), locale) })
}
