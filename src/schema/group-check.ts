import * as v from 'valibot'
import type { Plan } from '@/model/plan'
import { alternativeSchema } from './alternative-schema'
import { attributeSchema } from './attribute-schema'
import { attributeProblems, keptPromiseProblems } from './contradictions'
import { circleProblems, curveProblems, guessProblems, initiativeProblems } from './initiative-contradictions'
import { idPattern, limits } from './limits'
import { initiativeSchema } from './initiative-schema'
import { planSchema } from './plan-schema'

/** The records of a plan whose things can be added and removed one by one. */
export const recordNames = ['rivals', 'attributes', 'initiatives', 'bundles', 'alternatives'] as const
export type RecordName = (typeof recordNames)[number]

/** A part of a plan that is changed as one: a thing of a record, or a field of the plan itself. */
export interface Group {
  readonly field: string
  /** Of a thing of a record; null: the field as a whole. */
  readonly id: string | null
  /** The fields of the thing that are changed; null: all of it. */
  readonly parts: ReadonlySet<string> | null
}

/** Whether a field of a plan holds things that can be added and removed. */
export function isRecordName(field: string): field is RecordName {
  return (recordNames as readonly string[]).includes(field)
}

const schemas = {
  rivals: planSchema.entries.rivals.pipe[0].value,
  attributes: attributeSchema,
  initiatives: initiativeSchema,
  bundles: planSchema.entries.bundles.pipe[0].value,
  alternatives: alternativeSchema,
} as const

/**
 * Whether a group that was changed has the form it must have. With `isConsistent`, nothing that dangles (`model/edits/tidy`)
 * and no more values than `structureLimits` allows, the plan is then one that `readPlan` takes, if it was before. Reading
 * it whole takes a hundred times as long.
 */
export function isWellFormed(plan: Plan, { field, id, parts }: Group): boolean {
  if (!isRecordName(field)) {
    // The id of a plan is what its entries belong to.
    if (field === 'id' || !Object.hasOwn(planSchema.entries, field)) return false
    const key = field as keyof typeof planSchema.entries
    return v.is(planSchema.entries[key], plan[key])
  }
  const record: Readonly<Record<string, unknown>> = plan[field]
  if (id === null) return false
  if (!Object.hasOwn(record, id)) return true
  const thing = record[id]
  if (typeof thing !== 'object' || thing === null || !('id' in thing) || thing.id !== id) return false
  if (parts === null) {
    return idPattern.test(id) && Object.keys(record).length <= limits[field] && v.is(schemas[field], thing)
  }
  const { entries } = schemas[field] as { readonly entries: Readonly<Record<string, v.GenericSchema>> }
  return [...parts].every((part) => {
    const schema = Object.hasOwn(entries, part) ? entries[part] : undefined
    return schema !== undefined && v.is(schema, (thing as Readonly<Record<string, unknown>>)[part])
  })
}

/** Whether a well-formed group contradicts neither itself nor the rest of a plan in which nothing dangles. */
export function isConsistent(plan: Plan, { field, id }: Group): boolean {
  if (field === 'money') return guessProblems('money', plan.money, plan).length === 0
  if (!isRecordName(field) || id === null || !Object.hasOwn(plan[field], id)) return true
  if (plan[field][id]?.id !== id) return false
  const attribute = field === 'attributes' ? plan.attributes[id] : undefined
  if (attribute !== undefined) {
    return (
      attributeProblems(attribute, plan).length + curveProblems(attribute).length === 0 &&
      Object.values(plan.alternatives).every(
        (alternative) =>
          !Object.hasOwn(alternative.choices.targets, id) ||
          keptPromiseProblems(alternative, { [id]: attribute }).length === 0,
      )
    )
  }
  const initiative = field === 'initiatives' ? plan.initiatives[id] : undefined
  if (initiative !== undefined) {
    const isWaiting = Object.keys(initiative.requires).length > 0
    return initiativeProblems(initiative, plan).length === 0 && (!isWaiting || circleProblems(plan).length === 0)
  }
  const alternative = field === 'alternatives' ? plan.alternatives[id] : undefined
  if (alternative === undefined) return true
  const { choices } = alternative
  return guessProblems('', choices, plan).length === 0 && keptPromiseProblems(alternative, plan.attributes).length === 0
}
