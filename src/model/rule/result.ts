import type { AttributeId, SuccessFactor } from '../attribute'
import type { Grade } from '../evidence'
import type { BundleId } from '../plan'

/** Verdict of the plan before concessions count (spec 3.6). */
export type StrictVerdict = 'PASS' | 'FAIL' | 'INCOMPLETE'
export type Verdict = StrictVerdict | 'PASS_WITH_CONCESSIONS'

export type Level = 1 | 2 | 3 | 4 | 5
export type Status = 'dominant' | 'above' | 'at_par_slightly_above' | 'at_par' | 'below' | 'far_below' | 'unknown'

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

/** Warnings of the rule itself (spec 3.6). */
export type RuleWarningCode = 'OVER_DELIVERY' | 'BUNDLE_MEMBER_BELOW'

/** Warnings and blocks of the gate to commitment that the attributes alone decide (spec 3.8, 4.3). */
export type GateWarningCode =
  'DIFF_NOT_VALUED' | 'DIFF_LOW_IMPORTANCE' | 'WEAK_EVIDENCE' | 'STALE_BENCH' | 'FACTOR_UNCOVERED'

export type WarningCode = RuleWarningCode | GateWarningCode

/** Extra demands of the "five-four" policy: exactly one dominant, one above, the rest at par. */
export type PolicyCode =
  'FIVE_FOUR_NO_DOMINANT' | 'FIVE_FOUR_TWO_DOMINANT' | 'FIVE_FOUR_NO_SECOND' | 'FIVE_FOUR_REST_NOT_PAR'

/** Remarks on how a comparison was made; they warn, they never decide. */
export type Flag =
  | 'SPREAD_ASSUMED'
  | 'FEW_COMPETITORS'
  | 'MARGIN_OVERRIDDEN'
  | 'OUTLIER_RIVAL'
  | 'MISSING_OWN'
  | 'MISSING_BENCH'
  | 'MISSING_STEP'

export type InfoCode = 'ME_TOO'

export type FindingCode = ViolationCode | UnknownCode | ConcessionCode | WarningCode | PolicyCode | InfoCode

/** Which of the two numbers of a comparison is a guess. */
export type GuessedSide = 'own' | 'average' | 'both'

/** One thing to tell the user: a code, what it is about, and the numbers its sentence needs. */
export interface Finding<Code extends FindingCode = FindingCode> {
  readonly code: Code
  /** null: about the plan as a whole, or about a bundle. */
  readonly attribute: AttributeId | null
  /** Set when the finding is about a bundle as one attribute. */
  readonly bundle?: BundleId
  /** The success factor of FACTOR_UNCOVERED and CONCESSION_FACTOR_UNCOVERED. */
  readonly factor?: SuccessFactor
  /** What of WEAK_EVIDENCE is a guess. */
  readonly side?: GuessedSide
  /**
   * Numbers for the sentence: `need` (native units, the exact line; absent when no possible
   * value reaches it), `count`, `limit`, `total`, `months`, `percent` (0..100).
   */
  readonly values: Readonly<Partial<Record<'need' | 'count' | 'limit' | 'total' | 'months' | 'percent', number>>>
}

/** One-sided 90% statistical proof (spec 3.10); null fields when nothing can be said. */
export interface Badge {
  /** Lower bound of the gap, native units; null without own answers (n >= 10, and their spread or a share). */
  readonly lowerBound: number | null
  readonly provenAbove: boolean
  readonly provenPar: boolean
  /** Answers needed to prove the present gap; null when the gap is not positive or nothing is known. */
  readonly neededN: number | null
}

/**
 * Where one attribute stands against its benchmark, all in native units (spec 3.2 - 3.5).
 * An attribute that is eliminated on purpose has level 1 and canvas 0 without a value.
 */
export interface Position {
  readonly id: AttributeId
  readonly value: number | null
  /** Benchmark mean and spread used. null when the benchmark is missing. */
  readonly mu: number | null
  readonly s: number | null
  /** Firms behind the benchmark; null when not told. */
  readonly firms: number | null
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
  readonly grade: Grade
  /** Why it is unknown, or how the comparison was made. */
  readonly flags: readonly Flag[]
  readonly betterThan: { readonly k: number; readonly n: number } | null
  readonly badge: Badge | null
}

/** Bundled attributes as the one attribute that they are judged as (spec 3.6). */
export interface BundlePosition {
  readonly id: BundleId
  readonly members: readonly AttributeId[]
  /** Starred when any member is. */
  readonly differentiator: boolean
  /** Importance-weighted mean of the members' unclamped canvas values; null while one is unknown. */
  readonly height: number | null
  readonly level: Level | null
  /** Status of the worst member. */
  readonly status: Status
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
  /** Of the n, those that have to be at par. */
  readonly parity: number
  readonly strict: StrictVerdict
  /** By the plan's own policy: softer than `strict` with declared concessions, harder with 5-4-3-3-3. */
  readonly verdict: Verdict
  /** How many things have to be mended for a pass by that policy: violations that are not conceded, and its own demands. */
  readonly faults: number
  readonly violations: readonly Finding<ViolationCode>[]
  readonly unknowns: readonly Finding<UnknownCode>[]
  readonly warnings: readonly Finding<RuleWarningCode>[]
  /** What the way to commitment will ask about; never part of the verdict. */
  readonly gateWarnings: readonly Finding<GateWarningCode>[]
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
  /** The bundles that stand: two or more members, none of them below par. */
  readonly bundles: readonly BundlePosition[]
}
