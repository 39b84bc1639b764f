import { normalInverse } from '@/lib/normal'
import { randomStream } from '@/lib/random'
import { parameters } from '@/model/parameters'

/**
 * Common random numbers (spec 6): each subject of doubt (an initiative, an attribute's average, the volume...) has its
 * own column of draws that depends on the seed and its name alone. Two variants of a plan are thus compared on the same
 * luck, and adding an initiative changes nobody else's.
 */

export type DrawName = `${'initiative' | 'own' | 'average'}:${string}` | `money:${string}`

interface Cache {
  readonly seed: number
  readonly uniforms: Map<DrawName, Float64Array>
  readonly normals: Map<DrawName, Float64Array>
}

/** Columns kept, about 30 MB at most: more than the largest plan asks for at once. */
const MOST_COLUMNS = 400

let cache: Cache = { seed: NaN, uniforms: new Map(), normals: new Map() }

function columnsOf(seed: number): Cache {
  if (cache.seed !== seed) cache = { seed, uniforms: new Map(), normals: new Map() }
  return cache
}

function remembered(columns: Map<DrawName, Float64Array>, name: DrawName, make: () => Float64Array): Float64Array {
  const known = columns.get(name)
  if (known !== undefined) return known
  if (columns.size >= MOST_COLUMNS) columns.clear()
  const made = make()
  columns.set(name, made)
  return made
}

function draw(seed: number, name: DrawName): Float64Array {
  const { next } = randomStream(seed, name)
  return Float64Array.from({ length: parameters.uncertainty.draws }, next)
}

/**
 * The draws of a subject, strictly between 0 and 1; not to be changed.
 *
 * @param seed whole, 0..2^32-1
 * @returns `parameters.uncertainty.draws` of them, always the same for the same seed and name
 */
export function uniformDraws(seed: number, name: DrawName): Float64Array {
  return remembered(columnsOf(seed).uniforms, name, () => draw(seed, name))
}

/** The same as standard normal numbers. */
export function normalDraws(seed: number, name: DrawName): Float64Array {
  return remembered(columnsOf(seed).normals, name, () => draw(seed, name).map(normalInverse))
}
