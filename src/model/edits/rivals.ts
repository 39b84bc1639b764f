import type { RivalId } from '../attribute'
import type { Rival } from '../plan'
import { drop, held } from './record'
import type { Edit } from './edit'
import { lastOrder } from './order'

/** Adds a rival at the end. */
export function addRival(rival: Rival): Edit {
  return (plan) => {
    plan.rivals[rival.id] = { ...rival, order: lastOrder(plan.rivals) }
  }
}

/** Renames a rival or changes how many customers consider it. */
export function setRival(id: RivalId, fields: Partial<Pick<Rival, 'name' | 'considered'>>): Edit {
  return (plan) => {
    const rival = held(plan.rivals, id)
    if (rival !== undefined) Object.assign(rival, fields)
  }
}

/** Removes a rival and its value on every attribute. */
export function removeRival(id: RivalId): Edit {
  return (plan) => {
    drop(plan.rivals, id)
    for (const attribute of Object.values(plan.attributes)) drop(attribute.rivals, id)
  }
}
