/** A point in px. */
export interface Corner {
  readonly x: number
  readonly y: number
}

/** The staircase of what each budget buys: level until the next plan is affordable, and on to the right edge. */
export function stairs(corners: readonly Corner[], right: number): string {
  const [first] = corners
  if (first === undefined) return ''
  const steps = corners.slice(1).map(({ x, y }) => `H${x}V${y}`)
  return `M${first.x},${first.y}${steps.join('')}H${right}`
}

/** Room between a staircase and what may lie above it; before the first step down to the bottom. */
export function band(
  upper: readonly Corner[],
  lower: readonly Corner[],
  edge: { readonly right: number; readonly bottom: number },
): string {
  const [first] = upper
  if (first === undefined) return ''
  let path = stairs(upper, edge.right)
  let right = edge.right
  for (const { x, y } of [...lower].reverse()) {
    path += `V${y}H${Math.max(first.x, x)}`
    right = Math.max(first.x, x)
  }
  return right === first.x && lower.length > 0 ? `${path}Z` : `${path}V${edge.bottom}H${first.x}Z`
}

/** Tiny dots as one path, to be stroked with round caps. */
export function dots(corners: readonly Corner[]): string {
  return corners.map(({ x, y }) => `M${x},${y}h0`).join('')
}
