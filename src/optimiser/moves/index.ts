import { curveMoves } from './curve-moves'
import { initiativeMoves } from './initiative-moves'
import type { MoveKind, MoveKindName } from './move-kind'
import { priceMoves } from './price-moves'

/** The table of kinds of moves. */
export const moveKinds: Readonly<Record<MoveKindName, MoveKind>> = {
  initiative: initiativeMoves,
  curve: curveMoves,
  price: priceMoves,
}
