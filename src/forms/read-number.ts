import { parseNumber, type InputFormat } from '@/lib/number-input'
import type { ValueProblem } from '@/lib/value-problem'

/** What a number field takes besides the shape of the number. */
export interface NumberRules {
  readonly format: InputFormat
  readonly unit: string
  readonly min: number
  readonly max: number
  readonly whole: boolean
  /** An empty field is refused instead of meaning "not told". */
  readonly required: boolean
}

/** Reads a typed number that is no value of a scale: a count, a spread, a share. Empty is null. */
export function readNumber(
  typed: string,
  rules: NumberRules,
  locale: string,
): { readonly value: number | null } | { readonly problem: ValueProblem } {
  const read = parseNumber(typed, { locale, format: rules.format, unit: rules.unit })
  if (read === 'EMPTY') return rules.required ? { problem: { code: 'EMPTY' } } : { value: null }
  if (typeof read === 'string') return { problem: { code: read } }
  const { min, max } = rules
  if (read < min || read > max) {
    const code = min === 0 && read < 0 ? 'NEGATIVE' : 'OUT_OF_SCALE'
    return { problem: code === 'NEGATIVE' ? { code } : { code, min, max } }
  }
  if (rules.whole && !Number.isInteger(read)) {
    return { problem: { code: rules.format === 'money' ? 'NO_UNIT' : 'NOT_WHOLE' } }
  }
  return { value: read }
}
