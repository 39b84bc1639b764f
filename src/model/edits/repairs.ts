import { changeBy, type Repair } from '../rule/repair'
import { drop, held } from './record'
import type { Edit } from './edit'
import { inSequence } from './edit'

/**
 * Turns a suggested repair into an edit. A "concede" declares the concession with its
 * reason, approver and dates still empty: it counts only when the owner has filled them in.
 */
export function applyRepair(repair: Repair): Edit {
  return (plan) => {
    const attribute = held(plan.attributes, repair.attribute)
    if (attribute === undefined) return
    Object.assign(attribute, changeBy(repair))
    if (repair.kind === 'make_parity') drop(plan.tagline.names, repair.attribute)
    if (repair.kind === 'concede') plan.policy = 'concessions'
  }
}

/** Several repairs as one edit. */
export function applyRepairs(repairs: readonly Repair[]): Edit {
  return inSequence(repairs.map(applyRepair))
}
