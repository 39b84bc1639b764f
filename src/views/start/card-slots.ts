/**
 * Which element shows which plan. A plan in view keeps its slot, wherever it moves.
 *
 * @param before slots by plan as they were, in their order on the screen
 * @param refill the cards are filled anew in the order in which they stand, so that none is built or moved
 * @returns slots by plan, in the order of `ids`
 */
export function cardSlots(
  before: ReadonlyMap<string, number>,
  ids: readonly string[],
  refill: boolean,
): Map<string, number> {
  const used = [...before.values()]
  let next = Math.max(-1, ...used) + 1
  return new Map(ids.map((id, place) => [id, (refill ? used[place] : before.get(id)) ?? next++]))
}
