import type { AttributeId } from './attribute'

/** A guess with its range; low <= likely <= high. */
export interface Range3 {
  readonly low: number
  readonly likely: number
  readonly high: number
}

/** A differentiator as it was when the customers' guess was made, native units; null: not known (spec 11.2). */
export interface GuessedPromise {
  readonly promised: number | null
  /** What the plan paid for then: today's value with all that was chosen. */
  readonly paid: number | null
}

/** "existing": a shop that sells today; the plan changes its orders. "startup": orders begin with the plan (spec 5.1). */
export type BusinessKind = 'existing' | 'startup'

/**
 * What the money model asks of the owner (spec 5.1). Money in whole dong, null: not told. Where the plan has a price
 * attribute, that is the price (see `priceOf`), and `price` is only used without one.
 */
export interface Money {
  readonly business: BusinessKind
  /** Orders a month today; existing shops. */
  readonly orders: number | null
  /** Price of an order today, where no attribute is the price. */
  readonly price: number | null
  /** Cost of one order that would not arise without it. */
  readonly variableCost: number | null
  /** Fixed cost a month; start-ups. */
  readonly fixedCost: number | null
  /** existing: change of orders by the plan as a share (0.2 = 20% more); startup: orders a month. null: not guessed. */
  readonly volume: Range3 | null
  /**
   * The plan that the guess was said of: its differentiators and what they promised (spec 11.2). null: of no plan that is
   * known any more. See `guessStateOf`.
   */
  readonly volumeOf: Readonly<Record<AttributeId, GuessedPromise>> | null
  /** Most orders a day. */
  readonly capacity: number | null
  /** Days open a month, 1..31. */
  readonly days: number
  /** Months in which the plan has to pay back, 1..60. */
  readonly horizon: number
  /** Months until the new orders are all there. */
  readonly ramp: number
  /** What may be spent over the horizon. */
  readonly budget: number | null
  /** Cash at hand. */
  readonly cash: number | null
  /** Largest loss that can be borne. */
  readonly tolerableLoss: number | null
  /** All that the firm invests, for the share of customer experience in it (spec 5.7). */
  readonly totalInvestment: number | null
  /** The owner's own unpaid hours a month for this plan, and what an hour is worth (spec 5.2). */
  readonly ownerHours: number | null
  readonly hourlyWage: number | null
  /** Seed of the reproducible draws (spec 6); whole, 0..2^32-1. */
  readonly seed: number
}
