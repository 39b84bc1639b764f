/** One place where the engine does not say what was expected. */
export interface Difference {
  readonly path: string
  readonly expected: unknown
  readonly got: unknown
}

/** 1e-3 relative, 1e-3 absolute below 1. */
const TOLERANCE = 1e-3

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** The number with the same id, wherever it stands. */
function withId(list: readonly unknown[], id: unknown): unknown {
  return list.find((item) => isRecord(item) && item['id'] === id)
}

function compareLists(expected: readonly unknown[], got: unknown, path: string): Difference[] {
  if (!Array.isArray(got)) return [{ path, expected, got }]
  const list = got as readonly unknown[]
  if (expected.length > 0 && expected.every((item) => isRecord(item) && 'id' in item)) {
    return expected.flatMap((item) => {
      const id = (item as Readonly<Record<string, unknown>>)['id']
      return compare(item, withId(list, id), `${path}[${String(id)}]`)
    })
  }
  if (expected.every((item) => typeof item === 'number' || isRecord(item))) {
    return expected.length === list.length
      ? expected.flatMap((item, i) => compare(item, list[i], `${path}[${String(i)}]`))
      : [{ path, expected, got }]
  }
  const sorted = (items: readonly unknown[]): string => JSON.stringify(items.map(String).sort())
  return sorted(expected) === sorted(list) ? [] : [{ path, expected, got }]
}

/**
 * Where an answer differs from what is expected. Only what is expected is looked at: more
 * may be said. Lists of codes are compared sorted, lists of numbers and of things in order,
 * lists of things with an id by that id.
 */
export function compare(expected: unknown, got: unknown, path = ''): Difference[] {
  if (Array.isArray(expected)) return compareLists(expected, got, path)
  if (isRecord(expected)) {
    if (!isRecord(got)) return [{ path, expected, got }]
    return Object.entries(expected).flatMap(([key, value]) =>
      compare(value, got[key], path === '' ? key : `${path}.${key}`),
    )
  }
  if (typeof expected === 'number' && typeof got === 'number') {
    const near = Math.abs(expected - got) <= TOLERANCE * Math.max(1, Math.abs(expected)) + 1e-12
    return near ? [] : [{ path, expected, got }]
  }
  return expected === got ? [] : [{ path, expected, got }]
}
