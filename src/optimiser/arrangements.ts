import type { Attribute, AttributeId } from '@/model/attribute'
import { inOrder, type BundleId, type Plan } from '@/model/plan'
import { plannedValue } from '@/model/planned'
import { differentiatorLimit } from '@/model/rule/assess'
import { bundlingOf, memberShares } from '@/model/rule/bundles'
import { concessionsOf } from '@/model/rule/concessions'
import { counts } from '@/model/rule/importance'
import { isUnattainable } from '@/model/rule/need'
import { rulerOf } from '@/model/rule/position'
import type { Position } from '@/model/rule/result'
import type { Obstacle } from './obstacles'

/** Attributes that are judged as one (spec 3.6). */
export interface StandingBundle {
  readonly id: BundleId
  readonly members: readonly AttributeId[]
  /** Importance of each member inside it. */
  readonly shares: readonly number[]
  readonly isStarred: boolean
}

/**
 * One way in which the rule can be kept: which shortfalls are accepted, and which bundles stand while they are. A plan
 * keeps the rule when it keeps it in one of its arrangements.
 */
export interface Arrangement {
  /** May be below par: validly conceded, were it so. */
  readonly free: ReadonlySet<AttributeId>
  /** Has to be below par: that is what dissolves its bundle. */
  readonly below: ReadonlySet<AttributeId>
  readonly bundles: readonly StandingBundle[]
  readonly memberOf: Readonly<Record<AttributeId, BundleId>>
  /** What no spending mends; empty: it can be kept. */
  readonly obstacles: readonly Obstacle[]
}

type Positions = Readonly<Record<AttributeId, Position>>

/** More ways to concede than these are not looked at. */
const mostArrangements = 64

export interface Arrangements {
  readonly all: readonly Arrangement[]
  /** None was left out. */
  readonly isComplete: boolean
}

/** Whether an attribute is given up on purpose and nothing is known of its own value, so that it stays far below. */
function isGone(plan: Plan, attribute: Attribute): boolean {
  const { role, concession } = attribute
  return role === 'parity' && concession?.kind === 'eliminate' && plannedValue(plan, attribute) === null
}

/** All attributes standing at par, but for those that are below it. */
function positionsWith(now: Positions, below: ReadonlySet<AttributeId>): Record<AttributeId, Position> {
  const positions: Record<AttributeId, Position> = {}
  for (const [id, position] of Object.entries(now)) positions[id] = { ...position, level: below.has(id) ? 1 : 3 }
  return positions
}

class Arranging {
  readonly found: Arrangement[] = []
  isComplete = true
  readonly #attributes: readonly Attribute[]
  /** Shortfalls that the owner has declared and that the policy may accept. */
  readonly #declared: readonly AttributeId[]
  readonly #gone: ReadonlySet<AttributeId>
  readonly #seen = new Set<string>()

  constructor(
    readonly plan: Plan,
    readonly now: Positions,
    standing: ReadonlySet<AttributeId>,
  ) {
    this.#attributes = inOrder(plan.attributes).filter(({ excluded }) => excluded === null)
    this.#gone = new Set(this.#attributes.filter((one) => isGone(plan, one)).map(({ id }) => id))
    this.#declared = this.#attributes
      .filter(({ id, role, concession }) => role === 'parity' && concession !== null && standing.has(id))
      .map(({ id }) => id)
    this.#explore(this.#gone)
  }

  /** Every set of bundles that can stand: one falls apart when a member is below par, which has to be conceded. */
  #explore(below: ReadonlySet<AttributeId>): void {
    const key = [...below].sort().join('|')
    if (this.#seen.has(key)) return
    if (this.#seen.size >= mostArrangements) {
      this.isComplete = false
      return
    }
    this.#seen.add(key)
    const hasBundles = Object.keys(this.plan.bundles).length > 0
    const { standing, memberOf } = bundlingOf(this.plan, hasBundles ? positionsWith(this.now, below) : this.now)
    const bundles = standing.map(({ id, members, differentiator }): StandingBundle => {
      const attributes = members.flatMap((member) => this.plan.attributes[member] ?? [])
      return { id, members, shares: memberShares(attributes), isStarred: differentiator }
    })
    this.#arrange(below, bundles, memberOf)
    if (this.plan.policy !== 'concessions') return
    for (const { members } of bundles)
      for (const member of members) if (this.#declared.includes(member)) this.#explore(new Set([...below, member]))
  }

  #arrange(
    below: ReadonlySet<AttributeId>,
    bundles: readonly StandingBundle[],
    memberOf: Record<string, string>,
  ): void {
    const { n, starred } = this.#count(bundles, memberOf)
    const limit = differentiatorLimit(n)
    const obstacles: Obstacle[] = []
    if (starred === 0) obstacles.push({ code: 'NO_DIFF' })
    if (starred > limit) obstacles.push({ code: 'TOO_MANY_DIFFS', count: starred, limit, total: n })
    for (const attribute of this.#attributes) {
      if (attribute.role !== 'differentiator' || memberOf[attribute.id] !== undefined) continue
      const position = this.now[attribute.id]
      const ruler = position === undefined ? null : rulerOf(attribute, position)
      if (ruler !== null && isUnattainable(attribute, ruler))
        obstacles.push({ code: 'DIFF_UNATTAINABLE', attribute: attribute.id })
    }
    const isSound = (breached: ReadonlySet<AttributeId>) => this.#isSound(breached, n)
    const sets = this.plan.policy === 'concessions' && isSound(below) ? this.#widest(below, memberOf, isSound) : []
    if (sets.length === 0) {
      for (const id of this.#gone) obstacles.push({ code: 'ELIMINATED', attribute: id })
      // What has to be below par and may not be is no way to keep the rule, unless there is no other to speak of.
      const isOnly = [...below].every((id) => this.#gone.has(id))
      if (isOnly) this.found.push({ free: new Set(), below: new Set(), bundles, memberOf, obstacles })
      return
    }
    const must = new Set([...below].filter((id) => !this.#gone.has(id)))
    for (const free of sets) this.found.push({ free, below: must, bundles, memberOf, obstacles })
  }

  /** The largest sets of shortfalls that are accepted together: whatever is accepted is part of one of them. */
  #widest(
    below: ReadonlySet<AttributeId>,
    memberOf: Readonly<Record<string, string>>,
    isSound: (breached: ReadonlySet<AttributeId>) => boolean,
  ): ReadonlySet<AttributeId>[] {
    const able = this.#declared.filter(
      (id) => !below.has(id) && memberOf[id] === undefined && isSound(new Set([...below, id])),
    )
    const widest: ReadonlySet<AttributeId>[] = []
    const visit = (at: number, taken: ReadonlySet<AttributeId>): void => {
      if (widest.length >= mostArrangements) {
        this.isComplete = false
        return
      }
      const id = able[at]
      if (id === undefined) {
        if (!widest.some((other) => [...taken].every((one) => other.has(one)))) widest.push(taken)
        return
      }
      const more = new Set([...taken, id])
      if (isSound(more)) visit(at + 1, more)
      visit(at + 1, taken)
    }
    const all = new Set([...below, ...able])
    if (isSound(all)) return [all]
    visit(0, below)
    return widest
  }

  /** Whether all of these may be below par at once (spec 3.7). */
  #isSound(breached: ReadonlySet<AttributeId>, n: number): boolean {
    const { plan } = this
    const judged = { plan, attributes: this.#attributes, positions: positionsWith(this.now, breached), n }
    return concessionsOf(judged).conceded.length === breached.size
  }

  #count(bundles: readonly StandingBundle[], memberOf: Readonly<Record<string, string>>) {
    const alone = this.#attributes.filter(({ id }) => memberOf[id] === undefined)
    const countsIn = ({ members }: StandingBundle) =>
      members.some((id) => {
        const attribute = this.plan.attributes[id]
        return attribute !== undefined && counts(attribute)
      })
    return {
      n: alone.filter(counts).length + bundles.filter(countsIn).length,
      starred:
        alone.filter(({ role }) => role === 'differentiator').length +
        bundles.filter(({ isStarred }) => isStarred).length,
    }
  }
}

/**
 * The ways in which the rule can be kept under the plan's own policy (spec 3.6, 3.7). Without concessions there is one.
 *
 * @param now where each attribute stands today; averages and margins are taken from it
 * @param standing attributes that can be compared
 */
export function arrangementsOf(plan: Plan, now: Positions, standing: ReadonlySet<AttributeId>): Arrangements {
  const { found, isComplete } = new Arranging(plan, now, standing)
  return { all: found, isComplete }
}
