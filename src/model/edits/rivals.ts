import type { RivalId } from '../attribute'
import type { Rival } from '../plan'
import { assigning } from './assigning'
import type { Edit } from './edit'
import { lastOrder } from './order'
import { drop } from './record'

/** Adds a rival at the end. */
export function addRival(rival: Rival): Edit {
  return (plan) => {
    plan.rivals[rival.id] = { ...rival, order: lastOrder(plan.rivals) }
  }
}

/** Renames a rival or changes how many customers consider it. */
export function setRival(id: RivalId, fields: Partial<Pick<Rival, 'name' | 'considered'>>): Edit {
  return assigning(['rivals', id], fields)
}

/** Removes a rival and its value on every attribute. */
export function removeRival(id: RivalId): Edit {
  return (plan) => {
    drop(plan.rivals, id)
    for (const attribute of Object.values(plan.attributes)) drop(attribute.rivals, id)
  }
}
