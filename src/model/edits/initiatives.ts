import type { AttributeId } from '../attribute'
import type { CostCurve } from '../cost-curve'
import type { Effect, Initiative, InitiativeId } from '../initiative'
import { mayRequire } from '../prerequisites'
import { assigning, marking, onAttribute, onCurve, onInitiative, removing } from './assigning'
import { dependingOn, inSequence, nothing, type Edit } from './edit'
import { lastOrder, orderBy } from './order'
import { ownCopy } from './own-copy'
import { drop, held } from './record'

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
  const isTouched = FIGURES.some((figure) => Object.hasOwn(fields, figure))
  return onInitiative(id, isTouched ? { ...fields, suggested: null } : fields)
}

/** The owner has looked through the figures of a suggestion and lets them stand. */
export function acceptSuggestion(id: InitiativeId): Edit {
  return onInitiative(id, { suggested: null })
}

/** Copies an initiative, its links to others too. The copy follows it and is not in the plan. */
export function duplicateInitiative(id: InitiativeId, copyId: InitiativeId, name: string): Edit {
  return (plan) => {
    const initiative = held(plan.initiatives, id)
    if (initiative === undefined) return
    const later = Object.values(plan.initiatives)
      .map(({ order }) => order)
      .filter((order) => order > initiative.order)
    const next = later.length > 0 ? Math.min(...later) : initiative.order + 2
    const order = initiative.order + (next - initiative.order) / 2
    const stance = initiative.stance === 'must' ? 'open' : initiative.stance
    plan.initiatives[copyId] = { ...ownCopy(initiative), id: copyId, name, order, stance, chosen: false }
  }
}

/**
 * Takes it into the plan or out of it by the owner's own hand. What was "must" or "not now" and is turned the other
 * way is open again: a plan must not contradict itself.
 */
export function takeInitiative(id: InitiativeId, chosen: boolean): Edit {
  return dependingOn(({ initiatives }) => {
    const stance = held(initiatives, id)?.stance ?? 'open'
    return onInitiative(id, { chosen, stance: stance === (chosen ? 'later' : 'must') ? 'open' : stance })
  })
}

/** What it does to one attribute; null: nothing. */
export function setEffect(id: InitiativeId, attribute: AttributeId, effect: Effect | null): Edit {
  const effects = ['initiatives', id, 'effects']
  return inSequence([
    effect === null ? removing(effects, attribute) : assigning(effects, { [attribute]: effect }),
    acceptSuggestion(id),
  ])
}

/** "must" takes it into the plan, "later" out of it. */
export function setStance(id: InitiativeId, stance: Initiative['stance']): Edit {
  return onInitiative(id, stance === 'open' ? { stance } : { stance, chosen: stance === 'must' })
}

/** Whether it needs another one; a need that would close a circle changes nothing (see `mayRequire`). */
export function setRequires(id: InitiativeId, needed: InitiativeId, on: boolean): Edit {
  return dependingOn(({ initiatives }) => {
    const isPossible = held(initiatives, needed) !== undefined && mayRequire(initiatives, id, needed)
    return on && !isPossible ? nothing : marking(['initiatives', id, 'requires'], needed, on)
  })
}

/** Whether two can never be done together. It is kept on the first; what the second said of the first goes. */
export function setExcludes(id: InitiativeId, other: InitiativeId, on: boolean): Edit {
  return dependingOn(({ initiatives }) =>
    id === other || held(initiatives, id) === undefined || held(initiatives, other) === undefined
      ? nothing
      : inSequence([
          marking(['initiatives', id, 'excludes'], other, on),
          removing(['initiatives', other, 'excludes'], id),
        ]),
  )
}

/** Puts the initiatives into the order of the ids; of two that change places, `moved` is the one that was moved. */
export function orderInitiatives(ids: readonly InitiativeId[], moved?: InitiativeId): Edit {
  return (plan) => orderBy(plan.initiatives, ids, moved)
}

/** Sets the quick cost curve of an attribute, or takes it away. */
export function setCurve(id: AttributeId, curve: CostCurve | null): Edit {
  return onAttribute(id, { curve })
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
  return dependingOn((plan) =>
    inSequence([
      ...Object.keys(plan.initiatives).map((id) => onInitiative(id, { chosen: chosen.has(id) })),
      ...Object.keys(plan.attributes).map((id) => onCurve(id, { share: shares[id] ?? 0 })),
      price === null ? nothing : onAttribute(price.attribute, { target: price.value }),
    ]),
  )
}
