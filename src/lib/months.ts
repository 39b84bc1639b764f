/**
 * Months since the year 0.
 *
 * @param date "YYYY-MM" at least; NaN for anything else
 */
export function monthCount(date: string): number {
  return Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7))
}

/**
 * The month in the middle of a period, both ends included; of two, the earlier.
 *
 * @param from "YYYY-MM"
 * @param to "YYYY-MM", no earlier
 */
export function middleMonth(from: string, to: string): string {
  const middle = Math.floor((monthCount(from) + monthCount(to)) / 2) - 1
  return `${String(Math.floor(middle / 12)).padStart(4, '0')}-${String((middle % 12) + 1).padStart(2, '0')}`
}
