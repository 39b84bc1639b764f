import type { Initiative } from '@/model/initiative'
import type { Plan } from '@/model/plan'

/** Initiatives as a plan keeps them, in the order of the list. */
export function initiativesOf(list: readonly Initiative[]): Plan['initiatives'] {
  return Object.fromEntries(list.map((initiative, index) => [initiative.id, { ...initiative, order: index + 1 }]))
}
