import { describe, expect, it } from 'vitest'
import { thumbnailLayout, type ThumbnailPoint } from '@/charts/thumbnail/layout'
import PlanThumbnail from '@/charts/thumbnail/PlanThumbnail.vue'
import { lunch } from '../examples'
import { rendered } from '../rendered'

const points: readonly ThumbnailPoint[] = lunch.map(({ target, role, state }) => ({
  y: target,
  role,
  state: state === 'broken' || state === 'over' ? state : 'ok',
}))
const par: ThumbnailPoint = { y: 5, role: 'parity', state: 'ok' }

describe('thumbnailLayout', () => {
  it('draws one path for each colour, however many points', () => {
    const many = Array.from({ length: 60 }, () => points).flat()
    expect(thumbnailLayout(many, 240, 76).marks.map((marks) => marks.tone)).toEqual(['you', 'warn', 'accent', 'bad'])
  })

  it('has the clear line above the average above the par limit', () => {
    const { clear, average, par: limit } = thumbnailLayout([], 240, 76)
    expect(clear < average && average < limit).toBe(true)
  })

  it('breaks the line at what is unknown', () => {
    expect(thumbnailLayout([par, { ...par, y: null }, par], 240, 76).line.match(/M/gu)).toHaveLength(2)
  })

  it('keeps absurd values inside', () => {
    for (const y of [1e9, -1e9]) {
      const [, height] = /,([-\d.]+)$/u.exec(thumbnailLayout([{ ...par, y }], 240, 76).line) ?? []
      expect(Number(height)).toBeGreaterThanOrEqual(0)
      expect(Number(height)).toBeLessThanOrEqual(76)
    }
  })
})

describe('PlanThumbnail', () => {
  it.each([
    ['lunch', points],
    ['empty', []],
    ['single', [par]],
    ['conceded', [par, { ...par, y: 3, state: 'conceded' }]],
  ])('%s', async (name, shown) => {
    await expect(await rendered(PlanThumbnail, { points: shown })).toMatchFileSnapshot(`${name}.svg`)
  })

  it('is hidden from screen readers unless it has a name', async () => {
    expect(await rendered(PlanThumbnail, { points })).toContain('aria-hidden="true"')
    expect(await rendered(PlanThumbnail, { points, label: 'Cơm trưa' })).toContain('role="img" aria-label="Cơm trưa"')
  })
})
