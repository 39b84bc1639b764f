import type { Problem, ProblemMove, ValueTable } from '@/optimiser/problem'
import { seeded, type Seeded } from './seeded'

/**
 * A small problem with anything that may occur: harm, savings, free moves, musts, prerequisites (never in a circle),
 * groups that overlap, groups of one, curves, steps and plateaus in the value, ties, floors out of reach.
 */
export function randomProblem(seed: number): Problem {
  const random = seeded(seed)
  const attributeCount = random.whole(1, 5)
  const moveCount = random.whole(0, 11)
  // A few values only: then costs and effects tie.
  const coarse = random.chance(0.4)
  const scale = random.pick([1, 1, 10, 1e10])
  const moves = Array.from({ length: moveCount }, (): ProblemMove => {
    const touched = random
      .shuffle([...Array(attributeCount).keys()])
      .slice(0, random.whole(0, Math.min(3, attributeCount)))
    const cost = coarse ? random.whole(0, 3) : random.whole(random.chance(0.2) ? -30 : 0, 90)
    return {
      cost: cost * scale,
      effects: touched.map((attribute) => [attribute, coarse ? random.whole(-1, 2) : random.whole(-4, 12)] as const),
      ...(random.chance(0.06) ? { must: true } : {}),
    }
  })
  const parity = random.pick([0.2, 0.5, 0.9])
  const strict = random.pick([2, 6, 12])
  const attributes = Array.from({ length: attributeCount }, () => {
    const start = random.whole(-3, 30)
    return {
      start,
      floor: random.chance(0.7) ? start + random.whole(-4, strict) : null,
      weight: random.chance(parity) ? 0 : random.whole(1, coarse ? 2 : 9),
      value: randomTable(random, start),
    }
  })
  const names = [...moves.keys()]
  const links = moveCount < 2 ? 0 : random.whole(0, 4)
  const order = random.shuffle(names)
  const prerequisites = Array.from({ length: links }, (): [number, number] => {
    const later = random.whole(1, moveCount - 1)
    return [order[later] ?? 0, order[random.whole(0, later - 1)] ?? 0]
  })
  const exclusives = Array.from({ length: moveCount === 0 ? 0 : random.whole(0, 3) }, () =>
    random.shuffle(names).slice(0, random.whole(1, 4)),
  )
  return { attributes, moves, prerequisites, exclusives }
}

function randomTable(random: Seeded, start: number): ValueTable {
  const from = start - random.whole(0, 12)
  const jump = random.pick([1, 1, 5, 20])
  let value = random.whole(-20, 20)
  return {
    from,
    values: Array.from(
      { length: random.whole(1, 40) },
      () => (value += random.chance(0.5) ? random.whole(0, jump) : 1),
    ),
  }
}
