/**
 * Remembers what a maker returned for a key. Intl formatters cost far more to make than to
 * use; the keys are locales and digit counts, so the table stays small.
 */
export function remember<T>(make: (key: string) => T): (key: string) => T {
  const made = new Map<string, T>()
  return (key) => {
    let value = made.get(key)
    if (value === undefined) {
      value = make(key)
      made.set(key, value)
    }
    return value
  }
}
