import { isFromBefore, type LogEntry } from './entry'

/**
 * What the author of an entry knew. Entries that follow one another form a chain; `seen` says, for each other chain, the
 * last entry of it that was known.
 */
export interface Known {
  readonly chain: number
  readonly at: number
  readonly seen: readonly number[]
}

/** Whether the author of `later` knew `earlier`; each knows itself. */
export function knows(later: Known, earlier: Known): boolean {
  if (later.chain === earlier.chain) return earlier.at <= later.at
  return (later.seen[earlier.chain] ?? -1) >= earlier.at
}

/**
 * Follows entries, given in their order, and tells who knew what. An entry continues any chain whose end its author knew,
 * so that there are about as many chains as authors who worked at the same time, however long the log is.
 */
export class Knowledge {
  /** Last position of each chain. */
  readonly #tips: number[] = []
  readonly #byId = new Map<string, Known>()

  /** Chains so far: about as many as authors who did not know of one another. */
  get chains(): number {
    return this.#tips.length
  }

  /** @returns what its author knew, and whether that is every entry before it */
  add(entry: Pick<LogEntry, 'id' | 'after' | 'author'>): { readonly known: Known; readonly isAll: boolean } {
    const known = this.#place(isFromBefore(entry) ? this.#everything() : this.#parents(entry.after))
    const isAll = this.#tips.every((tip, chain) =>
      chain === known.chain ? known.at === tip + 1 : (known.seen[chain] ?? -1) >= tip,
    )
    this.#tips[known.chain] = known.at
    this.#byId.set(entry.id, known)
    return { known, isAll }
  }

  #parents(ids: readonly string[]): Known[] {
    const parents: Known[] = []
    for (const id of ids) {
      const parent = this.#byId.get(id)
      // What is not in the log lies in the plan that it begins with, which everybody knows.
      if (parent !== undefined) parents.push(parent)
    }
    return parents
  }

  #everything(): Known[] {
    return this.#tips.map((at, chain) => ({ chain, at, seen: [] }))
  }

  #place(parents: readonly Known[]): Known {
    const [only] = parents
    if (only !== undefined && parents.length === 1 && this.#tips[only.chain] === only.at) {
      return { chain: only.chain, at: only.at + 1, seen: only.seen }
    }
    const seen: number[] = []
    const see = (chain: number, at: number) => {
      while (seen.length <= chain) seen.push(-1)
      seen[chain] = Math.max(seen[chain] ?? -1, at)
    }
    for (const parent of parents) {
      parent.seen.forEach((at, chain) => see(chain, at))
      see(parent.chain, parent.at)
    }
    const open = seen.findIndex((at, chain) => at === this.#tips[chain])
    return open < 0 ? { chain: this.#tips.length, at: 0, seen } : { chain: open, at: (seen[open] ?? -1) + 1, seen }
  }
}
