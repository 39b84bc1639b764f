import { gainFormat } from '@/formats/effect-cell'
import { parseNumber } from '@/lib/number-input'
import { isKnown } from '@/lib/numbers'
import type { Attribute } from '@/model/attribute'
import type { Effect } from '@/model/initiative'
import { textIn } from '@/model/text'
import type { ValueProblem } from '@/lib/value-problem'

export const effectFields = ['low', 'likely', 'high'] as const
export type EffectField = (typeof effectFields)[number]

/** What stands in the three fields. */
export type TypedEffect = Readonly<Record<EffectField, string>>

/** Why three typed gains are no effect, and in which field. */
export type EffectProblem =
  | { readonly field: EffectField; readonly problem: ValueProblem }
  | { readonly field: 'likely'; readonly missing: true }
  | { readonly field: EffectField; readonly above: EffectField; readonly x: number; readonly y: number }

/** Unit of a gain: minutes on a clock, else the unit of the scale. */
export function gainUnit({ scale }: Pick<Attribute, 'scale'>, locale: string, minutes: string): string {
  if (scale.kind === 'interval' && scale.format === 'clock') return minutes
  return 'unit' in scale ? textIn(scale.unit, locale) : ''
}

/**
 * Reads three typed gains, native units, positive is better. A low or high that is not told is as the likely one.
 *
 * @param unit may be typed behind a number
 * @returns the effect, or the first thing that is wrong with it
 */
export function readEffect(
  attribute: Pick<Attribute, 'scale'>,
  typed: TypedEffect,
  unit: string,
  locale: string,
): { readonly effect: Effect } | { readonly wrong: EffectProblem } {
  const read: Partial<Record<EffectField, number>> = {}
  for (const field of effectFields) {
    const value = parseNumber(typed[field], { locale, format: gainFormat(attribute), unit })
    if (value === 'EMPTY') continue
    if (typeof value === 'string') return { wrong: { field, problem: { code: value } } }
    read[field] = value
  }
  const { likely } = read
  if (!isKnown(likely)) return { wrong: { field: 'likely', missing: true } }
  const { low = likely, high = likely } = read
  if (low > likely) return { wrong: { field: 'low', above: 'likely', x: low, y: likely } }
  if (likely > high) return { wrong: { field: 'high', above: 'likely', x: likely, y: high } }
  return { effect: { low, likely, high } }
}
