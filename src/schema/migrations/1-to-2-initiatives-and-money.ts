import type { Migration } from './migration'

type Json = Readonly<Record<string, unknown>>

function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** Plans learn what they could do, what it costs, how they earn, and which alternatives they weigh. */
export const initiativesAndMoney: Migration = {
  from: 1,
  migrate: (document) => {
    if (!isObject(document)) return document
    const { attributes } = document
    return {
      ...document,
      attributes: isObject(attributes)
        ? Object.fromEntries(
            Object.entries(attributes).map(([id, attribute]) => [
              id,
              isObject(attribute) ? { ...attribute, best: null, curve: null } : attribute,
            ]),
          )
        : attributes,
      initiatives: {},
      money: {
        business: 'existing',
        orders: null,
        price: null,
        variableCost: null,
        fixedCost: null,
        volume: null,
        capacity: null,
        days: 26,
        horizon: 12,
        ramp: 3,
        budget: null,
        cash: null,
        tolerableLoss: null,
        totalInvestment: null,
        ownerHours: null,
        hourlyWage: null,
        seed: 20261125,
      },
      alternatives: {},
      alternative: '',
    }
  },
}
