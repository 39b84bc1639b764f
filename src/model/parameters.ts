/** A constant for each evidence grade: guess, informed, measured (spec 3.3). */
export type ByGrade = readonly [guess: number, informed: number, measured: number]

/**
 * Every chosen constant of the method, in one versioned object. These are decisions, not
 * findings (spec 10): a change here is a new version, and the worked cases go with it.
 */
export const parameters = Object.freeze({
  version: '1.0',

  /** Comparisons are made on unrounded numbers with this slack, relative above 1 (spec 3.4). */
  epsilon: 1e-9,

  /** Clear margin in between-firm spreads, and what a plan may set instead (spec 3.4). */
  kappa: Object.freeze({ default: 0.5, min: 0.3, max: 1 }),

  bounded: Object.freeze({
    mnd: [0.1, 0.05, 0.02] as ByGrade,
    bmin: [0.05, 0.05, 0.02] as ByGrade,
    bmax: 0.1,
    s0: 0.1,
  }),
  ratio: Object.freeze({
    mnd: [0.1, 0.05, 0.05] as ByGrade,
    bmin: [0.05, 0.05, 0.05] as ByGrade,
    bmax: 0.1,
    s0: 0.1,
  }),
  count: Object.freeze({ mnd: 1, bmin: 0.5, bmax: 0.1, s0: 0.5 }),
  binary: Object.freeze({ mnd: 1, b: 0.5, s0: 0.5, majority: 0.5 }),
  level5: Object.freeze({ min: 1, max: 5, mu: 3, s: 1, mnd: 1, b: 0.5 }),

  /** Width of the 10th to 90th percentile of a normal distribution in SDs (spec 3.2). */
  rangeToSd: 2.5631031310892007,
  /** SD per median absolute deviation, for the robust centre (spec 3.11). */
  madToSd: 1.4826,
  /** Fewer named rivals than this raise FEW_COMPETITORS (spec 3.2). */
  fewRivals: 3,
  /** Months after which a benchmark is stale, and after which it blocks (spec 3.2). */
  staleMonths: Object.freeze({ warn: 12, block: 24 }),
  /** A "measured" value needs this many answers, and so does a proof (spec 3.3, 3.10). */
  measuredAnswers: 10,
  /** Answers wanted before a position counts as verified, or a comparison as enough (spec 2.12, 4.2). */
  wantedAnswers: 30,

  /** Levels in margins above and tolerances below the average (spec 3.5). */
  dominantMargins: 2,
  farBelowTolerances: 2,
  /** The canvas: average, clear line, dominant line, par limit and its ends (spec 3.5). */
  canvas: Object.freeze({ min: 0, par: 4, average: 5, clear: 6, dominant: 7, max: 10 }),

  /** K = max(1, min(most, floor(share * N))) differentiators (spec 3.6). */
  differentiators: Object.freeze({ share: 0.4, least: 1, most: 3 }),
  /** Attributes of a plan: fewer than `min` decide nothing (spec 3.1, 3.6). */
  attributes: Object.freeze({ min: 4, wantedMin: 6, wantedMax: 10, max: 15 }),

  /** Conceded weight: all together; and each one at most 1/N (spec 3.7). */
  concessionCap: 0.3,

  /** One-sided confidence of the statistical badge; z for the answers still needed (spec 3.10). */
  confidence: 0.9,
  neededAnswersZ: 1.2816,
  /** z of the same confidence for a share, by Wilson's method (spec 2.12). */
  shareZ: 1.28155,

  /** A curve is sharp from this many canvas units; a change this large is "raise" or "reduce" (spec 3.9). */
  sharpEnough: 2,
  errcChange: 1,
  taglineWords: 12,

  /** Self-score minus customers' score that raises PERCEPTION_GAP, points of 10 (spec 004-12). */
  perceptionGap: 1,
  /** Share of contacts that meet the promised standard (spec 004-17). */
  consistencyTarget: 0.85,
  /** Mean of the engagement pulse below which a high-contact team is at risk (spec 002-3). */
  engagementMin: 3.5,
  /** Customer-centricity self-check below which CC_WEAK is raised (spec 000-5). */
  customerCentricityMin: 0.5,
  /** Taken until the owner says otherwise: days open a month, months to pay back and to ramp up, seed (spec 5.1). */
  money: Object.freeze({ days: 26, horizon: 12, ramp: 3, seed: 20261125 }),
  /** A quick cost curve: what counts as "nearly all" of the headroom, and the steps offered up to it (spec 2.13). */
  curve: Object.freeze({ fullShare: 0.9, steps: 9 }),
  /** Share of experience spend on differentiators below which UNFOCUSED_SPEND is raised (spec 004-16). */
  focusMin: 0.5,
  /**
   * Money (spec 5.2 - 5.6): months in which a payback is looked for, chance of it that is clear enough, size of an
   * implied price elasticity that is hard to believe and the published mean it is compared with (Bijmolt et al. 2005:
   * 1,851 estimates of 81 studies), the parts into which a budget is cut when it is allocated, and most steps
   * offered for a price.
   */
  economics: Object.freeze({
    searchMonths: 60,
    paybackProbability: 0.7,
    elasticityFlag: 5,
    elasticityMean: -2.62,
    allocationSteps: 200,
    priceSteps: 24,
  }),
  /** Uncertainty (spec 6); multipliers are low, likely, high: costs overrun more than they undershoot. */
  uncertainty: Object.freeze({
    draws: 10_000,
    oneOff: Object.freeze({ low: 0.9, likely: 1, high: 1.3 }),
    monthly: Object.freeze({ low: 0.95, likely: 1, high: 1.15 }),
    variableCost: Object.freeze({ low: 0.97, likely: 1, high: 1.08 }),
    ramp: Object.freeze({ low: 0.8, likely: 1, high: 1.5 }),
    /** Quantiles of the band. */
    band: Object.freeze({ low: 0.1, middle: 0.5, high: 0.9 }),
    /** The lower of two chances counts when the simulated one is this much lower. */
    probabilityGap: 0.1,
    /** Standard error of a value by its evidence, as a share of range, average or spread; at least this share of mnd. */
    error: Object.freeze({ guess: 0.1, informed: 0.05, leastOfMnd: 0.1 }),
    /** A guess whose high is less than so many times its low is asked for again, once. */
    narrowRange: 2,
  }),
})
