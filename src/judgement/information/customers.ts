import { addedOrders } from '@/analysis/cash-flow'
import { triangularInverse } from '@/analysis/triangular'
import { middleCashAt } from './cash-lines'
import type { Luck } from './luck'
import type { Stakes } from './stakes'

/** Parts into which the guess is cut. P50 is nearly a straight line in the orders: a part is as good as one. */
const PARTS = 32

/** P50 of the cash by the volume: worked out at the ends of the parts, straight between them. */
function middleByVolume({ input, volume, lines }: Stakes): (volume: number) => number {
  const { low, high } = volume
  const ends = Array.from({ length: PARTS + 1 }, (_, i) =>
    middleCashAt(lines, addedOrders(input, low + ((high - low) * i) / PARTS)),
  )
  return (at) => {
    const place = ((at - low) / (high - low)) * PARTS
    const part = Math.min(PARTS - 1, Math.max(0, Math.floor(place)))
    const from = ends[part] ?? 0
    return from + (place - part) * ((ends[part + 1] ?? 0) - from)
  }
}

/** What knowing the customers would change. */
export interface CustomersKnown {
  /** Mean over the cases of what deciding otherwise is better by, where one would; money of the input, >= 0. */
  readonly regret: number
  /** Share of the cases in which the money turns out otherwise than it looks, 0..1. */
  readonly settles: number
}

/**
 * The customers' guess tried case by case. The money looks worth it where P50 is above zero; with the volume known it is
 * worth it where P50 at that volume is, over the other doubts of the money. A case in which the two differ is one in
 * which knowing pays: a loss is not made, or a gain not missed.
 *
 * @returns null where the guess is one figure, so that there is nothing to find out
 */
export function customersKnown(stakes: Stakes, { uniform }: Luck): CustomersKnown | null {
  const { volume, middle } = stakes
  if (!(volume.low < volume.high)) return null
  const middleAt = middleByVolume(stakes)
  const pays = middle > 0
  let regret = 0
  let others = 0
  for (let k = 0; k < uniform.length; k += 1) {
    const cash = middleAt(triangularInverse(volume, uniform[k] as number))
    if (cash > 0 === pays) continue
    others += 1
    regret += Math.abs(cash)
  }
  return { regret: regret / uniform.length, settles: others / uniform.length }
}
