import { describe, expect, it } from 'vitest'
import { bestWithin, indexWithin, knee, stepDown, stepUp, type FrontierPoint } from '@/optimiser/frontier'

const frontier = (...points: [cost: number, lead: number][]) => ({
  points: points.map(([cost, lead], index): FrontierPoint => ({ cost, lead, moves: [index] })),
})
const three = frontier([10, 5], [20, 9], [40, 10])

describe('reading a frontier', () => {
  it.each([
    [-Infinity, -1],
    [-10, -1],
    [9, -1],
    [10, 0],
    [19, 0],
    [20, 1],
    [39, 1],
    [40, 2],
    [1e15, 2],
    [Infinity, 2],
  ])('a budget of %d buys point %d', (budget, index) => {
    expect(indexWithin(three, budget)).toBe(index)
    expect(bestWithin(three, budget)).toBe(three.points[index] ?? null)
  })

  it('knows the steps up and down', () => {
    expect(stepUp(three, 25)).toEqual({ point: three.points[2], cost: 15, lead: 1 })
    expect(stepUp(three, 40)).toBeNull()
    expect(stepUp(three, 4)).toEqual({ point: three.points[0], cost: 6, lead: 5 })
    expect(stepDown(three, 25)).toEqual({ point: three.points[0], cost: -10, lead: -4 })
    expect(stepDown(three, 15)).toBeNull()
    expect(stepDown(three, 4)).toBeNull()
  })

  it('knows the knee, and none on a straight line or below it', () => {
    expect(knee(three)).toBe(1)
    expect(knee(frontier([0, 0], [1, 1], [2, 4]))).toBeNull()
    expect(knee(frontier([0, 0], [5, 5], [10, 10]))).toBeNull()
    expect(knee(frontier([0, 0], [1, 6], [4, 9], [10, 10]))).toBe(1)
    expect(knee(frontier([3, 3]))).toBeNull()
    expect(knee(frontier([3, 3], [4, 4]))).toBeNull()
    expect(knee(frontier())).toBeNull()
  })
})
