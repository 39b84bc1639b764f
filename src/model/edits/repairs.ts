import { changeBy, type Repair } from '../rule/repair'
import { onAttribute, onPlan, removing } from './assigning'
import { dependingOn, inSequence, nothing, type Edit } from './edit'
import { held } from './record'

/**
 * Turns a suggested repair into an edit. A "concede" declares the concession with its
 * reason, approver and dates still empty: it counts only when the owner has filled them in.
 */
export function applyRepair(repair: Repair): Edit {
  const { kind, attribute } = repair
  return dependingOn(({ attributes }) =>
    held(attributes, attribute) === undefined
      ? nothing
      : inSequence([
          onAttribute(attribute, changeBy(repair)),
          kind === 'make_parity' ? removing(['tagline', 'names'], attribute) : nothing,
          kind === 'concede' ? onPlan({ policy: 'concessions' }) : nothing,
        ]),
  )
}

/** Several repairs as one edit. */
export function applyRepairs(repairs: readonly Repair[]): Edit {
  return inSequence(repairs.map(applyRepair))
}
