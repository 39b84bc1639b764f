import type { Attribute, AttributeId, Concession, OwnRating, Role } from '../attribute'
import type { Benchmark } from '../benchmark'
import type { Edit, PlanDraft } from './edit'
import { lastOrder, orderBy } from './order'
import { ownCopy } from './own-copy'

type AttributeDraft = PlanDraft['attributes'][string]

function onAttribute(id: AttributeId, change: (attribute: AttributeDraft, plan: PlanDraft) => void): Edit {
  return (plan) => {
    const attribute = plan.attributes[id]
    if (attribute !== undefined) change(attribute, plan)
  }
}

/** Adds an attribute at the end. */
export function addAttribute(attribute: Attribute): Edit {
  return (plan) => {
    plan.attributes[attribute.id] = { ...ownCopy(attribute), order: lastOrder(plan.attributes) }
  }
}

/** Removes an attribute and every reference to it. */
export function removeAttribute(id: AttributeId): Edit {
  return (plan) => {
    delete plan.attributes[id]
    delete plan.tagline.names[id]
    for (const other of Object.values(plan.attributes)) {
      if (other.concession !== null) delete other.concession.funds[id]
    }
    for (const bundle of Object.values(plan.bundles)) {
      delete bundle.members[id]
      if (Object.keys(bundle.members).length < 2) delete plan.bundles[bundle.id]
    }
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
    | 'kano'
    | 'factors'
    | 'priceLike'
    | 'excluded'
    | 'isNew'
    | 'note'
  >
>

/** Sets plain fields of an attribute. */
export function setAttribute(id: AttributeId, fields: AttributeFields): Edit {
  return onAttribute(id, (attribute) => Object.assign(attribute, ownCopy(fields)))
}

/** The promise, in native units; null: stay as now. */
export function setTarget(id: AttributeId, value: number | null): Edit {
  return onAttribute(id, (attribute) => {
    attribute.target = value
  })
}

/** What customers perceive today. */
export function setOwn(id: AttributeId, fields: Partial<OwnRating>): Edit {
  return onAttribute(id, (attribute) => Object.assign(attribute.own, fields))
}

/** Stars or unstars. A starred attribute cannot stay conceded. */
export function setRole(id: AttributeId, role: Role): Edit {
  return onAttribute(id, (attribute, plan) => {
    attribute.role = role
    if (role === 'differentiator') attribute.concession = null
    else delete plan.tagline.names[id]
  })
}

/** The industry average: how it is known and what it is. */
export function setBenchmark(id: AttributeId, benchmark: Benchmark | null): Edit {
  return onAttribute(id, (attribute) => {
    attribute.benchmark = ownCopy(benchmark)
  })
}

/** One rival's value; null takes it away. */
export function setRivalValue(id: AttributeId, rival: string, value: number | null): Edit {
  return onAttribute(id, (attribute) => {
    if (value === null) delete attribute.rivals[rival]
    else attribute.rivals[rival] = value
  })
}

/**
 * Changes how an attribute is measured. Numbers in the old unit mean nothing in the new
 * one, so values, benchmark, floor and margin are cleared; the user sees them missing.
 */
export function setScale(id: AttributeId, scale: Attribute['scale'], direction: Attribute['direction']): Edit {
  return onAttribute(id, (attribute) => {
    attribute.scale = ownCopy(scale)
    attribute.direction = direction
    attribute.own.value = null
    attribute.own.n = null
    attribute.own.sd = null
    attribute.target = null
    attribute.rivals = {}
    attribute.benchmark = null
    attribute.margin = null
    attribute.floor = null
  })
}

/** Declares, changes or withdraws a concession. */
export function setConcession(id: AttributeId, concession: Concession | null): Edit {
  return onAttribute(id, (attribute) => {
    attribute.concession = ownCopy(concession)
  })
}

/** Puts the attributes into the order of the ids. */
export function orderAttributes(ids: readonly AttributeId[]): Edit {
  return (plan) => orderBy(plan.attributes, ids)
}
