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
