import * as v from 'valibot'
import { idPattern, limits } from './limits'

/** What a schema adds for readers that cannot see into its checks: the JSON Schema is held against it. */
export interface FieldNote {
  readonly maxLength?: number
  readonly format?: 'date' | 'date-or-empty' | 'month' | 'date-time'
}

function note(field: FieldNote) {
  return v.metadata<string, FieldNote & Record<string, unknown>>({ ...field })
}

function isLongerThan(text: string, max: number): boolean {
  if (text.length <= max) return false
  let points = 0
  for (const _ of text) {
    points += 1
    if (points > max) return true
  }
  return false
}

function notLongerThan(max: number) {
  return v.rawCheck<string>(({ dataset, addIssue }) => {
    if (dataset.typed && isLongerThan(dataset.value, max)) addIssue({ message: 'TOO_LONG', expected: String(max) })
  })
}

/** A plain string of at most `max` code points; nothing is trimmed. */
export function plainText(max: number) {
  return v.pipe(v.string(), note({ maxLength: max }), notLongerThan(max))
}

/** The same, and it says something: more than spaces. */
export function filledText(max: number) {
  return v.pipe(v.string(), note({ maxLength: max }), notLongerThan(max), v.regex(/\S/, 'BLANK'))
}

/** What the user typed, or a built-in text in every language. */
export function text(max: number) {
  return v.union([plainText(max), v.strictObject({ vi: plainText(max), en: plainText(max) })])
}

/** A finite number; magnitudes above `limits.number` are refused. */
export function number(min: number = -limits.number, max: number = limits.number) {
  return v.pipe(v.number(), v.minValue(min), v.maxValue(max))
}

/** A number of things, 0 or more. */
export function count() {
  return v.pipe(v.number(), v.minValue(0), v.maxValue(limits.number), v.integer('NOT_WHOLE'))
}

/** An id: also the key of the record that holds the thing. */
export function id() {
  return v.pipe(v.string(), v.regex(idPattern, 'BAD_ID'))
}

/** An id, or nothing. */
export function idOrEmpty() {
  return v.union([v.literal(''), id()])
}

/** Whole dong, negative where money is saved. */
export function wholeMoney(min: number = -limits.number) {
  return v.pipe(v.number(), v.minValue(min), v.maxValue(limits.number), v.integer('NOT_WHOLE'))
}

/** A whole number between two. */
export function wholeNumber(min: number, max: number) {
  return v.pipe(v.number(), v.minValue(min), v.maxValue(max), v.integer('NOT_WHOLE'))
}

/** A set of ids, as a record. */
export function idSet(max: number) {
  return v.pipe(v.record(id(), v.literal(true)), v.maxEntries(max, 'TOO_MANY'))
}

function isDay(value: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(value)) return false
  const time = Date.parse(`${value}T00:00:00Z`)
  return Number.isFinite(time) && new Date(time).toISOString().startsWith(value)
}

/** "YYYY-MM-DD" of a day that exists, or empty. */
export function dayOrEmpty() {
  return v.pipe(
    v.string(),
    note({ format: 'date-or-empty' }),
    v.check((value) => value === '' || isDay(value), 'BAD_DATE'),
  )
}

/** "YYYY-MM". */
export function month() {
  return v.pipe(v.string(), note({ format: 'month' }), v.regex(/^\d{4}-(0[1-9]|1[0-2])$/, 'BAD_DATE'))
}

/** An ISO 8601 instant in UTC, as `Date.prototype.toISOString` writes it; fractions of a second may be left out. */
export function instant() {
  return v.pipe(
    v.string(),
    note({ format: 'date-time' }),
    v.check(
      (value) =>
        /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d{1,9})?Z$/.test(value) &&
        isDay(value.slice(0, 10)) &&
        Number.isFinite(Date.parse(value)),
      'BAD_DATE',
    ),
  )
}
