import type { AttributeId } from '../attribute'

/** Verdict of the plan before concessions count (spec 3.6). */
export type StrictVerdict = 'PASS' | 'FAIL' | 'INCOMPLETE'
export type Verdict = StrictVerdict | 'PASS_WITH_CONCESSIONS'

export type Level = 1 | 2 | 3 | 4 | 5
export type Status =
  | 'dominant'
  | 'above'
  | 'at_par_slightly_above'
  | 'at_par'
  | 'below'
  | 'far_below'
  | 'unknown'

export type ViolationCode =
  | 'NO_DIFF'
  | 'TOO_MANY_DIFFS'
  | 'DIFF_NOT_CLEAR'
  | 'DIFF_BELOW_AVG'
  | 'DIFF_UNATTAINABLE'
  | 'PARITY_BREACH'
  | 'FLOOR_BREACH'

export type UnknownCode = 'MISSING_OWN' | 'MISSING_BENCH' | 'MISSING_STEP' | 'FEW_ATTRIBUTES'

export type ConcessionCode =
  | 'CONCESSION_MUST_BE'
  | 'CONCESSION_HAS_FLOOR'
  | 'CONCESSION_TOO_IMPORTANT'
  | 'CONCESSION_UNFUNDED'
  | 'CONCESSION_UNAPPROVED'
  | 'CONCESSION_WEIGHT_CAP'
  | 'CONCESSION_FACTOR_UNCOVERED'

export type WarningCode =
  | 'OVER_DELIVERY'
  | 'DIFF_NOT_VALUED'
  | 'DIFF_LOW_IMPORTANCE'
  | 'WEAK_EVIDENCE'
  | 'STALE_BENCH'
  | 'FACTOR_UNCOVERED'
  | 'BUNDLE_MEMBER_BELOW'

/** Extra demands of the "five-four" policy: exactly one dominant, one above, the rest at par. */
export type PolicyCode = 'FIVE_FOUR_NO_DOMINANT' | 'FIVE_FOUR_TWO_DOMINANT' | 'FIVE_FOUR_NO_SECOND' | 'FIVE_FOUR_REST_NOT_PAR'

/** Remarks on how a comparison was made; they warn, they never decide. */
export type Flag = 'SPREAD_ASSUMED' | 'FEW_COMPETITORS' | 'MARGIN_OVERRIDDEN' | 'OUTLIER_RIVAL' | 'MISSING_OWN' | 'MISSING_BENCH' | 'MISSING_STEP'

export type InfoCode = 'ME_TOO'

export type FindingCode = ViolationCode | UnknownCode | ConcessionCode | WarningCode | PolicyCode | InfoCode

/** One thing to tell the user: a code, what it is about, and the numbers its sentence needs. */
export interface Finding<Code extends FindingCode = FindingCode> {
  readonly code: Code
  /** null: about the plan as a whole. */
  readonly attribute: AttributeId | null
  /** Numbers for the sentence: `need` (native units), `count`, `limit`, `total`, `months`, `percent`. */
  readonly values: Readonly<Partial<Record<'need' | 'count' | 'limit' | 'total' | 'months' | 'percent', number>>>
}

/** One-sided 90% statistical proof (spec 3.10); null fields when nothing can be said. */
export interface Badge {
  /** Lower bound of the gap, native units; null without own answers (n >= 10 and their spread). */
  readonly lowerBound: number | null
  readonly provenAbove: boolean
  readonly provenPar: boolean
  /** Answers needed to prove the present gap; null when the gap is not positive or nothing is known. */
  readonly neededN: number | null
}

/** Where one attribute stands against its benchmark, all in native units (spec 3.2 - 3.5). */
export interface Position {
  readonly id: AttributeId
  readonly value: number | null
  /** Benchmark mean and spread used. null when the benchmark is missing. */
  readonly mu: number | null
  readonly s: number | null
  /** Direction-adjusted gap, positive is better; clear margin m; parity tolerance b. */
  readonly gap: number | null
  readonly margin: number | null
  readonly tolerance: number | null
  readonly level: Level | null
  readonly status: Status
  /** 0..10: 4 parity limit, 5 average, 6 clearly above, 7 dominant; null when unknown. */
  readonly canvas: number | null
  /** The same, not clamped. */
  readonly unclamped: number | null
  /** The weaker of own and benchmark evidence, 0 guess, 1 informed, 2 measured (spec 3.3). */
  readonly grade: 0 | 1 | 2
  readonly flags: readonly Flag[]
  readonly betterThan: { readonly k: number; readonly n: number } | null
  readonly badge: Badge | null
}

/** Which values of the plan are judged: the promise, or today. */
export type Stance = 'target' | 'current'

/** Everything the rule says of a plan. */
export interface Assessment {
  /** Attributes that count: not excluded and, where weights are given, weight > 0. */
  readonly n: number
  /** Most differentiators allowed. */
  readonly limit: number
  readonly differentiators: number
  readonly strict: StrictVerdict
  /** With declared concessions counted (only differs from `strict` under that policy). */
  readonly verdict: Verdict
  readonly violations: readonly Finding<ViolationCode>[]
  readonly unknowns: readonly Finding<UnknownCode>[]
  readonly warnings: readonly Finding<WarningCode>[]
  readonly concessionBlockers: readonly Finding<ConcessionCode>[]
  /** Sum of normalised weights of breached attributes with a declared concession. */
  readonly concessionWeight: number
  /** Attributes whose breach is validly conceded. */
  readonly conceded: readonly AttributeId[]
  /** Unmet demands of the "five-four" policy; empty under the other policies. */
  readonly policyFindings: readonly Finding<PolicyCode>[]
  readonly info: readonly Finding<InfoCode>[]
  /** By attribute or bundle member id; excluded attributes have a position too but do not count. */
  readonly positions: Readonly<Record<AttributeId, Position>>
}
