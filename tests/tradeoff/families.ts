import type { Instance } from './instance'
import { seeded, type Seeded } from '../optimiser/seeded'

export type Family = 'levels' | 'separable' | 'general'

/** Attributes and moves of each size. */
export const sizes = {
  S: { attributes: 6, moves: 12, differentiators: 2, links: 2, groups: 1, unit: 100 },
  M: { attributes: 12, moves: 40, differentiators: 5, links: 7, groups: 4, unit: 100 },
  L: { attributes: 20, moves: 100, differentiators: 8, links: 17, groups: 10, unit: 100 },
  XL: { attributes: 30, moves: 300, differentiators: 10, links: 50, groups: 30, unit: 100 },
} as const

export type Size = keyof typeof sizes

/** A made-up plan of a family and a size; the same one for the same seed. Its floors can be met. */
export function makeInstance(family: Family, size: Size, seed: number): Instance {
  const random = seeded(seed * 7919 + size.length * 31 + family.length)
  const { attributes: count, differentiators } = sizes[size]
  const starred = new Set(random.shuffle([...Array(count).keys()]).slice(0, differentiators))
  const weights = shares(random, count)
  const attributes = Array.from({ length: count }, (_, index) => {
    const cur = random.whole(25, 78)
    const avg = cur + random.whole(-12, 15)
    const diff = starred.has(index)
    return {
      cur,
      avg,
      weight: weights[index] ?? 1,
      role: diff ? ('diff' as const) : ('parity' as const),
      floor: diff ? Math.min(avg + random.whole(5, 10), 95) : avg - random.whole(3, 5),
    }
  })
  const id = `${family}-${size}-${String(seed)}`
  if (family === 'levels') {
    const curves = attributes.map(({ cur }, attr) => {
      const steepness = random.whole(1, 9)
      const power = 1.2 + random.next() * 0.9
      const levels = Array.from({ length: 101 - cur }, (_, step) => cur + step)
      return { attr, levels, cost: levels.map((_, step) => 10 * Math.round((steepness * step ** power) / 4)) }
    })
    return { id, attributes, moves: [], prereq: [], exclusive: [], curves }
  }
  return { id, ...withMoves(random, attributes, size, family === 'general'), curves: [] }
}

function shares(random: Seeded, count: number): number[] {
  const raw = Array.from({ length: count }, () => 0.3 + random.next())
  const sum = raw.reduce((total, share) => total + share, 0)
  return raw.map((share) => Math.max(1, Math.round((100 * share) / sum)))
}

type Attribute = Instance['attributes'][number]

function withMoves(random: Seeded, attributes: readonly Attribute[], size: Size, general: boolean) {
  const { moves: count, links, groups, unit } = sizes[size]
  const strongest = Math.max(6, Math.round((attributes.length * 66) / count))
  const difficulty = attributes.map(() => 60 + 400 * random.next() ** 2)
  const mains = Array.from({ length: count }, (_, move) =>
    move < attributes.length ? move : random.whole(0, attributes.length - 1),
  )
  const moves = mains.map((main) => {
    const effect = random.whole(2, strongest)
    const effects: [number, number][] = [[main, effect]]
    if (general)
      for (const other of random.shuffle([...attributes.keys()]).slice(0, random.pick([0, 0, 1, 1, 2, 2, 3])))
        if (other !== main)
          effects.push([other, random.chance(0.3) ? -random.whole(1, 4) : random.whole(1, Math.ceil(strongest * 0.4))])
    const price = (difficulty[main] ?? 60) * effect * (0.4 + 1.2 * random.next())
    return { cost: Math.max(unit, Math.round(price / unit) * unit), effects }
  })
  // Separable plans link and group moves of one attribute only.
  const mates = (move: number): number[] =>
    [...moves.keys()].filter((other) => other !== move && (general || mains[other] === mains[move]))
  const prereq: [number, number][] = []
  for (let attempt = 0; attempt < links * 4 && prereq.length < links; attempt++) {
    const move = random.whole(0, count - 1)
    const earlier = mates(move).filter((other) => other < move)
    if (earlier.length > 0 && !prereq.some(([later]) => later === move)) prereq.push([move, random.pick(earlier)])
  }
  const exclusive: number[][] = []
  for (let attempt = 0; attempt < groups * 4 && exclusive.length < groups; attempt++) {
    const move = random.whole(0, count - 1)
    const group = [move, ...random.shuffle(mates(move)).slice(0, random.pick([1, 1, 1, 2, 3]))]
    if (group.length > 1) exclusive.push(group.sort((a, b) => a - b))
  }
  return { attributes: reachable(random, attributes, moves, prereq, exclusive), moves, prereq, exclusive }
}

/** Lowers floors to what one random allowed plan reaches, so that the instance has an answer. */
function reachable(
  random: Seeded,
  attributes: readonly Attribute[],
  moves: Instance['moves'],
  prereq: Instance['prereq'],
  exclusive: Instance['exclusive'],
): Attribute[] {
  const chosen = new Set<number>()
  const states = attributes.map(({ cur }) => cur)
  for (const move of random.shuffle([...moves.keys()])) {
    const effects = moves[move]?.effects ?? []
    const wanted = effects.some(([a, delta]) => delta > 0 && (states[a] ?? 0) < (attributes[a]?.floor ?? 0) + 4)
    const allowed =
      prereq.every(([later, needed]) => later !== move || chosen.has(needed)) &&
      exclusive.every((group) => !group.includes(move) || !group.some((other) => chosen.has(other)))
    if (!wanted || !allowed) continue
    chosen.add(move)
    for (const [attribute, delta] of effects) states[attribute] = (states[attribute] ?? 0) + delta
  }
  return attributes.map((attribute, index) => ({
    ...attribute,
    floor: Math.min(attribute.floor, states[index] ?? attribute.floor),
  }))
}
