/** All partial plans after some decisions, field by field; grows by doubling. */
export class Layer {
  count = 0
  capacity = 32
  cost: Float64Array
  second: Float64Array
  lead: Float64Array
  /** Per line, what the plan can reach at best. */
  bounds: Float64Array
  /** Nodes of the open tracks. */
  nodes: Int32Array
  /** The chosen moves: the first one is the highest bit of the first word. */
  chosen: Int32Array
  hash: Int32Array
  /** The next label in the same bucket of the table; -1: none. */
  chain: Int32Array
  dropped: Uint8Array
  table: Int32Array

  constructor(
    readonly lines: number,
    readonly slots: number,
    readonly words: number,
  ) {
    this.cost = new Float64Array(this.capacity)
    this.second = new Float64Array(this.capacity)
    this.lead = new Float64Array(this.capacity)
    this.bounds = new Float64Array(this.capacity * lines)
    this.nodes = new Int32Array(this.capacity * slots)
    this.chosen = new Int32Array(this.capacity * words)
    this.hash = new Int32Array(this.capacity)
    this.chain = new Int32Array(this.capacity)
    this.dropped = new Uint8Array(this.capacity)
    this.table = new Int32Array(this.capacity * 2).fill(-1)
  }

  clear(): void {
    this.count = 0
    this.table.fill(-1)
  }

  /** Makes room for some more and keeps the table at most half full. */
  reserve(more: number): void {
    if (this.count + more <= this.capacity) return
    while (this.count + more > this.capacity) this.capacity *= 2
    const grow = <Numbers extends Float64Array | Int32Array | Uint8Array>(old: Numbers, size: number): Numbers => {
      const larger = new (old.constructor as new (size: number) => Numbers)(size)
      larger.set(old)
      return larger
    }
    this.cost = grow(this.cost, this.capacity)
    this.second = grow(this.second, this.capacity)
    this.lead = grow(this.lead, this.capacity)
    this.bounds = grow(this.bounds, this.capacity * this.lines)
    this.nodes = grow(this.nodes, this.capacity * this.slots)
    this.chosen = grow(this.chosen, this.capacity * this.words)
    this.hash = grow(this.hash, this.capacity)
    this.chain = grow(this.chain, this.capacity)
    this.dropped = grow(this.dropped, this.capacity)
    this.table = new Int32Array(this.capacity * 2).fill(-1)
    const mask = this.table.length - 1
    for (let label = 0; label < this.count; label++) {
      if (this.dropped[label] === 1) continue
      const bucket = (this.hash[label] as number) & mask
      this.chain[label] = this.table[bucket] as number
      this.table[bucket] = label
    }
  }
  /** Counts in the label just written unless one with the same nodes beats it; drops those that it beats. */
  keep(made: number): void {
    const { slots, nodes, table, chain } = this
    let hash = 0
    for (let slot = 0; slot < slots; slot++) {
      hash = Math.imul(hash ^ (nodes[made * slots + slot] as number), 0x9e3779b1)
      hash ^= hash >>> 15
    }
    const bucket = hash & (table.length - 1)
    let before = -1
    for (let other = table[bucket] as number; other >= 0; other = chain[other] as number) {
      if (this.hash[other] === hash && this.sameNodes(made, other)) {
        if (this.beats(other, made)) return
        if (this.beats(made, other)) {
          this.dropped[other] = 1
          if (before < 0) table[bucket] = chain[other] as number
          else chain[before] = chain[other] as number
          continue
        }
      }
      before = other
    }
    this.hash[made] = hash
    chain[made] = table[bucket] as number
    table[bucket] = made
    this.count++
  }

  private sameNodes(a: number, b: number): boolean {
    const { slots, nodes } = this
    for (let slot = 0; slot < slots; slot++) if (nodes[a * slots + slot] !== nodes[b * slots + slot]) return false
    return true
  }

  /** Labels with the same nodes: whatever follows, the first ends better by the tie-break, or the same. */
  private beats(a: number, b: number): boolean {
    const { cost, lead, second, chosen, words } = this
    if ((cost[a] as number) > (cost[b] as number) || (lead[a] as number) < (lead[b] as number)) return false
    if ((cost[a] as number) < (cost[b] as number) || (lead[a] as number) > (lead[b] as number)) return true
    if (second[a] !== second[b]) return (second[a] as number) < (second[b] as number)
    for (let word = 0; word < words; word++) {
      const left = (chosen[a * words + word] as number) >>> 0
      const right = (chosen[b * words + word] as number) >>> 0
      if (left !== right) return left > right
    }
    return true
  }
}
