import type { AttributeId } from '../attribute'
import type { Bundle, BundleId } from '../plan'
import { assigning } from './assigning'
import type { Edit } from './edit'
import { lastOrder } from './order'
import { ownCopy } from './own-copy'
import { drop, held } from './record'

/** Merges attributes into one benefit. An attribute belongs to one bundle at most: the newest. */
export function addBundle(bundle: Bundle): Edit {
  return (plan) => {
    for (const other of Object.values(plan.bundles)) {
      for (const id of Object.keys(bundle.members)) drop(other.members, id)
      if (Object.keys(other.members).length < 2) drop(plan.bundles, other.id)
    }
    plan.bundles[bundle.id] = { ...ownCopy(bundle), order: lastOrder(plan.bundles) }
  }
}

/** Renames a bundle. */
export function renameBundle(id: BundleId, name: string): Edit {
  return assigning(['bundles', id], { name })
}

/** Takes an attribute out of its bundle; a bundle of one is dissolved. */
export function leaveBundle(id: BundleId, attribute: AttributeId): Edit {
  return (plan) => {
    const bundle = held(plan.bundles, id)
    if (bundle === undefined) return
    drop(bundle.members, attribute)
    if (Object.keys(bundle.members).length < 2) drop(plan.bundles, id)
  }
}

/** Dissolves a bundle; its attributes stand alone again. */
export function removeBundle(id: BundleId): Edit {
  return (plan) => {
    drop(plan.bundles, id)
  }
}
