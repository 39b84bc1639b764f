import * as v from 'valibot'

const amount = v.pipe(v.number(), v.integer())
const share = v.nullable(v.pipe(v.number(), v.minValue(0), v.maxValue(1)))
const tone = v.picklist(['good', 'warn', 'bad', 'neutral'])
const verdict = v.picklist(['PASS', 'PASS_WITH_CONCESSIONS', 'FAIL', 'INCOMPLETE'])
const moneyVerdict = v.picklist(['CLEAR', 'UNCLEAR', 'LOSS', 'UNKNOWN'])
const positions = v.strictObject({ today: verdict, promise: verdict, paid: verdict })
const weakest = v.nullable(v.strictObject({ id: v.string(), chance: v.number() }))
const cost = v.pipe(amount, v.minValue(0))

const plan = v.nullable(
  v.strictObject({
    outlay: cost,
    net: amount,
    lead: v.number(),
    rule: verdict,
    money: moneyVerdict,
    chance: share,
    p50: v.nullable(v.number()),
    weakest,
    isLeast: v.boolean(),
  }),
)

/** One line of the door: every field that docs/judgement.md names, and no other. */
export const statementSchema = v.strictObject({
  file: v.string(),
  status: v.array(
    v.looseObject({ part: v.picklist(['progress', 'rule', 'funding', 'money']), code: v.string(), tone }),
  ),
  rule: positions,
  strict: positions,
  outlay: v.strictObject({
    total: cost,
    oneOff: cost,
    monthly: cost,
    perOrder: cost,
    priceCut: cost,
    isLeast: v.boolean(),
  }),
  comesBack: v.strictObject({
    total: cost,
    oneOff: cost,
    monthly: cost,
    perOrder: cost,
    priceRise: cost,
    concessions: cost,
  }),
  net: amount,
  money: v.strictObject({
    verdict: moneyVerdict,
    reasons: v.array(v.string()),
    guess: v.picklist(['none', 'nothing_chosen', 'other_plan', 'counts']),
    closed: share,
    drawn: share,
    used: share,
    p10: v.nullable(v.number()),
    p50: v.nullable(v.number()),
    p90: v.nullable(v.number()),
    cash: share,
  }),
  plans: v.strictObject({ enough: plan, promised: plan, paysBest: plan, most: plan }),
  recommended: v.nullable(v.picklist(['enough', 'promised', 'paysBest'])),
  sets: v.pipe(
    v.array(
      v.strictObject({
        stars: v.array(v.string()),
        isCurrent: v.boolean(),
        outlay: v.nullable(cost),
        weakest,
        whyNot: v.array(v.string()),
      }),
    ),
    v.maxLength(10),
  ),
  next: v.strictObject({ code: v.string(), worth: v.nullable(v.unknown()) }),
})

/** @throws when the line is not as it is documented */
export function parseStatement(line: string): v.InferOutput<typeof statementSchema> {
  return v.parse(statementSchema, JSON.parse(line))
}
