import { describe, expect, it } from 'vitest'
import type { Attribute } from '@/model/attribute'
import { setTarget } from '@/model/edits/attributes'
import { applyEdit } from '@/model/edits/edit'
import { takeInitiative } from '@/model/edits/initiatives'
import type { Plan } from '@/model/plan'
import { plannedValue } from '@/model/planned'
import { isUnfunded, paidPlaces } from '@/model/rule/funding'
import { paidPromise } from '@/model/rule/paid-promise'
import { lunchBudget } from '../../fixtures/lunch-budget'

function attributeOf(plan: Plan, id: string): Attribute {
  const attribute = plan.attributes[id]
  if (attribute === undefined) throw new Error(`no ${id}`)
  return attribute
}

describe('paidPlaces', () => {
  const plan = lunchBudget()

  it('says where what is paid for leads, and that a promise beyond it is not funded', () => {
    const places = paidPlaces(plan)
    expect(places.get('ordering')?.value).toBeCloseTo(6.7, 6)
    expect(isUnfunded(attributeOf(plan, 'ordering'), places.get('ordering'))).toBe(false)
    expect(places.get('arrival')?.value).toBe(717)
    expect(isUnfunded(attributeOf(plan, 'arrival'), places.get('arrival'))).toBe(true)
  })

  it('follows the promise, not only the money', () => {
    const modest = applyEdit(plan, setTarget('arrival', 717)).plan
    expect(isUnfunded(attributeOf(modest, 'arrival'), paidPlaces(modest).get('arrival'))).toBe(false)
    const paid = applyEdit(plan, takeInitiative('shifts', true)).plan
    expect(paidPlaces(paid).get('arrival')?.value).toBe(709)
  })

  it('leaves out the price, what no promise and no money is about, and everything while nothing is paid for', () => {
    expect([...paidPlaces(plan).keys()]).not.toContain('price')
    expect([...paidPlaces(plan).keys()]).not.toContain('packaging')
    const idle = applyEdit(
      applyEdit(plan, takeInitiative('ordering', false)).plan,
      takeInitiative('courtesy', false),
    ).plan
    expect(paidPlaces(idle).size).toBe(0)
  })
})

describe('paidPromise', () => {
  const plan = lunchBudget()
  it('is the best whole step that the money reaches', () => {
    expect(paidPromise(plan, attributeOf(plan, 'taste'), 7.279)).toBeCloseTo(7.2, 6)
    // Earlier is better: 11:49:24 pays for 11:50.
    expect(paidPromise(plan, attributeOf(plan, 'arrival'), 709.4)).toBe(710)
  })

  it('never breaks a line that the money keeps', () => {
    const taste = attributeOf(plan, 'taste')
    expect(paidPromise(plan, taste, 6.64)).toBeCloseTo(6.6, 6)
    const dishes = attributeOf(plan, 'dishes')
    expect(paidPromise(plan, dishes, 3)).toBe(3)
    expect(Number.isInteger(paidPromise(plan, dishes, 2.9))).toBe(true)
    const planned = plannedValue(plan, attributeOf(plan, 'ordering')) ?? 0
    expect(paidPromise(plan, attributeOf(plan, 'ordering'), planned)).toBeCloseTo(6.7, 6)
  })
})
