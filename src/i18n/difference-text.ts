import type { Rounding } from '@/lib/format'
import type { Scale } from '@/model/scale'
import type { Translate } from './translate'
import { valueText } from './value-text'

/**
 * A distance in the native unit of a scale: 2k ₫, 5 phút (never a time of day), 0,5.
 *
 * @param difference native units; its sign is kept
 */
export function differenceText(
  scale: Scale,
  difference: number,
  t: Translate,
  locale: string,
  rounding: Rounding = 'nearest',
): string {
  const clock = scale.kind === 'interval' && scale.format === 'clock'
  const measured: Scale = clock ? { kind: 'ratio', unit: '', format: 'number', mnd: null, bmin: null } : scale
  if (scale.kind === 'binary') return valueText({ kind: 'count', unit: '' }, difference, locale, { rounding })
  const number = valueText(measured, difference, locale, { unit: true, rounding })
  return clock ? t('scale.minutes', { n: number }) : number
}
