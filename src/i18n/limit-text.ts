import { roundTo } from '@/lib/format'
import type { Attribute } from '@/model/attribute'
import type { Translate } from './translate'
import { valueText } from './value-text'

/**
 * A limit in words: "tối thiểu 3", "tối đa 33k ₫", "muộn nhất 12:00". Rounded to the side
 * that keeps it, so that typing what is read satisfies it.
 *
 * @param value native units
 */
export function limitText(
  attribute: Pick<Attribute, 'scale' | 'direction'>,
  value: number,
  t: Translate,
  locale: string,
): string {
  const { scale, direction } = attribute
  const more = direction === 1
  if (scale.kind === 'binary') return t(more ? 'scale.limit.has' : 'scale.limit.hasNot')
  const rounding = more ? 'up' : 'down'
  const whole = scale.kind === 'count' || scale.kind === 'level5'
  const reachable = whole ? roundTo(value, 0, rounding) : value
  const shown = { value: valueText(scale, reachable, locale, { unit: true, rounding }) }
  if (scale.kind === 'interval' && scale.format === 'clock') {
    return t(more ? 'scale.limit.earliest' : 'scale.limit.latest', shown)
  }
  return t(more ? 'scale.limit.atLeast' : 'scale.limit.atMost', shown)
}
