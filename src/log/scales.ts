import type { Plan } from '@/model/plan'
import type { PlanPatch } from './entry'
import { type PlanPath } from './apply-patch'
import { isRecord } from '@/model/edits/record'

/** Fields of an attribute that are in the unit of its scale. */
const measured: ReadonlySet<unknown> = new Set(['target', 'rivals', 'benchmark', 'margin', 'floor', 'best', 'curve'])
const measuredOwn: ReadonlySet<unknown> = new Set(['value', 'n', 'sd'])

/** The attribute in whose unit a place is; null: in none. */
export function measuredAt([record, id, field, third, fourth]: PlanPath): string | null {
  if (record === 'attributes' && id !== undefined) {
    if (measured.has(field) || (field === 'own' && (third === undefined || measuredOwn.has(third)))) return String(id)
  }
  if (record === 'initiatives' && field === 'effects' && third !== undefined) return String(third)
  if (record === 'alternatives' && field === 'choices' && fourth !== undefined) {
    if (third === 'targets' || third === 'shares') return String(fourth)
  }
  return null
}

/**
 * The attributes that an entry measures in another way: it sets the scale and clears what was in the old unit. Where only
 * the name of the unit is corrected the values stay, and so does what others enter.
 */
export function rescaled(patches: readonly PlanPatch[]): string[] {
  // Nearly no entry does, and every one is asked.
  const set = patches.filter(({ path }) => path.length === 3 && path[2] === 'scale' && path[0] === 'attributes')
  if (set.length === 0) return []
  const clears = (id: unknown) =>
    patches.some(({ path }) => path[1] === id && path[2] === 'own' && path[3] === 'value' && path[0] === 'attributes')
  return set.flatMap(({ path: [, id] }) => (clears(id) ? [String(id)] : []))
}

/** Every place outside an attribute that holds a value in its unit. */
export function valuesElsewhere({ initiatives, alternatives }: Plan, attribute: string): PlanPath[] {
  const has = (record: unknown) => isRecord(record) && Object.hasOwn(record, attribute)
  return [
    ...Object.values(initiatives).flatMap(({ id, effects }) =>
      has(effects) ? [['initiatives', id, 'effects', attribute]] : [],
    ),
    ...Object.values(alternatives).flatMap(({ id, choices }) =>
      (['targets', 'shares'] as const).flatMap((kind) =>
        has(choices[kind]) ? [['alternatives', id, 'choices', kind, attribute]] : [],
      ),
    ),
  ]
}
