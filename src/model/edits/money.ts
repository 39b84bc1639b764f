import type { Money } from '../money'
import { priceAttribute } from '../price'
import type { Edit } from './edit'
import { ownCopy } from './own-copy'

/** Sets fields of the money model. What is guessed of orders means something else for another kind of business. */
export function setMoney(fields: Partial<Money>): Edit {
  return (plan) => {
    const isOther = fields.business !== undefined && fields.business !== plan.money.business
    Object.assign(plan.money, ownCopy(fields))
    if (isOther) plan.money.volume = null
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
