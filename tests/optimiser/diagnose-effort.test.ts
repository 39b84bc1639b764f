import { describe, expect, it } from 'vitest'
import { diagnose, floorPrices } from '@/optimiser/diagnose'
import { makeInstance } from '../tradeoff/families'
import { problemOf } from '../tradeoff/instance'

describe('a diagnosis for which the effort does not suffice', () => {
  const hundred = problemOf(makeInstance('general', 'L', 1))

  it('still knows that there is a plan when it has seen one', () => {
    const found = diagnose(hundred, { effort: 1 })
    expect(found).toEqual({ feasible: true, musts: [], unreachable: [], together: [], complete: true })
  })

  it('leaves out no floor for it', () => {
    const attributes = hundred.attributes.map((each, index) => (index === 0 ? each : { ...each, floor: null }))
    const [price] = floorPrices({ ...hundred, attributes }, { effort: 1 })
    expect(price).toMatchObject({ attribute: 0, without: 0 })
  })
})
