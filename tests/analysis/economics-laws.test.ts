import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { economicsOf, type Scenario } from '@/analysis/economics'
import type { MoneyInput } from '@/analysis/money-input'
import { anyInput, figures, numbersIn, outlay, shop } from './money-sample'

const later = (payback: number | null): number => payback ?? Infinity

describe('laws of the money', () => {
  it('no figure is NaN or infinite, whatever is told', () => {
    fc.assert(
      fc.property(anyInput, (input) => {
        expect(numbersIn(figures(input)).every(Number.isFinite)).toBe(true)
      }),
    )
  })

  it.each([0, 10 ** 12])('costs of %s are figures like others', (cost) => {
    for (const input of [
      shop,
      { ...shop, business: 'startup' as const, volume: { low: 0, likely: 0, high: 10 ** 15 } },
    ]) {
      const outlays = [outlay({ oneOff: cost, monthly: cost, perOrder: cost, carries: true })]
      expect(numbersIn(economicsOf({ ...input, outlays })).every(Number.isFinite)).toBe(true)
    }
  })

  it('the payback is where the cash line crosses for good', () => {
    const check = ({ payback, cumulative, steadyDelta }: Scenario): void => {
      if (payback === null) {
        expect(steadyDelta < 0 || cumulative[60]! < 0).toBe(true)
        return
      }
      const whole = Math.floor(payback)
      const at = cumulative[whole]! + (payback - whole) * ((cumulative[whole + 1] ?? 0) - cumulative[whole]!)
      if (payback > 0) expect(Math.abs(at)).toBeLessThan(1e-6 * Math.max(1, Math.abs(cumulative[whole]!)))
      expect(cumulative.slice(Math.ceil(payback + 1e-9)).every((cash) => cash >= 0)).toBe(true)
    }
    fc.assert(
      fc.property(anyInput, (input) => {
        Object.values(figures(input).scenarios ?? {}).forEach(check)
      }),
    )
  })

  it('more orders never bring less where an order brings something', () => {
    fc.assert(
      fc.property(anyInput, (input) => {
        // Every month's margin is positive: none of the outlays costs more on an order than it leaves.
        const left =
          input.plannedPrice - input.variableCost - input.outlays.reduce((sum, o) => sum + Math.max(0, o.perOrder), 0)
        fc.pre(left > 0)
        const { low, likely, high } = figures(input).scenarios!
        expect(low.total).toBeLessThanOrEqual(likely.total + 1e-3)
        expect(likely.total).toBeLessThanOrEqual(high.total + 1e-3)
        expect(later(high.payback)).toBeLessThanOrEqual(later(likely.payback) + 1e-6)
        expect(later(likely.payback)).toBeLessThanOrEqual(later(low.payback) + 1e-6)
      }),
    )
  })

  it('a higher price never pays back later, a further cost never earlier', () => {
    const dearer = fc.constantFrom<(input: MoneyInput) => MoneyInput>(
      (input) => ({ ...input, plannedPrice: input.plannedPrice - Math.min(input.plannedPrice, 500) }),
      (input) => ({ ...input, outlays: [...input.outlays, outlay({ id: 'more', oneOff: 5_000_000 })] }),
      (input) => ({ ...input, outlays: [...input.outlays, outlay({ id: 'more', monthly: 300_000, startMonth: 3 })] }),
      (input) => ({ ...input, outlays: [...input.outlays, outlay({ id: 'more', perOrder: 200 })] }),
      (input) => ({ ...input, labour: input.labour + 200_000 }),
    )
    fc.assert(
      fc.property(anyInput, dearer, (input, change) => {
        const before = figures(input)
        const after = figures(change(input))
        fc.pre(before.scenarios !== null)
        if (after.scenarios === null) return
        expect(later(after.scenarios.likely.payback)).toBeGreaterThanOrEqual(
          later(before.scenarios!.likely.payback) - 1e-6,
        )
        expect(after.scenarios.likely.trough.amount).toBeGreaterThanOrEqual(
          before.scenarios!.likely.trough.amount - 1e-3,
        )
      }),
    )
  })

  it('at the break-even volume the cash is zero at the end of the horizon', () => {
    fc.assert(
      fc.property(anyInput, (input) => {
        const needed = figures(input).breakEven.horizon
        fc.pre(needed !== null && needed.orders > 0)
        const volume = input.business === 'startup' ? needed!.orders : needed!.share
        fc.pre(volume !== null && volume >= -1 && volume < 1e6)
        const at = volume!
        const { total, cumulative } = figures({ ...input, volume: { low: at, likely: at, high: at } }).scenarios!.likely
        const size = Math.max(1, ...cumulative.map(Math.abs), input.orders * input.plannedPrice * input.horizon)
        expect(Math.abs(total)).toBeLessThan(1e-6 * size)
      }),
    )
  })

  it('a chance lies between none and certain, and is 1 or 0 where even the worst or not even the best pays', () => {
    fc.assert(
      fc.property(anyInput, (input) => {
        const { chance, scenarios } = figures(input)
        expect(chance).toBeGreaterThanOrEqual(0)
        expect(chance).toBeLessThanOrEqual(1)
        if (scenarios === null) return
        const totals = [scenarios.low.total, scenarios.high.total]
        if (Math.min(...totals) > 1) expect(chance).toBe(1)
        if (Math.max(...totals) < -1) expect(chance).toBe(0)
      }),
    )
  })

  it('the verdict is clear exactly when nothing but the budget speaks against it', () => {
    fc.assert(
      fc.property(anyInput, (input) => {
        const { verdict, reasons } = figures(input)
        expect(verdict === 'CLEAR').toBe(reasons.every(({ code }) => code === 'BUDGET_EXCEEDED'))
      }),
    )
  })
})
