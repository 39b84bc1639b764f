import { perceptionGap } from '@/model/perception-gap'
import { assess } from '@/model/rule/assess'
import { canvasOf, clampCanvas } from '@/model/rule/canvas'
import { positionOf } from '@/model/rule/position'
import type { Finding, Position } from '@/model/rule/result'
import { normaliseWeights, roc } from '@/model/weights'
import * as v from 'valibot'
import { inputs, problemOf, type CoveredKind, type PlanInput } from './case'
import { moneyAnswers } from './money-answer'
import { planOf } from './to-plan'

/** What the engine says, under the names of the schema. */
export type Answer = Readonly<Record<string, unknown>>

const named = (findings: readonly Finding[]): string[] =>
  findings.map(({ code, attribute, bundle, factor }) => {
    const subject = attribute ?? bundle ?? factor
    return subject === undefined ? code : `${code}:${subject}`
  })

function positionFields(position: Position): Answer {
  const { id, mu, s, gap, margin, tolerance, level, status, canvas, flags, badge } = position
  return {
    id,
    mu,
    s,
    g: gap,
    m: margin,
    b: tolerance,
    z: gap === null || s === null ? null : gap / s,
    level,
    status,
    canvas,
    // The cases know no flag for outliers (spec 3.11 names those that they do know).
    flags: flags.filter((flag) => flag !== 'OUTLIER_RIVAL'),
    lcb90: badge?.lowerBound ?? null,
    proven_above: badge?.provenAbove ?? false,
    proven_par: badge?.provenPar ?? false,
    needed_n: badge?.neededN ?? null,
  }
}

function ruleAnswer(input: PlanInput): Answer {
  const plan = planOf(input)
  const said = assess(plan, 'target', input.now ?? undefined)
  return {
    N: said.n,
    k_max: said.limit,
    n_diff: said.differentiators,
    strict_verdict: said.strict,
    verdict: said.verdict,
    blockers: named(said.violations),
    concession_blockers: named(said.concessionBlockers),
    concession_weight: said.concessionWeight,
    // Too few attributes leave a plan incomplete without being a missing number of any.
    unknown: named(said.unknowns.filter(({ attribute }) => attribute !== null)),
    warnings: named(said.warnings),
    attributes: input.attributes.flatMap(({ id }) => {
      const position = said.positions[id]
      return position === undefined ? [] : [positionFields(position)]
    }),
  }
}

function ratingAnswer(input: PlanInput): Answer {
  const plan = planOf(input)
  const ratings = Object.values(plan.attributes).map((attribute) => positionFields(positionOf(plan, attribute)))
  return { ratings }
}

const answers = {
  rule: ruleAnswer,
  rating: ratingAnswer,
  value_function: ({ direction, mu, m, b, points }: v.InferOutput<typeof inputs.value_function>): Answer => ({
    canvas: points.map((x) => clampCanvas(canvasOf({ direction, mu, margin: m, tolerance: b }, x))),
  }),
  roc: ({ n }: v.InferOutput<typeof inputs.roc>): Answer => ({ weights: roc(n) }),
  roc_vs_published: ({ published }: v.InferOutput<typeof inputs.roc_vs_published>): Answer => {
    const weights = roc(published.length)
    const differences = published.map((weight, i) => Math.abs(weight - (weights[i] ?? NaN)))
    return { roc: weights, max_abs_difference: Math.max(...differences) }
  },
  swing: ({ swings }: v.InferOutput<typeof inputs.swing>): Answer => ({ weights: normaliseWeights(swings) }),
  perception_gap: (input: v.InferOutput<typeof inputs.perception_gap>): Answer => {
    const { self_share: self, customer_share: customers } = input
    const { gap, flagged } = perceptionGap(input.own_self_score ?? NaN, input.own_customer_score ?? NaN)
    return {
      gap_points: (self ?? NaN) - (customers ?? NaN),
      ratio: (self ?? NaN) / (customers ?? NaN),
      own_gap: gap,
      flag: flagged ? 'PERCEPTION_GAP' : null,
    }
  },
  ...moneyAnswers,
} as const

/** A refusal of the input, with its place. */
export class MalformedInput extends Error {}

/**
 * Asks the engine what a case asks.
 *
 * @throws MalformedInput when the input is not of the schema
 */
export function answerTo(kind: CoveredKind, input: unknown): Answer {
  const parsed = v.safeParse(inputs[kind], input)
  if (!parsed.success) throw new MalformedInput(problemOf(parsed.issues))
  return (answers[kind] as (given: unknown) => Answer)(parsed.output)
}
