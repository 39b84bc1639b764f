import { describe, expect, it } from 'vitest'
import type { DrawnMoney } from '@/analysis/simulate-money'
import { weighDraws } from '@/analysis/weigh-draws'
import { figures, lunch, shop } from './money-sample'

const drawn = (chance: number, cashLasts: number | null = 1): DrawnMoney => ({
  total: { low: 0, middle: 0, high: 0 },
  chance,
  lowest: { low: 0, middle: 0, high: 0 },
  cashNeeded: 0,
  cashLasts,
})

describe('the verdict once the draws are heard', () => {
  it('is that of the closed form until then', () => {
    const found = figures(lunch)
    expect(weighDraws(found, lunch, null)).toEqual({
      verdict: found.verdict,
      reasons: found.reasons,
      closed: found.chance,
      drawn: null,
      used: found.chance,
    })
  })

  it('takes the lower chance however near the two are, and CLEAR away with it', () => {
    const found = figures(lunch)
    expect(found.verdict).toBe('CLEAR')
    expect(weighDraws(found, lunch, drawn(found.chance! - 0.01)).used).toBeCloseTo(found.chance! - 0.01, 9)
    expect(weighDraws(found, lunch, drawn(0.99)).used).toBe(found.chance)
    const low = weighDraws(found, lunch, drawn(0.69))
    expect(low).toMatchObject({ verdict: 'UNCLEAR', used: 0.69 })
    expect(low.reasons).toMatchObject([{ code: 'P_PAYBACK_LOW', values: { share: 0.69 } }])
  })

  it('names the graver reasons first, each once', () => {
    const found = figures({ ...shop, cash: 0 })
    const codes = weighDraws(found, { cash: 0 }, drawn(0.1, 0)).reasons.map(({ code }) => code)
    expect(codes).toEqual(['PAYBACK_TOO_LONG', 'P_PAYBACK_LOW', 'CASH_SHORT'])
  })

  it('keeps CLEAR for a plan that only costs more than was meant', () => {
    const over = { ...lunch, budget: 1, spend: 2 }
    expect(weighDraws(figures(over), over, drawn(0.9))).toMatchObject({
      verdict: 'CLEAR',
      reasons: [{ code: 'BUDGET_EXCEEDED' }],
    })
  })
})
