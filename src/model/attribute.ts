import type { Benchmark, Evidence } from './benchmark'
import type { CostCurve } from './cost-curve'
import type { Scale } from './scale'
import type { Text } from './text'

export type AttributeId = string
export type RivalId = string

/** +1: more is better (taste); -1: less is better (price, minutes). */
export type Direction = 1 | -1

/** Point of difference (starred) or point of parity (spec 2.6). */
export type Role = 'differentiator' | 'parity'

/** Kano class of the attribute for the target customers (spec 2.7). */
export type Kano = 'must_be' | 'performance' | 'attractive' | 'indifferent' | 'reverse'

/** Success factors of the experience (spec 004-6..8): goal reached, ease, emotion. */
export type SuccessFactor = 'goal' | 'ease' | 'emotion'

/** What customers perceive of us today (spec 000-3), in native units. */
export interface OwnRating {
  readonly value: number | null
  readonly evidence: Evidence
  /** Number of answers behind the value, when measured. */
  readonly n: number | null
  /** Standard deviation of single answers, when measured. */
  readonly sd: number | null
}

/** A declared, deliberate shortfall (spec 3.7). */
export interface Concession {
  readonly kind: 'eliminate' | 'reduce'
  readonly reason: string
  /** The differentiators that the saving pays for. */
  readonly funds: Readonly<Record<AttributeId, true>>
  readonly approver: string
  /** "YYYY-MM-DD", or empty when not set yet. */
  readonly reviewDate: string
  /** Money saved a month in dong; 0 when the link is operational. */
  readonly monthlySaving: number
  /** Willingness to pay is shown (charged for 3 months, or a test with n >= 30). */
  readonly wtpEvidence: boolean
}

/** One thing that customers compare: price, speed, quality, courtesy... */
export interface Attribute {
  readonly id: AttributeId
  /** Place in the hand-made order; smaller is first. Any finite number. */
  readonly order: number
  readonly name: Text
  readonly scale: Scale
  readonly direction: Direction
  readonly role: Role
  /** Importance to the target customers, any number >= 0, normalised by the rule; null when not told. */
  readonly weight: number | null
  readonly own: OwnRating
  /** The promise: the value we aim at, in native units; null: stay as we are now. */
  readonly target: number | null
  /** What each rival does, in native units; rivals without a value are absent. */
  readonly rivals: Readonly<Record<RivalId, number>>
  /** null: not known yet. Always null for level5, which carries its own (spec 3.4). */
  readonly benchmark: Benchmark | null
  /** A larger clear margin wanted by the owner, native units; never below the noticeable difference. */
  readonly margin: number | null
  /** Worst acceptable value by law or safety: a minimum for +1, a maximum for -1 (spec 3.11). */
  readonly floor: number | null
  /** The best value imaginable, native units; null: the end of the scale, or none (spec 5.5). */
  readonly best: number | null
  /** Quick cost curve, where no initiatives are listed; null: none (spec 2.13). */
  readonly curve: CostCurve | null
  readonly kano: Kano | null
  readonly factors: Readonly<Partial<Record<SuccessFactor, true>>>
  /** The attribute is a price: at most one such may be exempt in a premium segment. */
  readonly priceLike: boolean
  readonly concession: Concession | null
  /** Left out of the rule, with the reason; it stays visible (spec 3.6). */
  readonly excluded: { readonly reason: string } | null
  /** New to the industry: ERRC label "create" (spec 3.9). */
  readonly isNew: boolean
  readonly note: string
}
