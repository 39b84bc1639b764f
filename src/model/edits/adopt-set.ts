import type { Alternative, AlternativeId } from '../alternative'
import type { Attribute, AttributeId } from '../attribute'
import { inOrder } from '../plan'
import { assess } from '../rule/assess'
import { slackAt } from '../rule/level'
import { goalAt, heightOf, lineOf } from '../rule/need'
import { rulerOf } from '../rule/position'
import type { Position } from '../rule/result'
import { kindOf } from '../scales'
import { addAlternative } from './alternatives'
import { setRole, setTarget } from './attributes'
import { dependingOn, inSequence, nothing, type Edit } from './edit'
import { applySelection, type Selection } from './initiatives'
import { held } from './record'

/** How the present choice and the new one are kept side by side. */
export interface KeptChoice {
  /** Names what is chosen now, when no alternative is in force yet. */
  readonly present: Pick<Alternative, 'id' | 'name'>
  readonly adopted: Pick<Alternative, 'id' | 'name'>
}

/** Stars exactly these attributes. */
function starOnly(stars: readonly AttributeId[]): Edit {
  return dependingOn(({ attributes }) =>
    inSequence(Object.keys(attributes).map((id) => setRole(id, stars.includes(id) ? 'differentiator' : 'parity'))),
  )
}

/** What the rule needs a promise to be, where it asks less; null: it asks enough, or nothing is known of it. */
function raisedPromise(attribute: Attribute, position: Position | undefined): number | null {
  const ruler = position === undefined ? null : rulerOf(attribute, position)
  const value = position?.value ?? null
  if (ruler === null || value === null) return null
  const short = attribute.direction * (lineOf(ruler, attribute.role) - value)
  // By the finest step: a rounder promise could ask more than is paid for.
  const step = kindOf(attribute.scale).step(attribute.scale, ruler.mu)
  return short > slackAt(ruler.mu) ? goalAt(attribute, ruler, heightOf(attribute.role), step) : null
}

/** Raises each promise that asks less than the rule does, as far as the rule needs it; the others are left on purpose. */
function promiseWhatTheRuleNeeds(): Edit {
  return dependingOn((plan) => {
    const { positions, conceded } = assess(plan, 'target')
    const asked = inOrder(plan.attributes).filter(({ id, excluded }) => excluded === null && !conceded.includes(id))
    return inSequence(asked.map((one) => setTarget(one.id, raisedPromise(one, positions[one.id]) ?? one.target)))
  })
}

/**
 * Puts a set of differentiators into force with the plan that pays for it: stars, what is done, and promises raised to
 * what the rule needs where they ask less.
 *
 * @param kept null: what was chosen is given up
 */
export function adoptSet(stars: readonly AttributeId[], selection: Selection, kept: KeptChoice | null): Edit {
  const keep = dependingOn(({ alternatives, alternative }) => {
    if (kept === null) return nothing
    const { present, adopted } = kept
    const isUnnamed = held(alternatives, alternative) === undefined
    return inSequence((isUnnamed ? [present, adopted] : [adopted]).map(({ id, name }) => addAlternative(id, name)))
  })
  return inSequence([keep, starOnly(stars), applySelection(selection), promiseWhatTheRuleNeeds()])
}

/** How many alternatives adopting adds when what was chosen is kept. */
export function alternativesAdded(
  alternatives: Readonly<Record<AlternativeId, unknown>>,
  inForce: AlternativeId,
): number {
  return held(alternatives, inForce) === undefined ? 2 : 1
}
