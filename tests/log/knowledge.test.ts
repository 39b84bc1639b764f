import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Knowledge, knows } from '@/log/knowledge'

/** Entries by number, each with the numbers of those that it follows. */
type Graph = readonly (readonly number[])[]

const graphs: fc.Arbitrary<Graph> = fc
  .array(fc.array(fc.nat(), { maxLength: 3 }), { minLength: 1, maxLength: 40 })
  .map((rows) => rows.map((row, index) => (index === 0 ? [] : [...new Set(row.map((n) => n % index))])))

function followed(graph: Graph) {
  const knowledge = new Knowledge()
  const all = graph.map((after, index) => knowledge.add({ id: String(index), author: 'a', after: after.map(String) }))
  return { knowledge, all }
}

/** The numbers of everything that an entry follows, itself included. */
function past(graph: Graph): readonly ReadonlySet<number>[] {
  const pasts: Set<number>[] = []
  graph.forEach((after, index) => {
    pasts.push(new Set([index, ...after.flatMap((one) => [...(pasts[one] ?? [])])]))
  })
  return pasts
}

describe('who knew what', () => {
  it('is what can be reached over the entries that each one follows', () => {
    fc.assert(
      fc.property(graphs, (graph) => {
        const { all } = followed(graph)
        const pasts = past(graph)
        graph.forEach((_, later) => {
          for (let earlier = 0; earlier <= later; earlier += 1) {
            expect(knows(all[later]!.known, all[earlier]!.known)).toBe(pasts[later]!.has(earlier))
          }
          expect(all[later]!.isAll).toBe(pasts[later]!.size === later + 1)
        })
      }),
      { numRuns: 300 },
    )
  })

  it('needs no more room for two authors who part and meet again all the time', () => {
    const graph: number[][] = [[]]
    for (let round = 0; round < 200; round += 1) {
      const met = graph.length - 1
      graph.push([met], [met], [met + 1, met + 2])
    }
    expect(followed(graph).knowledge.chains).toBe(2)
  })
})
