import type { Attribute } from '../attribute'
import { inOrder, type Bundle, type BundleId, type Plan } from '../plan'
import { toldWeight } from './importance'
import { levelAtHeight } from './level'
import type { BundlePosition, Finding, Position, Status } from './result'

type Positions = Readonly<Record<string, Position>>

/** What bundling does to a plan (spec 3.6). */
export interface Bundling {
  /** The bundles that are judged as one attribute. */
  readonly standing: readonly BundlePosition[]
  /** The bundle of each attribute that is not judged by itself. */
  readonly memberOf: Readonly<Record<string, BundleId>>
  /** A member below par dissolves its bundle, because a bundle must not compensate. */
  readonly warnings: readonly Finding<'BUNDLE_MEMBER_BELOW'>[]
}

const NONE: Bundling = { standing: [], memberOf: {}, warnings: [] }

const WORST_FIRST: readonly Status[] = [
  'unknown',
  'far_below',
  'below',
  'at_par',
  'at_par_slightly_above',
  'above',
  'dominant',
]

/** Importance of a member inside its bundle: all alike unless every one of them is told. */
export function memberShares(members: readonly Attribute[]): number[] {
  const weights = members.map(toldWeight)
  const total = weights.reduce<number>((sum, weight) => sum + (weight ?? 0), 0)
  return weights.some((weight) => weight === null) || total <= 0
    ? members.map(() => 1 / members.length)
    : weights.map((weight) => (weight ?? 0) / total)
}

function merge(bundle: Bundle, members: readonly Attribute[], positions: Positions): BundlePosition {
  const shares = memberShares(members)
  let height: number | null = 0
  members.forEach((member, i) => {
    const y = positions[member.id]?.unclamped ?? null
    height = height === null || y === null ? null : height + (shares[i] ?? 0) * y
  })
  const statuses = members.map((member) => positions[member.id]?.status ?? 'unknown')
  return {
    id: bundle.id,
    members: members.map(({ id }) => id),
    differentiator: members.some(({ role }) => role === 'differentiator'),
    height,
    level: height === null ? null : levelAtHeight(height),
    status: WORST_FIRST.find((status) => statuses.includes(status)) ?? 'unknown',
  }
}

/** The attributes of a bundle that can be merged: there, not excluded, not taken by an earlier bundle. */
function membersOf(bundle: Bundle, plan: Plan, taken: Readonly<Record<string, BundleId>>): Attribute[] {
  return inOrder(plan.attributes).filter(
    ({ id, excluded }) => bundle.members[id] === true && excluded === null && taken[id] === undefined,
  )
}

/** Which attributes are judged together, given where each of them stands (spec 3.6). */
export function bundlingOf(plan: Plan, positions: Positions): Bundling {
  const bundles = inOrder(plan.bundles)
  if (bundles.length === 0) return NONE
  const standing: BundlePosition[] = []
  const memberOf: Record<string, BundleId> = {}
  const warnings: Finding<'BUNDLE_MEMBER_BELOW'>[] = []
  for (const bundle of bundles) {
    const members = membersOf(bundle, plan, memberOf)
    if (members.length < 2) continue
    const below = members.filter(({ id }) => (positions[id]?.level ?? 3) < 3)
    for (const { id } of below) {
      warnings.push({ code: 'BUNDLE_MEMBER_BELOW', attribute: id, bundle: bundle.id, values: {} })
    }
    if (below.length > 0) continue
    standing.push(merge(bundle, members, positions))
    for (const { id } of members) memberOf[id] = bundle.id
  }
  return { standing, memberOf, warnings }
}
