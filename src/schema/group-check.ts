import * as v from 'valibot'
import type { Plan } from '@/model/plan'
import { alternativeSchema } from './alternative-schema'
import { attributeSchema } from './attribute-schema'
import { idPattern, limits } from './limits'
import { initiativeSchema } from './initiative-schema'
import { planSchema } from './plan-schema'

/** The records of a plan whose things can be added and removed one by one. */
export const recordNames = ['rivals', 'attributes', 'initiatives', 'bundles', 'alternatives'] as const
export type RecordName = (typeof recordNames)[number]

/** A part of a plan that is changed as one: a thing of a record, or a field of the plan itself. */
export type Group = readonly [field: string] | readonly [record: RecordName, id: string]

/** Whether a field of a plan holds things that can be added and removed. */
export function isRecordName(field: string): field is RecordName {
  return (recordNames as readonly string[]).includes(field)
}

const rival = planSchema.entries.rivals.pipe[0].value
const bundle = planSchema.entries.bundles.pipe[0].value
const things = {
  rivals: (value) => v.is(rival, value),
  attributes: (value) => v.is(attributeSchema, value),
  initiatives: (value) => v.is(initiativeSchema, value),
  bundles: (value) => v.is(bundle, value),
  alternatives: (value) => v.is(alternativeSchema, value),
} as const satisfies Record<RecordName, (value: unknown) => boolean>

// A thing that was good once is good: it is immutable.
const good = new WeakSet<object>()

/**
 * Whether groups that were changed have the form they must have, each by itself. With no `contradictions`, and no more
 * values than `structureLimits` allows, the plan is then one that `readPlan` takes, if it was before.
 */
export function isWellFormed(plan: Plan, group: Group): boolean {
  const [field, id] = group
  if (!isRecordName(field)) return isFieldSound(plan, field)
  const record: Readonly<Record<string, object>> = plan[field]
  if (id === undefined) return false
  if (!Object.hasOwn(record, id)) return true
  const thing = record[id]
  if (!isObject(thing) || !idPattern.test(id) || Object.keys(record).length > limits[field]) return false
  if (good.has(thing)) return true
  if (!things[field](thing)) return false
  good.add(thing)
  return true
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null
}

function isFieldSound(plan: Plan, field: string): boolean {
  // The id of a plan is what its entries belong to.
  if (field === 'id' || !Object.hasOwn(planSchema.entries, field)) return false
  const key = field as keyof typeof planSchema.entries
  return v.is(planSchema.entries[key], plan[key])
}
