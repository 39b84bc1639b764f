import { remember } from './intl-cache'

const MINUTE = 60_000
const HOUR = 60 * MINUTE

const longDates = remember(
  (locale) => new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'long', year: 'numeric' }),
)
const englishDates = remember(
  (locale) => new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'short', year: 'numeric' }),
)
const englishMonths = remember((locale) => new Intl.DateTimeFormat(locale, { month: 'short', year: 'numeric' }))
const always = remember((locale) => new Intl.RelativeTimeFormat(locale, { numeric: 'always' }))
const byName = remember((locale) => new Intl.RelativeTimeFormat(locale, { numeric: 'auto' }))

/**
 * A day, on the device's clock: 05/11/2026, in English Nov 5, 2026 (never the ambiguous 5/11).
 *
 * @param instant milliseconds since 1970
 */
export function formatDate(instant: number, locale: string, length: 'short' | 'long' = 'short'): string {
  const date = new Date(instant)
  if (length === 'long') return longDates(locale).format(date)
  if (locale !== 'vi') return englishDates(locale).format(date)
  return `${two(date.getDate())}/${two(date.getMonth() + 1)}/${String(date.getFullYear())}`
}

/**
 * A month: 11/2026, in English Nov 2026.
 *
 * @param month "YYYY-MM"; anything else comes back as it is
 */
export function formatMonth(month: string, locale: string): string {
  const parts = /^(\d{4})-(0[1-9]|1[0-2])$/.exec(month)
  if (parts === null) return month
  const [, year = '', number = ''] = parts
  if (locale === 'vi') return `${number}/${year}`
  return englishMonths(locale).format(new Date(Number(year), Number(number) - 1, 1))
}

/**
 * How long ago: 2 giờ trước, hôm qua, 3 ngày trước. Less than a minute counts as no time at all.
 *
 * @param instant milliseconds since 1970, one that `isCredible`
 * @param now the same, given by the caller
 * @returns null for "just now", which has its own words
 */
export function formatRelative(instant: number, now: number, locale: string): string | null {
  const age = now - instant
  if (age < MINUTE) return null
  if (age < HOUR) return always(locale).format(-Math.floor(age / MINUTE), 'minute')
  const days = daysBetween(instant, now)
  if (days === 0 || age < 12 * HOUR) return always(locale).format(-Math.floor(age / HOUR), 'hour')
  if (days < 7) return lowerFirst((days === 1 ? byName : always)(locale).format(-days, 'day'), locale)
  if (days < 30) return always(locale).format(-Math.floor(days / 7), 'week')
  if (days < 365) return always(locale).format(-Math.floor(days / 30), 'month')
  return always(locale).format(-Math.floor(days / 365), 'year')
}

/** Midnights between two instants on the device's clock; rounding absorbs daylight saving. */
function daysBetween(from: number, to: number): number {
  return Math.round((new Date(to).setHours(0, 0, 0, 0) - new Date(from).setHours(0, 0, 0, 0)) / (24 * HOUR))
}

function two(value: number): string {
  return String(value).padStart(2, '0')
}

/** Some Vietnamese words of Intl begin with a capital ("Hôm qua"); they stand inside sentences here. */
function lowerFirst(text: string, locale: string): string {
  return text.charAt(0).toLocaleLowerCase(locale) + text.slice(1)
}
