import { describe, expect, it } from 'vitest'
import { selectionOf } from '@/optimiser/selection'
import { planWith } from './lunch-shops'

describe('selectionOf', () => {
  const plan = planWith([{}, {}])

  it('names the initiatives, the way on each curve, and the price that the moves set', () => {
    const selection = selectionOf(plan, [
      { kind: 'initiative', id: 'i1' },
      { kind: 'curve', attribute: 'taste', share: 0.5 },
      { kind: 'curve', attribute: 'wait', share: 0.25 },
      { kind: 'price', attribute: 'price', value: 33_000 },
    ])
    expect(selection).toEqual({
      chosen: new Set(['i1']),
      shares: { taste: 0.5, wait: 0.25 },
      price: { attribute: 'price', value: 33_000 },
    })
  })

  it('gives the price of today back where no move sets one', () => {
    expect(selectionOf(plan, [])).toEqual({
      chosen: new Set(),
      shares: {},
      price: { attribute: 'price', value: 36_000 },
    })
  })

  it('sets no price where there is none, or nobody told what it is today', () => {
    expect(selectionOf(planWith([], { price: { priceLike: false } }), []).price).toBeNull()
    const untold = { own: { value: null, evidence: 'guess', n: null, sd: null } as const }
    expect(selectionOf(planWith([], { price: untold }), []).price).toBeNull()
  })
})
