// @vitest-environment happy-dom
import { mount } from '@vue/test-utils'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ownAxisDomain, ownAxisLayout, spreadLabels, type OwnAxisValues } from '@/charts/own-axis/layout'
import OwnAxis from '@/charts/own-axis/OwnAxis.vue'
import { rendered } from '../rendered'

const price: OwnAxisValues = {
  direction: -1,
  average: 35,
  margin: 2,
  tolerance: 1.75,
  own: 35,
  target: 34,
  min: 0,
  max: null,
  rivals: [30, 35, 35.5, 35.5, 40].map((value, index) => ({ id: `r${index}`, name: `Quán ${index}`, value })),
}
const texts = { average: 'Trung bình 35k', clearLine: 'Cần ≤ 33k', width: 160 }
const layout = (values: OwnAxisValues = price, flip = false, height = 420) =>
  ownAxisLayout(values, values.target, height, flip, ownAxisDomain(values), texts)
const props = {
  id: 'price',
  name: 'Giá',
  values: price,
  role: 'differentiator',
  state: 'broken',
  labels: {
    chart: 'Giá so với 5 quán',
    average: 'Trung bình 35k ₫',
    clearLine: 'Cần ≤ 33k ₫',
    better: 'Tốt hơn',
    worse: 'Kém hơn',
  },
  format: (value: number) => `${value}k ₫`,
  ariaValueText: '34k ₫',
  ariaMin: 0,
  ariaMax: 60,
  ariaNow: 34,
  width: 360,
  height: 420,
} as const

describe('ownAxisLayout', () => {
  it('has the better end up: for a price the lower figure', () => {
    const { target, own, clear, average } = layout()
    expect(target).toBeLessThan(own ?? 0)
    expect(clear).toBeLessThan(average ?? 0)
    expect(layout({ ...price, direction: 1 }).target).toBeGreaterThan(layout({ ...price, direction: 1 }).own ?? 999)
  })

  it('writes the target beside its point, but above a line that would strike it through', () => {
    expect(layout().targetTextDy).toBe(4.5)
    for (const target of [33, 32.9, 35, 35.1]) {
      const { target: y, targetTextDy, clear, average } = layout({ ...price, target })
      const line = target < 34 ? clear : average
      expect((y ?? 0) + targetTextDy).toBeLessThan(line ?? 0)
      expect(Math.abs(targetTextDy)).toBeLessThan(14)
    }
  })

  it('turns over for the price level view: the higher figure is up', () => {
    const flipped = layout(price, true)
    expect(flipped.target).toBeGreaterThan(flipped.own ?? 999)
    expect(flipped.betterUp).toBe(false)
  })

  it('has the par band between the clear line and the parity limit, and the clear zone beyond', () => {
    const { band, clear, clearZone } = layout()
    expect(band?.[0]).toBe(clear)
    expect(clearZone?.[1]).toBe(clear)
    const flipped = layout(price, true)
    expect(flipped.clearZone?.[0]).toBe(flipped.clear)
  })

  it('does not let a value absurdly far off squeeze the market into a point', () => {
    const far = layout({ ...price, target: 1e9 })
    const dots = far.labels.filter((label) => label.kind === 'rival').map((label) => label.y)
    expect(Math.max(...dots) - Math.min(...dots)).toBeGreaterThan(200)
    expect(far.beyond).toBe(-1)
  })

  it('reads a height back as a native value', () => {
    const { value, target } = layout()
    expect(value(target ?? 0)).toBeCloseTo(34, 1)
  })

  it.each<[string, Partial<OwnAxisValues>]>([
    ['nothing at all', { average: null, margin: null, tolerance: null, own: null, target: null, rivals: [] }],
    [
      'identical rivals and no spread',
      { own: 35, target: 35, margin: 0, tolerance: 0, rivals: [{ id: 'a', name: 'A', value: 35 }] },
    ],
    ['an average of zero at the end of the scale', { average: 0, own: 0, target: 0, rivals: [] }],
    ['no benchmark', { average: null, margin: null, tolerance: null }],
  ])('survives %s', (_, change) => {
    const result = layout({ ...price, ...change })
    for (const { y } of result.ticks) expect(Number.isFinite(y)).toBe(true)
    expect(result.ticks.length).toBeGreaterThan(0)
  })
})

describe('spreadLabels', () => {
  it('keeps every text clear of the others and inside', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 20, max: 380 }), { minLength: 1, maxLength: 12 }), (wanted) => {
        const heights = spreadLabels(
          wanted.map((y) => ({ y, fixed: false })),
          20,
          380,
        ).toSorted((a, b) => a - b)
        for (const [index, y] of heights.entries()) {
          expect(y).toBeGreaterThanOrEqual(20 - 1e-9)
          expect(y).toBeLessThanOrEqual(380 + 1e-9)
          if (index > 0) expect(y - (heights[index - 1] ?? 0)).toBeGreaterThanOrEqual(17 - 1e-9)
        }
      }),
    )
  })

  it('lets a line keep its place and moves the rivals', () => {
    const [line, rival] = spreadLabels(
      [
        { y: 100, fixed: true },
        { y: 104, fixed: false },
      ],
      0,
      400,
    )
    expect([line, rival]).toEqual([100, 117])
  })

  it('leaves free texts beside their dots', () => {
    expect(
      spreadLabels(
        [
          { y: 50, fixed: false },
          { y: 200, fixed: false },
        ],
        0,
        400,
      ),
    ).toEqual([50, 200])
  })
})

describe('OwnAxis', () => {
  it.each([
    ['price', {}],
    ['price-level', { flip: true }],
    [
      'no-benchmark',
      { state: 'missing', values: { ...price, average: null, margin: null, tolerance: null, target: null } },
    ],
  ])('%s', async (name, change) => {
    await expect(await rendered(OwnAxis, { ...props, ...change })).toMatchFileSnapshot(`${name}.svg`)
  })

  it.each([
    [false, 1],
    [true, -1],
  ])('moves with the arrows as it is drawn (flip %s)', async (flip, steps) => {
    const axis = mount(OwnAxis, { props: { ...props, flip } })
    await axis.get('[role="slider"]').trigger('keydown', { key: 'ArrowUp' })
    expect(axis.emitted('step')).toEqual([['price', steps]])
  })
})
