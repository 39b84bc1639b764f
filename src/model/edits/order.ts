import { inOrder } from '../plan'
import { held } from './record'

interface Ordered {
  readonly id: string
  order: number
}

/** Something with its key, outside any draft. */
type Placed = Readonly<Ordered>

/** Keys that are given stay well within what a plan may hold. */
const farthest = 1e14

/** An order key behind every other one. */
export function lastOrder(record: Readonly<Record<string, { readonly order: number }>>): number {
  let last = 0
  for (const item of Object.values(record)) last = Math.max(last, item.order)
  return last + 1
}

/**
 * Gives the things of a record the order of a list of ids. Only what moves gets a new key, between its new neighbours:
 * what another author moves at the same time stays where it was put. Where there is no room between two keys, all get
 * new ones: 1, 2, 3... Ids that are not in the record are passed over; things that the list does not name keep their
 * relative order behind those it names.
 *
 * @param moved where two change places, whichever of them the author has moved; it is the one that gets the new key
 */
export function orderBy(record: Record<string, Ordered>, ids: readonly string[], moved?: string): void {
  const named = new Set(ids)
  const items = [
    ...[...named].flatMap((id) => held(record, id) ?? []),
    ...inOrder(record).filter(({ id }) => !named.has(id)),
  ]
  const wanted = items.map(({ id, order }) => ({ id, order }))
  const keys = keysOf(wanted, stayingOf(wanted, moved)) ?? wanted.map((_, place) => place + 1)
  for (const [place, key] of keys.entries()) {
    const item = items[place]
    if (item !== undefined && item.order !== key) item.order = key
  }
}

/** Things that stand in the wanted order already, last to first. */
interface Chain {
  readonly item: Placed
  readonly before: Chain | null
  readonly weight: number
}

/** As many things as can stay where they are. */
function stayingOf(wanted: readonly Placed[], moved: string | undefined): ReadonlySet<Placed> {
  const longest = (chains: readonly Chain[]) =>
    chains.reduce<Chain | null>((best, chain) => (chain.weight > (best?.weight ?? 0) ? chain : best), null)
  const chains: Chain[] = []
  for (const item of wanted) {
    const before = longest(chains.filter((chain) => isBefore(chain.item, item)))
    chains.push({ item, before, weight: (before?.weight ?? 0) + (item.id === moved ? 0.5 : 1) })
  }
  const staying = new Set<Placed>()
  for (let chain = longest(chains); chain !== null; chain = chain.before) staying.add(chain.item)
  return staying
}

/** As `inOrder` has it. */
function isBefore(a: Placed, b: Placed): boolean {
  return a.order < b.order || (a.order === b.order && a.id < b.id)
}

/** The keys of things in the wanted order; null where there is no room for one. */
function keysOf(wanted: readonly Placed[], staying: ReadonlySet<Placed>): number[] | null {
  const keys: number[] = []
  let low: number | null = null
  let moving = 0
  for (const item of [...wanted, null]) {
    if (item !== null && !staying.has(item)) {
      moving += 1
      continue
    }
    const high = item?.order ?? null
    const between = keysBetween(low, high, moving)
    if (between === null) return null
    keys.push(...between, ...(high === null ? [] : [high]))
    low = high
    moving = 0
  }
  return keys
}

/** So many keys spread evenly between two, or in whole steps before the first or behind the last. */
function keysBetween(low: number | null, high: number | null, count: number): number[] | null {
  const keyAt = (step: number) => {
    if (low === null) return (high ?? 0) - count - 1 + step
    return high === null ? low + step : low + ((high - low) * step) / (count + 1)
  }
  const keys = Array.from({ length: count }, (_, index) => keyAt(index + 1))
  const all = [low ?? -Infinity, ...keys, high ?? Infinity]
  const isRoom = keys.every((key, index) => (all[index] ?? key) < key && key < (all[index + 2] ?? key))
  return isRoom && keys.every((key) => Math.abs(key) <= farthest) ? keys : null
}
