import { remember } from './intl-cache'

/** Which way a shown number may differ from the true one. "up" and "down" keep a limit a limit. */
export type Rounding = 'nearest' | 'up' | 'down'

/** Values this close to a step (in steps) count as on it, so that float noise never adds a step. */
const NOISE = 1e-6
/** From here on a double has no decimals left worth rounding. */
const EXACT = 1e15
/** Below this a number prints with an exponent, and is nothing on any scale of the app. */
const TINY = 1e-6

/**
 * Rounds to a number of decimals.
 *
 * @param digits decimals, 0..15
 */
export function roundTo(value: number, digits: number, rounding: Rounding = 'nearest'): number {
  if (!(Math.abs(value) < EXACT)) return value
  // Shifting by the decimal text keeps 8.05 at 8.05; multiplying by 10^n would not.
  const steps = Number(`${Math.abs(value) < TINY ? '0' : String(value)}e${String(digits)}`)
  const whole =
    rounding === 'up' ? Math.ceil(steps - NOISE) : rounding === 'down' ? Math.floor(steps + NOISE) : Math.round(steps)
  return Number(`${String(whole)}e${String(-digits)}`) + 0
}

/** Stands as wide as a plus sign, unlike a hyphen; typed, either is read. */
const MINUS = '\u2212'

const numbers = remember((key) => {
  const [locale, most = '0', least = '0', grouping] = key.split('|')
  return new Intl.NumberFormat(locale, {
    maximumFractionDigits: Number(most),
    minimumFractionDigits: Number(least),
    useGrouping: grouping === 'true',
  })
})

export interface NumberStyle {
  /** Most decimals shown; 1 by default. */
  readonly digits?: number
  /** Decimals shown even when they are zero; 0 by default. */
  readonly atLeast?: number
  readonly rounding?: Rounding
  /** Thousands separators; true by default. */
  readonly grouping?: boolean
}

/** A number in the user's notation: 1.234,5 or 1,234.5, below zero with a true minus. Never "−0". */
export function formatNumber(value: number, locale: string, style: NumberStyle = {}): string {
  const { digits = 1, atLeast = 0, rounding = 'nearest', grouping = true } = style
  const key = `${locale}|${String(digits)}|${String(Math.min(atLeast, digits))}|${String(grouping)}`
  const rounded = roundTo(value, digits, rounding)
  // Most numbers are small and whole, and making a formatter is the costliest part of a first screen.
  const size = Math.abs(rounded)
  const text = atLeast === 0 && Number.isInteger(size) && size < 1000 ? String(size) : numbers(key).format(size)
  return rounded < 0 ? MINUS + text : text
}

/**
 * A share as a percentage: 0.71 is 71%.
 *
 * @param share 0..1
 */
export function formatPercent(share: number, locale: string, digits = 0): string {
  return `${formatNumber(share * 100, locale, { digits })}%`
}

/**
 * A time of day, 24 hours: 710 is 11:50.
 *
 * @param minutes minutes after midnight; past 1440 the hours go on counting
 */
export function formatClock(minutes: number, rounding: Rounding = 'nearest'): string {
  const whole = roundTo(minutes, 0, rounding)
  const hours = Math.floor(Math.abs(whole) / 60)
  return `${whole < 0 ? MINUS : ''}${String(hours)}:${String(Math.abs(whole) % 60).padStart(2, '0')}`
}

/** Compares names as a reader of the language sorts them, numbers by value ("Quận 2" before "Quận 10"). */
export const collator: (locale: string) => Intl.Collator = remember(
  (locale) => new Intl.Collator(locale, { numeric: true }),
)
