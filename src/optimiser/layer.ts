/** All partial plans after some decisions, field by field; grows by doubling. */
export class Layer {
  count = 0
  capacity = 256
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

  /** Makes room for one more and keeps the table at most half full. */
  reserve(): void {
    if (this.count < this.capacity) return
    this.capacity *= 2
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
}
