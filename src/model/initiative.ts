import type { AttributeId } from './attribute'
import type { Text } from './text'

export type InitiativeId = string

/**
 * What an initiative does to one attribute, as a gain: how far the value moves towards better, in native units
 * (12 minutes earlier, 0.7 points more). Negative: it makes the attribute worse. low <= likely <= high (spec 5.1).
 */
export interface Effect {
  readonly low: number
  readonly likely: number
  readonly high: number
}

/** "must": part of every plan; "later": not now, no plan may use it; "open": to be decided. */
export type Stance = 'open' | 'must' | 'later'

/** One thing the owner could do: what it costs and what it moves (spec 5.1). Money in whole dong. */
export interface Initiative {
  readonly id: InitiativeId
  readonly order: number
  readonly name: Text
  /** Paid once, before month 1; negative where something is sold or saved. */
  readonly oneOff: number
  /** Paid each month from `startMonth` on; negative: saved each month. */
  readonly monthly: number
  /** Added to the cost of each order from `startMonth` on; negative: saved on each order. */
  readonly perOrder: number
  /** First month in which it works, 1 and up. */
  readonly startMonth: number
  /** The person who does it; empty: nobody yet. */
  readonly owner: string
  readonly note: string
  readonly effects: Readonly<Record<AttributeId, Effect>>
  /** Only together with all of these. */
  readonly requires: Readonly<Record<InitiativeId, true>>
  /** Never together with any of these; it is enough that one of the two says so. */
  readonly excludes: Readonly<Record<InitiativeId, true>>
  readonly stance: Stance
  /** Part of the plan as it stands. */
  readonly chosen: boolean
  /** Month "YYYY-MM" of a suggestion that nobody has looked through yet; null: the owner's own figures. */
  readonly suggested: string | null
}
