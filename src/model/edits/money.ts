import { guessBasisOf } from '../guess'
import type { Money } from '../money'
import { priceAttribute } from '../price'
import { onMoney, onOwn } from './assigning'
import { dependingOn, inSequence, nothing, type Edit } from './edit'

/** Fields of the money model that one plain assignment can change; what a guess was said of follows from the plan. */
export type MoneyFields = Partial<Omit<Money, 'volumeOf'>>

/**
 * Sets fields of the money model. A guess of the customers is said of the plan as it stands (spec 11.2); it means
 * something else for another kind of business.
 */
export function setMoney(fields: MoneyFields): Edit {
  return dependingOn(({ money }) => {
    const isOther = fields.business !== undefined && fields.business !== money.business
    if (isOther) return onMoney({ ...fields, volume: null, volumeOf: null })
    if (fields.volume === undefined) return onMoney(fields)
    return fields.volume === null
      ? onMoney({ ...fields, volumeOf: null })
      : inSequence([onMoney(fields), confirmGuess()])
  })
}

/** Says the customers' guess anew, of the plan as it stands (spec 11.2). */
export function confirmGuess(): Edit {
  return dependingOn((plan) => {
    const { volume } = plan.money
    return volume === null ? nothing : onMoney({ volume, volumeOf: guessBasisOf(plan) })
  })
}

/** Today's price of an order: of the price attribute where there is one, else of the money model (spec 3.1). */
export function setPrice(price: number | null): Edit {
  return dependingOn((plan) => {
    const id = priceAttribute(plan)?.id
    return id === undefined ? onMoney({ price }) : onOwn(id, { value: price })
  })
}
