import type { Attribute, AttributeId, Concession } from './attribute'
import { parameters } from './parameters'
import type { Plan, PlanId } from './plan'

/** An attribute on the quick five-step scale, with nothing filled in. */
export function blankAttribute(id: AttributeId, name: Attribute['name']): Attribute {
  return {
    id,
    order: 0,
    name,
    scale: { kind: 'level5' },
    direction: 1,
    role: 'parity',
    weight: null,
    own: { value: null, evidence: 'guess', n: null, sd: null },
    target: null,
    rivals: {},
    benchmark: null,
    margin: null,
    floor: null,
    kano: null,
    factors: {},
    priceLike: false,
    concession: null,
    excluded: null,
    isNew: false,
    note: '',
  }
}

/** A concession just declared: it counts only once the owner has filled it in (spec 3.7). */
export function blankConcession(): Concession {
  return {
    kind: 'reduce',
    reason: '',
    funds: {},
    approver: '',
    reviewDate: '',
    monthlySaving: 0,
    wtpEvidence: false,
  }
}

/**
 * A plan with no attribute.
 *
 * @param now ISO instant of its creation
 */
export function blankPlan(id: PlanId, name: Plan['name'], now: string): Plan {
  return {
    id,
    name,
    segment: '',
    comparison: '',
    policy: 'strict',
    kappa: parameters.kappa.default,
    premium: false,
    tagline: { text: '', names: {} },
    tags: {},
    attributes: {},
    rivals: {},
    bundles: {},
    origin: { kind: 'blank', ref: '' },
    invented: false,
    createdAt: now,
  }
}
