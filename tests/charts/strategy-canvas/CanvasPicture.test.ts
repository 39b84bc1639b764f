import { describe, expect, it } from 'vitest'
import CanvasPicture from '@/charts/strategy-canvas/CanvasPicture.vue'
import type { CanvasColumn, LegendKey } from '@/charts/strategy-canvas/model'
import { column, everyState, labels, lunch, rivals, sixty } from '../examples'
import { rendered } from '../rendered'

const legendTexts: Readonly<Record<LegendKey, string>> = {
  target: 'Mục tiêu',
  current: 'Hiện tại',
  rivals: 'Đối thủ',
  planned: 'Đã có tiền',
  unfunded: 'Chưa có tiền',
  parBand: 'Vùng ngang bằng',
  differentiator: 'Khác biệt',
  parity: 'Ngang bằng',
  broken: 'Chưa đạt',
  over: 'Vượt mức cần thiết',
  missing: 'Chưa có số',
  conceded: 'Nhượng bộ',
  excluded: 'Không tính',
}

function picture(columns: readonly CanvasColumn[], more: Record<string, unknown> = {}): Promise<string> {
  return rendered(CanvasPicture, {
    title: 'Cơm trưa văn phòng · Quận 1',
    subtitle: 'So với trung bình 5 quán cùng khu vực',
    sourceLine: 'Nguồn: tự khảo sát 11/2026, n = 5',
    legend: Object.entries(legendTexts).map(([key, text]) => ({ key, text })),
    roleNames: { differentiator: 'Khác biệt', parity: 'Ngang bằng', conceded: 'Nhượng bộ', excluded: 'Bỏ ra' },
    verdict: { text: 'Chưa đạt · 2 điểm cần sửa', tone: 'bad' },
    columns,
    rivals,
    labels,
    theme: 'light',
    ...more,
  })
}

const extremes = [0, 10, 0, 10].map((value, index) =>
  column(`T${index}`, index === 1 ? 'differentiator' : 'parity', value),
)
const twins = [5.2, 4.8, 5].map((value, index) => column(`T${index}`, 'parity', value, 'ok', { rivals: [5, 5, 5] }))

/** One promise is paid for, one is not. */
const paid = lunch.map((one, index) =>
  index === 1 ? { ...one, planned: 5.6, unfunded: true } : index === 6 ? { ...one, planned: 5.1 } : one,
)

describe('stored pictures', () => {
  it.each<[string, readonly CanvasColumn[], Record<string, unknown>]>([
    ['lunch', lunch, {}],
    ['lunch-dark', lunch, { theme: 'dark' }],
    ['lunch-only-target', lunch, { showCurrent: false, showRivals: false, verdict: null, subtitle: '' }],
    ['every-state', everyState, {}],
    ['sixty', sixty, {}],
    ['extremes', extremes, {}],
    ['single', [column('Giá', 'differentiator', 6.4)], {}],
    ['empty', [], {}],
    ['all-missing', [column('A', 'parity', null, 'missing'), column('B', 'differentiator', null, 'missing')], {}],
    ['identical-rivals', twins, {}],
    ['paid-for', paid, { showPlanned: true }],
  ])('%s', async (name, columns, more) => {
    await expect(await picture(columns, more)).toMatchFileSnapshot(`${name}.svg`)
  })
})

describe('a picture that stands alone', () => {
  it('needs no stylesheet and takes no focus', async () => {
    const svg = await picture(everyState)
    expect(svg).not.toMatch(/var\(|class=|style=|tabindex|role="slider"/u)
    expect(svg).not.toMatch(/NaN|Infinity|undefined|1e\+?9|1000000000/u)
  })

  it('explains in the legend what it shows and nothing else', async () => {
    const svg = await picture(lunch, { showRivals: false })
    expect(svg).toContain('Hiện tại')
    for (const absent of ['Đối thủ', 'Chưa có số', 'Nhượng bộ']) expect(svg).not.toContain(absent)
  })

  it('shows what is paid for only where it is asked to, and says which promises are not', async () => {
    expect(await picture(paid)).not.toContain('Đã có tiền')
    const svg = await picture(paid, { showPlanned: true })
    expect(svg).toContain('Đã có tiền')
    expect(svg).toContain('Chưa có tiền')
    expect(await picture(lunch, { showPlanned: true })).not.toContain('Chưa có tiền')
  })

  it('shows markup in names as text', async () => {
    const svg = await picture([column('<script>alert(1)</script>', 'parity', 5)])
    expect(svg).not.toContain('<script')
    expect(svg).toContain('&lt;scr')
  })

  it('keeps names of 200 characters inside their columns', async () => {
    const svg = await picture([column('x'.repeat(200), 'parity', 5), column('y', 'parity', 5)])
    expect(svg).not.toContain('x'.repeat(100))
    expect(svg).toContain('…')
  })
})
