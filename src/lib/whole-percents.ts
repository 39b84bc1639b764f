/**
 * Shares as whole percents that add up as the shares do: the largest remainders are rounded up (Hamilton's method), the
 * earlier first among equals.
 *
 * @param shares 0..1 each
 * @returns shares again, each a whole number of hundredths, less than one hundredth from what it was
 */
export function wholePercents(shares: readonly number[]): number[] {
  const exact = shares.map((share) => Number((share * 100).toPrecision(12)))
  const whole = exact.map(Math.floor)
  const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0)
  const short = Math.round(sum(exact)) - sum(whole)
  const byRemainder = exact.map((value, i) => ({ i, rest: value % 1 })).sort((a, b) => b.rest - a.rest)
  for (const { i } of byRemainder.slice(0, short)) whole[i] = (whole[i] ?? 0) + 1
  return whole.map((percent) => percent / 100)
}
