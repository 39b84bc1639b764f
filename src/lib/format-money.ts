import { formatNumber, roundTo, type Rounding } from './format'

const DONG = '\u00A0₫'

/** Whole dong in full: 1.200.000 ₫. */
export function formatMoney(dong: number, locale: string): string {
  return formatNumber(dong, locale, { digits: 0 }) + DONG
}

interface Magnitude {
  readonly size: number
  readonly power: number
  readonly vi: string
  readonly en: string
}

/** Largest first; the words people say. */
const magnitudes: readonly Magnitude[] = [
  { size: 1e9, power: 9, vi: '\u00A0tỷ', en: 'B' },
  { size: 1e6, power: 6, vi: '\u00A0tr', en: 'M' },
  { size: 1e3, power: 3, vi: 'k', en: 'k' },
]

export interface ShortMoneyStyle {
  /** Most decimals of the thousands or millions; 2 by default, and for billions never fewer: a tenth of one is a fortune. */
  readonly digits?: number
  readonly rounding?: Rounding
  /** The currency sign behind; true by default. */
  readonly sign?: boolean
}

/** Money for a point on a chart: 34k ₫, 1,2 tr ₫ (English 1.2M ₫), 2 tỷ ₫. */
export function formatMoneyShort(dong: number, locale: string, style: ShortMoneyStyle = {}): string {
  const { digits = 2, rounding = 'nearest', sign = true } = style
  const tail = sign ? DONG : ''
  // 999,999 rounds to 1,000k: pick the magnitude of the rounded amount.
  const magnitude = magnitudes.find(({ size, power }) => {
    const rounded = roundTo(dong, power === 3 ? 0 : digits - (power - 3), rounding)
    return Math.abs(rounded) >= size
  })
  if (magnitude === undefined) return formatNumber(dong, locale, { digits: 0, rounding }) + tail
  const shown = magnitude.power === 9 ? Math.max(digits, 2) : digits
  const rounded = roundTo(dong, shown - magnitude.power, rounding) / magnitude.size
  const amount = formatNumber(rounded, locale, { digits: shown })
  return amount + (locale === 'vi' ? magnitude.vi : magnitude.en) + tail
}
