import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { faultOf, guessOf, nothingTyped, typedOf } from '@/views/budget/money/volume-guess'

describe('a guess as it is typed', () => {
  it('comes back as it was kept', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('existing' as const, 'startup' as const),
        fc.tuple(...[0, 1, 2].map(() => fc.integer({ min: 0, max: 5000 }))),
        (business, typed) => {
          const [low = 0, likely = 0, high = 0] = typed.sort((a, b) => a - b).map((value) => value / 10)
          const guess = guessOf({ low, likely, high }, business)
          expect(typedOf(guess ?? null, business)).toEqual({ low, likely, high })
        },
      ),
    )
  })

  it('shows tenths of a percent without the dust of doubles', () => {
    expect(typedOf({ low: 0.07, likely: 0.1 + 0.2, high: 0.57 }, 'existing')).toEqual({ low: 7, likely: 30, high: 57 })
  })

  it('is kept whole, or emptied whole, or not at all', () => {
    expect(guessOf(nothingTyped, 'existing')).toBeNull()
    expect(guessOf({ low: 1, likely: null, high: 3 }, 'existing')).toBeUndefined()
    expect(guessOf({ low: 3, likely: 2, high: 1 }, 'startup')).toBeUndefined()
    expect(guessOf({ low: 1, likely: 1, high: 1 }, 'startup')).toEqual({ low: 1, likely: 1, high: 1 })
  })

  it('names the two that are the wrong way round', () => {
    expect(faultOf({ low: 3, likely: null, high: 1 })).toBe('LOW_ABOVE_HIGH')
    expect(faultOf({ low: 3, likely: 2, high: null })).toBe('LOW_ABOVE_LIKELY')
    expect(faultOf({ low: null, likely: 2, high: 1 })).toBe('LIKELY_ABOVE_HIGH')
    expect(faultOf({ low: 1, likely: 1, high: 1 })).toBe('none')
  })
})
