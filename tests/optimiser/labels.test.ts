import { describe, expect, it } from 'vitest'
import { hasCombinations, tryCombinations } from '@/optimiser/combinations'
import { buildDiagrams, type Diagrams } from '@/optimiser/diagram'
import { labelPass, type LabelOptions, type LabelResult } from '@/optimiser/labels'
import { freshLine, lowerLine, makeSweep, type Line } from '@/optimiser/prices'
import { staircase } from '@/optimiser/plan-points'
import { reduce, type Part } from '@/optimiser/reduce'
import { makeInstance } from '../tradeoff/families'
import { problemOf } from '../tradeoff/instance'
import { plansOf, randomParts } from './parts'
import { tries } from './tries'

function pass(
  diagrams: Diagrams,
  lines: readonly Line[],
  more: Partial<LabelOptions> = {},
): LabelResult & { pauses: number } {
  const steps = labelPass(diagrams, lines, null, { width: Infinity, limit: Infinity, meter: { labels: 0 }, ...more })
  let pauses = 0
  let step = steps.next()
  for (; step.done !== true; step = steps.next()) pauses++
  return { ...step.value, pauses }
}
function lineOf(diagrams: Diagrams, gain: number, charge: number): Line {
  const line = freshLine(diagrams, gain, charge)
  lowerLine(diagrams, line, makeSweep(diagrams), 5, 0)
  return line
}
const eachPart = (count: number): { part: Part; diagrams: Diagrams }[] =>
  randomParts(tries(count)).flatMap((part) => {
    const diagrams = buildDiagrams(part)
    return diagrams === null ? [] : [{ part, diagrams }]
  })
function forty(): Diagrams {
  const part = reduce(problemOf(makeInstance('general', 'M', 1)))?.parts[0]
  const diagrams = part === undefined ? null : buildDiagrams(part)
  if (diagrams === null) throw new Error('the plan has no answer')
  return diagrams
}

describe('a pass over partial plans', () => {
  it('finds the frontier, plan for plan, when it follows all', () => {
    for (const part of randomParts(150)) {
      const diagrams = buildDiagrams(part)
      if (diagrams === null) continue
      const { points, complete } = pass(diagrams, [])
      expect(complete).toBe(true)
      // At the end nothing is left that another beats.
      expect([...points].sort((a, b) => a.cost - b.cost)).toEqual(staircase(plansOf(part)))
    }
  })

  it('follows of many the most promising under each line, and says that it left some out', () => {
    let narrowed = 0
    for (const { part, diagrams } of eachPart(100)) {
      const lines = [lineOf(diagrams, 1, 0), lineOf(diagrams, 0, 1), lineOf(diagrams, 1, 0.5)]
      const all = plansOf(part)
      const { points, complete } = pass(diagrams, lines, { width: 1 })
      if (!complete) narrowed++
      else expect(staircase(points)).toEqual(staircase(plansOf(part)))
      for (const point of points) expect(all).toContainEqual(point)
      expect(points.length).toBeLessThanOrEqual(3)
    }
    expect(narrowed).toBeGreaterThan(0)
  })

  it('comes close to the best in the direction of a line by following a few', () => {
    let best = 0
    let all = 0
    for (const { part, diagrams } of eachPart(100))
      for (const [gain, charge] of [
        [1, 0],
        [0, 1],
        [1, 0.5],
      ] as const) {
        const heightOf = (plans: readonly { cost: number; lead: number }[]): number =>
          Math.max(...plans.map(({ cost, lead }) => gain * lead - charge * cost))
        const plans = plansOf(part)
        if (plans.length === 0) continue
        all++
        if (heightOf(pass(diagrams, [lineOf(diagrams, gain, charge)], { width: 2 }).points) === heightOf(plans)) best++
      }
    expect(best / all).toBeGreaterThan(0.75)
  })

  it('makes fewer partial plans the fewer it follows, and counts them all', () => {
    const diagrams = forty()
    const lines = [lineOf(diagrams, 1, 0.1)]
    const made = [1, 4, 16].map((width) => {
      const meter = { labels: 0 }
      pass(diagrams, lines, { width, meter })
      return meter.labels
    })
    expect(made[0]).toBeGreaterThan(diagrams.order.length / 2)
    expect(made[0]).toBeLessThanOrEqual(3 * diagrams.order.length)
    expect(made[1]).toBeGreaterThan(made[0] ?? 0)
    expect(made[2]).toBeGreaterThan(made[1] ?? 0)
  })

  it('may be stopped after each decision', () => {
    for (const { diagrams } of eachPart(20)) expect(pass(diagrams, []).pauses).toBe(diagrams.order.length)
  })

  it('counts those it gives up, so that trying again comes to an end', () => {
    const meter = { labels: 0 }
    const { points, complete } = pass(forty(), [], { limit: 1, meter })
    expect({ points, complete }).toEqual({ points: [], complete: false })
    expect(meter.labels).toBeGreaterThan(1)
  })

  it('gives up soon after its limit, also in the middle of a decision', () => {
    const meter = { labels: 7 }
    const { complete, pauses } = pass(forty(), [], { limit: 9_000, meter })
    expect(complete).toBe(false)
    expect(pauses).toBeGreaterThan(3)
    expect(meter.labels).toBeGreaterThan(9_000)
    expect(meter.labels).toBeLessThan(9_000 + 2 * 2_048 * 4)
  })
})

describe('trying every combination', () => {
  it('finds the frontier, plan for plan', () => {
    for (const part of randomParts(tries(150))) expect(tryCombinations(part)).toEqual(staircase(plansOf(part)))
  })

  it('finds the cheapest alone where nothing earns a lead', () => {
    let several = 0
    for (const { decisions, tracks } of randomParts(tries(150))) {
      const worthless = { decisions, tracks: tracks.map((track) => ({ ...track, weight: 0 })) }
      const expected = staircase(plansOf(worthless))
      expect(tryCombinations(worthless)).toEqual(expected)
      if (expected.length > 0 && plansOf(worthless).length > 1) several++
    }
    expect(several).toBeGreaterThan(0)
  })

  it('is offered for so many combinations at most', () => {
    for (const part of randomParts(20)) {
      const count = part.decisions.reduce((product, { costs }) => product * costs.length, 1)
      expect(hasCombinations(part, count)).toBe(true)
      expect(hasCombinations(part, count - 1)).toBe(false)
    }
  })
})
