import type { Attribute, AttributeId, OwnRating } from '../attribute'
import type { CostCurve } from '../cost-curve'
import type { Initiative, InitiativeId } from '../initiative'
import type { Money } from '../money'
import type { Plan } from '../plan'
import type { PlanPath } from './assertions'
import { deciding, type Edit } from './edit'
import { ownCopy } from './own-copy'
import { drop, isSame, recordAt } from './record'

/**
 * Gives fields of one thing their values and decides every one of them. Nothing where there is no such thing; a value
 * that says the same is no change.
 */
export function assigning(thing: PlanPath, fields: object): Edit {
  return deciding(
    (plan) => {
      const found = recordAt(plan, thing)
      if (found === null) return
      for (const [key, value] of Object.entries(fields)) {
        if (!Object.hasOwn(found, key) || !isSame(found[key], value)) found[key] = ownCopy<unknown>(value)
      }
    },
    () => Object.keys(fields).map((key) => [...thing, key]),
  )
}

/** Takes one key out of a record and decides that it is gone. */
export function removing(record: PlanPath, key: string): Edit {
  return deciding(
    (plan) => {
      const found = recordAt(plan, record)
      if (found !== null) drop(found, key)
    },
    () => [[...record, key]],
  )
}

/** Marks a key in a record, or takes the mark away. */
export function marking(record: PlanPath, key: string, on: boolean): Edit {
  return on ? assigning(record, { [key]: true }) : removing(record, key)
}

/** Gives fields of the plan itself their values. */
export function onPlan(fields: Partial<Plan>): Edit {
  return assigning([], fields)
}

/** Gives fields of an attribute their values. */
export function onAttribute(id: AttributeId, fields: Partial<Attribute>): Edit {
  return assigning(['attributes', id], fields)
}

/** The same for what customers perceive of it. */
export function onOwn(id: AttributeId, fields: Partial<OwnRating>): Edit {
  return assigning(['attributes', id, 'own'], fields)
}

/** The same for its cost curve; nothing where it has none. */
export function onCurve(id: AttributeId, fields: Partial<CostCurve>): Edit {
  return assigning(['attributes', id, 'curve'], fields)
}

/** Gives fields of an initiative their values. */
export function onInitiative(id: InitiativeId, fields: Partial<Initiative>): Edit {
  return assigning(['initiatives', id], fields)
}

/** Gives fields of the money model their values. */
export function onMoney(fields: Partial<Money>): Edit {
  return assigning(['money'], fields)
}
