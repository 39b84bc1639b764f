import type { AttributeId } from '@/model/attribute'
import { blankInitiative } from '@/model/blank'
import type { Effect, Initiative, InitiativeId } from '@/model/initiative'
import type { Plan } from '@/model/plan'
import { attributeFor } from './attribute-for'
import { costIn } from './costs'
import type { Gain } from './gain'
import type { Meaning } from './meaning'
import { nativeGain } from './native-gain'
import type { Suggestion } from './suggestion'

/** Month in which the suggestions were written, "YYYY-MM". */
export const suggestedMonth = '2026-11'

/** A suggestion in the units of a plan. */
export interface FittedSuggestion {
  readonly suggestion: Suggestion
  /** Whole dong for a firm of this size. */
  readonly costs: Pick<Initiative, 'oneOff' | 'monthly' | 'perOrder'>
  readonly effects: Readonly<Record<AttributeId, Effect>>
  /** Attributes it would move by an amount that only figures of the owner can tell. */
  readonly open: readonly AttributeId[]
}

/**
 * A suggestion in the native units of a plan's attributes.
 *
 * @returns null when it moves nothing that the plan compares, or all that it would bring is there already
 */
export function fitSuggestion(plan: Plan, suggestion: Suggestion): FittedSuggestion | null {
  const effects: Record<AttributeId, Effect> = {}
  const open: AttributeId[] = []
  for (const [meaning, gain] of Object.entries(suggestion.moves) as [Meaning, Gain][]) {
    const attribute = attributeFor(plan, meaning)
    if (attribute === undefined || Object.hasOwn(effects, attribute.id) || open.includes(attribute.id)) continue
    const effect = nativeGain(plan, attribute, gain)
    if (effect === 'open') open.push(attribute.id)
    else if (typeof effect !== 'string') effects[attribute.id] = effect
  }
  if (suggestion.aim === 'improve' && open.length + Object.keys(effects).length === 0) return null
  const { oneOff, monthly, perOrder } = suggestion
  const costs = {
    oneOff: costIn(plan, oneOff),
    monthly: costIn(plan, monthly),
    perOrder: costIn(plan, perOrder),
  }
  return { suggestion, costs, effects, open }
}

/** A fitted suggestion as an initiative that says that it is one. */
export function initiativeFromSuggestion(
  { suggestion, costs, effects }: FittedSuggestion,
  id: InitiativeId,
): Initiative {
  return { ...blankInitiative(id, suggestion.name), ...costs, effects, suggested: suggestedMonth }
}
