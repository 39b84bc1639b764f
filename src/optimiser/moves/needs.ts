import type { Initiative, InitiativeId } from '@/model/initiative'

/** These initiatives and all that they need, however far back. */
export function withNeeds(all: readonly Initiative[], these: readonly InitiativeId[]): ReadonlySet<InitiativeId> {
  const found = new Set(these)
  for (let before = -1; before !== found.size;) {
    before = found.size
    for (const { id, requires } of all) {
      if (found.has(id)) for (const needed of Object.keys(requires)) found.add(needed)
    }
  }
  return found
}
