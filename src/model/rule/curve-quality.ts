import { median } from '@/lib/statistics'
import type { Attribute, AttributeId } from '../attribute'
import { parameters } from '../parameters'
import { inOrder, type Plan } from '../plan'
import type { Assessment, Position } from './result'

/** What the plan does to an attribute, seen from today (spec 3.9). */
export type ErrcLabel = 'eliminate' | 'reduce' | 'raise' | 'create' | 'keep'

/** The sentence that says the difference, checked (spec 3.9). */
export interface TaglineCheck {
  readonly words: number
  /** More than 12 words. */
  readonly tooLong: boolean
  /** Differentiators that the sentence does not name. */
  readonly untagged: readonly AttributeId[]
}

/** How good the curve is as a curve; information, never part of the verdict (spec 3.9). */
export interface CurveQuality {
  /** At least one differentiator and at most K. */
  readonly focused: boolean
  /** Lowest differentiator minus median parity attribute, unclamped canvas units; null when either, or any differentiator, is unknown. */
  readonly sharpness: number | null
  /** `sharpness` is 2 or more. */
  readonly sharp: boolean
  /** Attributes outside 4..6: where the curve leaves the market's. */
  readonly divergence: number
  readonly tagline: TaglineCheck
  /** By attribute; absent where today or the plan is unknown. */
  readonly errc: Readonly<Record<AttributeId, ErrcLabel>>
}

function heightsOf(attributes: readonly Attribute[], positions: Readonly<Record<AttributeId, Position>>): number[] {
  return attributes.flatMap(({ id }) => positions[id]?.unclamped ?? [])
}

function sharpnessOf(attributes: readonly Attribute[], positions: Readonly<Record<AttributeId, Position>>) {
  const starred = attributes.filter(({ role }) => role === 'differentiator')
  const stars = heightsOf(starred, positions)
  const rest = heightsOf(
    attributes.filter(({ role }) => role === 'parity'),
    positions,
  )
  // A star that stands nowhere yet may turn out to be the lowest.
  return stars.length === 0 || stars.length < starred.length || rest.length === 0
    ? null
    : Math.min(...stars) - median(rest)
}

function errcOf(attribute: Attribute, planned: Position | undefined, today: Position | undefined): ErrcLabel | null {
  const { role, concession } = attribute
  const conceded = role === 'parity' && concession?.kind === 'eliminate' && (planned?.level ?? 3) < 3
  if (conceded) return 'eliminate'
  if (attribute.isNew) return 'create'
  const to = planned?.unclamped ?? null
  const from = today?.unclamped ?? null
  if (to === null || from === null) return null
  const change = to - from
  if (change >= parameters.errcChange - parameters.epsilon) return 'raise'
  return change <= -parameters.errcChange + parameters.epsilon ? 'reduce' : 'keep'
}

function taglineOf(plan: Plan, attributes: readonly Attribute[]): TaglineCheck {
  const words = plan.tagline.text.split(/\s+/u).filter((word) => word !== '').length
  return {
    words,
    tooLong: words > parameters.taglineWords,
    untagged: attributes
      .filter(({ id, role }) => role === 'differentiator' && plan.tagline.names[id] !== true)
      .map(({ id }) => id),
  }
}

/**
 * Focus, sharpness, divergence, tagline and ERRC labels (spec 3.9).
 *
 * @param target the plan assessed on its promise
 * @param current the same plan assessed on today
 */
export function curveQuality(plan: Plan, target: Assessment, current: Assessment): CurveQuality {
  const attributes = inOrder(plan.attributes).filter(({ excluded }) => excluded === null)
  const sharpness = sharpnessOf(attributes, target.positions)
  const { par, clear } = parameters.canvas
  const { epsilon } = parameters
  const errc: Record<AttributeId, ErrcLabel> = {}
  for (const attribute of attributes) {
    const label = errcOf(attribute, target.positions[attribute.id], current.positions[attribute.id])
    if (label !== null) errc[attribute.id] = label
  }
  return {
    focused: target.differentiators >= 1 && target.differentiators <= target.limit,
    sharpness,
    sharp: sharpness !== null && sharpness >= parameters.sharpEnough - epsilon,
    divergence: attributes.filter(({ id }) => {
      // What is eliminated has a place at the bottom, but no height to measure from.
      const y = target.positions[id]?.canvas ?? null
      return y !== null && (y < par - epsilon || y > clear + epsilon)
    }).length,
    tagline: taglineOf(plan, attributes),
    errc,
  }
}
