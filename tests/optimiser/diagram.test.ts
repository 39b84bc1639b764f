import { describe, expect, it } from 'vitest'
import { buildDiagrams, type Diagrams } from '@/optimiser/diagram'
import type { Part, Track } from '@/optimiser/reduce'
import { choices, outcome, randomParts } from './parts'
import { tries } from './tries'

/** Follows a choice through the diagram of every track: what it is worth; null: a track ends dead. */
function walk(
  { order, options, cellsAt, cells, target, loss, nodes, roots, best }: Diagrams,
  choice: readonly number[],
): number | null {
  const at = [...roots]
  let worth = best
  for (const [position, decision] of order.entries())
    for (const index of cellsAt[position] ?? []) {
      const cell = cells[index]
      if (cell === undefined) throw new Error('no such cell')
      const node = at[cell.track] ?? NaN
      if (node < cell.first || node >= cell.first + cell.count) throw new Error('no such node')
      const arc = cell.arcs + (node - cell.first) * (options[position] ?? 0) + (choice[decision] ?? 0)
      if (target[arc] === nodes) return null
      expect(loss[arc]).toBeLessThanOrEqual(0)
      worth += loss[arc] ?? NaN
      at[cell.track] = target[arc] ?? NaN
    }
  return worth
}

/** The rest of a track from a node: what each way to go on loses, as text; the same text, the same future. */
function future(diagrams: Diagrams, cellsOfTrack: readonly number[], layer: number, node: number): string {
  const index = cellsOfTrack[layer]
  if (index === undefined) return ''
  const cell = diagrams.cells[index]
  if (cell === undefined) throw new Error('no such cell')
  const position = diagrams.cellsAt.findIndex((own) => own.includes(index))
  const width = diagrams.options[position] ?? 0
  return Array.from({ length: width }, (_, option) => {
    const arc = cell.arcs + (node - cell.first) * width + option
    const next = diagrams.target[arc] ?? NaN
    return next === diagrams.nodes
      ? 'x'
      : `${String(diagrams.loss[arc])}(${future(diagrams, cellsOfTrack, layer + 1, next)})`
  }).join()
}

const parts = (): Part[] => randomParts(tries(120))
const built = (part: Part): Diagrams[] => {
  const diagrams = buildDiagrams(part)
  return diagrams === null ? [] : [diagrams]
}

describe('the diagrams of a part', () => {
  it('lead every choice to what it is worth, or to a dead end where it misses a floor', () => {
    let dead = 0
    for (const part of parts())
      for (const diagrams of built(part))
        for (const choice of choices(part)) {
          const expected = outcome(part, choice)
          const found = walk(diagrams, choice)
          if (expected === null) dead++
          expect(found).toBe(expected === null ? null : expected.lead)
        }
    expect(dead).toBeGreaterThan(0)
  })

  it('come out the same from those of a part with the same choices, whatever has changed of its tracks', () => {
    const changes: ((track: Track) => Track)[] = [
      (track) => track,
      (track) => ({ ...track, start: track.start + 1 }),
      (track) => ({ ...track, floor: track.floor === null ? 0 : track.floor - 1 }),
      (track) => ({ ...track, weight: track.weight + 1 }),
      (track) => ({ ...track, value: { ...track.value, from: track.value.from + 1 } }),
      (track) => ({ ...track, value: { ...track.value, values: [...Array.from(track.value.values), 99] } }),
      (track) => ({ ...track, deltas: new Map([...track.deltas].map(([key, row]) => [key, row.map((by) => 2 * by)])) }),
    ]
    let used = 0
    for (const part of randomParts(tries(60)))
      for (const before of built(part))
        for (const change of changes) {
          const tracks = part.tracks.map((track, index) => (index === 0 ? change(track) : track))
          const fresh = buildDiagrams({ ...part, tracks })
          expect(buildDiagrams({ ...part, tracks }, before)).toEqual(fresh)
          if (fresh !== null) used++
        }
    expect(used).toBeGreaterThan(0)
  })

  it('take all states of an attribute for one when its table is flat and nothing has to be reached', () => {
    const decision = (move: number) => ({ moves: [move], costs: [0, 1], seconds: [0, 1] })
    const track: Track = {
      start: 0,
      floor: null,
      weight: 7,
      value: { from: 0, values: [4, 4, 4] },
      deltas: new Map([0, 1, 2].map((by) => [by, [0, by - 1]])),
    }
    const diagrams = buildDiagrams({ decisions: [0, 1, 2].map(decision), tracks: [track] })
    expect(diagrams?.best).toBe(28)
    expect(diagrams?.cells.map(({ count }) => count)).toEqual([1, 1, 1])
    expect(Array.from(diagrams?.loss ?? []).every((lost) => lost === 0)).toBe(true)
  })

  it('are none exactly where some track cannot reach its floor', () => {
    let none = 0
    for (const part of parts()) {
      const alone = part.tracks.map((track) =>
        [...choices(part)].some((choice) => outcome({ ...part, tracks: [track] }, choice) !== null),
      )
      if (!alone.every(Boolean)) none++
      expect(buildDiagrams(part) === null).toBe(!alone.every(Boolean))
    }
    expect(none).toBeGreaterThan(0)
  })

  it('start at the most that each track can be worth', () => {
    for (const part of parts())
      for (const { best } of built(part)) {
        const most = part.tracks.map((track) =>
          Math.max(
            ...[...choices(part)].map((choice) => outcome({ ...part, tracks: [track] }, choice)?.lead ?? -Infinity),
          ),
        )
        expect(best).toBe(most.reduce((sum, one) => sum + one, 0))
      }
  })

  it('keep one node for all that has the same future', () => {
    for (const part of parts().slice(0, tries(60)))
      for (const diagrams of built(part))
        for (const track of part.tracks.keys()) {
          const own = [...diagrams.cells.keys()].filter((index) => diagrams.cells[index]?.track === track)
          for (const [layer, index] of own.entries()) {
            const { first = 0, count = 0 } = diagrams.cells[index] ?? {}
            const futures = Array.from({ length: count }, (_, node) => future(diagrams, own, layer, first + node))
            expect(new Set(futures).size).toBe(count)
          }
        }
  })

  it('give tracks that are open together different places, and no more places than are needed', () => {
    for (const part of parts())
      for (const { cellsAt, cells, slotOf, slots } of built(part)) {
        const open = new Set<number>()
        let most = 0
        for (const own of cellsAt) {
          for (const index of own) open.add(cells[index]?.track ?? -1)
          most = Math.max(most, open.size)
          expect(new Set([...open].map((track) => slotOf[track])).size).toBe(open.size)
          for (const track of open) expect(slotOf[track]).toBeLessThan(slots)
          for (const index of own) if (cells[index]?.last === true) open.delete(cells[index].track)
        }
        expect(open.size).toBe(0)
        expect(slots).toBe(most)
      }
  })

  it('name the moves in order, and the place of each option among them', () => {
    for (const part of parts())
      for (const { moves, places, order, options } of built(part)) {
        const all = part.decisions.flatMap((decision) => decision.moves)
        expect(moves).toEqual([...all].sort((a, b) => a - b))
        expect([...order].sort((a, b) => a - b)).toEqual([...part.decisions.keys()])
        for (const [position, decision] of order.entries()) {
          expect(options[position]).toBe(part.decisions[decision]?.costs.length)
          expect(places[position]?.map((place) => moves[place])).toEqual(part.decisions[decision]?.moves)
        }
      }
  })
})
