import * as v from 'valibot'
import { parameters } from '@/model/parameters'
import { id, idSet, month, number, plainText, text, wholeMoney, wholeNumber } from './fields'
import { limits } from './limits'

const effectSchema = v.strictObject({ low: number(), likely: number(), high: number() })

/** Shape of an initiative; its references and the order of low, likely and high are checked by `contradictions`. */
export const initiativeSchema = v.strictObject({
  id: id(),
  order: number(),
  name: text(limits.name),
  oneOff: wholeMoney(),
  monthly: wholeMoney(),
  perOrder: wholeMoney(),
  startMonth: wholeNumber(1, limits.months),
  owner: plainText(limits.person),
  note: plainText(limits.note),
  effects: v.pipe(v.record(id(), effectSchema), v.maxEntries(limits.attributes, 'TOO_MANY')),
  requires: idSet(limits.initiatives),
  excludes: idSet(limits.initiatives),
  stance: v.picklist(['open', 'must', 'later']),
  chosen: v.boolean(),
  suggested: v.nullable(month()),
})

/** Shape of a quick cost curve. */
export const costCurveSchema = v.strictObject({
  now: wholeMoney(0),
  half: wholeMoney(0),
  full: wholeMoney(0),
  share: number(0, parameters.curve.fullShare),
})
