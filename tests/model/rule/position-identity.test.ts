import { describe, expect, it } from 'vitest'
import { applyEdit } from '@/model/edits/edit'
import { setTarget } from '@/model/edits/attributes'
import { assess } from '@/model/rule/assess'
import { lunchPlan } from '../../bench/lunch-plan'

const plan = lunchPlan(12)
const position = (shown: typeof plan, id: string, stance?: 'target' | 'current') => assess(shown, stance).positions[id]!

describe('a position', () => {
  it('is the same object while nothing that it depends on has changed', () => {
    const edited = applyEdit(plan, setTarget('a0', 33_000)).plan
    expect(position(edited, 'a1')).toBe(position(plan, 'a1'))
    expect(position(edited, 'a0')).not.toBe(position(plan, 'a0'))
    expect(position(edited, 'a0').value).toBe(33_000)
  })

  it('follows the clear margin of the plan', () => {
    const before = position(plan, 'a0')
    const after = position({ ...plan, kappa: 1 }, 'a0')
    expect(after.margin).toBeGreaterThan(before.margin!)
    expect(position(plan, 'a0')).toEqual(before)
  })

  it('follows a rival that leaves', () => {
    const before = position(plan, 'a0').mu!
    const { r5: _, ...others } = plan.rivals
    expect(position({ ...plan, rivals: others }, 'a0').mu).toBeLessThan(before)
  })

  it('tells the promise and today apart', () => {
    expect(position(plan, 'a0', 'target').value).toBe(41_000)
    expect(position(plan, 'a0', 'current').value).toBe(42_000)
    expect(position(plan, 'a0', 'target').value).toBe(41_000)
  })
})
