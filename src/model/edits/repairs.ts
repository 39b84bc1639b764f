import type { Repair } from '../rule/repair'
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
    if (repair.value !== null) attribute.target = repair.value
    switch (repair.kind) {
      case 'set_target':
        break
      case 'make_parity':
        attribute.role = 'parity'
        drop(plan.tagline.names, repair.attribute)
        break
      case 'make_differentiator':
        attribute.role = 'differentiator'
        attribute.concession = null
        break
      case 'concede':
        plan.policy = 'concessions'
        attribute.concession = {
          kind: 'reduce',
          reason: '',
          funds: {},
          approver: '',
          reviewDate: '',
          monthlySaving: 0,
          wtpEvidence: false,
        }
        break
    }
  }
}

/** Several repairs as one edit. */
export function applyRepairs(repairs: readonly Repair[]): Edit {
  return inSequence(repairs.map(applyRepair))
}
