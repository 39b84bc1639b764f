import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { snapBeyond } from '@/model/scales/axis'

const steps = fc.constantFrom(0.05, 0.1, 0.5, 1, 5, 500)

describe('snapping to the safe side of a line', () => {
  it('never falls short of it and never goes further than a step', () => {
    fc.assert(
      fc.property(
        fc.double({ min: -1e5, max: 1e5, noNaN: true }),
        steps,
        fc.constantFrom(1 as const, -1 as const),
        (line, step, direction) => {
          const beyond = direction * (snapBeyond(line, step, direction) - line)
          // A hair more than the rule's tolerance of 1e-9, for the rounding of the difference itself.
          expect(beyond).toBeGreaterThanOrEqual(-1.001e-9 * Math.max(1, Math.abs(line)))
          expect(beyond).toBeLessThan(step + 1.001e-9 * Math.max(1, Math.abs(line)))
        },
      ),
    )
  })

  it('stays on a line that is a step already, binary dust or not', () => {
    expect(snapBeyond(0.1 + 0.2, 0.1, 1)).toBe(0.3)
    expect(snapBeyond(0.7, 0.1, -1)).toBe(0.7)
    expect(snapBeyond(33_000, 500, -1)).toBe(33_000)
  })

  it('is no shorter of a line near zero for a large step', () => {
    expect(snapBeyond(1e-7, 500, 1)).toBe(500)
    expect(snapBeyond(-1e-7, 500, -1)).toBe(-500)
  })

  it('goes up for more and down for less', () => {
    expect(snapBeyond(7.52, 0.1, 1)).toBe(7.6)
    expect(snapBeyond(33_049, 500, -1)).toBe(33_000)
  })
})
