import { isKnown } from '@/lib/numbers'
import type { Attribute, AttributeId } from '@/model/attribute'
import { parameters } from '@/model/parameters'
import { toldWeight } from '@/model/rule/importance'

const wholeWeight = 100

/** Importance of the differentiators in whole percent, sum 100: told ones in proportion, an untold one like their mean. */
export function weightsOf(stars: readonly Attribute[]): ReadonlyMap<AttributeId, number> {
  const told = stars.map(toldWeight)
  const known = told.filter(isKnown)
  const usual = known.length === 0 ? 1 : known.reduce((sum, weight) => sum + weight, 0) / known.length
  const raw = told.map((weight) => weight ?? usual)
  const total = raw.reduce((sum, weight) => sum + weight, 0)
  const shares = raw.map((weight) => (total > 0 ? (weight / total) * wholeWeight : wholeWeight / stars.length))
  const floors = shares.map((share) => Math.floor(share + parameters.epsilon))
  const missing = wholeWeight - floors.reduce((sum, weight) => sum + weight, 0)
  // The largest remainders are rounded up; of equal ones the first.
  const up = new Set(
    shares
      .map((share, i) => ({ i, rest: share - (floors[i] ?? 0) }))
      .sort((a, b) => b.rest - a.rest || a.i - b.i)
      .slice(0, missing)
      .map(({ i }) => i),
  )
  return new Map(stars.map(({ id }, i) => [id, (floors[i] ?? 0) + (up.has(i) ? 1 : 0)]))
}
