import type { Alternative, AlternativeId } from './alternative'
import type { Attribute, AttributeId, RivalId } from './attribute'
import type { Initiative, InitiativeId } from './initiative'
import type { Money } from './money'
import type { Text } from './text'

export type PlanId = string
export type BundleId = string

/**
 * Which promise the plan is held to. "strict": the rule as it stands. "five-four":
 * exactly one dominant, one clearly above, the rest at par (spec 2.1). "concessions":
 * declared concessions count (spec 3.7). The strict verdict is always computed too.
 */
export type Policy = 'strict' | 'five-four' | 'concessions'

/** A competitor that the target customers also consider. */
export interface Rival {
  readonly id: RivalId
  readonly order: number
  readonly name: Text
  /** Share of our customers who consider them, 0..1 or any weight >= 0; null: all alike. */
  readonly considered: number | null
}

/** Attributes that customers experience as one benefit (spec 3.6). */
export interface Bundle {
  readonly id: BundleId
  readonly order: number
  readonly name: Text
  readonly members: Readonly<Record<AttributeId, true>>
}

/** What the plan was started from. */
export interface Origin {
  readonly kind: 'blank' | 'industry' | 'template' | 'example' | 'file'
  /** Id of the industry, template or example; empty otherwise. */
  readonly ref: string
}

/** One sentence that says the difference, and the differentiators it names (spec 3.9). */
export interface Tagline {
  readonly text: string
  readonly names: Readonly<Record<AttributeId, true>>
}

/** The whole document: immutable; it changes only through `model/edits`. */
export interface Plan {
  readonly id: PlanId
  readonly name: Text
  /** Target customers. */
  readonly segment: Text
  /** Who the average is taken over (spec 2.6, frame of reference). */
  readonly comparison: Text
  readonly policy: Policy
  /** Clear margin in spreads, 0.3..1.0; 0.5 by default (spec 3.4). */
  readonly kappa: number
  /** Customers pay more for feeling and image: a price concession may be shown by evidence. */
  readonly premium: boolean
  readonly tagline: Tagline
  readonly tags: Readonly<Record<string, true>>
  readonly attributes: Readonly<Record<AttributeId, Attribute>>
  readonly rivals: Readonly<Record<RivalId, Rival>>
  readonly bundles: Readonly<Record<BundleId, Bundle>>
  readonly initiatives: Readonly<Record<InitiativeId, Initiative>>
  readonly money: Money
  readonly alternatives: Readonly<Record<AlternativeId, Alternative>>
  /** The alternative in force; empty while the plan has none. */
  readonly alternative: AlternativeId
  readonly origin: Origin
  /** The own values were invented for an example and say so wherever they are shown. */
  readonly invented: boolean
  /** ISO instants. */
  readonly createdAt: string
}

/** Things with an order key, first to last; ties are broken by id so that every device agrees. */
export function inOrder<T extends { readonly id: string; readonly order: number }>(
  record: Readonly<Record<string, T>>,
): T[] {
  return Object.values(record).sort((a, b) => a.order - b.order || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0))
}
