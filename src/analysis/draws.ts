import { normalInverse } from '@/lib/normal'
import { randomStream } from '@/lib/random'
import type { Range3 } from '@/model/money'
import { parameters } from '@/model/parameters'
import { triangularInverse } from './triangular'

/**
 * Common random numbers (spec 6): each subject of doubt (an initiative, an attribute's average, the volume...) has its
 * own column of draws that depends on the seed and its name alone. Two variants of a plan are thus compared on the same
 * luck, and adding an initiative changes nobody else's.
 */

export type DrawName = `${'initiative' | 'own' | 'average'}:${string}` | `money:${string}`

interface Cache {
  readonly seed: number
  readonly triangular: Map<string, Float64Array>
  readonly normals: Map<string, Float64Array>
}

/** Columns kept of each kind, 80 kB each: more than the largest plan asks for at once. */
const MOST_COLUMNS = 400

let cache: Cache = { seed: NaN, triangular: new Map(), normals: new Map() }

function columnsOf(seed: number): Cache {
  if (cache.seed !== seed) cache = { seed, triangular: new Map(), normals: new Map() }
  return cache
}

function remembered(columns: Map<string, Float64Array>, key: string, make: () => Float64Array): Float64Array {
  const known = columns.get(key)
  if (known !== undefined) return known
  if (columns.size >= MOST_COLUMNS) columns.clear()
  const made = make()
  columns.set(key, made)
  return made
}

/**
 * The draws of a subject, strictly between 0 and 1.
 *
 * @param seed whole, 0..2^32-1
 * @returns `parameters.uncertainty.draws` of them, always the same for the same seed and name
 */
export function uniformDraws(seed: number, name: DrawName): Float64Array {
  const { next } = randomStream(seed, name)
  const column = new Float64Array(parameters.uncertainty.draws)
  for (let k = 0; k < column.length; k += 1) column[k] = next()
  return column
}

/** The same as standard normal numbers; remembered, so not to be changed. */
export function normalDraws(seed: number, name: DrawName): Float64Array {
  return remembered(columnsOf(seed).normals, name, () => uniformDraws(seed, name).map(normalInverse))
}

/** Triangular draws as start + width x shape, so that a moved figure needs no new column. */
export interface TriangularDraws {
  readonly start: number
  readonly width: number
  /** 0..1; remembered, so not to be changed. */
  readonly shape: Float64Array
}

/**
 * The draws of a subject whose value has a triangular distribution (spec 6).
 *
 * @param range in order, as `isOrdered` says
 */
export function triangularDraws(seed: number, name: DrawName, { low, likely, high }: Range3): TriangularDraws {
  const width = high - low
  const mode = width > 0 ? (likely - low) / width : 0
  const shape = remembered(columnsOf(seed).triangular, `${name} ${String(mode)}`, () =>
    uniformDraws(seed, name).map((p) => triangularInverse({ low: 0, likely: mode, high: 1 }, p)),
  )
  return { start: low, width, shape }
}
