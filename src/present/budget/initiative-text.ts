import { formatMoneyShort } from '@/lib/format-money'
import { MISSING, valueText } from '@/i18n/value-text'
import { differenceText } from '@/i18n/difference-text'
import type { Translate } from '@/i18n/translate'
import type { Attribute } from '@/model/attribute'
import type { Outcome } from '@/model/outcome'

/** An amount in a table cell: 60 tr, -5 tr; a dash for nothing. */
export function amountText(dong: number, locale: string): string {
  return dong === 0 ? MISSING : formatMoneyShort(dong, locale, { sign: false })
}

/** A gain with its sign: +12 minutes, -0.5 points. */
export function gainText(attribute: Attribute, gain: number, t: Translate, locale: string): string {
  return `${gain > 0 ? '+' : ''}${differenceText(attribute.scale, gain, t, locale)}`
}

/** Where an initiative leads an attribute: "12:02 → 11:50"; the gain alone while today's value is unknown. */
export function resultText({ attribute, effect, from, likely }: Outcome, t: Translate, locale: string): string {
  if (from === null || likely === null) return gainText(attribute, effect.likely, t, locale)
  const { scale } = attribute
  // Points need no word behind them; dishes and minutes do.
  const unit = scale.kind !== 'bounded'
  return `${valueText(scale, from, locale)} → ${valueText(scale, likely, locale, { unit })}`
}

/** From the lower to the higher value that may come of it: "11:45–11:56"; empty where nothing is open. */
export function rangeText({ attribute, low, high }: Outcome, locale: string): string {
  if (low === null || high === null || low === high) return ''
  const { scale } = attribute
  const [least, most] = low < high ? [low, high] : [high, low]
  const [from, to] = [valueText(scale, least, locale), valueText(scale, most, locale)]
  return from === to ? '' : `${from}–${to}`
}

/** A month as people write it: "2026-11" is 11/2026. */
export function monthText(month: string): string {
  return month.split('-').reverse().join('/')
}
