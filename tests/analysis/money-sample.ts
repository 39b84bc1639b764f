import fc from 'fast-check'
import { economicsOf, type Economics } from '@/analysis/economics'
import type { MoneyInput, Outlay } from '@/analysis/money-input'

/** The existing shop of the worked cases: 3,000 orders at 50, courtesy training; thousands of dong. */
export const shop: MoneyInput = {
  business: 'existing',
  orders: 3000,
  price: 50,
  plannedPrice: 50,
  variableCost: 30,
  fixedCost: 0,
  volume: { low: 0.1, likely: 0.2, high: 0.35 },
  outlays: [{ id: 'courtesy', oneOff: 36_000, monthly: 5000, perOrder: 1, startMonth: 1, carries: true }],
  savings: 0,
  labour: 0,
  capacity: null,
  days: 26,
  horizon: 12,
  ramp: 3,
  cash: 500_000,
  budget: null,
  spend: null,
  discount: null,
}

/** The lunch start-up of the worked cases. */
export const lunch: MoneyInput = {
  ...shop,
  business: 'startup',
  orders: 0,
  price: 35,
  plannedPrice: 35,
  variableCost: 23.5,
  fixedCost: 45_000,
  volume: { low: 4500, likely: 6500, high: 8000 },
  outlays: [{ id: 'riders', oneOff: 60_000, monthly: 6000, perOrder: 0, startMonth: 1, carries: true }],
  capacity: 320,
}

export function outlay(more: Partial<Outlay>): Outlay {
  return { id: 'x', oneOff: 0, monthly: 0, perOrder: 0, startMonth: 1, carries: false, ...more }
}

export function figures(input: MoneyInput): Economics {
  const result = economicsOf(input)
  if (!result.ok) throw new Error(`refused: ${JSON.stringify(result.refusals)}`)
  return result.economics
}

export function reasonCodes(input: MoneyInput): string[] {
  return figures(input).reasons.map(({ code }) => code)
}

const amount = (most: number) => fc.integer({ min: 0, max: most })

const anyOutlay = fc.record({
  id: fc.constantFrom('a', 'b', 'c', 'd'),
  oneOff: fc.integer({ min: -20_000_000, max: 200_000_000 }),
  monthly: fc.integer({ min: -2_000_000, max: 20_000_000 }),
  perOrder: fc.integer({ min: -1000, max: 3000 }),
  startMonth: fc.integer({ min: 1, max: 8 }),
  carries: fc.boolean(),
})

function ordered(min: number, max: number) {
  return fc
    .tuple(...[0, 1, 2].map(() => fc.double({ min, max, noNaN: true })))
    .map((numbers) => numbers.sort((a, b) => a - b))
    .map(([low = 0, likely = 0, high = 0]) => ({ low, likely, high }))
}

/** Shops and start-ups as owners describe them, good and bad, in dong. */
export const anyInput: fc.Arbitrary<MoneyInput> = fc
  .constantFrom('existing' as const, 'startup' as const)
  .chain((business) =>
    fc.record({
      business: fc.constant(business),
      orders: business === 'existing' ? amount(20_000) : fc.constant(0),
      price: amount(200_000),
      plannedPrice: amount(200_000),
      variableCost: amount(150_000),
      fixedCost: business === 'startup' ? amount(100_000_000) : fc.constant(0),
      volume: business === 'existing' ? ordered(-0.5, 2) : ordered(0, 20_000),
      outlays: fc.array(anyOutlay, { maxLength: 4 }),
      savings: amount(3_000_000),
      labour: amount(5_000_000),
      capacity: fc.option(amount(1000)),
      days: fc.integer({ min: 1, max: 31 }),
      horizon: fc.integer({ min: 1, max: 60 }),
      ramp: fc.integer({ min: 0, max: 24 }),
      cash: fc.option(amount(500_000_000)),
      budget: fc.option(amount(500_000_000)),
      spend: fc.option(amount(500_000_000)),
      discount: fc.constantFrom(null, 0, 0.01),
    }),
  )

/** Every number inside a result, wherever it stands. */
export function numbersIn(value: unknown): number[] {
  if (typeof value === 'number') return [value]
  if (typeof value !== 'object' || value === null) return []
  return Object.values(value).flatMap(numbersIn)
}
