import type { LogEntry } from './entry'
import type { PlanPath } from './apply-patch'
import { knows, type Known } from './knowledge'
import type { Loss } from './losses'

/** An entry and what its author knew. */
export interface Writer {
  readonly entry: LogEntry
  readonly known: Known
}

interface Lost {
  readonly loss: Loss
  readonly known: Known
}

interface Node {
  /** The last who wrote it; several where they did not know of each other and said the same. */
  writers: readonly Writer[]
  losses: Map<string, Lost> | null
  children: Map<string, Node> | null
}

/** An earlier change that a later one meets at its own place, above it or below it. */
export interface Meeting {
  readonly writer: Writer
  readonly path: PlanPath
}

const newNode = (): Node => ({ writers: [], losses: null, children: null })

/** Who wrote each place of a plan last, and what was lost there. */
export class Places {
  readonly #root = newNode()

  /**
   * Notes that an entry wrote a place. Losses there that its author knew the change of are settled: the author has
   * decided.
   *
   * @returns earlier changes by authors that it did not know, at this place, around it or within it
   */
  write(path: PlanPath, writer: Writer): Meeting[] {
    const meetings: Meeting[] = []
    const meet = (others: readonly Writer[], at: PlanPath) => {
      for (const other of others) {
        if (other.entry !== writer.entry && !knows(writer.known, other.known))
          meetings.push({ writer: other, path: at })
      }
    }
    let node = this.#root
    for (const key of path) {
      settle(node, writer)
      meet(node.writers, path)
      node = child(node, String(key))
    }
    visit(node, path, (inner, at) => {
      settle(inner, writer)
      meet(inner.writers, at)
      inner.writers = []
    })
    node.writers = [writer]
    return meetings
  }

  /** Somebody else said of a place what stands there now. */
  agree(path: PlanPath, writer: Writer): void {
    let node = this.#root
    for (const key of path) node = child(node, String(key))
    node.writers = [...node.writers, writer]
  }

  /**
   * A place is taken away because it points to nothing, or stands in another unit: nobody decided that.
   *
   * @returns the last who wrote it, or something around it, and whoever wrote something within it
   */
  sweep(path: PlanPath): Meeting[] {
    let node: Node | undefined = this.#root
    let last: readonly Writer[] = []
    for (const key of path) {
      node = node?.children?.get(String(key))
      if (node !== undefined && node.writers.length > 0) last = node.writers
    }
    const meetings = last.map((writer) => ({ writer, path }))
    if (node === undefined) return meetings
    const here = node
    visit(here, path, (inner, at) => {
      if (inner !== here) meetings.push(...inner.writers.map((writer) => ({ writer, path: at })))
      inner.writers = []
    })
    return meetings
  }

  /** Notes a loss at its place. `known`: what the author of the lost change knew. */
  lose(loss: Loss, known: Known): void {
    let node = this.#root
    for (const key of loss.place) node = child(node, String(key))
    node.losses ??= new Map()
    node.losses.set(loss.entry.id, { loss, known })
  }

  /** What is lost, and was not decided on since. */
  losses(): Loss[] {
    const all: Loss[] = []
    visit(this.#root, [], (node) => {
      for (const { loss } of node.losses?.values() ?? []) all.push(loss)
    })
    return all
  }
}

function child(node: Node, key: string): Node {
  node.children ??= new Map()
  let inner = node.children.get(key)
  if (inner === undefined) {
    inner = newNode()
    node.children.set(key, inner)
  }
  return inner
}

function settle(node: Node, { known, entry }: Writer): void {
  if (node.losses === null) return
  for (const [id, lost] of node.losses) if (id !== entry.id && knows(known, lost.known)) node.losses.delete(id)
}

function visit(node: Node, path: PlanPath, see: (node: Node, path: PlanPath) => void): void {
  see(node, path)
  for (const [key, inner] of node.children ?? []) visit(inner, [...path, key], see)
}
