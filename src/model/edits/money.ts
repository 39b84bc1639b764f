import { current } from 'immer'
import { guessBasisOf } from '../guess'
import type { Money } from '../money'
import { priceAttribute } from '../price'
import type { Edit } from './edit'
import { ownCopy } from './own-copy'

/** Fields of the money model that one plain assignment can change; what a guess was said of follows from the plan. */
export type MoneyFields = Partial<Omit<Money, 'volumeOf'>>

/**
 * Sets fields of the money model. A guess of the customers is said of the plan as it stands (spec 11.2); it means
 * something else for another kind of business.
 */
export function setMoney(fields: MoneyFields): Edit {
  return (plan) => {
    const isOther = fields.business !== undefined && fields.business !== plan.money.business
    Object.assign(plan.money, ownCopy(fields))
    if (isOther) plan.money.volume = null
    if (isOther || fields.volume === null) plan.money.volumeOf = null
    else if (fields.volume !== undefined) confirmGuess()(plan)
  }
}

/** Says the customers' guess anew, of the plan as it stands (spec 11.2). */
export function confirmGuess(): Edit {
  return (plan) => {
    if (plan.money.volume !== null) plan.money.volumeOf = guessBasisOf(current(plan))
  }
}

/** Today's price of an order: of the price attribute where there is one, else of the money model (spec 3.1). */
export function setPrice(price: number | null): Edit {
  return (plan) => {
    const id = priceAttribute(plan)?.id
    const attribute = id === undefined ? undefined : plan.attributes[id]
    if (attribute === undefined) plan.money.price = price
    else attribute.own.value = price
  }
}
