/**
 * Which element shows which plan: a plan in view keeps its slot.
 *
 * @param before slots by plan as they were
 * @param refill plans that come into view take the slots of those that have left it, so that nothing is built anew
 * @returns slots by plan, in the order of `ids`
 */
export function cardSlots(
  before: ReadonlyMap<string, number>,
  ids: readonly string[],
  refill: boolean,
): Map<string, number> {
  const shown = new Set(ids)
  const used = [...before.values()]
  const free = refill ? [...before].flatMap(([id, slot]) => (shown.has(id) ? [] : [slot])) : []
  let next = Math.max(-1, ...used) + 1
  return new Map(ids.map((id) => [id, before.get(id) ?? free.shift() ?? next++]))
}
