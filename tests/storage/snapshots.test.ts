import fc from 'fast-check'
import { describe, expect, it, vi } from 'vitest'
import type { Plan } from '@/model/plan'
import { joinSnapshot, splitSnapshot } from '@/storage/snapshots'
import { arbitraryPlan } from '../fixtures/arbitrary-plan'
import { samplePlan } from './support/tab'

// Generated plans are big, and the machine may be busy.
vi.setConfig({ testTimeout: 60_000 })

const until = { clock: [7, 0] as [number, number], id: 'e7' }
const at = (plan: Plan) => ({ plan, heads: ['e7'], until })
const big = { ...samplePlan(), name: 'ế👩‍🍳'.repeat(40_000) }

describe('a snapshot', () => {
  it('comes back as it was, whatever the plan holds', () => {
    fc.assert(
      fc.property(arbitraryPlan, (plan) => {
        expect(joinSnapshot(splitSnapshot(at(plan), 7, 1))).toEqual({
          document: plan,
          version: 1,
          heads: ['e7'],
          until,
        })
      }),
      { seed: 1, numRuns: 60 },
    )
  })

  it('of a big plan lies in rows of at most 64 KB, even at two bytes a character', () => {
    const rows = splitSnapshot(at(big), 3, 1)
    expect(rows.length).toBeGreaterThan(3)
    for (const row of rows) expect(row.json.length * 2).toBeLessThanOrEqual(64 * 1024)
    expect(joinSnapshot(rows)?.document).toEqual(big)
  })

  it('with a row missing, doubled, or cut is none', () => {
    const rows = splitSnapshot(at(big), 3, 1)
    expect(joinSnapshot([])).toBeNull()
    expect(joinSnapshot(rows.slice(1))).toBeNull()
    expect(joinSnapshot(rows.slice(0, -1))).toBeNull()
    expect(joinSnapshot([rows[0]!, ...rows.slice(0, -1)])).toBeNull()
    expect(joinSnapshot(rows.map((row) => ({ ...row, json: row.json.slice(1) })))).toBeNull()
  })
})
