import type { CanvasColumn, CanvasLabels, ColumnRole, ColumnState } from '@/charts/strategy-canvas/model'

/** A column for tests: only what matters is told, rivals by position. */
export function column(
  id: string,
  role: ColumnRole,
  target: number | null,
  state: ColumnState = 'ok',
  more: Partial<Omit<CanvasColumn, 'rivals'>> & { readonly rivals?: readonly number[] } = {},
): CanvasColumn {
  const { rivals = [], ...rest } = more
  return {
    id,
    name: id,
    role,
    target,
    current: target,
    state,
    valueText: target === null ? '' : String(target).replace('.', ','),
    ariaValueText: target === null ? 'chưa có số' : `${target}`,
    ariaMin: 0,
    ariaMax: 10,
    ariaNow: target ?? 5,
    targetIsOwn: false,
    rivals: Object.fromEntries(rivals.map((value, index) => [`r${index}`, value])),
    ...rest,
  }
}

export const rivals = ['Bếp Nhà', 'Cơm Mai', 'Quán Út'].map((name, index) => ({ id: `r${index}`, name }))

export const labels: CanvasLabels = {
  chart: 'Bản đồ chiến lược',
  clearLine: 'Ngưỡng khác biệt',
  average: 'Trung bình ngành',
  parLine: 'Ngưỡng ngang bằng',
  above: 'Vượt trội rõ',
  below: 'Dưới ngành',
  missing: 'chưa có số',
}

/** The lunch plan that fails: cheap is not clearly cheaper, one dish short, the box too good. */
export const lunch: readonly CanvasColumn[] = [
  column('Giá / suất', 'differentiator', 5.5, 'broken', { valueText: '34k ₫', current: 5, rivals: [5.4, 4.6, 5.1] }),
  column('Giờ giao', 'differentiator', 8, 'ok', { valueText: '11:50', current: 5.6, rivals: [5.2, 4.2, 5.7] }),
  column('Số món', 'parity', 3, 'broken', { valueText: '2', rivals: [5, 5, 6] }),
  column('Vị ngon', 'parity', 5.1, 'ok', { valueText: '7,1', current: 4.7, rivals: [4.6, 5.4, 5] }),
  column('Vệ sinh', 'parity', 5.2, 'ok', { valueText: '7,4', current: 4.9, rivals: [5.2, 4.7, 5] }),
  column('Thái độ giao hàng', 'parity', 5, 'ok', { valueText: '6,9', current: 4.3, rivals: [5.4, 5.3, 4.6] }),
  column('Đặt món dễ', 'parity', 5.1, 'ok', { valueText: '6,7', current: 4.1, rivals: [4.4, 5, 5.8] }),
  column('Bao bì', 'parity', 7.3, 'over', { valueText: '8,1', targetIsOwn: true, rivals: [4.3, 5.3, 4.9] }),
]

/** Every state once, a bundle, and values far off the canvas. */
export const everyState: readonly CanvasColumn[] = [
  column('Phục vụ', 'differentiator', 25, 'ok', { valueText: '5 phút', current: 6, rivals: [2, 9, 5] }),
  column('Không gian', 'parity', null, 'missing'),
  column('Đỗ xe', 'parity', 3.2, 'conceded', { valueText: '2 chỗ', rivals: [5, 5, 5] }),
  column('Wifi', 'parity', 4.4, 'excluded', { valueText: '30 Mb', rivals: [5, 5.4, 4.4] }),
  column('Món', 'parity', -1e9, 'broken', { valueText: '0', current: 4.9, rivals: [5.1, 5, 5.2] }),
  column('Ghế êm', 'parity', 4.9, 'ok', { bundle: 'Sự thoải mái', rivals: [4, 4.2, 5] }),
  column('Yên tĩnh', 'parity', 5.2, 'ok', { bundle: 'Sự thoải mái', current: 4.4, rivals: [5, 4.6, 5.9] }),
  column('Bán hàng', 'parity', 6.2, 'over', { current: 5.2, rivals: [5, 4.6, 5.9] }),
]

export const sixty: readonly CanvasColumn[] = Array.from({ length: 60 }, (_, index) =>
  index % 13 === 5
    ? column(`Thuộc tính ${index + 1}`, 'parity', null, 'missing')
    : column(
        `Thuộc tính ${index + 1}`,
        index === 3 ? 'differentiator' : 'parity',
        index === 3 ? 6.8 : 4.4 + ((index * 7) % 12) / 10,
        'ok',
        {
          current: 4.2 + ((index * 5) % 14) / 10,
          rivals: [4 + ((index * 3) % 20) / 10],
        },
      ),
)
