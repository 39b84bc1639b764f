/**
 * Removes a key, if the record holds it. A plain `delete` of a key that objects inherit
 * ("toString") would count as a change whose inverse puts the inherited function back.
 */
export function drop(record: Record<string, unknown>, key: string): void {
  if (Object.hasOwn(record, key)) delete record[key]
}

/** What a record holds under a key; nothing for what every object inherits. */
export function held<T>(record: Readonly<Record<string, T>>, key: string): T | undefined {
  return Object.hasOwn(record, key) ? record[key] : undefined
}

/** The record at the end of a path; null where there is none. */
export function recordAt(root: object, path: readonly string[]): Record<string, unknown> | null {
  let found: unknown = root
  for (const key of path) found = isRecord(found) ? held(found, key) : undefined
  return isRecord(found) ? found : null
}

/** Whether two values say the same, in whatever order their keys stand. */
export function isSame(a: unknown, b: unknown): boolean {
  if (!isRecord(a) || !isRecord(b)) return a === b || Object.is(a, b)
  const keys = Object.keys(a)
  return keys.length === Object.keys(b).length && keys.every((key) => Object.hasOwn(b, key) && isSame(a[key], b[key]))
}

/** Whether a value is a record: no list, and not null. */
export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
