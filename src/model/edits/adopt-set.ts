import { current } from 'immer'
import type { Alternative, AlternativeId } from '../alternative'
import type { AttributeId } from '../attribute'
import { inOrder } from '../plan'
import { assess } from '../rule/assess'
import { slackAt } from '../rule/level'
import { goalAt, heightOf, lineOf } from '../rule/need'
import { rulerOf } from '../rule/position'
import { kindOf } from '../scales'
import { addAlternative } from './alternatives'
import { setRole, setTarget } from './attributes'
import { inSequence, type Edit } from './edit'
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
  return (plan) => {
    for (const { id, role } of Object.values(plan.attributes)) {
      const wanted = stars.includes(id) ? 'differentiator' : 'parity'
      if (role !== wanted) setRole(id, wanted)(plan)
    }
  }
}

/** Raises each promise that asks less than the rule does, as far as the rule needs it. */
function promiseWhatTheRuleNeeds(): Edit {
  return (draft) => {
    const plan = current(draft)
    const { positions, conceded } = assess(plan, 'target')
    for (const attribute of inOrder(plan.attributes)) {
      const position = positions[attribute.id]
      if (attribute.excluded !== null || position === undefined || conceded.includes(attribute.id)) continue
      const ruler = rulerOf(attribute, position)
      const { value } = position
      if (ruler === null || value === null) continue
      const short = attribute.direction * (lineOf(ruler, attribute.role) - value)
      // By the finest step: a rounder promise could ask more than is paid for.
      const step = kindOf(attribute.scale).step(attribute.scale, ruler.mu)
      const need = goalAt(attribute, ruler, heightOf(attribute.role), step)
      if (short > slackAt(ruler.mu) && need !== null) setTarget(attribute.id, need)(draft)
    }
  }
}

/**
 * Puts a set of differentiators into force with the plan that pays for it: stars, what is done, and promises raised to
 * what the rule needs where they ask less.
 *
 * @param kept null: what was chosen is given up
 */
export function adoptSet(stars: readonly AttributeId[], selection: Selection, kept: KeptChoice | null): Edit {
  const keep: Edit = (plan) => {
    if (kept === null) return
    const { present, adopted } = kept
    if (held(plan.alternatives, plan.alternative) === undefined) addAlternative(present.id, present.name)(plan)
    addAlternative(adopted.id, adopted.name)(plan)
  }
  return inSequence([keep, starOnly(stars), applySelection(selection), promiseWhatTheRuleNeeds()])
}

/** How many alternatives adopting adds when what was chosen is kept. */
export function alternativesAdded(
  alternatives: Readonly<Record<AlternativeId, unknown>>,
  inForce: AlternativeId,
): number {
  return held(alternatives, inForce) === undefined ? 2 : 1
}
