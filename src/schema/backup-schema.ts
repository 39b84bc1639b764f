import * as v from 'valibot'
import { instant, plainText } from './fields'
import { limits } from './limits'

/** Marks a JSON file as a backup of all plans of a device. */
export const backupFormat = 'peak-and-par/backup'

/** What stands around the plans in a backup; the plans are read one by one, without the list that they stand in. */
export const backupSchema = v.strictObject({
  format: v.literal(backupFormat),
  version: v.pipe(v.number(), v.integer('NOT_WHOLE'), v.minValue(1)),
  app: plainText(limits.name),
  savedAt: instant(),
  plans: v.strictTuple([]),
})

/** One plan of a backup, with what a library knows of it; the plan itself is read by `readDocument`. */
export const backupPlanSchema = v.strictObject({
  plan: v.unknown(),
  /** In the bin since; null: not in the bin. */
  deletedAt: v.nullable(instant()),
  updatedAt: instant(),
})
