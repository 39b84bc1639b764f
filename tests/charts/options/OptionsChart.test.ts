import { describe, expect, it } from 'vitest'
import { boxOf, overlap } from '@/charts/label-places'
import { keyOrder, optionsLayout } from '@/charts/options/layout'
import type { OptionDot, OptionsLabels } from '@/charts/options/model'
import OptionsChart from '@/charts/options/OptionsChart.vue'
import { rendered } from '../rendered'

const dot = (id: string, cost: number, lead: number, more: Partial<OptionDot> = {}): OptionDot => ({
  id,
  name: id,
  description: `${id}: ${cost}, ${lead}`,
  cost,
  lead,
  robustness: 0.5,
  isCurrent: false,
  isBest: false,
  isWithinBudget: true,
  ...more,
})
const labels: OptionsLabels = {
  chart: 'Các bộ',
  cost: 'chi phí',
  lead: 'vượt trội',
  current: 'đang chọn',
  best: 'xếp đầu',
  both: 'đang chọn, xếp đầu',
}
const some = [
  dot('Giờ giao', 20, 3, { isBest: true, robustness: 0.9 }),
  dot('Giá', 30, 2, { isCurrent: true }),
  dot('Giá + Giờ giao', 45, 2.6, { isWithinBudget: false, robustness: 0.2 }),
  dot('Vị', 20, 1, { robustness: null }),
]
const draw = (dots: readonly OptionDot[]) =>
  rendered(OptionsChart, {
    dots,
    labels,
    width: 600,
    height: 300,
    formatCost: (cost: number) => `${cost} tr`,
    formatLead: (lead: number) => String(lead),
  })

describe('the chart of options', () => {
  it.each([
    ['some', some],
    ['both', [dot('Vị', 0, 0, { isBest: true, isCurrent: true })]],
    ['none', []],
  ])('draws %s', async (name, dots) => {
    await expect(await draw(dots)).toMatchFileSnapshot(`./${name}.svg`)
  })

  it('puts dearer to the right, further ahead upwards, safer larger', () => {
    const { dots } = optionsLayout(some, labels, 600, 300)
    const at = (id: string) => dots.find((one) => one.id === id)!
    expect(at('Giá + Giờ giao').x).toBeGreaterThan(at('Giá').x)
    expect(at('Giờ giao').y).toBeLessThan(at('Vị').y)
    expect(at('Giờ giao').r).toBeGreaterThan(at('Giá + Giờ giao').r)
  })

  it('tells the wisest set and the one in force by their shapes', () => {
    const { dots } = optionsLayout(some, labels, 600, 300)
    const shapes = Object.fromEntries(dots.map(({ id, shape }) => [id, shape]))
    expect(shapes).toEqual({ 'Giờ giao': 'triangle', Giá: 'diamond', 'Giá + Giờ giao': 'circle', Vị: 'circle' })
  })

  it('keeps every dot and word inside, also of savings and of one and the same place', () => {
    const hard = [dot('a', -5e9, -3), dot('b', 1e12, 9, { isBest: true }), dot('c', 1e12, 9, { isCurrent: true })]
    for (const width of [280, 1400]) {
      const { dots, words } = optionsLayout(hard, labels, width, 260)
      for (const { x, y } of dots) {
        expect(x).toBeGreaterThanOrEqual(0)
        expect(x).toBeLessThanOrEqual(width)
        expect(y).toBeGreaterThanOrEqual(0)
        expect(y).toBeLessThanOrEqual(260)
      }
      const [first, second] = words.map(({ mark, ...word }) => boxOf({ text: labels[mark], ...word }))
      expect(overlap(first!, second!)).toBe(false)
    }
  })

  it('writes the words of marked dots over no dot', () => {
    // The dot of another set lies right where the word of the one in force would begin.
    const near = [dot('a', 0, 3, { isBest: true }), dot('b', 136, 1.2), dot('c', 150, 1.2, { isCurrent: true })]
    for (const width of [340, 1340]) {
      const { dots, words } = optionsLayout(near, labels, width, 260)
      expect(words).toHaveLength(2)
      for (const { mark, ...word } of words) {
        const box = boxOf({ text: labels[mark], ...word })
        for (const { x, y, r } of dots) {
          expect(overlap(box, { left: x - r, right: x + r, top: y - r, bottom: y + r })).toBe(false)
        }
      }
    }
  })

  it('writes every cost inside, and none over another', () => {
    const wide = [dot('a', -43e6, 2), dot('b', 150e6, 1)]
    for (const width of [280, 320, 356, 1400]) {
      const words = optionsLayout(wide, labels, width, 260).costTicks.map(({ word }) => word)
      expect(words.length).toBeGreaterThan(1)
      for (const word of words) {
        expect(word - 28).toBeGreaterThanOrEqual(0)
        expect(word + 28).toBeLessThanOrEqual(width)
      }
      for (const [i, word] of words.entries()) if (i > 0) expect(word - words[i - 1]!).toBeGreaterThanOrEqual(56)
    }
  })

  it('walks from left to right', () => {
    expect(keyOrder(optionsLayout(some, labels, 600, 300).dots)).toEqual(['Vị', 'Giờ giao', 'Giá', 'Giá + Giờ giao'])
  })
})
