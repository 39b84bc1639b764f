import type { MoveRef } from './moves/move-kind'

/** How one choice of moves differs from another. */
export interface PlanChanges {
  readonly added: readonly MoveRef[]
  readonly dropped: readonly MoveRef[]
  /** The same thing to another degree: a price, or the way on a cost curve. */
  readonly changed: readonly { readonly from: MoveRef; readonly to: MoveRef }[]
}

/** Moves of one slot are degrees of the same thing; an initiative is done or not. */
function slotOf(ref: MoveRef): string | null {
  if (ref.kind === 'initiative') return null
  return ref.kind === 'curve' ? `curve:${ref.attribute}` : 'price'
}

/**
 * What has to change from one plan to another, move by move.
 *
 * @param refs what the indices stand for
 */
export function planChanges(refs: readonly MoveRef[], from: readonly number[], to: readonly number[]): PlanChanges {
  const only = (these: readonly number[], those: readonly number[]) =>
    these.filter((move) => !those.includes(move)).flatMap((move) => refs[move] ?? [])
  const gone = only(from, to)
  const come = only(to, from)
  const changed = gone.flatMap((before) => {
    const slot = slotOf(before)
    const after = slot === null ? undefined : come.find((ref) => slotOf(ref) === slot)
    return after === undefined ? [] : [{ from: before, to: after }]
  })
  return {
    added: come.filter((ref) => !changed.some((change) => change.to === ref)),
    dropped: gone.filter((ref) => !changed.some((change) => change.from === ref)),
    changed,
  }
}
