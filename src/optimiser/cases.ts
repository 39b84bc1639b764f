import type { AttributeId } from '@/model/attribute'
import { parameters } from '@/model/parameters'
import type { BundleId, Plan } from '@/model/plan'
import type { Level } from '@/model/rule/result'
import type { Arrangement, Arrangements, StandingBundle } from './arrangements'
import { boxesOf, type Box } from './boxes'
import { loosest, nothingAsked, type Demand } from './demand'
import type { HeldAttribute } from './held-attributes'
import type { Obstacle } from './obstacles'

/** More boxes of one bundle than these are not told apart: then each member is held to the line of the bundle. */
export const mostBoxes = 256
/** More cases of one plan than these are not looked at. */
export const mostCases = 1_024

/** What is asked of each attribute that is held to something, by its index: one of several ways to keep the rule. */
export type Case = readonly Demand[]

export interface Cases {
  /** A plan keeps the rule when it meets the demands of one of them. */
  readonly all: readonly Case[]
  /** What every one of them asks, and any that was left out. */
  readonly common: Case
  /** Every plan that keeps the rule meets one of them. */
  readonly isComplete: boolean
  /** Why there is none; empty when there is one. */
  readonly obstacles: readonly Obstacle[]
}

/** What cases are made from, beside the plan. */
export interface CaseSource {
  readonly held: readonly HeldAttribute[]
  readonly arrangements: Arrangements
  /** Whether what is promised has to be kept, by index: promises that can be paid for, and the price. */
  readonly isPromised: readonly boolean[]
  /** Canvas heights that an attribute can reach at par or better, ascending; null: too many to look at. */
  readonly heightsOf: (index: number) => readonly number[] | null
  /** Whether an attribute can reach a level. */
  readonly canReach: (index: number, level: Level) => boolean
}

/** Mean height that a bundle has to reach, and that it must stay below. */
interface Mean {
  readonly bundle: StandingBundle
  readonly least: number
  readonly below: number
}

/** Demands on attributes alone, and on means of bundles. */
interface Draft {
  readonly demands: readonly Demand[]
  readonly means: readonly Mean[]
}

const { average, clear, dominant } = parameters.canvas
const { epsilon } = parameters

function draftOf({ held, isPromised }: CaseSource, { free, below, memberOf, bundles }: Arrangement): Draft {
  const demands = held.map(({ attribute: { id, role }, ruler }, index): Demand => {
    const asked: Demand = { ...nothingAsked, isPromised: isPromised[index] ?? false }
    if (ruler === null) return asked
    if (memberOf[id] !== undefined) return { ...asked, level: 3 }
    if (role === 'differentiator') return { ...asked, level: 4 }
    if (below.has(id)) return { ...asked, cap: 2 }
    return free.has(id) ? asked : { ...asked, level: 3 }
  })
  const means = bundles.flatMap((bundle): Mean[] =>
    bundle.isStarred ? [{ bundle, least: clear - epsilon, below: Infinity }] : [],
  )
  return { demands, means }
}

/** An attribute, or a bundle as one, that can be dominant, clearly above or at par. */
type Subject =
  | { readonly index: number; readonly isStarred: boolean }
  | { readonly bundle: StandingBundle; readonly isStarred: boolean }

function subjectsOf({ held }: CaseSource, { bundles, memberOf }: Arrangement): Subject[] {
  const places = new Map(held.map(({ attribute, ruler }, index) => [attribute.id, ruler === null ? null : index]))
  const alone = held.flatMap(({ attribute: { id, role }, ruler }, index): Subject[] =>
    ruler === null || memberOf[id] !== undefined ? [] : [{ index, isStarred: role === 'differentiator' }],
  )
  const whole = bundles.filter(({ members }) => members.every((id) => typeof places.get(id) === 'number'))
  return [...alone, ...whole.map((bundle): Subject => ({ bundle, isStarred: bundle.isStarred }))]
}

/** One dominant, one clearly above, all others at par: a draft for each two that can be that (spec 2.1). */
function fiveFourDrafts(source: CaseSource, arrangement: Arrangement): Draft[] | Obstacle {
  const subjects = subjectsOf(source, arrangement)
  const stars = subjects.filter(({ isStarred }) => isStarred)
  const room = 2
  if (stars.length > room) return { code: 'FIVE_FOUR_TOO_MANY', count: stars.length, limit: room }
  const { demands: base } = draftOf(source, arrangement)
  const can = (subject: Subject, level: Level) => !('index' in subject) || source.canReach(subject.index, level)
  const drafts: Draft[] = []
  for (const first of subjects) {
    if (!can(first, 5)) continue
    for (const second of subjects) {
      if (second === first || !can(second, 4)) continue
      if (!stars.every((star) => star === first || star === second)) continue
      const demands = [...base]
      const means: Mean[] = []
      for (const subject of subjects) {
        const level: Level = subject === first ? 5 : subject === second ? 4 : 3
        if ('index' in subject) {
          const before = base[subject.index] ?? nothingAsked
          demands[subject.index] = { ...before, level, cap: level }
        } else {
          const least = level === 5 ? dominant : level === 4 ? clear : average - 1
          const below = level === 5 ? Infinity : level === 4 ? dominant : clear
          means.push({ bundle: subject.bundle, least: least - epsilon, below: below - epsilon })
        }
      }
      drafts.push({ demands, means })
    }
  }
  return drafts.length > 0 ? drafts : { code: 'FIVE_FOUR_NO_PAIR' }
}

/** Members held each to the line of their bundle: keeps it, and misses plans in which one makes up for another. */
function apart({ bundle, least, below }: Mean): Box {
  return {
    from: bundle.members.map(() => least),
    upTo: bundle.members.map(() => (below === Infinity ? below : below - epsilon)),
  }
}

class Casting {
  readonly all: Case[] = []
  /** Bundles whose members never come to the mean that is asked of them. */
  readonly short = new Set<BundleId>()
  isComplete: boolean

  constructor(readonly source: CaseSource) {
    this.isComplete = source.arrangements.isComplete
  }

  add({ demands, means }: Draft): void {
    const [mean, ...others] = means
    if (this.all.length >= mostCases) this.isComplete = false
    else if (mean === undefined) this.all.push(demands)
    else {
      const boxes = this.#boxesOf(mean)
      if (boxes.length === 0) this.short.add(mean.bundle.id)
      for (const { from, upTo } of boxes) {
        const next = [...demands]
        mean.bundle.members.forEach((id, at) => {
          const index = this.#indexOf(id)
          const before = next[index]
          if (before === undefined) return
          next[index] = { ...before, from: from[at] ?? -Infinity, upTo: upTo[at] ?? Infinity }
        })
        this.add({ demands: next, means: others })
      }
    }
  }

  #indexOf(id: AttributeId): number {
    return this.source.held.findIndex(({ attribute, ruler }) => attribute.id === id && ruler !== null)
  }

  #boxesOf(mean: Mean): readonly Box[] {
    const { members, shares } = mean.bundle
    const indices = members.map((id) => this.#indexOf(id))
    // As long as one of them is not known, nothing is known of the bundle.
    if (indices.includes(-1)) return [{ from: [], upTo: [] }]
    const heights = indices.map((index) => this.source.heightsOf(index))
    const known = heights.every((list) => list !== null)
      ? boxesOf(heights as (readonly number[])[], shares, mean.least, mean.below, mostBoxes)
      : null
    if (known !== null) return known
    this.isComplete = false
    return [apart(mean)]
  }
}

/** All the ways in which a plan can keep the rule under its own policy, as demands on its attributes. */
export function casesOf(plan: Plan, source: CaseSource): Cases {
  const open = source.arrangements.all.filter(({ obstacles }) => obstacles.length === 0)
  const [main] = source.arrangements.all
  const casting = new Casting(source)
  const obstacles: Obstacle[] = open.length > 0 ? [] : [...(main?.obstacles ?? [])]
  const looked = open.length > 0 ? open : main === undefined ? [] : [main]
  const drafts = looked.map((arrangement) => draftOf(source, arrangement))
  let common = drafts
    .map(({ demands }) => demands)
    .reduce<Case | null>(
      (known, demands) =>
        known === null ? demands : demands.map((demand, at) => loosest(demand, known[at] ?? nothingAsked)),
      null,
    )
  if (plan.policy !== 'five-four') {
    if (open.length > 0) for (const draft of drafts) casting.add(draft)
  } else {
    for (const arrangement of open) {
      const found = fiveFourDrafts(source, arrangement)
      if (!Array.isArray(found)) obstacles.push(found)
      else for (const draft of found) casting.add(draft)
    }
  }
  if (casting.all.length === 0 && obstacles.length === 0)
    for (const bundle of casting.short) obstacles.push({ code: 'BUNDLE_OUT_OF_REACH', bundle })
  common ??= source.held.map(() => nothingAsked)
  const isSingle = casting.all.length === 1 && casting.isComplete
  const [only] = casting.all
  return {
    all: casting.all,
    common: isSingle && only !== undefined ? only : common,
    isComplete: casting.isComplete,
    obstacles,
  }
}
