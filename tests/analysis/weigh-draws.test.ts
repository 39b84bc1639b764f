import { describe, expect, it } from 'vitest'
import type { Reason } from '@/analysis/money-verdict'
import { combineChances } from '@/analysis/simulate-money'
import { weighDraws } from '@/analysis/weigh-draws'

const clear = { verdict: 'CLEAR', reasons: [], chance: 0.85 } as const
const cash: Reason = { code: 'CASH_SHORT', values: { amount: 5, month: 2 } }
const late: Reason = { code: 'PAYBACK_TOO_LONG', values: { months: 14, limit: 12 } }

describe('the verdict once the draws are heard', () => {
  it('stays as it is while nothing is drawn, or the draws see much the same', () => {
    expect(weighDraws(clear, null)).toEqual(clear)
    expect(weighDraws(clear, combineChances(0.85, 0.76))).toEqual(clear)
    expect(weighDraws(clear, combineChances(0.85, 0.99))).toEqual(clear)
  })

  it('is not CLEAR where the draws see a chance more than ten points lower, and too low', () => {
    expect(weighDraws(clear, combineChances(0.85, 0.6))).toEqual({
      verdict: 'UNCLEAR',
      reasons: [{ code: 'P_PAYBACK_LOW', values: { share: 0.6, limit: 0.7 } }],
      chance: 0.6,
    })
  })

  it('stays CLEAR with the lower chance where that is still enough', () => {
    expect(weighDraws({ ...clear, chance: 0.95 }, combineChances(0.95, 0.8))).toEqual({ ...clear, chance: 0.8 })
  })

  it('keeps the reasons in order, the gravest first, and says the chance once', () => {
    const low: Reason = { code: 'P_PAYBACK_LOW', values: { share: 0.5, limit: 0.7 } }
    const weighed = weighDraws(
      { verdict: 'UNCLEAR', reasons: [late, low, cash], chance: 0.5 },
      combineChances(0.5, 0.3),
    )
    expect(weighed.reasons.map(({ code }) => code)).toEqual(['PAYBACK_TOO_LONG', 'P_PAYBACK_LOW', 'CASH_SHORT'])
    expect(weighed.reasons[1]?.values.share).toBe(0.3)
  })

  it('leaves a loss a loss', () => {
    const loss = { verdict: 'LOSS', reasons: [late], chance: 0.2 } as const
    expect(weighDraws(loss, combineChances(0.2, 0)).verdict).toBe('LOSS')
  })
})
