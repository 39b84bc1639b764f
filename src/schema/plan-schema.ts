import * as v from 'valibot'
import type { Plan } from '@/model/plan'
import { alternativeSchema } from './alternative-schema'
import { attributeSchema } from './attribute-schema'
import { contradictions } from './contradictions'
import { id, idOrEmpty, idSet, instant, number, plainText, text } from './fields'
import { initiativeSchema } from './initiative-schema'
import { limits } from './limits'
import { moneySchema } from './money-schema'
import { problemLimit, type Problem } from './problem'
import { problemOfIssue } from './problem-of-issue'
import { structureProblem } from './structure'

const named = { id: id(), order: number(), name: text(limits.name) }

/** The shape of a whole plan: every field known, nothing else allowed. */
export const planSchema = v.strictObject({
  id: id(),
  name: text(limits.name),
  segment: text(limits.name),
  comparison: text(limits.name),
  policy: v.picklist(['strict', 'five-four', 'concessions']),
  kappa: number(0.3, 1),
  premium: v.boolean(),
  tagline: v.strictObject({ text: plainText(limits.tagline), names: idSet(limits.attributes) }),
  tags: v.pipe(v.record(plainText(limits.tag), v.literal(true)), v.maxEntries(limits.tags, 'TOO_MANY')),
  attributes: v.pipe(v.record(id(), attributeSchema), v.maxEntries(limits.attributes, 'TOO_MANY')),
  rivals: v.pipe(
    v.record(id(), v.strictObject({ ...named, considered: v.nullable(number(0)) })),
    v.maxEntries(limits.rivals, 'TOO_MANY'),
  ),
  bundles: v.pipe(
    v.record(id(), v.strictObject({ ...named, members: idSet(limits.attributes) })),
    v.maxEntries(limits.bundles, 'TOO_MANY'),
  ),
  initiatives: v.pipe(v.record(id(), initiativeSchema), v.maxEntries(limits.initiatives, 'TOO_MANY')),
  money: moneySchema,
  alternatives: v.pipe(v.record(id(), alternativeSchema), v.maxEntries(limits.alternatives, 'TOO_MANY')),
  alternative: idOrEmpty(),
  origin: v.strictObject({
    kind: v.picklist(['blank', 'industry', 'template', 'example', 'file']),
    ref: plainText(limits.name),
  }),
  invented: v.boolean(),
  createdAt: instant(),
})

export type PlanReading =
  { readonly ok: true; readonly plan: Plan } | { readonly ok: false; readonly problems: readonly Problem[] }

/**
 * Reads a plan of the present document version out of anything at all. Accepts only what
 * the method can work with and copies it field by field; refuses with named reasons, at
 * most `problemLimit` of them, and never throws.
 */
export function readPlan(value: unknown): PlanReading {
  const structure = structureProblem(value)
  if (structure !== null) return { ok: false, problems: [structure] }
  const shape = v.safeParse(planSchema, value)
  if (!shape.success) {
    return { ok: false, problems: shape.issues.slice(0, problemLimit).map(problemOfIssue) }
  }
  const plan: Plan = shape.output
  const problems = contradictions(plan)
  return problems.length === 0 ? { ok: true, plan } : { ok: false, problems: problems.slice(0, problemLimit) }
}
