import { describe, expect, it } from 'vitest'
import type { StatusPart } from '@/judgement/status'
import { screenState } from '@/present/screen-state'

const rated: StatusPart = { part: 'progress', code: 'RATED', tone: 'neutral', n: 3, of: 5 }
const failed: StatusPart = { part: 'rule', code: 'FAIL', tone: 'bad', n: 2 }
const passed: StatusPart = { part: 'rule', code: 'PASS', tone: 'good', n: 0 }
const unpaid: StatusPart = { part: 'funding', code: 'UNPAID', tone: 'warn', n: 4 }
const paid: StatusPart = { part: 'funding', code: 'PAID', tone: 'good', n: 0 }
const notCosted: StatusPart = { part: 'funding', code: 'NOT_COSTED', tone: 'neutral', n: 0 }

describe('the state beside the name of a screen', () => {
  it('counts what is rated until everything is, and is never red before that', () => {
    expect(screenState('plan', [rated])).toEqual({ kind: 'progress', n: 3, of: 5 })
    expect(screenState('budget', [rated])).toBeNull()
  })

  it('counts what breaks the rule, then ticks it off', () => {
    expect(screenState('plan', [failed, notCosted])).toEqual({ kind: 'todo', n: 2 })
    expect(screenState('plan', [passed, notCosted])).toEqual({ kind: 'done' })
  })

  it('counts promises that are not paid for before it speaks of the money', () => {
    expect(screenState('budget', [passed, unpaid, { part: 'money', code: 'LOSS', tone: 'bad' }])).toEqual({
      kind: 'todo',
      n: 4,
    })
    expect(screenState('budget', [passed, paid, { part: 'money', code: 'LOSS', tone: 'bad' }])).toEqual({ kind: 'bad' })
    expect(screenState('budget', [passed, paid, { part: 'money', code: 'CLEAR', tone: 'good' }])).toEqual({
      kind: 'done',
    })
  })

  it('says nothing good while the money is being checked or no cost is told', () => {
    expect(screenState('budget', [passed, paid, { part: 'money', code: 'CHECKING', tone: 'neutral' }])).toBeNull()
    expect(screenState('budget', [passed, notCosted])).toBeNull()
  })
})
