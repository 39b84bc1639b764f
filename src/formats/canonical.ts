import type { Plan } from '@/model/plan'
import { isPrototypeKey } from '@/schema/limits'

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

/**
 * The plan without names of things that are no longer in it. Two tabs that edit one plan
 * can leave such names behind; they mean nothing, but a reader would have to refuse them.
 */
export function withoutStrangers(plan: Plan): Plan {
  const { attributes, rivals } = plan
  return {
    ...plan,
    tags: only(plan.tags, (tag) => !isPrototypeKey(tag)),
    tagline: { ...plan.tagline, names: known(plan.tagline.names, attributes) },
    bundles: each(plan.bundles, (bundle) => ({ ...bundle, members: known(bundle.members, attributes) })),
    attributes: each(attributes, (attribute) => ({
      ...attribute,
      rivals: known(attribute.rivals, rivals),
      concession:
        attribute.concession === null
          ? null
          : { ...attribute.concession, funds: known(attribute.concession.funds, attributes) },
    })),
  }
}

function only<T>(record: Readonly<Record<string, T>>, keeps: (key: string) => boolean): Record<string, T> {
  return Object.fromEntries(Object.entries(record).filter(([key]) => keeps(key)))
}

function known<T>(record: Readonly<Record<string, T>>, things: object): Record<string, T> {
  return only(record, (key) => Object.hasOwn(things, key))
}

function each<T>(record: Readonly<Record<string, T>>, change: (thing: T) => T): Record<string, T> {
  return Object.fromEntries(Object.entries(record).map(([key, thing]) => [key, change(thing)]))
}
