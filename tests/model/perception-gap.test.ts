import { describe, expect, it } from 'vitest'
import { perceptionGap } from '@/model/perception-gap'

describe('perception gap', () => {
  it('is flagged above one point', () => {
    expect(perceptionGap(8.5, 6.9).flagged).toBe(true)
    expect(perceptionGap(8.5, 6.9).gap).toBeCloseTo(1.6, 12)
  })

  it('is not flagged at exactly one point, nor when customers are kinder', () => {
    expect(perceptionGap(7.9, 6.9).flagged).toBe(false)
    expect(perceptionGap(5, 9).flagged).toBe(false)
  })
})
