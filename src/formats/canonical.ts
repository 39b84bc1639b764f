/** Fields in the order in which a person reads a plan; every other key follows by alphabet. */
const reading = [
  ...['format', 'version', 'app', 'savedAt', 'plan'],
  ...['kind', 'id', 'order', 'name', 'segment', 'comparison', 'policy', 'kappa', 'premium', 'tagline', 'tags'],
  ...['scale', 'direction', 'role', 'weight', 'own', 'target', 'value', 'min', 'max', 'lo', 'hi', 'mean', 'vi', 'en'],
]
const rank = new Map(reading.map((field, index) => [field, index]))

/**
 * A copy with its keys in one fixed order, so that the same plan always gives the same
 * file. Numbers that JSON does not know the sign of (-0) lose it.
 */
export function inKeyOrder(value: unknown): unknown {
  if (value === 0) return 0
  if (typeof value !== 'object' || value === null) return value
  const last = reading.length
  const entries = Object.entries(value)
  entries.sort(([a], [b]) => (rank.get(a) ?? last) - (rank.get(b) ?? last) || (a < b ? -1 : 1))
  return Object.fromEntries(entries.map(([key, inner]) => [key, inKeyOrder(inner)]))
}
