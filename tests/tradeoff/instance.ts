import * as v from 'valibot'
import type { Problem, ProblemMove } from '@/optimiser/problem'

/** A number of the schema: every one is an integer. */
const whole = v.pipe(v.number(), v.safeInteger())
const index = v.pipe(whole, v.minValue(0))

const attributeSchema = v.object({
  cur: whole,
  avg: whole,
  weight: v.pipe(whole, v.minValue(0)),
  role: v.picklist(['diff', 'parity']),
  floor: whole,
})

const moveSchema = v.object({ cost: whole, effects: v.array(v.strictTuple([index, whole])) })

const curveSchema = v.pipe(
  v.object({ attr: index, levels: v.pipe(v.array(whole), v.minLength(1)), cost: v.array(whole) }),
  v.check(({ levels, cost }) => levels.length === cost.length, 'levels and cost differ in length'),
)

export const instanceSchema = v.pipe(
  v.object({
    id: v.pipe(v.string(), v.minLength(1)),
    attributes: v.array(attributeSchema),
    moves: v.optional(v.array(moveSchema), []),
    prereq: v.optional(v.array(v.strictTuple([index, index])), []),
    exclusive: v.optional(v.array(v.array(index)), []),
    curves: v.optional(v.array(curveSchema), []),
  }),
  v.check(
    ({ attributes, moves, curves }) =>
      curves.every(({ attr }) => attr < attributes.length) &&
      moves.every(({ effects }) => effects.every(([attribute]) => attribute < attributes.length)),
    'names an attribute that does not exist',
  ),
  v.check(
    ({ moves, prereq, exclusive }) => [...prereq, ...exclusive].flat().every((move) => move < moves.length),
    'names a move that does not exist',
  ),
)

export type Instance = v.InferOutput<typeof instanceSchema>

/** Of the checks only the budgets: expected values are not ours to read. */
export const entrySchema = v.object({
  instance: instanceSchema,
  checks: v.optional(v.array(v.object({ budget: whole })), []),
})

export const fileSchema = v.object({ instances: v.array(v.unknown()) })

/** The best score there is. */
const cap = 100

/**
 * The instance in the form of the engine: scores are states, worth their distance from the average up to the cap; a
 * curve is a group of moves, one for each level but the first, at the cost and the gain from the first.
 */
export function problemOf({ attributes, moves, prereq, exclusive, curves }: Instance): Problem {
  const all: ProblemMove[] = [...moves]
  const groups: number[][] = exclusive.map((group) => [...group])
  for (const { attr, levels, cost } of curves) {
    const [firstLevel = 0] = levels
    const group: number[] = []
    for (const [level, score] of levels.entries()) {
      if (level === 0) continue
      group.push(all.length)
      all.push({ cost: (cost[level] ?? 0) - (cost[0] ?? 0), effects: [[attr, score - firstLevel]] })
    }
    groups.push(group)
  }
  const harm = attributes.map(() => 0)
  for (const { effects } of all)
    for (const [attribute, delta] of effects) harm[attribute] = (harm[attribute] ?? 0) + Math.min(0, delta)
  return {
    attributes: attributes.map(({ cur, avg, weight, role, floor }, attribute) => {
      // Scores may fall below 0, but no lower than all harm together takes them.
      const lowest = Math.min(cur + (harm[attribute] ?? 0), cap)
      return {
        start: cur,
        floor,
        weight: role === 'diff' ? weight : 0,
        value: { from: lowest, values: Array.from({ length: cap - lowest + 1 }, (_, above) => lowest + above - avg) },
      }
    }),
    moves: all,
    prerequisites: prereq,
    exclusives: groups,
  }
}

/** What the first levels of the curves cost: part of every plan. */
export function baseCost({ curves }: Instance): number {
  return curves.reduce((sum, { cost }) => sum + (cost[0] ?? 0), 0)
}
