import * as v from 'valibot'
import { parameters } from '@/model/parameters'
import { id, idSet, number, text, wholeMoney } from './fields'
import { limits } from './limits'
import { volumeOfSchema, volumeSchema } from './money-schema'

/** Shape of an alternative; the ids it names are checked by `contradictions`. */
export const alternativeSchema = v.strictObject({
  id: id(),
  order: number(),
  name: text(limits.name),
  choices: v.strictObject({
    stars: idSet(limits.attributes),
    targets: v.pipe(v.record(id(), number()), v.maxEntries(limits.attributes, 'TOO_MANY')),
    chosen: idSet(limits.initiatives),
    shares: v.pipe(v.record(id(), number(0, parameters.curve.fullShare)), v.maxEntries(limits.attributes, 'TOO_MANY')),
    budget: v.nullable(wholeMoney(0)),
    volume: volumeSchema(),
    volumeOf: volumeOfSchema(),
  }),
})
