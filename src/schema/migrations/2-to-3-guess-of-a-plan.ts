import type { Migration } from './migration'

type Json = Readonly<Record<string, unknown>>

function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function entries(value: unknown): [string, Json][] {
  return isObject(value) ? Object.entries(value).filter((entry): entry is [string, Json] => isObject(entry[1])) : []
}

const isNumber = (value: unknown): value is number => typeof value === 'number' && Number.isFinite(value)

/** As far as effects that are multiplied may lead: still within what a document may hold. */
const farthest = 1e18

/** Ends of a scale as they were in version 2. */
function endsOf(scale: Json): [min: number, max: number] {
  switch (scale.kind) {
    case 'bounded':
      return [Number(scale.min), Number(scale.max)]
    case 'ratio':
    case 'count':
      return [0, Infinity]
    case 'binary':
      return [0, 1]
    case 'level5':
      return [1, 5]
    default:
      return [-Infinity, Infinity]
  }
}

/** The first attribute, by its order, that was the price of an order. */
function priceOf(attributes: readonly [string, Json][]): string | undefined {
  return attributes
    .filter(([, { priceLike, direction, scale, excluded }]) => {
      const isMoney = isObject(scale) && scale.kind === 'ratio' && scale.format === 'money'
      return priceLike === true && direction === -1 && excluded === null && isMoney
    })
    .sort(([a, one], [b, other]) => Number(one.order) - Number(other.order) || (a < b ? -1 : 1))[0]?.[0]
}

/** What was paid for of an attribute in version 2: today's value and the likely effects of all that was chosen. */
function paidFor(id: string, attribute: Json, initiatives: readonly [string, Json][], isPrice: boolean): number | null {
  const { own, target, curve, scale, best, direction } = attribute
  const today = isObject(own) && isNumber(own.value) ? own.value : null
  if (isPrice) return isNumber(target) ? target : today
  if (today === null || !isObject(scale)) return null
  const [min, max] = endsOf(scale)
  const end = isNumber(best) ? best : direction === 1 ? max : min
  const headroom = Number.isFinite(end) ? Math.max(0, Number(direction) * (end - today)) : null
  const gains = initiatives.flatMap(([, { chosen, effects }]) => {
    const effect = isObject(effects) && Object.hasOwn(effects, id) ? effects[id] : undefined
    return chosen === true && isObject(effect) ? [Number(effect.likely)] : []
  })
  if (isObject(curve) && Number(curve.share) > 0 && headroom !== null) gains.push(Number(curve.share) * headroom)
  if (gains.length === 0) return today
  const value = today + Number(direction) * combined(gains, headroom)
  return Math.min(Math.max(value, min, -farthest), max, farthest)
}

function combined(gains: readonly number[], headroom: number | null): number {
  if (headroom === null) return gains.reduce((sum, gain) => sum + gain, 0)
  if (headroom === 0) return gains.reduce((sum, gain) => sum + Math.min(0, gain), 0)
  return headroom * (1 - gains.reduce((rest, gain) => Math.min(1e200, rest * Math.max(0, 1 - gain / headroom)), 1))
}

/** The differentiators that the plan had, with what they promised and what was paid for. */
function basisOf({ attributes, initiatives }: Json): Json {
  const all = entries(attributes)
  const price = priceOf(all)
  return Object.fromEntries(
    all
      .filter(([, { role, excluded }]) => role === 'differentiator' && excluded === null)
      .map(([id, attribute]) => [
        id,
        {
          promised: isNumber(attribute.target) ? attribute.target : null,
          paid: paidFor(id, attribute, entries(initiatives), id === price),
        },
      ]),
  )
}

/**
 * The customers' guess learns which plan it was said of: the one that it was found in. Alternatives have none of their
 * own yet.
 */
export const guessOfAPlan: Migration = {
  from: 2,
  migrate: (document) => {
    if (!isObject(document)) return document
    const { money, alternatives } = document
    return {
      ...document,
      money: isObject(money) ? { ...money, volumeOf: isObject(money.volume) ? basisOf(document) : null } : money,
      alternatives: isObject(alternatives)
        ? Object.fromEntries(
            Object.entries(alternatives).map(([id, alternative]) => [
              id,
              isObject(alternative) && isObject(alternative.choices)
                ? { ...alternative, choices: { ...alternative.choices, volume: null, volumeOf: null } }
                : alternative,
            ]),
          )
        : alternatives,
    }
  },
}
