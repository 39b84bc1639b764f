import type { Attribute, AttributeId, Concession, OwnRating, Role } from '../attribute'
import type { Benchmark } from '../benchmark'
import { assigning, onAttribute, onOwn, removing } from './assigning'
import { dependingOn, inSequence, nothing, type Edit } from './edit'
import { lastOrder, orderBy } from './order'
import { ownCopy } from './own-copy'
import { drop, held } from './record'
import { forgetGuesses, forgettingValues } from './tidy'

/** Adds an attribute at the end. */
export function addAttribute(attribute: Attribute): Edit {
  return (plan) => {
    plan.attributes[attribute.id] = { ...ownCopy(attribute), order: lastOrder(plan.attributes) }
  }
}

/**
 * Adds a copy of an attribute right behind it, as an ordinary one: neither starred nor
 * conceded, so that a copy alone never breaks the rule.
 *
 * @param copyId id of the copy
 */
export function duplicateAttribute(id: AttributeId, copyId: AttributeId, name: string): Edit {
  return (plan) => {
    const original = held(plan.attributes, id)
    if (original === undefined) return
    const later = Object.values(plan.attributes)
      .map(({ order }) => order)
      .filter((order) => order > original.order)
    const next = later.length > 0 ? Math.min(...later) : original.order + 2
    const order = original.order + (next - original.order) / 2
    plan.attributes[copyId] = { ...ownCopy(original), id: copyId, name, order, role: 'parity', concession: null }
  }
}

/** Removes an attribute and every reference to it. */
export function removeAttribute(id: AttributeId): Edit {
  return (plan) => {
    drop(plan.attributes, id)
    drop(plan.tagline.names, id)
    for (const other of Object.values(plan.attributes)) {
      if (other.concession !== null) drop(other.concession.funds, id)
    }
    for (const bundle of Object.values(plan.bundles)) {
      drop(bundle.members, id)
      if (Object.keys(bundle.members).length < 2) drop(plan.bundles, bundle.id)
    }
    forgettingValues(id)(plan)
    for (const { choices } of Object.values(plan.alternatives)) drop(choices.stars, id)
  }
}

/** Everything that one plain assignment can change on an attribute. */
export type AttributeFields = Partial<
  Pick<
    Attribute,
    | 'name'
    | 'direction'
    | 'weight'
    | 'margin'
    | 'floor'
    | 'best'
    | 'kano'
    | 'factors'
    | 'priceLike'
    | 'excluded'
    | 'isNew'
    | 'note'
  >
>

/** Sets plain fields of an attribute. The best value imaginable means nothing once the other direction is better. */
export function setAttribute(id: AttributeId, fields: AttributeFields): Edit {
  return dependingOn(({ attributes }) => {
    const now = held(attributes, id)?.direction
    const isTurned = now !== undefined && fields.direction !== undefined && fields.direction !== now
    if (!isTurned) return onAttribute(id, fields)
    return inSequence([(plan) => forgetGuesses(plan, id), onAttribute(id, { best: null, ...fields })])
  })
}

/** The promise, in native units; null: stay as now. */
export function setTarget(id: AttributeId, value: number | null): Edit {
  return onAttribute(id, { target: value })
}

/** What customers perceive today. */
export function setOwn(id: AttributeId, fields: Partial<OwnRating>): Edit {
  return onOwn(id, fields)
}

/** Stars or unstars. A concession counts for nothing while its attribute is starred, and is there again afterwards. */
export function setRole(id: AttributeId, role: Role): Edit {
  const starred = onAttribute(id, { role })
  return role === 'differentiator' ? starred : inSequence([starred, removing(['tagline', 'names'], id)])
}

/** The industry average: how it is known and what it is. */
export function setBenchmark(id: AttributeId, benchmark: Benchmark | null): Edit {
  return onAttribute(id, { benchmark })
}

/** One rival's value; null takes it away. */
export function setRivalValue(id: AttributeId, rival: string, value: number | null): Edit {
  const rivals = ['attributes', id, 'rivals']
  return value === null ? removing(rivals, rival) : assigning(rivals, { [rival]: value })
}

/**
 * Changes how an attribute is measured. Numbers in the old unit mean nothing in the new
 * one, so values, benchmark, floor, margin, costs and effects are cleared; the user sees them missing.
 */
export function setScale(id: AttributeId, scale: Attribute['scale'], direction: Attribute['direction']): Edit {
  const none = { target: null, rivals: {}, benchmark: null, margin: null, floor: null, best: null, curve: null }
  return inSequence([
    onAttribute(id, { scale, direction, ...none }),
    onOwn(id, { value: null, n: null, sd: null }),
    forgettingValues(id),
  ])
}

/**
 * Corrects the name of the unit or the steps of the scale an attribute already has: its
 * numbers stay what they were. A scale of another kind is left to `setScale`.
 */
export function refineScale(id: AttributeId, scale: Attribute['scale']): Edit {
  return dependingOn(({ attributes }) =>
    held(attributes, id)?.scale.kind === scale.kind ? onAttribute(id, { scale }) : nothing,
  )
}

/** Declares, changes or withdraws a concession. */
export function setConcession(id: AttributeId, concession: Concession | null): Edit {
  return onAttribute(id, { concession })
}

/** Puts the attributes into the order of the ids; of two that change places, `moved` is the one that was moved. */
export function orderAttributes(ids: readonly AttributeId[], moved?: AttributeId): Edit {
  return (plan) => orderBy(plan.attributes, ids, moved)
}
