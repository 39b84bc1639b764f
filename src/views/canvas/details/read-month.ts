const numeric = /^(?:(\d{4})\s*[-/.]\s*(\d{1,2})|(\d{1,2})\s*[-/.]\s*(\d{4}))$/

/**
 * Reads a month as people type it: "11/2026", "2026-11", "3.2026".
 *
 * @returns "YYYY-MM"; null for nothing typed; "NOT_A_MONTH" for anything else
 */
export function readMonth(typed: string): string | null {
  const text = typed.trim()
  if (text === '') return null
  const [, yearFirst, monthAfter, monthFirst, yearAfter] = numeric.exec(text) ?? []
  const year = yearFirst ?? yearAfter
  const month = Number(monthAfter ?? monthFirst)
  if (year === undefined || !(month >= 1 && month <= 12)) return 'NOT_A_MONTH'
  return `${year}-${String(month).padStart(2, '0')}`
}
