import type { Attribute } from '@/model/attribute'
import type { Provenance } from '@/model/benchmark'
import { blankAttribute, blankPlan } from '@/model/blank'
import type { Plan } from '@/model/plan'
import type { Scale } from '@/model/scale'

/** Five rivals that a customer of this shop also considers. */
export const rivalIds = ['r1', 'r2', 'r3', 'r4', 'r5'] as const

interface Line {
  readonly name: string
  readonly scale: Scale
  readonly own: number
  readonly target: number
  /** One value a rival. */
  readonly rivals?: readonly [number, number, number, number, number]
  readonly rest?: Partial<Attribute>
}

const told: Provenance = { evidence: 'informed', source: 'Khảo giá tháng 6', month: '2026-06', se: null }
const byRivals = { ...told, kind: 'rivals', robust: false, sampled: false } as const
const outOfFive: Scale = { kind: 'bounded', min: 1, max: 5, unit: 'sao' }
const outOfTen: Scale = { kind: 'bounded', min: 0, max: 10, unit: 'điểm' }
const money: Scale = { kind: 'ratio', unit: '₫', format: 'money', mnd: null, bmin: null }
const minutes: Scale = { kind: 'ratio', unit: 'phút', format: 'number', mnd: null, bmin: null }
const grams: Scale = { kind: 'ratio', unit: 'g', format: 'number', mnd: null, bmin: null }
const clock: Scale = { kind: 'interval', unit: '', format: 'clock', s0: 30, mnd: 10, bmin: 5, bmax: 30 }
const count: Scale = { kind: 'count', unit: 'món' }

/** Every kind of scale and of benchmark, both directions, two kept stars, one missed, four things below par. */
const lines: readonly Line[] = [
  {
    name: 'Giá một suất',
    scale: money,
    own: 42_000,
    target: 41_000,
    rivals: [30_000, 33_000, 35_000, 36_000, 40_000],
    rest: { direction: -1, priceLike: true, weight: 5, benchmark: byRivals },
  },
  {
    name: 'Chờ món',
    scale: minutes,
    own: 14,
    target: 9,
    rivals: [12, 15, 10, 18, 14],
    rest: { direction: -1, role: 'differentiator', weight: 4, benchmark: byRivals, factors: { ease: true } },
  },
  {
    name: 'Giờ giao',
    scale: clock,
    own: 715,
    target: 700,
    rivals: [710, 725, 730, 720, 735],
    rest: { direction: -1, weight: 3, benchmark: { ...byRivals, sampled: true } },
  },
  {
    name: 'Số món chính',
    scale: count,
    own: 5,
    target: 6,
    rivals: [8, 12, 10, 9, 7],
    rest: { weight: 2, benchmark: byRivals },
  },
  {
    name: 'Vị ngon',
    scale: outOfFive,
    own: 3.9,
    target: 4.6,
    rivals: [3.8, 4.1, 3.6, 4, 3.9],
    rest: { role: 'differentiator', weight: 5, benchmark: byRivals, factors: { goal: true } },
  },
  {
    name: 'Sạch sẽ',
    scale: outOfTen,
    own: 6.4,
    target: 6.4,
    rivals: [7.4, 7.9, 8.1, 7.2, 7.6],
    rest: { weight: 4, floor: 5, kano: 'must_be', benchmark: { ...byRivals, robust: true } },
  },
  {
    name: 'Giao tận nơi',
    scale: { kind: 'binary' },
    own: 1,
    target: 1,
    rivals: [1, 1, 0, 1, 1],
    rest: { benchmark: byRivals },
  },
  {
    name: 'Thái độ phục vụ',
    scale: { kind: 'level5' },
    own: 3,
    target: 3,
    rest: { weight: 3, factors: { emotion: true } },
  },
  {
    name: 'Lượng cơm',
    scale: grams,
    own: 330,
    target: 350,
    rivals: [320, 360, 340, 330, 350],
    rest: {
      benchmark: { ...told, kind: 'published', mean: 340, sd: 28, firms: 40, ratings: 400, baseline: null },
    },
  },
  {
    name: 'Chỗ ngồi',
    scale: count,
    own: 18,
    target: 18,
    rivals: [30, 24, 40, 28, 36],
    rest: { benchmark: { ...told, kind: 'range', lo: 24, hi: 44 } },
  },
  {
    name: 'Trình bày',
    scale: outOfTen,
    own: 7,
    target: 7.1,
    rivals: [6.8, 7.2, 7, 7.4, 6.9],
    rest: { role: 'differentiator', weight: 2, benchmark: { ...told, kind: 'guess', mean: 7 } },
  },
  {
    name: 'Điểm đánh giá',
    scale: outOfFive,
    own: 4.1,
    target: 4.2,
    rivals: [4.2, 4.3, 4, 4.1, 4.2],
    rest: { weight: 3, benchmark: { ...byRivals, sampled: true } },
  },
]

function attributeAt(index: number): Attribute {
  const line = lines[index % lines.length]
  if (line === undefined) throw new RangeError('there are no lines')
  const id = `a${index}`
  const blank = blankAttribute(id, line.name)
  const own = { ...blank.own, value: line.own, evidence: 'informed' } as const
  const rivals = Object.fromEntries(rivalIds.flatMap((rival, i) => (line.rivals ? [[rival, line.rivals[i] ?? 0]] : [])))
  const attribute: Attribute = {
    ...blank,
    own,
    order: index,
    scale: line.scale,
    target: line.target,
    rivals,
    ...line.rest,
  }
  // Stars are limited to three however long the plan is.
  return index < lines.length ? attribute : { ...attribute, role: 'parity' }
}

/** A lunch shop that breaks the rule in several ways, among five rivals; the lines repeat beyond twelve. */
export function lunchPlan(attributes: number, id = 'lunch'): Plan {
  const numbered = Array.from({ length: attributes }, (_, index) => attributeAt(index))
  return {
    ...blankPlan(id, 'Cơm trưa văn phòng', '2026-06-01T01:00:00.000Z'),
    attributes: Object.fromEntries(numbered.map((attribute) => [attribute.id, attribute])),
    rivals: Object.fromEntries(
      rivalIds.map((rival, order) => [rival, { id: rival, order, name: `Quán ${order + 1}`, considered: null }]),
    ),
  }
}
