import type { AttributeId } from './attribute'
import type { InitiativeId } from './initiative'
import type { Money } from './money'
import type { Text } from './text'

export type AlternativeId = string

/** What alternatives differ in; everything else in a plan is fact and shared. */
export interface Choices {
  /** The differentiators. */
  readonly stars: Readonly<Record<AttributeId, true>>
  /** Promises in native units; an attribute without one stays as now. */
  readonly targets: Readonly<Record<AttributeId, number>>
  readonly chosen: Readonly<Record<InitiativeId, true>>
  /** Share of the way paid for on a cost curve; absent: 0. */
  readonly shares: Readonly<Record<AttributeId, number>>
  /** Whole dong over the horizon; null: no limit told. */
  readonly budget: number | null
  /** The customers' guess said of this choice, and what it was said of; null: none of its own (spec 11.2). */
  readonly volume: Money['volume']
  readonly volumeOf: Money['volumeOf']
}

/**
 * A named set of choices. One alternative is in force: its choices are the plan's own fields, and what is kept here
 * for it is what they were when it was last left.
 */
export interface Alternative {
  readonly id: AlternativeId
  readonly order: number
  readonly name: Text
  readonly choices: Choices
}
