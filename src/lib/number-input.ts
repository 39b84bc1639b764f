import { parseClock } from './clock-input'
import { cleanInput, MAX_INPUT_LENGTH } from './input-text'

/**
 * What a field holds. It decides what a lone separator before three digits means:
 * "money" and "count" thousands, "rating" decimals, "number" by the language. "clock" is a time of day.
 */
export type InputFormat = 'number' | 'count' | 'money' | 'rating' | 'clock'

/** Why typed text is no value: nothing typed; not readable; beyond 10^15; more than 64 characters. */
export type InputProblem = 'EMPTY' | 'NOT_A_NUMBER' | 'NOT_A_TIME' | 'TOO_LARGE' | 'TOO_LONG'

export interface InputOptions {
  /** Language code of the user; decides "1.200" and "1,200" in a plain number field. */
  readonly locale: string
  readonly format: InputFormat
  /** The unit shown beside the field; it may be typed too ("15 phút"). */
  readonly unit?: string
}

const LARGEST = 1e15

/** Powers of ten by the words people write. */
const multipliers: ReadonlyMap<string, number> = new Map([
  ...['k', 'n', 'ng', 'nghìn', 'ngàn', 'nghin', 'ngan', 'thousand'].map((word) => [word, 3] as const),
  ...['tr', 'triệu', 'trieu', 'm', 'mn', 'mil', 'million'].map((word) => [word, 6] as const),
  ...['tỷ', 'tỉ', 'ty', 'ti', 'b', 'bn', 'billion'].map((word) => [word, 9] as const),
])

const currency = /^(?:₫|đ|d|vnđ|vnd|đồng|dong)$/

/** number, word, digits behind it ("1tr2", "1 triệu 250 nghìn"), their word, currency or percent sign. */
const shape = /^([+-]?)([\d.,][\d., ]*)(\p{L}*) *(?:(\d{1,3}) *(\p{L}*))?$/u

/**
 * Reads a number as a Vietnamese or English user types it: "7,5", "7.5", "35k", "35 nghìn",
 * "1,2 tr", "1tr2", "2 tỷ", "1.200.000 ₫", "7 %", and for a clock field "11:45", "11h45".
 * Linear in the length of the text.
 *
 * @returns the value (dong, minutes after midnight, or the number as typed; "7 %" is 7), or why there is none
 */
export function parseNumber(text: string, options: InputOptions): number | InputProblem {
  if (text.length > MAX_INPUT_LENGTH) return 'TOO_LONG'
  const clean = cleanInput(text)
  if (clean === '') return 'EMPTY'
  if (options.format === 'clock') return parseClock(clean) ?? 'NOT_A_TIME'
  const value = readNumber(withoutUnit(clean, options.unit), options)
  if (value === null) return 'NOT_A_NUMBER'
  return Math.abs(value) > LARGEST ? 'TOO_LARGE' : value
}

/** Takes away a currency sign, percent sign or the field's unit, before or behind the number. */
function withoutUnit(text: string, unit: string | undefined): string {
  const typed = unit === undefined ? '' : cleanInput(unit)
  if (typed !== '' && text.endsWith(typed)) {
    const rest = text.slice(0, -typed.length).trimEnd()
    // "15 m" in a field of metres; but "15m" must stay fifteen million where the unit is something else.
    if (/\d$/.test(rest)) return rest
  }
  return text.replace(/ ?(?:%|₫|đ|vnđ|vnd|đồng|dong)$/, '').replace(/^([+-]?) ?(?:₫|đ|vnđ|vnd) ?([+-]?)/, '$1$2')
}

function readNumber(text: string, options: InputOptions): number | null {
  const parts = shape.exec(text)
  if (parts === null) return null
  const [, sign = '', body = '', word = '', tail, tailWord = ''] = parts
  const power = powerOf(word)
  if (power === null) return null
  const mantissa = readDigits(body.trimEnd(), power === 0 ? options : { ...options, format: 'number' })
  if (mantissa === null) return null
  const head = Number(`${mantissa}e${String(power)}`)
  const rest = tail === undefined ? 0 : readTail(mantissa, power, tail, tailWord)
  if (rest === null) return null
  return sign === '-' ? 0 - (head + rest) : head + rest
}

/** 0 for no word or a bare currency letter ("35.000d"); null for a word that is no multiplier. */
function powerOf(word: string): number | null {
  if (word === '' || currency.test(word)) return 0
  return multipliers.get(word) ?? null
}

/** "1tr2" is 1.2 million, "1tr250" 1.25 million, "1tr 200k" one million two hundred thousand. */
function readTail(mantissa: string, power: number, tail: string, tailWord: string): number | null {
  if (power === 0 || mantissa.includes('.')) return null
  if (tailWord === '' || currency.test(tailWord)) return Number(`0.${tail}e${String(power)}`)
  const tailPower = multipliers.get(tailWord)
  return tailPower === undefined || tailPower >= power ? null : Number(`${tail}e${String(tailPower)}`)
}

/** Digits with separators to digits with at most one decimal point; null when the groups make no sense. */
function readDigits(body: string, options: InputOptions): string | null {
  const separators = body.replace(/\d/g, '')
  if (separators === '') return body
  const last = separators.charAt(separators.length - 1)
  const kinds = new Set(separators)
  if (kinds.size === 1 && separators.length > 1) return ungroup(body, last)
  if (kinds.size === 1) return readLoneSeparator(body, last, options)
  const at = body.lastIndexOf(last)
  const group = separators.charAt(0)
  if (kinds.size > 2 || last === ' ' || separators.indexOf(last) !== separators.length - 1) return null
  const whole = ungroup(body.slice(0, at), group)
  return whole === null ? null : decimal(whole, body.slice(at + 1))
}

function readLoneSeparator(body: string, separator: string, { locale, format }: InputOptions): string | null {
  const [whole = '', fraction = ''] = body.split(separator)
  if (separator === ' ') return ungroup(body, separator)
  const couldGroup = fraction.length === 3 && /^[1-9]\d{0,2}$/.test(whole)
  const groups =
    format === 'money' || format === 'count' || (format === 'number' && separator === (locale === 'vi' ? '.' : ','))
  return couldGroup && groups ? whole + fraction : decimal(whole, fraction)
}

/** "1.200.000" without its separators; null unless every group but the first has three digits. */
function ungroup(text: string, separator: string): string | null {
  const [first = '', ...groups] = text.split(separator)
  if (!/^\d{1,3}$/.test(first) || groups.some((group) => !/^\d{3}$/.test(group))) return null
  return first + groups.join('')
}

/** ".5" and "7," are read while typing; a separator alone is not. */
function decimal(whole: string, fraction: string): string | null {
  if (!/^\d*$/.test(whole + fraction) || whole + fraction === '') return null
  return fraction === '' ? whole : `${whole === '' ? '0' : whole}.${fraction}`
}
