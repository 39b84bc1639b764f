import { formatClock, formatNumber, roundTo, type Rounding } from '@/lib/format'
import { formatMoney, formatMoneyShort } from '@/lib/format-money'
import type { Scale } from '@/model/scale'
import { textIn } from '@/model/text'
import { i18n } from './i18n'

/** How a missing value is shown. */
export const MISSING = '–'

export interface ValueStyle {
  /** For points, tables and sentences: 1,2 tr ₫ instead of 1.200.000 ₫, 3 instead of "Như nhau". True by default. */
  readonly short?: boolean
  /** Shows the unit of the scale behind the number: "15 phút". Money always has its sign. False by default. */
  readonly unit?: boolean
  /** Which way rounding may go; a limit has to be rounded away from failing. */
  readonly rounding?: Rounding
}

/**
 * A value in the native unit of its scale, as the user reads it: 34k ₫, 11:50, 7,1, 3, Có.
 * Not for input fields, which must not lose digits: see `inputText`.
 *
 * @param value native units; null is shown as a dash
 */
export function valueText(scale: Scale, value: number | null, locale: string, style: ValueStyle = {}): string {
  if (value === null || Number.isNaN(value)) return MISSING
  const { short = true, unit = false, rounding = 'nearest' } = style
  switch (scale.kind) {
    case 'ratio':
      if (scale.format === 'money') {
        return short ? formatMoneyShort(value, locale, { rounding }) : formatMoney(roundTo(value, 0, rounding), locale)
      }
      break
    case 'interval':
      if (scale.format === 'clock') return formatClock(value, rounding)
      break
    case 'binary':
      return value === 0 || value === 1 ? word(value === 1 ? 'app.yes' : 'app.no', locale) : plain(scale, value, locale)
    case 'level5':
      return short || !Number.isInteger(value) || value < 1 || value > 5
        ? plain(scale, value, locale, rounding)
        : word(`scale.level.${String(value)}`, locale)
    case 'bounded':
    case 'count':
  }
  const number = plain(scale, value, locale, rounding)
  return unit && 'unit' in scale ? withUnit(number, textIn(scale.unit, locale), locale) : number
}

function word(key: string, locale: string): string {
  return i18n.global.t(key, {}, { locale })
}

function withUnit(number: string, unit: string, locale: string): string {
  if (unit === '') return number
  if (unit === '%' || unit.startsWith('/')) return number + unit
  return i18n.global.t('scale.withUnit', { value: number, unit }, { locale })
}

function plain(scale: Scale, value: number, locale: string, rounding: Rounding = 'nearest'): string {
  const { digits, atLeast } = decimals(scale, value)
  return formatNumber(value, locale, { digits, atLeast, rounding })
}

/** As many decimals as the thresholds of the scale can tell apart (spec 3.4: 2% of a range). */
function decimals(scale: Scale, value: number): { digits: number; atLeast: number } {
  if (scale.kind !== 'bounded') {
    const size = Math.abs(value)
    if (scale.kind === 'ratio' || scale.kind === 'interval')
      return { digits: size < 10 ? 2 : size < 100 ? 1 : 0, atLeast: 0 }
    return { digits: 1, atLeast: 0 }
  }
  const range = scale.max - scale.min
  if (range <= 1) return { digits: 3, atLeast: 0 }
  if (range <= 20) return { digits: range <= 5 ? 2 : 1, atLeast: 1 }
  return { digits: range <= 200 ? 1 : 0, atLeast: 0 }
}
