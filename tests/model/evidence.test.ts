import { describe, expect, it } from 'vitest'
import { gradeOf, weakerGrade } from '@/model/evidence'

describe('evidence grades', () => {
  it('ranks guess, informed, measured', () => {
    expect([gradeOf('guess', null), gradeOf('informed', null), gradeOf('measured', null)]).toEqual([0, 1, 2])
  })

  it('takes a survey of fewer than ten answers for informed', () => {
    expect(gradeOf('measured', 9)).toBe(1)
    expect(gradeOf('measured', 10)).toBe(2)
    expect(gradeOf('guess', 3)).toBe(0)
  })

  it('lets the weaker of two decide, either way round', () => {
    expect(weakerGrade(0, 2)).toBe(0)
    expect(weakerGrade(2, 0)).toBe(0)
    expect(weakerGrade(1, 2)).toBe(1)
  })
})
