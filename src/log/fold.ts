import { dangling } from '@/model/edits/tidy'
import type { Plan } from '@/model/plan'
import { isConsistent, isWellFormed, type Group } from '@/schema/group-check'
import { applyPatch, valueAt, type PlanPath } from './apply-patch'
import { isRecord, isSame } from '@/model/edits/record'
import { isFromBefore, type LogEntry, type PlanPatch } from './entry'
import { Knowledge, knows, type Known } from './knowledge'
import type { Loss, LossReason } from './losses'
import { groupsOf, isThing, mayLeaveDangling, thingOf, type PatchGroup } from './patch-groups'
import { Places, type Writer } from './places'
import { measuredAt, rescaled, valuesElsewhere } from './scales'
import { Steps } from './steps'

/** A patch that cannot take effect, and why. */
interface Fall {
  readonly patch: PlanPatch
  readonly why: LossReason
}

interface Swept {
  readonly path: PlanPath
  readonly value: unknown
}

/** What an entry comes to on a plan that its author did not know. */
interface Outcome {
  readonly plan: Plan
  readonly applied: readonly PlanPatch[]
  readonly falls: readonly Fall[]
  /** Places that the entry leaves pointing to nothing, or in an old unit, and what stood there before it was taken away. */
  readonly swept: readonly Swept[]
}

export interface FoldOptions {
  /** Also finds what is lost: slower, and not needed to know the plan. */
  readonly wantsLosses?: boolean
  /** The plan before the entry of this index is known: folding begins there. */
  readonly from?: { readonly index: number; readonly plan: Plan }
  /** Looks at every entry as if it came from outside, and calls a log broken whose entries contradict it. */
  readonly isUntrusted?: boolean
}

export interface Folded {
  readonly plan: Plan
  /** The plan after each entry; those before `from` are absent. */
  readonly states: readonly Plan[]
  readonly losses: readonly Loss[]
  /** An entry that says it knew everything before it cannot have been made there. Only found when `isUntrusted`. */
  readonly isBroken: boolean
}

/** Entries that are folded in one go. */
const perSlice = 250

/**
 * The plan that a log comes to. The result depends on the entries alone, not on the order in which they arrived: they are
 * taken in the order of (clock, id). An entry whose author knew everything before it is applied as it was made. One that
 * meets changes which its author did not know is applied group by group (an attribute, an initiative...), and what
 * does not fit is left out and told. Steps that were taken back are left out (docs/the-log.md).
 *
 * @param base the plan before the first entry
 * @param entries sorted by `compareEntries`, each once, all of one document version
 */
export function fold(base: Plan, entries: readonly LogEntry[], options: FoldOptions = {}): Folded {
  const steps = foldSteps(base, entries, options)
  let step = steps.next()
  while (step.done !== true) step = steps.next()
  return step.value
}

/** The same in slices of a few milliseconds; each yields how much is done, 0 to 1. */
export function foldSteps(
  base: Plan,
  entries: readonly LogEntry[],
  options: FoldOptions = {},
): Generator<number, Folded> {
  return new Folding(base, entries, options).run()
}

class Folding {
  readonly #entries: readonly LogEntry[]
  readonly #options: FoldOptions
  readonly #known: Known[] = []
  readonly #isAll: boolean[] = []
  readonly #steps: Steps
  readonly #places: Places | null
  /** Things that were deleted, or whose adding is taken back, as they were: by their path. */
  readonly #deleted = new Map<string, { readonly value: unknown; readonly by: LogEntry }>()
  /** Indexes of the entries that measure an attribute in another way. */
  readonly #rescalings = new Map<string, number[]>()
  #plan: Plan
  #isBroken = false

  constructor(base: Plan, entries: readonly LogEntry[], options: FoldOptions) {
    this.#plan = base
    this.#entries = entries
    this.#options = options
    this.#places = options.wantsLosses === true ? new Places() : null
    const knowledge = new Knowledge()
    entries.forEach((entry, index) => {
      const { known, isAll } = knowledge.add(entry)
      this.#known.push(known)
      this.#isAll.push(isAll)
      for (const id of rescaled(entry.patches)) {
        this.#rescalings.set(id, [...(this.#rescalings.get(id) ?? []), index])
      }
    })
    this.#steps = new Steps(entries, (index) => this.#knownAt(index))
  }

  *run(): Generator<number, Folded> {
    const { from } = this.#options
    const states: Plan[] = []
    if (from !== undefined) this.#plan = from.plan
    for (let index = from?.index ?? 0; index < this.#entries.length; index += 1) {
      this.#take(index)
      states[index] = this.#plan
      if (index % perSlice === perSlice - 1) yield index / this.#entries.length
    }
    return {
      plan: this.#plan,
      states,
      losses: this.#places?.losses() ?? [],
      isBroken: this.#isBroken,
    }
  }

  #knownAt(index: number): Known {
    const known = this.#known[index]
    if (known === undefined) throw new RangeError('an entry beyond the log')
    return known
  }

  #take(index: number): void {
    const entry = this.#entries[index]
    if (entry === undefined || entry.kind !== 'edit') return
    if (this.#steps.isOut(entry.step)) return this.#keepAside(entry)
    const isExact = this.#isAll[index] === true && !this.#steps.isUnlikeNow(index)
    const before = this.#plan
    if (isExact && this.#options.isUntrusted !== true) {
      for (const patch of entry.patches) this.#plan = applyPatch(this.#plan, patch) ?? this.#plan
      return this.#note(index, before, entry.patches, [], [])
    }
    const { plan, applied, falls, swept } = this.#applied(entry, index)
    // Older apps wrote what they had merged already, and dropped what did not fit without a word.
    if (isExact && falls.length + swept.length > 0 && !isFromBefore(entry)) this.#isBroken = true
    this.#plan = plan
    this.#note(index, before, applied, swept, falls)
  }

  /** A thing whose adding is taken back can still be put back with what others did to it. */
  #keepAside(entry: LogEntry): void {
    for (const { path, op, value } of entry.patches) {
      if (op !== 'remove' && isThing(path)) this.#deleted.set(path.join('.'), { value, by: entry })
    }
  }

  #applied(entry: LogEntry, index: number): Outcome {
    const groups = groupsOf(entry.patches)
    const whole = this.#attempt(this.#plan, groups, index)
    if (whole.isSound) return whole
    // Not all of it fits: each group by itself, those that add something first, as others may refer to it.
    let plan = this.#plan
    const applied: PlanPatch[] = []
    const falls: Fall[] = []
    const swept: Swept[] = []
    for (const group of groups) {
      const part = this.#attempt(plan, [group], index)
      if (part.isSound) {
        plan = part.plan
        applied.push(...part.applied)
        falls.push(...part.falls)
        swept.push(...part.swept)
      } else {
        const fallen = new Set(part.falls.map(({ patch }) => patch))
        falls.push(...part.falls)
        for (const patch of group.patches) if (!fallen.has(patch)) falls.push({ patch, why: 'refused' })
      }
    }
    return { plan, applied, falls, swept }
  }

  #attempt(before: Plan, groups: readonly PatchGroup[], index: number): Outcome & { readonly isSound: boolean } {
    const falls: Fall[] = []
    const applied: PlanPatch[] = []
    let plan = before
    for (const { patches } of groups) {
      for (const patch of patches) {
        const unit = measuredAt(patch.path)
        const next =
          unit !== null && this.#isOtherUnit(unit, index) ? 'other_scale' : (applyPatch(plan, patch) ?? 'deleted')
        if (typeof next === 'string') falls.push({ patch, why: next })
        else {
          plan = next
          applied.push(patch)
        }
      }
    }
    if (!groups.every(({ group }) => isWellFormed(plan, group))) {
      return { plan: before, applied: [], falls, swept: [], isSound: false }
    }
    const swept: Swept[] = []
    const sweep = (patch: PlanPatch) => {
      swept.push({ path: patch.path, value: valueAt(plan, patch.path) })
      plan = applyPatch(plan, patch) ?? plan
    }
    for (const { group, patches } of groups) {
      for (const path of this.#oldUnits(plan, group, patches, index)) sweep({ op: 'remove', path: [...path] })
    }
    const mayDangle = groups.some(({ patches }) => patches.some(mayLeaveDangling))
    for (let left = mayDangle ? dangling(plan) : []; left.length > 0; left = dangling(plan)) {
      const before = plan
      for (const { path, value } of left) {
        sweep(value === undefined ? { op: 'remove', path: [...path] } : { op: 'replace', path: [...path], value })
      }
      if (plan === before) return { plan, applied, falls, swept, isSound: false }
    }
    return { plan, applied, falls, swept, isSound: groups.every(({ group }) => isConsistent(plan, group)) }
  }

  /** Whether the author measured an attribute in another way than the plan does now. */
  #isOtherUnit(attribute: string, index: number): boolean {
    const all = this.#rescalings.get(attribute)
    if (all === undefined) return false
    const known = this.#knownAt(index)
    const seen = all.findLast(
      (at) => at < index && knows(known, this.#knownAt(at)) && this.#steps.wasIn(this.#entries[at]?.step ?? '', known),
    )
    const inForce = all.findLast((at) => at < index && !this.#steps.isOut(this.#entries[at]?.step ?? ''))
    return seen !== inForce && !rescaled(this.#entries[index]?.patches ?? []).includes(attribute)
  }

  /** Places that hold a value in a unit which is not the attribute's: what it sets anew, or brings in. */
  #oldUnits(plan: Plan, { field: record, id }: Group, patches: readonly PlanPatch[], index: number): PlanPath[] {
    if (this.#rescalings.size === 0) return []
    if (record === 'attributes') return rescaled(patches).flatMap((attribute) => valuesElsewhere(plan, attribute))
    if ((record !== 'initiatives' && record !== 'alternatives') || !patches.some(({ path }) => path.length === 2)) {
      return []
    }
    return [...this.#rescalings.keys()]
      .filter((attribute) => this.#isOtherUnit(attribute, index))
      .flatMap((attribute) => valuesElsewhere(plan, attribute))
      .filter(([inRecord, thing]) => inRecord === record && thing === id)
  }

  /** Notes who wrote what, and what was lost by it. */
  #note(
    index: number,
    before: Plan,
    applied: readonly PlanPatch[],
    swept: readonly Swept[],
    falls: readonly Fall[],
  ): void {
    const entry = this.#entries[index]
    if (entry === undefined) return
    for (const { path, op } of applied) {
      if (!isThing(path)) continue
      if (op === 'remove') this.#deleted.set(path.join('.'), { value: valueAt(before, path), by: entry })
      else this.#deleted.delete(path.join('.'))
    }
    for (const { path, value } of swept) {
      if (isThing(path)) this.#deleted.set(path.join('.'), { value, by: entry })
    }
    const places = this.#places
    if (places === null) return
    const known = this.#knownAt(index)
    const isDone = (place: PlanPath) => isSame(valueAt(before, place), valueAt(this.#plan, place))
    const agreed: { readonly place: PlanPath; readonly writer: Writer }[] = []
    for (const { path, op } of applied) {
      const removes = op === 'remove' && isThing(path)
      for (const { writer, path: place } of places.write(path, { entry, known })) {
        if (isDone(place)) {
          agreed.push({ place, writer })
          continue
        }
        const deleted = removes ? { path, value: valueAt(before, path) } : null
        const why = removes ? 'deleted' : 'overwritten'
        places.lose(
          { entry: writer.entry, place, why, by: entry, value: valueAt(before, place), deleted },
          writer.known,
        )
      }
    }
    for (const { path, value } of swept) {
      const why = measuredAt(path) !== null && rescaled(entry.patches).length > 0 ? 'other_scale' : 'deleted'
      for (const { writer, path: place } of places.sweep(path)) {
        if (writer.entry !== entry && knows(known, writer.known)) continue
        const by = writer.entry === entry ? null : entry
        const lost = within(value, place.slice(path.length))
        places.lose({ entry: writer.entry, place, why, by, value: lost, deleted: this.#missing(path) }, writer.known)
      }
    }
    for (const { place, writer } of agreed) places.agree(place, writer)
    for (const { patch, why } of falls) {
      const { path, op, value } = patch
      if (isSame(valueAt(this.#plan, path), op === 'remove' ? undefined : value)) {
        places.agree(path, { entry, known })
        continue
      }
      // What a deleted thing was to be cleared of is as gone as it can be.
      if (op === 'remove' && why === 'deleted') continue
      const deleted = why === 'deleted' ? this.#missing(path) : null
      const by = why === 'deleted' ? (this.#deleted.get(thingOf(path))?.by ?? null) : null
      places.lose({ entry, place: path, why, by, value: op === 'remove' ? undefined : value, deleted }, known)
    }
  }

  /** The deleted thing that a place lies in, or names by its last key. */
  #missing(path: PlanPath): Loss['deleted'] {
    const inside = this.#deleted.get(thingOf(path))
    if (inside !== undefined) return { path: path.slice(0, 2), value: inside.value }
    const last = String(path.at(-1))
    for (const record of ['attributes', 'rivals', 'initiatives', 'alternatives']) {
      const named = this.#deleted.get(`${record}.${last}`)
      if (named !== undefined) return { path: [record, last], value: named.value }
    }
    return null
  }
}

/** What stands at a place inside a value. */
function within(value: unknown, path: PlanPath): unknown {
  return path.reduce<unknown>((inner, key) => (isRecord(inner) ? inner[String(key)] : undefined), value)
}
