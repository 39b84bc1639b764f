import type { Layer } from './layer'

/** Drops all but the labels that are among the `width` best by some line; true when any was dropped. */
export function narrow(layer: Layer, width: number): boolean {
  const { lines, count, dropped, bounds } = layer
  if (count <= width) return false
  const alive: number[] = []
  for (let label = 0; label < count; label++) if (dropped[label] !== 1) alive.push(label)
  if (alive.length <= width) return false
  const kept = new Uint8Array(count)
  const values = new Float64Array(alive.length)
  for (let line = 0; line < lines; line++) {
    for (let index = 0; index < alive.length; index++)
      values[index] = bounds[(alive[index] as number) * lines + line] as number
    const least = nthLargest(values, width)
    let room = width
    for (const label of alive)
      if (room > 0 && (bounds[label * lines + line] as number) >= least) {
        kept[label] = 1
        room--
      }
  }
  let left = false
  for (const label of alive)
    if (kept[label] !== 1) {
      dropped[label] = 1
      left = true
    }
  return left
}

/** The n-th largest value; reorders the values. */
function nthLargest(values: Float64Array, n: number): number {
  let low = 0
  let high = values.length - 1
  const wanted = n - 1
  while (low < high) {
    const pivot = values[(low + high) >> 1] as number
    let i = low
    let j = high
    while (i <= j) {
      while ((values[i] as number) > pivot) i++
      while ((values[j] as number) < pivot) j--
      if (i > j) continue
      const swapped = values[i] as number
      values[i++] = values[j] as number
      values[j--] = swapped
    }
    if (wanted <= j) high = j
    else if (wanted >= i) low = i
    else break
  }
  return values[wanted] as number
}
