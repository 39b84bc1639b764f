import { describe, expect, it } from 'vitest'
import { waterfallLayout, type WaterfallStep } from '@/charts/waterfall/layout'
import Waterfall from '@/charts/waterfall/Waterfall.vue'
import { rendered } from '../rendered'

const step = (id: string, name: string, amount: number, kind: WaterfallStep['kind'] = 'change'): WaterfallStep => ({
  id,
  name,
  kind,
  amount: amount * 1e6,
  text: `${String(amount)} tr`,
})
const steps = [
  step('now', 'Lãi góp hôm nay', 20, 'total'),
  step('price', 'Đổi giá', -3),
  step('volume', 'Thêm khách', 9),
  step('monthly', 'Chi phí tháng', -4),
  step('plan', 'Kế hoạch khi ổn định', 22, 'total'),
]

describe('waterfallLayout', () => {
  it('begins each change where the last one ended, and lands on the total', () => {
    const { rows } = waterfallLayout(steps, 700)
    const [now, price, volume, monthly, plan] = rows
    const end = (row: typeof now) => (row?.x ?? 0) + (row?.width ?? 0)
    expect(end(price)).toBeCloseTo(end(now), 5)
    expect(volume?.x).toBeCloseTo(price?.x ?? 0, 5)
    expect(end(monthly)).toBeCloseTo(end(volume), 5)
    expect(end(plan)).toBeCloseTo(monthly?.x ?? 0, 5)
  })

  it('tells up from down and from totals', () => {
    expect(waterfallLayout(steps, 700).rows.map(({ kind }) => kind)).toEqual(['total', 'down', 'up', 'down', 'total'])
  })

  it('has the zero line inside when a total is negative, with its figure on the outer side', () => {
    const { zero, rows } = waterfallLayout(
      [...steps.slice(0, 1), step('x', 'Rơi', -30), step('end', 'Sau', -10, 'total')],
      700,
    )
    const last = rows.at(-1)
    expect(last?.textAnchor).toBe('end')
    expect((last?.x ?? 0) + (last?.width ?? 0)).toBeCloseTo(zero, 5)
  })

  it.each([
    ['no steps', []],
    ['zeros', [step('a', 'A', 0, 'total'), step('b', 'B', 0)]],
  ])('survives %s', (_, given) => {
    expect(JSON.stringify(waterfallLayout(given, 300))).not.toMatch(/NaN/)
  })
})

describe('Waterfall', () => {
  it.each([
    ['desk.svg', 700],
    ['phone.svg', 320],
  ])('draws %s', async (file, width) => {
    await expect(await rendered(Waterfall, { steps, label: 'Từ hôm nay', width })).toMatchFileSnapshot(`./${file}`)
  })
})
