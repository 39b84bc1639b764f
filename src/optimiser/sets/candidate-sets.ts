import type { AttributeId } from '@/model/attribute'

/** All sets of `size` of the ids, in the order of the ids. */
export function setsOf(ids: readonly AttributeId[], size: number): AttributeId[][] {
  if (size === 0) return [[]]
  return ids.flatMap((id, i) => setsOf(ids.slice(i + 1), size - 1).map((rest) => [id, ...rest]))
}

/** How many sets of up to `most` of n things there are. */
export function countOfSets(n: number, most: number): number {
  let total = 0
  let ofSize = 1
  for (let size = 1; size <= Math.min(n, most); size += 1) {
    ofSize = (ofSize * (n - size + 1)) / size
    total += ofSize
  }
  return total
}
