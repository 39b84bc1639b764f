/**
 * Brings the k-th smallest value to index k, smaller ones before it and larger ones behind (Hoare's selection): what a
 * quantile needs, in a tenth of the time of sorting.
 *
 * @param values changed in place; no NaN
 * @param k 0..to
 * @param from first index of the part that is ordered
 * @param to last one
 */
export function selectInPlace(values: Float64Array, k: number, from: number, to: number): number {
  let left = from
  let right = to
  while (left < right) {
    const middle = medianOfThree(values, left, (left + right) >> 1, right)
    let low = left
    let high = right
    while (low <= high) {
      while (at(values, low) < middle) low += 1
      while (at(values, high) > middle) high -= 1
      if (low <= high) {
        const kept = at(values, low)
        values[low] = at(values, high)
        values[high] = kept
        low += 1
        high -= 1
      }
    }
    if (k <= high) right = high
    else if (k >= low) left = low
    else break
  }
  return at(values, k)
}

function at(values: Float64Array, index: number): number {
  return values[index] as number
}

function medianOfThree(values: Float64Array, left: number, centre: number, right: number): number {
  const a = at(values, left)
  const b = at(values, centre)
  const c = at(values, right)
  return Math.max(Math.min(a, b), Math.min(Math.max(a, b), c))
}
