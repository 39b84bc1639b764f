import type { Attribute, AttributeId, Concession } from './attribute'
import type { Initiative, InitiativeId } from './initiative'
import type { Money } from './money'
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
    best: null,
    curve: null,
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

/** An initiative that costs nothing and does nothing yet. */
export function blankInitiative(id: InitiativeId, name: Initiative['name']): Initiative {
  return {
    id,
    order: 0,
    name,
    oneOff: 0,
    monthly: 0,
    perOrder: 0,
    startMonth: 1,
    owner: '',
    note: '',
    effects: {},
    requires: {},
    excludes: {},
    stance: 'open',
    chosen: false,
    suggested: null,
  }
}

/** The money of a shop that sells today, with nothing told (spec 5.1). */
export function blankMoney(): Money {
  const { days, horizon, ramp, seed } = parameters.money
  return {
    business: 'existing',
    orders: null,
    price: null,
    variableCost: null,
    fixedCost: null,
    volume: null,
    volumeOf: null,
    capacity: null,
    days,
    horizon,
    ramp,
    budget: null,
    cash: null,
    tolerableLoss: null,
    totalInvestment: null,
    ownerHours: null,
    hourlyWage: null,
    seed,
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
    initiatives: {},
    money: blankMoney(),
    alternatives: {},
    alternative: '',
    origin: { kind: 'blank', ref: '' },
    invented: false,
    createdAt: now,
  }
}
