import type { AttributeId } from '@/model/attribute'
import { isRecord } from '@/model/edits/record'
import type { Plan } from '@/model/plan'
import type { Scale } from '@/model/scale'
import type { Text } from '@/model/text'
import { recordNames } from '@/schema/group-check'
import { valueAt, type PlanPath } from './apply-patch'
import type { LogEntry } from './entry'
import { Knowledge, knows, type Known } from './knowledge'
import { isThing } from './patch-groups'
import { Steps } from './steps'
import type { WholeLog } from './whole-log'

/** What is known of the things that a log speaks of, whether they are in the plan now or not. */
export interface KnownThings {
  /** What stands at a place of the plan now; undefined: nothing. */
  readonly now: (place: PlanPath) => unknown
  /** The name of the thing that a place lies in, the last one where it is gone; undefined: of none that was ever heard of. */
  readonly nameOf: (place: PlanPath) => Text | undefined
  /**
   * How an attribute is measured: in the plan now, or for the author of an entry; where it is gone, or was not there, as far
   * as anything is known.
   */
  readonly scaleOf: (attribute: AttributeId, entry?: Pick<LogEntry, 'id'>) => Scale | undefined
}

/** An attribute is measured so from an entry on; -1: from the beginning. */
interface Measured {
  readonly scale: Scale
  readonly at: number
}

/**
 * @param plan as it stands
 * @param log that it is the fold of
 */
export function knownThings(plan: Plan, { base, entries }: Pick<WholeLog, 'base' | 'entries'>): KnownThings {
  const names = new Map<string, Text>()
  const scales = new Map<string, Measured[]>()
  const see = (path: PlanPath, value: unknown, at: number) => {
    const [record, id, field] = path
    if (path.length === 1 && isRecord(value) && recordNames.some((name) => name === record)) {
      for (const [key, thing] of Object.entries(value)) see([...path, key], thing, at)
    } else if (isThing(path) && isRecord(value)) {
      see([...path, 'name'], value['name'], at)
      see([...path, 'scale'], value['scale'], at)
    } else if (path.length === 3 && field === 'name' && isText(value)) {
      names.set(`${String(record)}.${String(id)}`, value)
    } else if (path.length === 3 && field === 'scale' && record === 'attributes' && isScale(value)) {
      const known = scales.get(String(id)) ?? []
      scales.set(String(id), [...known, { scale: value, at }])
    }
  }
  for (const record of recordNames) see([record], base[record], -1)
  entries.forEach(({ patches }, at) => {
    for (const { path, value } of patches) if (path.length <= 3) see(path, value, at)
  })
  // What stands in the plan is called what it is called there, whatever was tried.
  for (const record of recordNames) {
    for (const [id, thing] of Object.entries(plan[record])) {
      if (isText(thing.name)) names.set(`${record}.${id}`, thing.name)
    }
  }

  const authors = lazily(() => authorsOf(entries))
  return {
    now: (place) => valueAt(plan, place),
    nameOf: ([record, id]) => names.get(`${String(record)}.${String(id)}`),
    scaleOf: (attribute, entry) => {
      const all = scales.get(attribute) ?? []
      const last = plan.attributes[attribute]?.scale ?? all.at(-1)?.scale
      // Nearly every attribute is measured in one way from its beginning on.
      if (entry === undefined || all.length < 2) return last
      return authors().lastSeen(entry.id, all)?.scale ?? all[0]?.scale
    },
  }
}

function authorsOf(entries: readonly LogEntry[]) {
  const knowledge = new Knowledge()
  const known = entries.map((entry) => knowledge.add(entry).known)
  const knownAt = (index: number): Known => {
    const found = known[index]
    if (found === undefined) throw new RangeError('an entry beyond the log')
    return found
  }
  const indexes = new Map(entries.map(({ id }, index) => [id, index]))
  const steps = new Steps(entries, knownAt)
  return {
    /** The last of several that the author of an entry saw in the plan, or made itself. */
    lastSeen(id: string, all: readonly Measured[]): Measured | undefined {
      const index = indexes.get(id)
      if (index === undefined) return all.at(-1)
      const own = knownAt(index)
      return all.findLast(
        ({ at }) => at <= index && (at < 0 || (knows(own, knownAt(at)) && steps.wasIn(entries[at]?.step ?? '', own))),
      )
    },
  }
}

function lazily<T>(make: () => T): () => T {
  let made: { readonly value: T } | null = null
  return () => (made ??= { value: make() }).value
}

function isText(value: unknown): value is Text {
  if (typeof value === 'string') return true
  return isRecord(value) && typeof value['vi'] === 'string' && typeof value['en'] === 'string'
}

function isScale(value: unknown): value is Scale {
  return isRecord(value) && typeof value['kind'] === 'string'
}
