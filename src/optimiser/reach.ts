import { isKnown } from '@/lib/numbers'
import { combineGains, headroomOf } from '@/model/effects'
import { kindOf } from '@/model/scales'
import type { HeldAttribute } from './held-attributes'
import type { PlanMove } from './moves/move-kind'

/** So many combinations of what touches one attribute are looked at one by one. */
export const mostCombinations = 4_096

/**
 * Everything that one attribute can come to, one combination of the moves that touch it after the other, each judged
 * exactly as the planned position is (spec 5.5: gains combined, then kept within the scale, once). What can be told of
 * all of them needs no rounding.
 */
export class Reach {
  /** Planned value by combination, native units; null: there are too many to look at. */
  readonly values: Float64Array | null
  /** The moves that touch it, ascending. */
  readonly touching: readonly number[]
  /** What can be chosen at a time, none first; what comes first changes slowest in the order of the combinations. */
  readonly #decisions: readonly (readonly (number | null)[])[]

  constructor(held: HeldAttribute, moves: readonly PlanMove[]) {
    const { id } = held.attribute
    this.touching = moves.flatMap(({ gains }, at) => ((gains.get(id) ?? 0) === 0 ? [] : [at]))
    const bySlot = new Map<string, (number | null)[]>()
    for (const at of this.touching) {
      const kind = moves[at]?.ref.kind
      // Levels of a cost curve exclude each other, and so do prices.
      const slot = kind === 'initiative' ? String(at) : String(kind)
      bySlot.set(slot, [...(bySlot.get(slot) ?? [null]), at])
    }
    this.#decisions = [...bySlot.values()]
    const count = this.#decisions.reduce((product, { length }) => product * length, 1)
    this.values = count > mostCombinations ? null : this.#valuesOf(held, moves, count)
  }

  /** What the moves of each combination add up to. */
  sums(deltaOf: (move: number) => number): Float64Array {
    let sums = Float64Array.of(0)
    for (const options of this.#decisions) {
      const deltas = options.map((move) => (move === null ? 0 : deltaOf(move)))
      const next = new Float64Array(sums.length * deltas.length)
      let at = 0
      for (const sum of sums) for (const delta of deltas) next[at++] = sum + delta
      sums = next
    }
    return sums
  }

  #valuesOf({ attribute, isPrice }: HeldAttribute, moves: readonly PlanMove[], count: number): Float64Array {
    const { id, own, direction, scale } = attribute
    const base = isKnown(own.value) ? own.value : 0
    const headroom = headroomOf(attribute)
    const kind = kindOf(scale)
    const values = new Float64Array(count)
    let index = 0
    const gains: number[] = []
    const visit = (at: number): void => {
      const options = this.#decisions[at]
      if (options === undefined) {
        values[index++] =
          gains.length === 0 ? base : kind.clamp(scale, base + direction * combineGains(gains, headroom))
        return
      }
      for (const move of options) {
        const chosen = move === null ? undefined : moves[move]
        if (chosen !== undefined) gains.push(chosen.gains.get(id) ?? 0)
        visit(at + 1)
        if (chosen !== undefined) gains.pop()
      }
    }
    if (!isPrice) visit(0)
    else {
      const priceOf = (move: number | null) => (move === null ? undefined : moves[move]?.ref)
      const options = this.#decisions[0] ?? [null]
      options.forEach((move, at) => {
        const ref = priceOf(move)
        values[at] = ref?.kind === 'price' ? ref.value : base
      })
    }
    return values
  }
}

/** Where sums part what passes from what does not. */
export type Parting =
  /** What passes, and nothing else, has at least this sum. */
  | { readonly kind: 'parted'; readonly least: number }
  /** Nothing passes. */
  | { readonly kind: 'never' }
  /** They do not: `safe` is the least sum from which on everything passes. */
  | { readonly kind: 'mixed'; readonly safe: number }

/** Whether sums tell what passes from what does not, and from where on. */
export function parting(values: Float64Array, sums: Float64Array, passes: (value: number) => boolean): Parting {
  let passing = Infinity
  let failing = -Infinity
  for (let at = 0; at < values.length; at += 1) {
    const sum = sums[at] as number
    if (passes(values[at] as number)) passing = Math.min(passing, sum)
    else failing = Math.max(failing, sum)
  }
  if (passing === Infinity) return { kind: 'never' }
  return failing < passing ? { kind: 'parted', least: passing } : { kind: 'mixed', safe: failing + 1 }
}
