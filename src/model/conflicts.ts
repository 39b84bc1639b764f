import { held } from './edits/record'
import type { Initiative, InitiativeId } from './initiative'

/** Why an initiative cannot be done together with what else is chosen. */
export interface Conflicts {
  /** It needs these, and they are not in the plan. */
  readonly missing: readonly InitiativeId[]
  /** It can never be done together with these, and they are in the plan. */
  readonly excluded: readonly InitiativeId[]
}

const NONE: Conflicts = { missing: [], excluded: [] }

/** What stands against an initiative that the plan has chosen; nothing for one that it has not. */
export function conflictsOf(initiatives: Readonly<Record<InitiativeId, Initiative>>, id: InitiativeId): Conflicts {
  const initiative = held(initiatives, id)
  if (initiative === undefined || !initiative.chosen) return NONE
  const missing = Object.keys(initiative.requires).filter((needed) => held(initiatives, needed)?.chosen !== true)
  const excluded = Object.values(initiatives)
    .filter((other) => other.id !== id && other.chosen)
    .filter((other) => Object.hasOwn(initiative.excludes, other.id) || Object.hasOwn(other.excludes, id))
    .map((other) => other.id)
  return missing.length + excluded.length === 0 ? NONE : { missing, excluded }
}
