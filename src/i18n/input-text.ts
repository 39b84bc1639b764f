import { formatClock, formatNumber } from '@/lib/format'
import type { Scale } from '@/model/scale'

/** More decimals than anybody types, few enough to hide the noise of doubles. */
const DIGITS = 6
/** Three decimals of a dong would read as thousands. */
const MONEY_DIGITS = 2

/**
 * A value as it stands in an input field: up to 6 decimals (money 2, clock whole minutes),
 * so that `parseNumber` reads back what was typed. Empty when missing.
 *
 * @param value native units
 */
export function inputText(scale: Scale, value: number | null, locale: string): string {
  if (value === null || !Number.isFinite(value)) return ''
  if (scale.kind === 'interval' && scale.format === 'clock') return formatClock(value)
  const money = scale.kind === 'ratio' && scale.format === 'money'
  return formatNumber(value, locale, { digits: money ? MONEY_DIGITS : DIGITS, grouping: money })
}
