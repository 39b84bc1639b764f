import { expect, it } from 'vitest'
import { openingProblem } from '@/views/plan/opening-problem'

const ready = { state: 'ready', isUnopened: false, isWiped: false } as const

it('calls a plan unknown only where everything could be looked at and nothing was lost', () => {
  expect(openingProblem('missing', ready)).toBe('missing')
  expect(openingProblem('missing', { ...ready, isWiped: true })).toBe('wiped')
  expect(openingProblem('missing', { ...ready, state: 'memory', isUnopened: true, isWiped: true })).toBe('unopened')
  expect(openingProblem('missing', { ...ready, state: 'memory' })).toBe('refused')
})

it('takes a failure for one of this time, and leaves other reasons as they are', () => {
  expect(openingProblem('failed', ready)).toBe('unopened')
  expect(openingProblem('damaged', { ...ready, isWiped: true })).toBe('damaged')
  expect(openingProblem('outdated', ready)).toBe('outdated')
})
