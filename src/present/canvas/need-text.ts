import { limitText } from '@/i18n/limit-text'
import type { Translate } from '@/i18n/translate'
import type { Attribute } from '@/model/attribute'
import { needOf } from '@/model/rule/need'
import type { Position } from '@/model/rule/result'

/**
 * What the rule asks of an attribute, in its own unit: "tối đa 33k ₫", "tối thiểu 3". Empty
 * while the average is missing, a word when nothing on the scale would do.
 */
export function needText(attribute: Attribute, position: Position | undefined, t: Translate, locale: string): string {
  if (position === undefined || attribute.excluded !== null) return ''
  const need = needOf(attribute, position)
  if (need === null) return ''
  return need === 'unattainable' ? t('table.unattainable') : limitText(attribute, need, t, locale)
}
