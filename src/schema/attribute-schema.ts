import * as v from 'valibot'
import { benchmarkSchema, evidenceSchema } from './benchmark-schema'
import { count, dayOrEmpty, filledText, id, idSet, number, plainText, text } from './fields'
import { limits } from './limits'
import { costCurveSchema } from './initiative-schema'
import { scaleSchema } from './scale-schema'

const concessionSchema = v.strictObject({
  kind: v.picklist(['eliminate', 'reduce']),
  reason: plainText(limits.source),
  funds: idSet(limits.attributes),
  approver: plainText(limits.name),
  reviewDate: dayOrEmpty(),
  monthlySaving: number(0),
  wtpEvidence: v.boolean(),
})

const factor = v.exactOptional(v.literal(true))

/** One attribute; what its fields demand of one another is checked by `contradictions`. */
export const attributeSchema = v.strictObject({
  id: id(),
  order: number(),
  name: text(limits.name),
  scale: scaleSchema,
  direction: v.picklist([1, -1]),
  role: v.picklist(['differentiator', 'parity']),
  weight: v.nullable(number(0)),
  own: v.strictObject({
    value: v.nullable(number()),
    evidence: evidenceSchema,
    n: v.nullable(count()),
    sd: v.nullable(number(0)),
  }),
  target: v.nullable(number()),
  rivals: v.pipe(v.record(id(), number()), v.maxEntries(limits.rivals, 'TOO_MANY')),
  benchmark: v.nullable(benchmarkSchema),
  margin: v.nullable(number(0)),
  floor: v.nullable(number()),
  best: v.nullable(number()),
  curve: v.nullable(costCurveSchema),
  kano: v.nullable(v.picklist(['must_be', 'performance', 'attractive', 'indifferent', 'reverse'])),
  factors: v.strictObject({ goal: factor, ease: factor, emotion: factor }),
  priceLike: v.boolean(),
  concession: v.nullable(concessionSchema),
  excluded: v.nullable(v.strictObject({ reason: filledText(limits.source) })),
  isNew: v.boolean(),
  note: plainText(limits.note),
})
