// @vitest-environment happy-dom
import { mount } from '@vue/test-utils'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cashFlowLayout, labelSize, type CashFlowLabel, type CashFlowValues } from '@/charts/cash-flow/layout'
import CashFlow from '@/charts/cash-flow/CashFlow.vue'
import { textWidth } from '@/charts/text-fit'
import { rendered } from '../rendered'

/** 10 million spent, then a ramp of three months up to 2 million a month. */
function cash(last: number, slope = 2e6): number[] {
  let sum = -10e6
  return Array.from({ length: last + 1 }, (_, month) => {
    if (month > 0) sum += slope * Math.min(1, month / 3)
    return sum
  })
}
const likely = cash(60)
const values: CashFlowValues = {
  likely,
  band: { low: likely.slice(0, 13).map((v, t) => v - t * 5e5), high: likely.slice(0, 13).map((v, t) => v + t * 4e5) },
  horizon: 12,
  payback: 6,
  trough: { amount: 10e6, month: 0 },
}
const texts = {
  payback: 'hoàn vốn 6 tháng',
  trough: 'đáy −10 tr',
  horizon: 'hạn 12 tháng',
  money: (amount: number) => `${amount / 1e6} tr`,
}
const props = {
  values,
  texts,
  label: 'Tiền cộng dồn theo tháng',
  monthsLabel: 'Tháng',
  format: (value: number) => `${String(value / 1e6)} tr`,
  describe: (month: number) => `Tháng ${String(month)}: ${String((values.likely[month] ?? 0) / 1e6)} tr`,
  width: 480,
}
const layout = (change: Partial<CashFlowValues> = {}, width = 480) =>
  cashFlowLayout({ ...values, ...change }, texts, width, 200)

describe('cashFlowLayout', () => {
  it('has the payback on the zero line and the trough on the likely line', () => {
    const { payback, trough, zero, points } = layout()
    expect(payback?.y).toBe(zero)
    expect(payback?.x).toBeCloseTo(points[6]?.x ?? 0, 0)
    expect(trough?.y).toBe(points[0]?.y)
    expect(trough?.y).toBeGreaterThan(zero)
  })

  it('shows the horizon, and on to the payback where that comes later, with the end of the horizon marked', () => {
    expect(layout()).toMatchObject({ months: 12, horizon: null })
    const late = layout({ payback: 17.4 })
    expect(late.months).toBe(18)
    expect(late.horizon?.x).toBe(late.points[12]?.x)
  })

  it('marks no payback that never comes and no trough of a plan that is never in the red', () => {
    expect(layout({ payback: null, trough: { amount: 0, month: 0 } })).toMatchObject({ payback: null, trough: null })
  })

  it('keeps its labels inside and clear of one another, whatever the numbers and on a phone', () => {
    const boxOf = ({ text, x, y, anchor }: CashFlowLabel) => {
      const left = anchor === 'start' ? x : x - textWidth(text, labelSize)
      return { left, right: left + textWidth(text, labelSize), top: y - labelSize, bottom: y + 3 }
    }
    fc.assert(
      fc.property(
        fc.double({ min: 0.1, max: 12, noNaN: true }),
        fc.integer({ min: 0, max: 8 }),
        fc.constantFrom(300, 480),
        (payback, month, width) => {
          const made = layout({ payback, trough: { amount: 9e6, month } }, width)
          const boxes = [made.payback, made.trough].flatMap((mark) => (mark === null ? [] : [boxOf(mark.label)]))
          for (const box of boxes) {
            expect(box.left).toBeGreaterThanOrEqual(made.plot.left - 1e-6)
            expect(box.right).toBeLessThanOrEqual(width + 1e-6)
          }
          const [a, b] = boxes
          if (a && b) expect(a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom).toBe(false)
        },
      ),
    )
  })

  it.each<[string, Partial<CashFlowValues>]>([
    ['nothing but zeros', { likely: cash(60).map(() => 0), band: null, payback: 0, trough: null }],
    ['a horizon of one month', { horizon: 1, payback: null }],
    ['10^12 dong', { likely: cash(60).map((v) => v * 1e6), band: null }],
    ['no band', { band: null }],
  ])('survives %s', (_, change) => {
    const made = layout(change)
    expect(made.line + (made.band ?? '')).not.toMatch(/NaN|Infinity/)
    expect(made.points.length).toBeGreaterThan(1)
  })
})

describe('CashFlow', () => {
  it.each([
    ['likely-and-band.svg', {}],
    ['late-payback.svg', { values: { ...values, payback: 17.4 } }],
    [
      'never.svg',
      { values: { ...values, likely: cash(60, -1e6), band: null, payback: null, trough: { amount: 21e6, month: 12 } } },
    ],
  ])('draws %s', async (file, change) => {
    await expect(await rendered(CashFlow, { ...props, ...change })).toMatchFileSnapshot(`./${file}`)
  })

  it('is read month by month with the keyboard', async () => {
    const wrapper = mount(CashFlow, { props })
    const reader = wrapper.get('[role="slider"]')
    await reader.trigger('focus')
    expect(reader.attributes('aria-valuetext')).toBe('Tháng 0: -10 tr')
    await reader.trigger('keydown', { key: 'ArrowRight' })
    await reader.trigger('keydown', { key: 'ArrowRight' })
    expect(reader.attributes('aria-valuenow')).toBe('2')
    await reader.trigger('keydown', { key: 'ArrowLeft' })
    await reader.trigger('keydown', { key: 'End' })
    expect(reader.attributes('aria-valuenow')).toBe('12')
    await reader.trigger('keydown', { key: 'ArrowRight' })
    await reader.trigger('keydown', { key: 'Home' })
    await reader.trigger('blur')
    expect(wrapper.emitted('month')).toEqual([[0], [1], [2], [1], [12], [0], [null]])
  })

  it('leaves the keys of the browser alone', async () => {
    const wrapper = mount(CashFlow, { props })
    await wrapper.get('[role="slider"]').trigger('keydown', { key: 'ArrowLeft', altKey: true })
    expect(wrapper.emitted('month')).toBeUndefined()
  })
})
