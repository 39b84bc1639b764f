import * as v from 'valibot'
import { moneyInputs } from './money-case'

/** Kinds that the engine answers. */
export const COVERED = [
  'rule',
  'rating',
  'value_function',
  'roc',
  'roc_vs_published',
  'swing',
  'perception_gap',
  'adbudg',
  'hill_inverse',
  'allocation',
  'combine_effects',
  'economics_startup',
  'economics_incremental',
  'break_even_sales_change',
  'clv',
  'service_recovery',
  'budget_share',
] as const

/** Kinds of the schema that belong to later capabilities. */
export const LATER = [
  'readiness',
  'vrio',
  'kano',
  'nps',
  'proportion',
  'ipa',
  'prca',
] as const

export type CoveredKind = (typeof COVERED)[number]

const number = v.pipe(v.number(), v.finite())
const absent = <const S extends v.GenericSchema>(schema: S) => v.nullish(schema)
const evidence = v.picklist(['guess', 'informed', 'measured'])

const scale = v.variant('type', [
  v.looseObject({ type: v.literal('bounded'), min: number, max: number }),
  v.looseObject({ type: v.literal('ratio'), mnd: absent(number), bmin: absent(number) }),
  v.looseObject({ type: v.literal('interval'), s0: number, mnd: number, bmin: number, bmax: number }),
  v.looseObject({ type: v.literal('count') }),
  v.looseObject({ type: v.literal('binary') }),
  v.looseObject({ type: v.literal('level5') }),
])

const common = { evidence: absent(evidence), se: absent(number), month: absent(v.string()) }
const bench = v.variant('type', [
  v.looseObject({
    type: v.literal('competitors'),
    values: v.array(v.nullable(number)),
    weights: absent(v.array(v.nullable(number))),
    robust: absent(v.boolean()),
    sampled: absent(v.boolean()),
    ...common,
  }),
  v.looseObject({
    type: v.literal('published'),
    mean: number,
    sd: absent(number),
    n: absent(number),
    ratings: absent(number),
    ...common,
  }),
  v.looseObject({ type: v.literal('range'), lo: number, hi: number, ...common }),
  v.looseObject({ type: v.literal('guess'), mean: number, ...common }),
])

const attribute = v.looseObject({
  id: v.pipe(v.string(), v.nonEmpty()),
  direction: v.optional(v.picklist([1, -1]), 1),
  scale,
  role: v.optional(v.picklist(['differentiator', 'parity']), 'parity'),
  own: absent(
    v.looseObject({ value: absent(number), evidence: absent(evidence), n: absent(number), sd: absent(number) }),
  ),
  target: absent(number),
  bench: absent(bench),
  weight: absent(number),
  margin: absent(number),
  kano: absent(v.picklist(['must_be', 'performance', 'attractive', 'indifferent', 'reverse'])),
  floor: absent(number),
  factors: absent(v.array(v.picklist(['goal', 'ease', 'emotion']))),
  price_like: absent(v.boolean()),
  concession: absent(
    v.looseObject({
      kind: v.optional(v.picklist(['eliminate', 'reduce']), 'reduce'),
      funds: absent(v.array(v.string())),
      approved: absent(v.boolean()),
      wtp_evidence: absent(v.boolean()),
    }),
  ),
  excluded: absent(v.union([v.boolean(), v.string(), v.looseObject({})])),
})

const attributes = v.pipe(
  v.array(attribute),
  v.check((list) => new Set(list.map(({ id }) => id)).size === list.length, 'two attributes with the same id'),
)

const planInput = v.looseObject({
  attributes,
  kappa: absent(number),
  parameters: absent(v.looseObject({ kappa: absent(number) })),
  policy: absent(v.picklist(['strict', 'five-four', 'concessions'])),
  strict_only: absent(v.boolean()),
  premium: absent(v.boolean()),
  bundles: absent(v.array(v.looseObject({ id: v.string(), members: v.array(v.string()) }))),
  now: absent(v.string()),
})

/** What each covered kind gives the engine. */
export const inputs = {
  rule: planInput,
  rating: planInput,
  value_function: v.looseObject({
    direction: v.picklist([1, -1]),
    mu: number,
    m: number,
    b: number,
    points: v.array(number),
  }),
  roc: v.looseObject({ n: v.pipe(number, v.integer(), v.minValue(1)) }),
  roc_vs_published: v.looseObject({ published: v.pipe(v.array(number), v.nonEmpty()) }),
  swing: v.looseObject({ swings: v.record(v.string(), number) }),
  perception_gap: v.looseObject({
    self_share: absent(number),
    customer_share: absent(number),
    own_self_score: absent(number),
    own_customer_score: absent(number),
  }),
  ...moneyInputs,
} as const satisfies Record<CoveredKind, v.GenericSchema>

export type PlanInput = v.InferOutput<typeof planInput>
export type AttributeInput = v.InferOutput<typeof attribute>

export const caseSchema = v.looseObject({
  id: v.pipe(v.string(), v.nonEmpty()),
  kind: v.string(),
  input: v.looseObject({}),
  expected: v.pipe(
    v.looseObject({}),
    v.check((expected) => Object.keys(expected).length > 0, 'nothing is expected'),
  ),
})

export const fileSchema = v.looseObject({ cases: v.pipe(v.array(v.unknown()), v.nonEmpty()) })

/** Where and why something is not of the schema. */
export function problemOf(issues: readonly v.BaseIssue<unknown>[]): string {
  return issues.map((issue) => `${v.getDotPath(issue) ?? 'the whole'}: ${issue.message}`).join('; ')
}
