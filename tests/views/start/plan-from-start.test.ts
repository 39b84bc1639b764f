import { describe, expect, it } from 'vitest'
import { starts } from '@/baselines/catalogue'
import { planFromStart } from '@/views/start/plan-from-start'
import { likelyStarts } from '@/views/start/likely-starts'

const fresh = { id: 'p1', now: '2026-11-20T08:00:00.000Z' }

describe('planFromStart', () => {
  it.each(starts)('turns $kind $id into a plan with attributes that remembers its origin', async (entry) => {
    const plan = await planFromStart(entry, fresh, 'vi')
    expect(plan.id).toBe('p1')
    expect(plan.origin).toEqual({ kind: entry.kind, ref: entry.id })
    expect(Object.keys(plan.attributes).length).toBeGreaterThanOrEqual(4)
  })
})

describe('likelyStarts', () => {
  it('names only entries that exist, measured trades before templates', () => {
    expect(likelyStarts.map((entry) => entry.kind)).toEqual([
      'industry',
      'industry',
      'industry',
      'industry',
      'template',
      'template',
    ])
  })
})
