import { parseNumber, type InputFormat } from '@/lib/number-input'
import { isKnown } from '@/lib/numbers'
import type { Attribute } from '@/model/attribute'
import type { Effect } from '@/model/initiative'
import { limits } from '@/schema/limits'

/** How a gain on an attribute is typed: a distance, so a clock counts minutes. */
export function gainFormat({ scale }: Pick<Attribute, 'scale'>): InputFormat {
  if (scale.kind === 'ratio' && scale.format === 'money') return 'money'
  return scale.kind === 'bounded' && scale.max <= 100 ? 'rating' : 'number'
}

/**
 * Reads a cell as an effect, native units, positive is better: one gain ("0,5"), or low/likely/high with a stroke
 * between them ("0,2/0,5/0,8").
 *
 * @param unit may be typed behind a number
 * @returns null: it is no effect, or low stands above high
 */
export function readEffectCell(
  cell: string,
  attribute: Pick<Attribute, 'scale'>,
  unit: string,
  locale: string,
): Effect | null {
  const format = gainFormat(attribute)
  const gains = cell.split(/[/|]/).flatMap((part) => {
    const gain = parseNumber(part, { locale, format, unit })
    return typeof gain === 'number' && Math.abs(gain) <= limits.number ? [gain] : [null]
  })
  const [first, likely = first, high = first] = gains
  if (gains.length === 2 || gains.length > 3) return null
  if (!isKnown(first) || !isKnown(likely) || !isKnown(high)) return null
  return first <= likely && likely <= high ? { low: first, likely, high } : null
}
