import type { AttributeId } from '../attribute'
import { inOrder, type Plan } from '../plan'
import { isNotValued } from './gate-warnings'
import { placeOf, targetFor, type Place } from './place'
import type { Repair, RepairKind } from './repair'
import type { Assessment, Finding } from './result'

/** A plan under repair: where everything stands, and how much room for stars is left. */
export interface Workshop {
  readonly plan: Plan
  readonly assessment: Assessment
  /** Judged attributes, in order. */
  readonly places: readonly Place[]
  readonly placeById: ReadonlyMap<AttributeId, Place>
  readonly roomForStar: boolean
}

/** Repairs of one kind of finding, best first; null stands for one that is not possible here. */
export type Offer = (workshop: Workshop, subject: Place | null, finding: Finding) => (Repair | null)[]

function build(plan: Plan, assessment: Assessment): Workshop {
  const places: Place[] = []
  const placeById = new Map<AttributeId, Place>()
  for (const attribute of inOrder(plan.attributes)) {
    const position = assessment.positions[attribute.id]
    if (attribute.excluded !== null || position === undefined) continue
    const place = placeOf(attribute, position)
    places.push(place)
    placeById.set(attribute.id, place)
  }
  return { plan, assessment, places, placeById, roomForStar: assessment.differentiators < assessment.limit }
}

let latest: Workshop | null = null

/**
 * The workshop of a plan and its assessment. The latest one is remembered, so that all the
 * findings of an assessment share it (a weak map would cost more than it saves: every
 * assessment is new).
 */
export function workshopOf(plan: Plan, assessment: Assessment): Workshop {
  if (latest?.plan === plan && latest.assessment === assessment) return latest
  latest = build(plan, assessment)
  return latest
}

/** Whether it is a differentiator as the plan stands. */
export function isStarred({ attribute }: Place): boolean {
  return attribute.role === 'differentiator'
}

/** Whether it is judged as part of a bundle. */
export function isBundled({ assessment }: Workshop, { attribute }: Place): boolean {
  return assessment.bundles.some(({ members }) => members.includes(attribute.id))
}

/** A repair of one attribute; null where no value would do. */
export function repair(kind: RepairKind, { attribute }: Place, value: number | null | 'impossible'): Repair | null {
  return value === 'impossible' ? null : { kind, attribute: attribute.id, value }
}

/** Moves the promise; nothing where it need not move or cannot. */
export function setTarget(place: Place, value: number | null | 'impossible'): Repair | null {
  return value === null ? null : repair('set_target', place, value)
}

/** Stars an attribute that customers value, and promises what a star needs. */
export function starOf(place: Place): Repair | null {
  return isNotValued(place.attribute) ? null : repair('make_differentiator', place, targetFor(place, 'differentiator'))
}

/** Unstarring leaves the promise alone where it is at par, and brings it to par where it is not. */
export function unstarOf(place: Place): Repair | null {
  return repair('make_parity', place, place.position.level === null ? null : targetFor(place, 'parity'))
}

/** Whether a declared concession lives off this differentiator alone. */
function isNeededForFunds({ plan, assessment }: Workshop, id: AttributeId): boolean {
  if (plan.policy !== 'concessions') return false
  return assessment.conceded.some((conceded) => {
    const funds = plan.attributes[conceded]?.concession?.funds ?? {}
    const others = Object.keys(funds).filter((fund) => fund !== id && plan.attributes[fund]?.role === 'differentiator')
    return funds[id] === true && others.length === 0
  })
}

/** Unstarring that leaves the plan no worse: another differentiator stays, and no concession loses its funds. */
export function unstarSafely(workshop: Workshop, place: Place): Repair | null {
  const alone = workshop.assessment.differentiators < 2
  return alone || isNeededForFunds(workshop, place.attribute.id) ? null : unstarOf(place)
}
