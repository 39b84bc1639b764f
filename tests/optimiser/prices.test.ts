import { describe, expect, it } from 'vitest'
import { buildDiagrams, type Diagrams } from '@/optimiser/diagram'
import { blendLine, freshLine, lineWith, lowerLine, makeSweep, rebalance, type Line } from '@/optimiser/prices'
import { reduce, type Part } from '@/optimiser/reduce'
import { choices, plansOf, randomParts } from './parts'
import { tries } from './tries'

const slopes = [
  [1, 0],
  [0, 1],
  [1, 0.3],
  [1, 2],
  [3, 1],
] as const

const diagramsOf = (): { part: Part; diagrams: Diagrams }[] =>
  randomParts(tries(100)).flatMap((part) => {
    const diagrams = buildDiagrams(part)
    return diagrams === null ? [] : [{ part, diagrams }]
  })

/** The highest that any plan of the part lies in the direction of a line. */
const heightOf = (part: Part, { gain, charge }: Line): number =>
  Math.max(...plansOf(part).map(({ cost, lead }) => gain * lead - charge * cost))

/** What each option is charged, over all tracks that it touches. */
function charged({ order, options, cellsAt, cells }: Diagrams, { prices }: Line): number[][] {
  return order.map((_, position) =>
    Array.from({ length: options[position] ?? 0 }, (__, option) =>
      (cellsAt[position] ?? []).reduce((sum, cell) => sum + (prices[(cells[cell]?.prices ?? 0) + option] ?? NaN), 0),
    ),
  )
}

function expectSplit(part: Part, diagrams: Diagrams, line: Line): void {
  for (const [position, shares] of charged(diagrams, line).entries()) {
    if (diagrams.cellsAt[position]?.length === 0) continue
    const { costs } = part.decisions[diagrams.order[position] ?? -1] ?? { costs: [] }
    for (const [option, sum] of shares.entries()) expect(sum).toBeCloseTo(line.charge * (costs[option] ?? NaN), 6)
  }
}

describe('a line', () => {
  it('splits the whole price of every option over the tracks that it touches', () => {
    for (const { part, diagrams } of diagramsOf())
      for (const [gain, charge] of slopes) {
        const line = freshLine(diagrams, gain, charge)
        expectSplit(part, diagrams, line)
        lowerLine(diagrams, line, makeSweep(diagrams), 4, 0)
        expectSplit(part, diagrams, line)
      }
  })

  it('is one that no plan lies above, from the start and however often it is lowered', () => {
    for (const { part, diagrams } of diagramsOf())
      for (const [gain, charge] of slopes) {
        const line = freshLine(diagrams, gain, charge)
        const height = heightOf(part, line)
        // Where some choice misses a floor, a pass may also raise it.
        const isFree = [...choices(part)].length === plansOf(part).length
        let before = Infinity
        for (const passes of [0, 1, 2, 8]) {
          lowerLine(diagrams, line, makeSweep(diagrams), passes, -Infinity)
          expect(line.top).toBeGreaterThanOrEqual(height - 1e-6)
          if (isFree) expect(line.top).toBeLessThanOrEqual(before + 1e-6)
          before = line.top
        }
      }
  })

  it('gets close to the plans: on most problems they touch', () => {
    let touching = 0
    let open = 0
    let all = 0
    for (const { part, diagrams } of diagramsOf())
      for (const [gain, charge] of slopes) {
        const height = heightOf(part, { gain, charge } as Line)
        if (height === -Infinity) continue
        const line = freshLine(diagrams, gain, charge)
        const sweep = makeSweep(diagrams)
        lowerLine(diagrams, line, sweep, 0, 0)
        open += line.top - height
        lowerLine(diagrams, line, sweep, 30, 0)
        all++
        if (line.top < height + 1e-6 * (1 + Math.abs(height))) touching++
      }
    expect(touching / all).toBeGreaterThan(0.6)
    expect(open).toBeGreaterThan(0)
  })

  it('stops early when a pass gains less than enough', () => {
    const [first] = diagramsOf().filter(({ diagrams }) => {
      const once = freshLine(diagrams, 1, 0.3)
      const often = freshLine(diagrams, 1, 0.3)
      lowerLine(diagrams, once, makeSweep(diagrams), 1, 0)
      lowerLine(diagrams, often, makeSweep(diagrams), 20, -Infinity)
      return often.top < once.top - 1e-3
    })
    if (first === undefined) throw new Error('one pass is always enough')
    const { diagrams } = first
    const line = (enough: number): number => {
      const drawn = freshLine(diagrams, 1, 0.3)
      lowerLine(diagrams, drawn, makeSweep(diagrams), 20, enough)
      return drawn.top
    }
    expect(line(1e9)).toBeGreaterThan(line(1e-9))
  })
})

describe('a line beside others', () => {
  it('shares their splits, and fits its own price', () => {
    for (const { part, diagrams } of diagramsOf().slice(0, 30)) {
      const a = freshLine(diagrams, 1, 0.2)
      const b = freshLine(diagrams, 1, 4)
      lowerLine(diagrams, a, makeSweep(diagrams), 5, 0)
      lowerLine(diagrams, b, makeSweep(diagrams), 5, 0)
      for (const share of [0, 0.25, 1]) {
        const line = blendLine(diagrams, 1, 1, a, b, share)
        expectSplit(part, diagrams, line)
        lowerLine(diagrams, line, makeSweep(diagrams), 0, 0)
        expect(line.top).toBeGreaterThanOrEqual(heightOf(part, line) - 1e-6)
      }
      // At the same charge as one of them nothing has to be made up for.
      expect(
        blendLine(diagrams, 1, 4, a, b, 1).prices.every((price, at) => Math.abs(price - (b.prices[at] ?? NaN)) < 1e-9),
      ).toBe(true)
      expect(
        blendLine(diagrams, 1, 0.2, a, b, 0).prices.every(
          (price, at) => Math.abs(price - (a.prices[at] ?? NaN)) < 1e-9,
        ),
      ).toBe(true)
    }
  })

  it('spreads evenly what its shares miss of the price', () => {
    for (const { part, diagrams } of diagramsOf().slice(0, 30)) {
      const line = lineWith(diagrams, 1, 2, new Float64Array(diagrams.prices))
      rebalance(diagrams, line)
      expectSplit(part, diagrams, line)
      for (const [position, own] of diagrams.cellsAt.entries())
        for (let option = 0; option < (diagrams.options[position] ?? 0); option++) {
          const shares = own.map((cell) => line.prices[(diagrams.cells[cell]?.prices ?? 0) + option])
          expect(new Set(shares).size).toBeLessThanOrEqual(1)
        }
    }
  })
})

describe('the first split of a price', () => {
  it('is in proportion to what the option lifts, and in equal parts where it lifts nothing', () => {
    const worth = { from: 0, values: [0, 1, 2, 3, 4, 5, 6, 7] }
    const star = { start: 2, floor: null, weight: 1, value: worth }
    const [part] =
      reduce({
        attributes: [star, star],
        moves: [
          {
            cost: 12,
            effects: [
              [0, 1],
              [1, 3],
            ],
          },
          {
            cost: 18,
            effects: [
              [0, 2],
              [1, -1],
            ],
          },
          {
            cost: 10,
            effects: [
              [0, -1],
              [1, -1],
            ],
          },
        ],
        prerequisites: [],
        exclusives: [],
      })?.parts ?? []
    const diagrams = part === undefined ? null : buildDiagrams(part)
    if (part === undefined || diagrams === null) throw new Error('no diagrams')
    const { prices } = freshLine(diagrams, 1, 1)
    const unit = 2
    const shares = diagrams.order.map((decision, position) => ({
      decision,
      own: (diagrams.cellsAt[position] ?? []).map((cell) => {
        const { track = 0, prices: at = 0 } = diagrams.cells[cell] ?? {}
        return [track, (prices[at + 1] ?? NaN) * unit]
      }),
    }))
    const of = (decision: number) =>
      shares
        .find((one) => one.decision === decision)
        ?.own.sort(([a = 0], [b = 0]) => a - b)
        .map(([, share]) => share)
    expect(of(0)).toEqual([3, 9])
    expect(of(1)).toEqual([18, 0])
    expect(of(2)).toEqual([5, 5])
  })
})
