import type { Attribute, AttributeId } from '@/model/attribute'
import type { InitiativeId } from '@/model/initiative'
import type { Plan } from '@/model/plan'

/** What a move of the engine stands for in the plan. */
export type MoveRef =
  | { readonly kind: 'initiative'; readonly id: InitiativeId }
  | { readonly kind: 'curve'; readonly attribute: AttributeId; readonly share: number }
  | { readonly kind: 'price'; readonly attribute: AttributeId; readonly value: number }

export type MoveKindName = MoveRef['kind']

/** One thing that a plan may choose: what it costs over the horizon and what it moves. */
export interface PlanMove {
  readonly ref: MoveRef
  /** Outlay over the horizon, whole dong, 0 or more (spec 11.3). */
  readonly cost: number
  /** The same less what it brings back; may be negative. */
  readonly net: number
  /** Something of the outlay is not known: it is at least this. */
  readonly isLeast: boolean
  /** Gains in native units by attribute, positive is better. */
  readonly gains: ReadonlyMap<AttributeId, number>
  readonly must: boolean
  /** Of the plan as it stands. */
  readonly chosen: boolean
  /** Needs all of these, by their key (see `keyOf`). */
  readonly needs: readonly string[]
  /** At most one of a group is chosen. */
  readonly groups: readonly string[]
}

/** What every kind of move is made from. */
export interface MoveSource {
  readonly plan: Plan
  /** Orders expected by month; null: not told. */
  readonly orders: readonly number[] | null
  /** Attributes that the rule judges and whose value and average are known. */
  readonly judged: ReadonlyMap<AttributeId, Attribute>
}

/**
 * One kind of move. Add a kind by writing one such object and naming it in `index.ts`.
 */
export interface MoveKind {
  /** Everything of this kind that the plan could choose. */
  movesOf(source: MoveSource): PlanMove[]
}

/** The same for the same moves, in whatever order. */
export function movesKey(moves: readonly MoveRef[]): string {
  return moves.map(keyOf).sort().join()
}

/** Name of a move, unique within a plan and the same after every change of the plan. */
export function keyOf(ref: MoveRef): string {
  switch (ref.kind) {
    case 'initiative':
      return `initiative:${ref.id}`
    case 'curve':
      return `curve:${ref.attribute}:${ref.share}`
    case 'price':
      return `price:${ref.value}`
  }
}
