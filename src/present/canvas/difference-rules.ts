import type { InputFormat } from '@/lib/number-input'
import type { Translate } from '@/i18n/translate'
import type { Scale } from '@/model/scale'
import { textIn } from '@/model/text'

/** How a distance on a scale is typed: money in dong, minutes for a clock, points without thousands. */
export function differenceRules(scale: Scale, locale: string, t: Translate): { format: InputFormat; unit: string } {
  switch (scale.kind) {
    case 'ratio':
      return scale.format === 'money'
        ? { format: 'money', unit: '₫' }
        : { format: 'number', unit: textIn(scale.unit, locale) }
    case 'interval':
      return { format: 'number', unit: scale.format === 'clock' ? t('detail.minuteUnit') : textIn(scale.unit, locale) }
    case 'bounded':
      return { format: scale.max <= 100 ? 'rating' : 'number', unit: textIn(scale.unit, locale) }
    case 'count':
      return { format: 'rating', unit: textIn(scale.unit, locale) }
    default:
      return { format: 'rating', unit: '' }
  }
}
