import * as v from 'valibot'
import { number, text } from './fields'
import { limits } from './limits'

const unit = text(limits.name)

/** The six kinds of scale, told apart by `kind`. */
export const scaleSchema = v.variant('kind', [
  v.strictObject({ kind: v.literal('bounded'), min: number(), max: number(), unit }),
  v.strictObject({
    kind: v.literal('ratio'),
    unit,
    format: v.picklist(['money', 'number']),
    mnd: v.nullable(number(0)),
    bmin: v.nullable(number(0)),
  }),
  v.strictObject({
    kind: v.literal('interval'),
    unit,
    format: v.picklist(['clock', 'number']),
    s0: number(0),
    mnd: number(0),
    bmin: number(0),
    bmax: number(0),
  }),
  v.strictObject({ kind: v.literal('count'), unit }),
  v.strictObject({ kind: v.literal('binary') }),
  v.strictObject({ kind: v.literal('level5') }),
])
