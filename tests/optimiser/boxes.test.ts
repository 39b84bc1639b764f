import { describe, expect, it } from 'vitest'
import { boxesOf } from '@/optimiser/boxes'
import { seeded } from './seeded'
import { tries } from './tries'

const inside = (heights: readonly number[], { from, upTo }: { from: readonly number[]; upTo: readonly number[] }) =>
  heights.every((height, at) => height >= (from[at] ?? 0) && height <= (upTo[at] ?? 0))

function* combinations(lists: readonly (readonly number[])[]): Generator<number[]> {
  const [first, ...rest] = lists
  if (first === undefined) yield []
  else for (const height of first) for (const others of combinations(rest)) yield [height, ...others]
}

describe('the boxes of a bundle', () => {
  it('hold what keeps the mean, and nothing else', () => {
    for (let seed = 1; seed <= tries(300); seed += 1) {
      const random = seeded(seed)
      const size = random.whole(2, 3)
      const lists = Array.from({ length: size }, () =>
        [...new Set(Array.from({ length: random.whole(1, 5) }, () => random.whole(40, 80) / 10))].sort((a, b) => a - b),
      )
      const raw = lists.map(() => random.whole(0, 3))
      const total = raw.reduce((sum, each) => sum + each, 0)
      const shares = raw.map((each) => (total > 0 ? each / total : 1 / size))
      const below = random.chance(0.5) ? Infinity : 7
      const boxes = boxesOf(lists, shares, 6 - 1e-9, below, 1_000)
      for (const heights of combinations(lists)) {
        const mean = heights.reduce((sum, height, at) => sum + (shares[at] ?? 0) * height, 0)
        expect(
          boxes?.some((box) => inside(heights, box)),
          `${seed} ${heights.join()}`,
        ).toBe(mean >= 6 - 1e-9 && mean < below)
      }
    }
  })

  it('are as few as can be: no box of a mean to be reached lies in another', () => {
    expect(
      boxesOf(
        [
          [4, 5, 6, 7],
          [4, 5, 6, 7, 8],
        ],
        [0.5, 0.5],
        6,
        Infinity,
        10,
      )?.map(({ from }) => from),
    ).toEqual([
      [4, 8],
      [5, 7],
      [6, 6],
      [7, 5],
    ])
  })

  it('are none where nothing reaches the mean, and are not told where there are too many', () => {
    expect(
      boxesOf(
        [
          [4, 5],
          [4, 6],
        ],
        [0.5, 0.5],
        6,
        Infinity,
        10,
      ),
    ).toEqual([])
    expect(
      boxesOf(
        [
          [4, 5, 6, 7],
          [4, 5, 6, 7, 8],
        ],
        [0.5, 0.5],
        6,
        Infinity,
        3,
      ),
    ).toBeNull()
    const many = Array.from({ length: 200 }, (_, i) => 4 + i / 100)
    expect(boxesOf([many, many, many], [0.3, 0.3, 0.4], 6, Infinity, 10)).toBeNull()
  })
})
