import { describe, expect, it } from 'vitest'
import FrontierChart from '@/charts/frontier/FrontierChart.vue'
import { budgetAfter, roundStep } from '@/charts/frontier/budget-steps'
import { boxOf, overlap, type PlacedLabel } from '@/charts/label-places'
import { frontierLayout } from '@/charts/frontier/layout'
import type { FrontierTexts, FrontierValues } from '@/charts/frontier/model'
import { palette } from '@/charts/palette'
import { formatNumber } from '@/lib/format'
import { formatMoneyShort } from '@/lib/format-money'
import { rendered } from '../rendered'

const million = 1_000_000
const texts: FrontierTexts = {
  lead: 'Mức vượt trội ở điểm khác biệt (có trọng số)',
  infeasible: 'chưa đủ để đạt quy tắc',
  minimum: 'tối thiểu 24 tr',
  knee: 'điểm gãy: thêm tiền ít lợi',
  current: 'đang chọn',
  budget: '45 tr',
  money: (dong) => formatMoneyShort(dong, 'vi', { sign: false }),
  number: (lead) => formatNumber(lead, 'vi'),
}
const names = {
  chart: 'Được gì với mỗi mức ngân sách',
  plans: 'Các phương án',
  budget: 'Ngân sách',
  budgetNow: '45 tr ₫',
}

const nothing: FrontierValues = { points: [], bound: [], trials: [], current: null, budget: null, knee: null }
function steps(...pairs: readonly (readonly [millions: number, lead: number])[]) {
  return pairs.map(([millions, lead]) => ({ cost: millions * million, lead }))
}
const design: FrontierValues = {
  points: steps([24, 2.1], [27, 3], [31, 4.4], [35, 5.3], [38.5, 6.4], [45, 6.9], [52, 7.6], [61, 8], [70, 8.1]),
  bound: [],
  trials: steps([30, 2.2], [36, 3.4], [42, 5.1], [48, 5.9], [64, 6.2]),
  current: { cost: 41 * million, lead: 5, kept: true },
  budget: 45 * million,
  knee: 4,
}
const many: FrontierValues = {
  ...design,
  points: Array.from({ length: 300 }, (_, i) => ({ cost: (20 + i) * million, lead: Math.sqrt(i + 1) / 4 })),
  knee: 70,
}
const cases: readonly (readonly [string, FrontierValues])[] = [
  ['design', design],
  ['breaks-the-rule', { ...design, current: { cost: 12 * million, lead: 3.2, kept: false } }],
  ['nothing-chosen', { ...design, current: { cost: 0, lead: 0.2, kept: false }, budget: null }],
  ['infeasible', { ...nothing, current: { cost: 9 * million, lead: 0.4, kept: false }, budget: 20 * million }],
  ['nothing-known', nothing],
  ['one-point', { ...design, points: steps([24, 2.1]), trials: [], knee: null }],
  ['three-hundred', many],
  ['bounded', { ...design, bound: steps([22, 2.6], [26, 3.6], [30, 4.8], [34, 6], [38, 7.4], [60, 8.6]) }],
  [
    'savings',
    {
      ...design,
      points: steps([-12, 1.4], [3, 2], [20, 4]),
      current: { cost: -4 * million, lead: 1, kept: true },
      knee: 1,
    },
  ],
  ['enormous', { ...design, budget: 1_000_000_000_000, current: { cost: 900_000_000_000, lead: 7, kept: true } }],
]
const sizes = [
  [840, 380],
  [330, 320],
] as const

function labelsOf(values: FrontierValues, width: number, height: number): PlacedLabel[] {
  const { zone, knee, current } = frontierLayout(values, texts, width, height)
  return [...(zone?.lines ?? []), ...[knee?.label, current?.label].filter((label) => label != null)]
}

describe('stored pictures', () => {
  it.each(cases)('%s', async (name, values) => {
    const svg = await rendered(FrontierChart, {
      values,
      texts,
      names,
      describe: (index: number) => `phương án ${index + 1}`,
      width: 840,
      height: 380,
      colours: palette('light'),
    })
    await expect(svg).toMatchFileSnapshot(`${name}.svg`)
    expect(svg).not.toMatch(/NaN|Infinity|undefined/u)
  })
})

describe('frontierLayout', () => {
  it.each(cases)('never lets labels overlap or leave the drawing: %s', (_, values) => {
    for (const [width, height] of sizes) {
      const boxes = labelsOf(values, width, height).map((label) => boxOf(label))
      boxes.forEach((box, i) => {
        expect(box.left).toBeGreaterThanOrEqual(0)
        expect(box.right).toBeLessThanOrEqual(width)
        boxes.slice(i + 1).forEach((other) => expect(overlap(box, other)).toBe(false))
      })
      const ticks = frontierLayout(values, texts, width, height).xTicks
      ticks.slice(1).forEach((tick, i) => {
        const before = boxOf({ text: ticks[i]?.text ?? '', x: ticks[i]?.x ?? 0, y: 0, anchor: 'middle' })
        expect(boxOf({ text: tick.text, x: tick.x, y: 0, anchor: 'middle' }).left).toBeGreaterThan(before.right)
      })
    }
  })

  it('names the knee and the present plan where there is room, as there is in the design', () => {
    const { knee, current } = frontierLayout(design, texts, 840, 380)
    expect(knee?.label?.text).toBe(texts.knee)
    expect(current?.label?.text).toBe(texts.current)
  })

  it('draws the zone up to the cheapest plan that keeps the rule, and none when any budget keeps it', () => {
    const layout = frontierLayout(design, texts, 840, 380)
    expect((layout.zone?.x ?? 0) + (layout.zone?.width ?? 0)).toBeCloseTo(layout.points[0]?.x ?? 0, 6)
    expect(frontierLayout({ ...design, points: steps([-3, 1], [9, 2]) }, texts, 840, 380).zone).toBeNull()
  })

  it('finds the best plan for the budget, and says when the budget lies beyond the axis', () => {
    expect(frontierLayout(design, texts, 840, 380)).toMatchObject({ best: 5, budget: { beyond: 0 } })
    expect(frontierLayout({ ...design, budget: 5 * million }, texts, 840, 380).best).toBe(-1)
    expect(frontierLayout({ ...design, budget: 1e12 }, texts, 840, 380).budget.beyond).toBe(1)
  })

  it('reads a place as a round amount, or as the cost of a plan right there, and never as less than nothing', () => {
    const { costAt, points, step, plot } = frontierLayout(design, texts, 840, 380)
    expect(costAt((points[4]?.x ?? 0) + 3)).toBe(38.5 * million)
    const between = costAt(((points[3]?.x ?? 0) + (points[4]?.x ?? 0)) / 2)
    expect(between % step).toBe(0)
    expect(between).toBeGreaterThan(35 * million)
    expect(between).toBeLessThan(38.5 * million)
    expect(frontierLayout({ ...design, points: steps([-12, 1], [9, 2]) }, texts, 840, 380).costAt(plot.left)).toBe(0)
  })
})

describe('steps of the budget', () => {
  it('go to the next plan that costs something else, ten at once, and no further than the last', () => {
    const { points } = design
    expect(budgetAfter(points, 45 * million, 1, 1)).toBe(52 * million)
    expect(budgetAfter(points, 46 * million, -1, 1)).toBe(45 * million)
    expect(budgetAfter(points, 24 * million, 10, 1)).toBe(70 * million)
    expect(budgetAfter(points, 80 * million, 1, 1)).toBe(80 * million)
    expect(budgetAfter(points, 10 * million, -1, 1)).toBe(10 * million)
  })

  it('are round amounts while there is no plan, never below nothing', () => {
    expect(budgetAfter([], 3 * million, 2, million)).toBe(5 * million)
    expect(budgetAfter([], 3 * million, -10, million)).toBe(0)
    expect([0, 3, 12, 700_000].map(roundStep)).toEqual([1, 5, 20, 1_000_000])
  })
})
