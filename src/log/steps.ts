import type { LogEntry } from './entry'
import { knows, type Known } from './knowledge'

interface Turn {
  readonly isIn: boolean
  readonly index: number
  readonly known: Known
}

/** Which undo steps count: undo leaves a step out of the plan, redo takes it in again, the last word stands. */
export class Steps {
  readonly #turns = new Map<string, Turn[]>()
  /** Index of the first entry of each step that was ever left out. */
  readonly #firsts = new Map<string, number>()
  readonly #unlike: boolean[]

  /**
   * @param entries in their order
   * @param knownOf what the author of an entry knew, by its index
   */
  constructor(entries: readonly LogEntry[], knownOf: (index: number) => Known) {
    entries.forEach(({ undoes, kind }, index) => {
      if (undoes === null) return
      const turns = this.#turns.get(undoes) ?? []
      turns.push({ isIn: kind === 'redo', index, known: knownOf(index) })
      this.#turns.set(undoes, turns)
    })
    if (this.#turns.size > 0) {
      entries.forEach(({ step }, index) => {
        if (this.#turns.has(step) && !this.#firsts.has(step)) this.#firsts.set(step, index)
      })
    }
    this.#unlike = this.#turns.size === 0 ? [] : this.#unlikeNow(entries.length)
  }

  /** Whether a step is taken back by the last word on it. */
  isOut(step: string): boolean {
    return this.#turns.get(step)?.at(-1)?.isIn === false
  }

  /** Whether the author of an entry saw a step in the plan. */
  wasIn(step: string, known: Known): boolean {
    const turns = this.#turns.get(step) ?? []
    return turns.findLast((turn) => knows(known, turn.known))?.isIn ?? true
  }

  /** Whether some step before an entry counted when the entry was made and does not now, or the other way round. */
  isUnlikeNow(index: number): boolean {
    return this.#unlike[index] === true
  }

  #unlikeNow(length: number): boolean[] {
    const unlike = new Array<boolean>(length).fill(false)
    for (const [step, turns] of this.#turns) {
      const first = this.#firsts.get(step)
      if (first === undefined) continue
      const isInNow = !this.isOut(step)
      let wasIn = true
      let from = first + 1
      for (const { isIn, index } of turns) {
        if (wasIn !== isInNow) unlike.fill(true, from, index)
        wasIn = isIn
        from = Math.max(from, index)
      }
    }
    return unlike
  }
}
