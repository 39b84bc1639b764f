import { describe, expect, it } from 'vitest'
import { examples } from '@/baselines/examples'
import { planFromStart } from '@/views/start/plan-from-start'
import { planGlance, type PlanGlance } from '@/views/shell/plan-glance'

const now = '2026-11-20T08:00:00.000Z'

async function glance(id: string) {
  const entry = examples.find((example) => example.id === id)!
  return planGlance(await planFromStart(entry, { id, now }, 'vi'), now)
}
const rule = ({ status }: PlanGlance) => status.find(({ part }) => part === 'rule')

describe('planGlance', () => {
  it('draws the failing lunch plan with its broken points and its over-delivery', async () => {
    const drawn = await glance('lunch-failing')
    const { points } = drawn
    const broken = points.filter((point) => point.state === 'broken')
    expect(broken.length).toBeGreaterThan(0)
    expect(rule(drawn)).toMatchObject({ code: 'FAIL', n: broken.length })
    const over = points.filter((point) => point.state === 'over')
    expect(over.length).toBeGreaterThan(0)
    expect(over.every((point) => point.role === 'parity')).toBe(true)
  })

  it('draws the repaired one with two peaks and the rest in the band', async () => {
    const drawn = await glance('lunch-repaired')
    const { points } = drawn
    expect(rule(drawn)?.code).toBe('PASS')
    expect(points.filter((point) => point.role === 'differentiator' && (point.y ?? 0) >= 6)).toHaveLength(2)
    expect(
      points.filter((point) => point.role === 'parity').every((point) => (point.y ?? 0) >= 4 && (point.y ?? 0) < 6),
    ).toBe(true)
  })

  it('draws what is conceded as such, not as broken', async () => {
    const drawn = await glance('southwest')
    expect(rule(drawn)?.code).toBe('PASS_WITH_CONCESSIONS')
    expect(drawn.points.map((point) => point.state)).toEqual(['over', 'ok', 'ok', 'ok', ...Array(4).fill('conceded')])
  })
})
