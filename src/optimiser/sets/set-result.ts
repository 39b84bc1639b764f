import type { MoneyVerdict } from '@/analysis/money-verdict'
import type { AttributeId } from '@/model/attribute'
import type { Verdict } from '@/model/rule/result'
import type { MoveRef } from '../moves/move-kind'

/** What speaks against a set of differentiators, the gravest first. */
export type WhyNot =
  /** Today's value or the average is missing. */
  | { readonly code: 'NOT_JUDGED'; readonly attribute: AttributeId }
  /** The clear line lies beyond the end of the scale (spec 3.6). */
  | { readonly code: 'UNATTAINABLE'; readonly attribute: AttributeId }
  /** Nothing that is listed lifts it to its line, clear or par; native units. */
  | { readonly code: 'OUT_OF_REACH'; readonly attribute: AttributeId; readonly need: number }
  /** Each line can be reached, not all of them in one plan that keeps the plan's own policy and K. */
  | { readonly code: 'NOT_TOGETHER' }
  /** Dong above the budget. */
  | { readonly code: 'OVER_BUDGET'; readonly amount: number }
  /** These five are said of the set in force alone, and only where customers were guessed for it (spec 11.2). */
  | { readonly code: 'LOSES_MONEY' }
  /** Months; null: not within five years. */
  | { readonly code: 'LONG_PAYBACK'; readonly months: number | null; readonly horizon: number }
  /** Share 0..1. */
  | { readonly code: 'LOW_CHANCE'; readonly chance: number }
  /** Dong that are missing in the worst month. */
  | { readonly code: 'CASH_SHORT'; readonly amount: number }
  /** Dong that are needed in the worst month, where nobody told what is there. */
  | { readonly code: 'CASH_UNTOLD'; readonly amount: number }
  /** Orders a day that are needed to have the money back in time, and the most that can be made. */
  | { readonly code: 'OVER_CAPACITY'; readonly perDay: number; readonly limit: number }
  /** Doing it better than needed pleases nobody (spec 3.8). */
  | { readonly code: 'NOT_VALUED'; readonly attribute: AttributeId }
  /** Not in the more important half of the attributes (spec 3.8). */
  | { readonly code: 'LOW_IMPORTANCE'; readonly attribute: AttributeId }
  /** Share 0..1 with which its weakest attribute keeps its line. */
  | { readonly code: 'FRAGILE'; readonly attribute: AttributeId; readonly chance: number }

/** One set of differentiators, and what it would take and give. Whole dong over the horizon (spec 11.3, 11.5). */
export interface SetEvaluation {
  /** In the order of the attributes. */
  readonly stars: readonly AttributeId[]
  /** The set in force: everything below but `minCost` is of the plan as it is chosen now, of other sets of the cheapest. */
  readonly isCurrent: boolean
  /** Least outlay that keeps the rule with these stars; null: no plan does. */
  readonly minCost: number | null
  /** The rule, under the plan's own policy, on what its plan pays for; null: it has no plan. */
  readonly verdict: Verdict | null
  /** How many things break the rule for certain; 0 without a plan. */
  readonly faults: number
  /** Outlay of its plan, 0 or more. */
  readonly cost: number | null
  /** Outlay less what comes back; may be negative. */
  readonly net: number | null
  /** Part of the outlay is not known: it is at least this. */
  readonly isLeast: boolean
  /** Lead of its plan in canvas units above the average, weighted. */
  readonly lead: number | null
  /** Canvas units for a million dong; null: no plan, or one that costs nothing. */
  readonly leadPerMillion: number | null
  readonly moves: readonly MoveRef[]
  readonly isWithinBudget: boolean
  /** Orders a day more than today (a start-up: orders a day) to have the money back in time; null: not told, or none does it. */
  readonly breakEven: number | null
  /** Of the set in force, where customers were guessed for it (spec 11.2); of all others nothing is said. */
  readonly money: {
    readonly verdict: MoneyVerdict
    /** Months; null: not within five years, or there is nothing to pay back. */
    readonly payback: number | null
    /** To have the money back in time, 0..1; the stated one (spec 11.4). */
    readonly chance: number | null
  } | null
  /** The attribute most likely to miss its line, and how likely it is to keep it. */
  readonly weakest: { readonly id: AttributeId; readonly chance: number } | null
  /** Share of the told importance, 0..1; null while nothing is told. */
  readonly importance: number | null
  /** Who would do it: owners of the initiatives in its plan. */
  readonly persons: readonly string[]
  readonly whyNot: readonly WhyNot[]
}

/** All sets, the wisest first; those that no plan reaches last. */
export interface SetRanking {
  readonly sets: readonly SetEvaluation[]
  /** Attributes beyond the twenty that are cheapest to lift were left out of pairs and triples. */
  readonly isLimited: boolean
}

export interface SetProgress {
  readonly done: number
  readonly total: number
}
