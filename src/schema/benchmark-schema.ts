import * as v from 'valibot'
import { count, month, number, plainText, text } from './fields'
import { limits } from './limits'

/** How a number is known. */
export const evidenceSchema = v.picklist(['guess', 'informed', 'measured'])

const provenance = {
  evidence: evidenceSchema,
  source: text(limits.source),
  month: v.nullable(month()),
  se: v.nullable(number(0)),
}

/** The four kinds of benchmark, told apart by `kind`. */
export const benchmarkSchema = v.variant('kind', [
  v.strictObject({ kind: v.literal('rivals'), ...provenance, robust: v.boolean(), sampled: v.boolean() }),
  v.strictObject({
    kind: v.literal('published'),
    ...provenance,
    mean: number(),
    sd: v.nullable(number(0)),
    firms: v.nullable(count()),
    ratings: v.nullable(count()),
    baseline: v.nullable(plainText(limits.name)),
  }),
  v.strictObject({ kind: v.literal('range'), ...provenance, lo: number(), hi: number() }),
  v.strictObject({ kind: v.literal('guess'), ...provenance, mean: number() }),
])
