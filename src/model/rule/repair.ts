import type { Attribute, AttributeId } from '../attribute'
import { blankConcession } from '../blank'

/**
 * What a repair does. "concede" declares a shortfall on purpose; the owner still has to
 * fill in reason, approver and dates before it counts (spec 3.7).
 */
export type RepairKind = 'set_target' | 'make_parity' | 'make_differentiator' | 'concede'

/** One suggested change of the plan, as data. `applyRepair` of the edits turns it into an edit. */
export interface Repair {
  readonly kind: RepairKind
  readonly attribute: AttributeId
  /**
   * The target to set, in native units and on the compliant side of the line it has to
   * reach; null: leave the target as it is. Always a number for "set_target".
   */
  readonly value: number | null
}

/** The fields that a repair gives its attribute; the others stay as they are. */
export function changeBy({ kind, value }: Repair): Partial<Pick<Attribute, 'target' | 'role' | 'concession'>> {
  const target = value === null ? {} : { target: value }
  switch (kind) {
    case 'set_target':
      return target
    case 'make_parity':
      return { ...target, role: 'parity' }
    case 'make_differentiator':
      return { ...target, role: 'differentiator', concession: null }
    case 'concede':
      return { ...target, concession: blankConcession() }
  }
}
