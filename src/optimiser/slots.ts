import type { Cell } from './cell'

/** Where a partial plan keeps the node of each track: those that are never open together share a slot. */
export function allotSlots(
  cellsAt: readonly (readonly number[])[],
  cells: readonly Cell[],
  roots: readonly number[],
): { slotOf: Int32Array; slots: number } {
  const slotOf = new Int32Array(roots.length).fill(-1)
  const idle: number[] = []
  let slots = 0
  for (const own of cellsAt) {
    for (const index of own) {
      const { track, first } = cells[index] as Cell
      if (first === roots[track]) slotOf[track] = idle.pop() ?? slots++
    }
    for (const index of own) {
      const { track, last } = cells[index] as Cell
      if (last) idle.push(slotOf[track] as number)
    }
  }
  return { slotOf, slots }
}
