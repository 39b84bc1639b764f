import { describe, expect, it } from 'vitest'
import { choicesOf } from '@/model/choices'
import { addAlternative, chooseAlternative } from '@/model/edits/alternatives'
import { removeAttribute, setAttribute, setRole, setTarget } from '@/model/edits/attributes'
import { preview, type Edit } from '@/model/edits/edit'
import { setEffect, takeInitiative } from '@/model/edits/initiatives'
import { confirmGuess, setMoney } from '@/model/edits/money'
import { countingVolume, guessStateOf, isAnythingChosen } from '@/model/guess'
import type { Plan } from '@/model/plan'
import { effect, initiative, priceOf, shopPlan } from '../analysis/plan-sample'

const guess = { low: 0.1, likely: 0.2, high: 0.3 }
const after = (plan: Plan, ...edits: Edit[]) => edits.reduce((changed, edit) => preview(changed, edit), plan)

/** Courtesy is starred, promised and paid for. */
const guessed = () => after(shopPlan(), setTarget('courtesy', 8), setMoney({ volume: guess }))

describe("the customers' guess", () => {
  it('is kept with the differentiators, what they promise and what is paid for', () => {
    expect(guessed().money.volumeOf).toEqual({ courtesy: { promised: 8, paid: 8 } })
    expect(guessStateOf(guessed())).toBe('counts')
    expect(countingVolume(guessed())).toEqual(guess)
  })

  it.each<[string, Edit]>([
    ['another attribute is starred too', setRole('taste', 'differentiator')],
    ['its differentiator is none any more', setRole('courtesy', 'parity')],
    ['its differentiator is left out of the rule', setAttribute('courtesy', { excluded: { reason: 'x' } })],
    ['less of a differentiator is paid for', setEffect('training', 'courtesy', { low: 0.1, likely: 0.9, high: 1 })],
    ['its differentiator is gone', removeAttribute('courtesy')],
    ['the other way is better now', setAttribute('courtesy', { direction: -1 })],
  ])('is of another plan once %s', (_name, edit) => {
    const plan = after(guessed(), edit)
    expect(guessStateOf(plan)).toBe('other_plan')
    expect(countingVolume(plan)).toBeNull()
    // The figures stay where they were, and one tap says them of this plan.
    expect(plan.money.volume).toEqual(guess)
    expect(guessStateOf(after(plan, confirmGuess()))).toBe('counts')
  })

  it.each<[string, Edit]>([
    ['more of a differentiator is paid for', setEffect('training', 'courtesy', { low: 1, likely: 1.2, high: 2 })],
    ['a promise changes without what is paid for', setTarget('courtesy', 9)],
    ['a figure of the money changes', setMoney({ cash: 1 })],
    ['something else is done besides', (plan) => void (plan.initiatives['b'] = initiative('b') as never)],
  ])('goes on counting when %s', (_name, edit) => {
    expect(guessStateOf(after(guessed(), edit))).toBe('counts')
  })

  it('says nothing while nothing is chosen, and counts again when it is', () => {
    const idle = after(guessed(), takeInitiative('training', false))
    expect(guessStateOf(idle)).toBe('nothing_chosen')
    expect(guessStateOf(after(idle, takeInitiative('training', true)))).toBe('counts')
  })

  it('is of another plan when it was said of more than is paid for now', () => {
    const two = shopPlan({
      initiatives: {
        a: initiative('a', { effects: { courtesy: effect(1) } }),
        b: initiative('b', { effects: { courtesy: effect(0.5) } }),
      },
    })
    const plan = after(two, setMoney({ volume: guess }))
    expect(guessStateOf(after(plan, takeInitiative('b', false)))).toBe('other_plan')
  })

  it('counts again once the stars are those it was said of', () => {
    const before = guessed()
    const changed = after(before, setRole('taste', 'differentiator'))
    expect(guessStateOf(changed)).toBe('other_plan')
    expect(guessStateOf(after(changed, setRole('taste', 'parity')))).toBe('counts')
  })

  it('means something else for another kind of business', () => {
    expect(after(guessed(), setMoney({ business: 'startup' })).money).toMatchObject({ volume: null, volumeOf: null })
  })

  it('is forgotten with what it was said of', () => {
    expect(after(guessed(), setMoney({ volume: null })).money.volumeOf).toBeNull()
  })
})

describe('the guess of an alternative', () => {
  it('is its own: choosing it brings it back, and one without keeps what was said of the other', () => {
    const first = after(guessed(), addAlternative('one', 'One'))
    const second = after(first, addAlternative('two', 'Two'), setRole('taste', 'differentiator'))
    expect(guessStateOf(second)).toBe('other_plan')
    const own = after(second, setMoney({ volume: { low: 0, likely: 0.05, high: 0.1 } }))
    expect(guessStateOf(own)).toBe('counts')
    const back = after(own, chooseAlternative('one'))
    expect(back.money.volume).toEqual(guess)
    expect(guessStateOf(back)).toBe('counts')
    expect(after(back, chooseAlternative('two')).money.volume?.likely).toBe(0.05)
    expect(choicesOf(own).volume?.likely).toBe(0.05)
  })
})

describe('whether anything is chosen', () => {
  it('counts initiatives, cost curves and another price', () => {
    const idle = shopPlan({ initiatives: {} })
    expect(isAnythingChosen(idle)).toBe(false)
    expect(isAnythingChosen(shopPlan())).toBe(true)
    expect(isAnythingChosen(shopPlan({ initiatives: {} }, [priceOf(36_000, 35_000)]))).toBe(true)
    expect(isAnythingChosen(shopPlan({ initiatives: {} }, [priceOf(36_000, 36_000)]))).toBe(false)
    const curve = { now: 1, half: 2, full: 4, share: 0.5 }
    const { courtesy } = idle.attributes
    const bought = { ...idle, attributes: { ...idle.attributes, courtesy: { ...courtesy!, curve } } }
    expect(isAnythingChosen(bought)).toBe(true)
  })
})
