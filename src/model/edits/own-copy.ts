import type { Draft } from 'immer'

/**
 * A copy of plain data for a draft to own. Later edits of the same draft reach into what
 * was put in, and that must not be an object the caller still holds.
 */
export function ownCopy<T>(value: T): Draft<T>
export function ownCopy(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, ownCopy<unknown>(inner)]))
}
