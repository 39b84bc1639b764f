import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { profitBridge } from '@/analysis/profit-bridge'
import { anyInput, figures, lunch, outlay, shop } from './money-sample'

describe('the bridge from today to the plan', () => {
  it('adds up, and for an existing shop comes to what the steady month gains', () => {
    fc.assert(
      fc.property(anyInput, (input) => {
        const bridge = profitBridge(input)
        if (bridge === null) return
        const sum = bridge.steps.reduce((total, { amount }) => total + amount, bridge.now)
        const size = Math.max(1, Math.abs(bridge.now), ...bridge.steps.map(({ amount }) => Math.abs(amount)))
        expect(Math.abs(sum - bridge.planned) / size).toBeLessThan(1e-9)
        const likely = figures(input).scenarios?.likely
        if (likely === undefined) return
        expect(Math.abs(bridge.planned - bridge.now - likely.steadyDelta) / size).toBeLessThan(1e-9)
      }),
    )
  })

  it('shows the price on the orders of today, and new orders at the new price', () => {
    const bridge = profitBridge({ ...shop, plannedPrice: 48 })
    expect(bridge).toMatchObject({ now: 60_000, withoutVolume: false })
    expect(bridge?.steps).toEqual([
      { code: 'PRICE', amount: -6000 },
      { code: 'VOLUME', amount: 600 * 18 },
      { code: 'PER_ORDER', amount: -3600 },
      { code: 'MONTHLY', amount: -5000 },
    ])
  })

  it('begins a start-up at nothing and takes its fixed cost on the way', () => {
    const bridge = profitBridge(lunch)
    expect(bridge?.now).toBe(0)
    expect(bridge?.steps.map(({ code }) => code)).toEqual(['VOLUME', 'FIXED', 'MONTHLY'])
  })

  it('does without a guess what can be done without one', () => {
    expect(profitBridge({ ...lunch, volume: null })).toBeNull()
    expect(profitBridge({ ...shop, volume: null })).toMatchObject({
      withoutVolume: true,
      planned: 60_000 - 3000 - 5000,
    })
  })

  it('counts costs that start later, savings and the own hours', () => {
    const late = outlay({ monthly: 1000, startMonth: 9 })
    const bridge = profitBridge({ ...shop, outlays: [late], labour: 300, savings: 200 })
    expect(bridge?.steps.filter(({ code }) => code !== 'VOLUME')).toEqual([
      { code: 'MONTHLY', amount: -1000 },
      { code: 'LABOUR', amount: -300 },
      { code: 'SAVINGS', amount: 200 },
    ])
  })
})
