import { isKnown, stepsTimes } from '@/lib/numbers'
import { searchText } from '@/lib/search-text'
import type { Attribute, AttributeId } from '@/model/attribute'
import { blankInitiative } from '@/model/blank'
import { headroomOf } from '@/model/effects'
import type { Effect, Initiative, InitiativeId } from '@/model/initiative'
import { inOrder, type Plan } from '@/model/plan'
import { priceAttribute } from '@/model/price'
import { positionOf } from '@/model/rule/position'
import { kindOf } from '@/model/scales'
import { meaningOf, type Aspect } from './aspects'
import type { MarginGain, Suggestion } from './suggestion'

/** Month in which the suggestions were written, "YYYY-MM". */
export const suggestedMonth = '2026-11'

/** A suggestion in the units of a plan. */
export interface FittedSuggestion {
  readonly suggestion: Suggestion
  readonly effects: Readonly<Record<AttributeId, Effect>>
  /** Attributes it would move by an amount that only figures of the owner can tell. */
  readonly open: readonly AttributeId[]
}

/** The attribute that is about something: by its id, else by a word in its name; none that is left out, no price. */
function attributeFor(aspect: Aspect, attributes: readonly Attribute[]): Attribute | undefined {
  const { ids, words } = meaningOf(aspect)
  for (const id of ids) {
    const found = attributes.find((attribute) => attribute.id === id)
    if (found !== undefined) return found
  }
  return attributes.find(({ name }) => {
    const names = typeof name === 'string' ? [name] : [name.vi, name.en]
    return names.some((text) => words.some((word) => ` ${searchText(text)} `.includes(` ${word} `)))
  })
}

/** The clear margin, or the smallest noticeable difference while there is no average (spec 3.4). */
function marginOf(plan: Plan, attribute: Attribute): number | null {
  const { margin, mu } = positionOf(plan, attribute, 'current')
  if (margin !== null) return margin
  const near = mu ?? attribute.own.value
  const { scale } = attribute
  if (scale.kind === 'ratio' && !isKnown(near)) return null
  return kindOf(scale).floors(scale, near ?? 0, 0)?.mnd ?? null
}

/**
 * A gain in margins as native units, on whole steps of the scale and no larger than what is left to gain.
 *
 * @returns null where no margin is known; "none" where nothing is left to gain
 */
function nativeGain(plan: Plan, attribute: Attribute, gain: MarginGain): Effect | null | 'none' {
  const margin = marginOf(plan, attribute)
  if (margin === null || !(margin > 0)) return null
  const { scale, own } = attribute
  const { mu } = positionOf(plan, attribute, 'current')
  const step = kindOf(scale).step(scale, mu ?? own.value)
  const room = headroomOf(attribute) ?? Infinity
  if (room === 0) return 'none'
  const [low, likely, high] = gain.map((margins) => {
    const steps = Math.round((margins * margin) / step)
    return Math.min(room, stepsTimes(steps, step))
  }) as [number, number, number]
  // What is worth suggesting moves by a step at least.
  const least = Math.min(room, step)
  return { low, likely: Math.max(likely, least), high: Math.max(high, least) }
}

/**
 * A suggestion in the native units of a plan's attributes.
 *
 * @returns null when it is about nothing that the plan compares
 */
export function fitSuggestion(plan: Plan, suggestion: Suggestion): FittedSuggestion | null {
  const price = priceAttribute(plan)?.id
  const attributes = inOrder(plan.attributes).filter(({ id, excluded }) => id !== price && excluded === null)
  const effects: Record<AttributeId, Effect> = {}
  const open: AttributeId[] = []
  const aspects = Object.entries(suggestion.gains) as [Aspect, MarginGain][]
  for (const [aspect, gain] of aspects) {
    const attribute = attributeFor(aspect, attributes)
    if (attribute === undefined || Object.hasOwn(effects, attribute.id)) continue
    const effect = nativeGain(plan, attribute, gain)
    if (effect === null) open.push(attribute.id)
    else if (effect !== 'none') effects[attribute.id] = effect
  }
  const fits = aspects.length === 0 || open.length + Object.keys(effects).length > 0
  return fits ? { suggestion, effects, open } : null
}

/** A fitted suggestion as an initiative that says that it is one. */
export function initiativeFromSuggestion({ suggestion, effects }: FittedSuggestion, id: InitiativeId): Initiative {
  const { name, oneOff, monthly, perOrder } = suggestion
  return { ...blankInitiative(id, name), oneOff, monthly, perOrder, effects, suggested: suggestedMonth }
}
