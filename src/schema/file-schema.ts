import * as v from 'valibot'
import { id, instant, plainText } from './fields'
import { limits } from './limits'

/** Marks a JSON file, and a picture's inner text, as one of our plans. */
export const planFormat = 'peak-and-par/plan'

/** What stands around a plan in a file; the plan itself is read by `readDocument`. */
export const fileSchema = v.strictObject({
  format: v.literal(planFormat),
  version: v.pipe(v.number(), v.integer('NOT_WHOLE'), v.minValue(1)),
  app: plainText(limits.name),
  savedAt: instant(),
  plan: v.unknown(),
  /** Everything that ever happened to the plan (docs/the-log.md), so that copies of it can be merged. */
  history: v.exactOptional(v.strictObject({ heads: v.array(id()), base: v.unknown(), entries: v.array(v.unknown()) })),
})

/** The field of a plan file that holds its history. */
export const historyField = 'history'
