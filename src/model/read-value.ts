import { parseNumber, type InputFormat } from '@/lib/number-input'
import type { ValueProblem } from '@/lib/value-problem'
import type { Attribute } from './attribute'
import type { Scale } from './scale'
import { textIn } from './text'

export type ReadValue = { readonly value: number | null } | { readonly problem: ValueProblem }

function inputFormat(scale: Scale): InputFormat {
  switch (scale.kind) {
    case 'bounded':
      return scale.max <= 100 ? 'rating' : 'number'
    case 'ratio':
      return scale.format === 'money' ? 'money' : 'number'
    case 'interval':
      return scale.format === 'clock' ? 'clock' : 'number'
    case 'count':
      return 'count'
    default:
      return 'number'
  }
}

function unitOf(scale: Scale, locale: string): string {
  return 'unit' in scale ? textIn(scale.unit, locale) : ''
}

/**
 * Reads what was typed for an attribute, in its native unit. Nothing typed is the value
 * null; what cannot lie on the scale is refused with the reason (spec 3.4).
 */
export function readValue(attribute: Pick<Attribute, 'scale'>, typed: string, locale: string): ReadValue {
  const { scale } = attribute
  const read = parseNumber(typed, { locale, format: inputFormat(scale), unit: unitOf(scale, locale) })
  if (read === 'EMPTY') return { value: null }
  if (typeof read === 'string') return { problem: { code: read } }
  if (scale.kind === 'bounded' && (read < scale.min || read > scale.max)) {
    return { problem: { code: 'OUT_OF_SCALE', min: scale.min, max: scale.max } }
  }
  if ((scale.kind === 'ratio' || scale.kind === 'count') && read < 0) return { problem: { code: 'NEGATIVE' } }
  if (scale.kind === 'count' && !Number.isInteger(read)) return { problem: { code: 'NOT_WHOLE' } }
  return { value: read }
}
