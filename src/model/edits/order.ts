import { held } from './record'

interface Ordered {
  readonly id: string
  order: number
}

/** An order key behind every other one. */
export function lastOrder(record: Readonly<Record<string, { readonly order: number }>>): number {
  let last = 0
  for (const item of Object.values(record)) last = Math.max(last, item.order)
  return last + 1
}

/**
 * Gives the things of a record the order of a list of ids: keys 1, 2, 3... Ids that are
 * not in the record are passed over; things that the list does not name keep their
 * relative order behind those it names.
 */
export function orderBy(record: Record<string, Ordered>, ids: readonly string[]): void {
  const named = new Set(ids)
  const rest = Object.values(record)
    .filter((item) => !named.has(item.id))
    .sort((a, b) => a.order - b.order || (a.id < b.id ? -1 : 1))
    .map((item) => item.id)
  let key = 1
  for (const id of [...ids, ...rest]) {
    const item = held(record, id)
    if (item === undefined) continue
    if (item.order !== key) item.order = key
    key += 1
  }
}
