import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { guessBasisOf, guessStateOf } from '@/model/guess'
import type { Plan } from '@/model/plan'
import { readDocument } from '@/schema/read-document'
import { arbitraryPlan } from '../fixtures/arbitrary-plan'

/** The plan as version 2 kept it. */
function asVersion2({ money, alternatives, ...rest }: Plan): unknown {
  const { volumeOf: _of, ...oldMoney } = money
  const old = Object.entries(alternatives).map(([id, { choices, ...one }]) => {
    const { volume: _volume, volumeOf: _said, ...oldChoices } = choices
    return [id, { ...one, choices: oldChoices }]
  })
  return { ...rest, money: oldMoney, alternatives: Object.fromEntries(old) as unknown }
}

describe('a guess of a former version', () => {
  it('is said of the plan that it was found in, whatever that is', () => {
    fc.assert(
      fc.property(arbitraryPlan, (plan) => {
        const reading = readDocument(asVersion2(plan), 2)
        expect(reading.ok).toBe(true)
        if (!reading.ok) return
        const { volume, volumeOf } = reading.plan.money
        if (volume === null) expect(volumeOf).toBeNull()
        else {
          expect(['counts', 'nothing_chosen']).toContain(guessStateOf(reading.plan))
          expect(new Set(Object.keys(volumeOf ?? {}))).toEqual(new Set(Object.keys(guessBasisOf(reading.plan))))
        }
      }),
      { numRuns: 300 },
    )
  })
})
