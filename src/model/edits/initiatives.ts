import type { AttributeId } from '../attribute'
import type { CostCurve } from '../cost-curve'
import type { Effect, Initiative, InitiativeId } from '../initiative'
import { mayRequire } from '../prerequisites'
import type { Edit, PlanDraft } from './edit'
import { lastOrder, orderBy } from './order'
import { ownCopy } from './own-copy'
import { drop, held } from './record'

type InitiativeDraft = PlanDraft['initiatives'][string]

function onInitiative(id: InitiativeId, change: (initiative: InitiativeDraft, plan: PlanDraft) => void): Edit {
  return (plan) => {
    const initiative = held(plan.initiatives, id)
    if (initiative !== undefined) change(initiative, plan)
  }
}

/** Adds initiatives at the end, in their order. */
export function addInitiatives(initiatives: readonly Initiative[]): Edit {
  return (plan) => {
    for (const initiative of initiatives) {
      plan.initiatives[initiative.id] = { ...ownCopy(initiative), order: lastOrder(plan.initiatives) }
    }
  }
}

/** Removes an initiative and every reference to it. */
export function removeInitiative(id: InitiativeId): Edit {
  return (plan) => {
    drop(plan.initiatives, id)
    for (const other of Object.values(plan.initiatives)) {
      drop(other.requires, id)
      drop(other.excludes, id)
    }
    for (const { choices } of Object.values(plan.alternatives)) drop(choices.chosen, id)
  }
}

/** Everything that one plain assignment can change on an initiative. */
export type InitiativeFields = Partial<
  Pick<Initiative, 'name' | 'oneOff' | 'monthly' | 'perOrder' | 'startMonth' | 'owner' | 'note'>
>

/** Fields that a suggestion guesses at; a name, a person or a note says nothing of them. */
const FIGURES = ['oneOff', 'monthly', 'perOrder', 'startMonth'] as const

/** Sets plain fields. Figures that the owner has touched are a suggestion no longer. */
export function setInitiative(id: InitiativeId, fields: InitiativeFields): Edit {
  return onInitiative(id, (initiative) => {
    Object.assign(initiative, ownCopy(fields))
    if (FIGURES.some((figure) => Object.hasOwn(fields, figure))) initiative.suggested = null
  })
}

/** The owner has looked through the figures of a suggestion and lets them stand. */
export function acceptSuggestion(id: InitiativeId): Edit {
  return onInitiative(id, (initiative) => {
    initiative.suggested = null
  })
}

/** Copies an initiative, its links to others too. The copy follows it and is not in the plan. */
export function duplicateInitiative(id: InitiativeId, copyId: InitiativeId, name: string): Edit {
  return onInitiative(id, (initiative, plan) => {
    const later = Object.values(plan.initiatives)
      .map(({ order }) => order)
      .filter((order) => order > initiative.order)
    const next = later.length > 0 ? Math.min(...later) : initiative.order + 2
    const order = initiative.order + (next - initiative.order) / 2
    const stance = initiative.stance === 'must' ? 'open' : initiative.stance
    plan.initiatives[copyId] = { ...ownCopy(initiative), id: copyId, name, order, stance, chosen: false }
  })
}

/**
 * Takes it into the plan or out of it by the owner's own hand. What was "must" or "not now" and is turned the other
 * way is open again: a plan must not contradict itself.
 */
export function takeInitiative(id: InitiativeId, chosen: boolean): Edit {
  return onInitiative(id, (initiative) => {
    initiative.chosen = chosen
    if (initiative.stance === (chosen ? 'later' : 'must')) initiative.stance = 'open'
  })
}

/** What it does to one attribute; null: nothing. */
export function setEffect(id: InitiativeId, attribute: AttributeId, effect: Effect | null): Edit {
  return onInitiative(id, (initiative) => {
    if (effect === null) drop(initiative.effects, attribute)
    else initiative.effects[attribute] = { ...effect }
    initiative.suggested = null
  })
}

/** "must" takes it into the plan, "later" out of it. */
export function setStance(id: InitiativeId, stance: Initiative['stance']): Edit {
  return onInitiative(id, (initiative) => {
    initiative.stance = stance
    if (stance !== 'open') initiative.chosen = stance === 'must'
  })
}

/** Whether it needs another one; a need that would close a circle changes nothing (see `mayRequire`). */
export function setRequires(id: InitiativeId, needed: InitiativeId, on: boolean): Edit {
  return onInitiative(id, (initiative, plan) => {
    if (!on) drop(initiative.requires, needed)
    else if (held(plan.initiatives, needed) !== undefined && mayRequire(plan.initiatives, id, needed)) {
      initiative.requires[needed] = true
    }
  })
}

/** Whether two can never be done together. It is kept on the first; what the second said of the first goes. */
export function setExcludes(id: InitiativeId, other: InitiativeId, on: boolean): Edit {
  return onInitiative(id, (initiative, plan) => {
    const second = held(plan.initiatives, other)
    if (second === undefined || id === other) return
    if (on) initiative.excludes[other] = true
    else drop(initiative.excludes, other)
    drop(second.excludes, id)
  })
}

/** Puts the initiatives into the order of the ids. */
export function orderInitiatives(ids: readonly InitiativeId[]): Edit {
  return (plan) => orderBy(plan.initiatives, ids)
}

/** Sets the quick cost curve of an attribute, or takes it away. */
export function setCurve(id: AttributeId, curve: CostCurve | null): Edit {
  return (plan) => {
    const attribute = held(plan.attributes, id)
    if (attribute !== undefined) attribute.curve = ownCopy(curve)
  }
}

/** What an optimum, or anything else that chooses a whole plan, puts into force at once. */
export interface Selection {
  readonly chosen: ReadonlySet<InitiativeId>
  /** Share of the way on each cost curve; absent: 0. */
  readonly shares: Readonly<Record<AttributeId, number>>
  /** New price in dong; null: leaves the price alone. */
  readonly price: { readonly attribute: AttributeId; readonly value: number } | null
}

/** Applies a whole choice of what is done. Promises other than the price stay as they are. */
export function applySelection({ chosen, shares, price }: Selection): Edit {
  return (plan) => {
    for (const initiative of Object.values(plan.initiatives)) initiative.chosen = chosen.has(initiative.id)
    for (const attribute of Object.values(plan.attributes)) {
      if (attribute.curve !== null) attribute.curve.share = shares[attribute.id] ?? 0
      if (price?.attribute === attribute.id) attribute.target = price.value
    }
  }
}
