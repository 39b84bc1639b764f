import type { Attribute, AttributeId, Kano, OwnRating, SuccessFactor } from '@/model/attribute'
import type { Benchmark, Provenance } from '@/model/benchmark'
import { blankAttribute, blankPlan } from '@/model/blank'
import type { Plan, Rival } from '@/model/plan'
import type { Scale } from '@/model/scale'
import type { LocalizedText } from '@/model/text'
import { both } from '../both'
import type { ExampleOptions } from '../example'
import { ARRIVAL_CLOCK } from '../sketch'

/** Clock time as minutes after midnight. */
const at = (hours: number, minutes: number): number => hours * 60 + minutes

const POINTS: Scale = { kind: 'bounded', min: 0, max: 10, unit: both('điểm', 'points') }

/** One attribute of the lunch market: five invented shops, us today, and how it is to be read. */
interface Market {
  readonly id: AttributeId
  readonly name: LocalizedText
  readonly scale: Scale
  readonly direction: 1 | -1
  readonly weight: number
  readonly kano: Kano
  readonly factor: SuccessFactor
  readonly now: number
  readonly rivals: readonly [number, number, number, number, number]
}

/** The shop of the method's own example (spec 004-26), filled up with invented values. */
const market: readonly Market[] = [
  {
    id: 'price',
    name: both('Giá / suất', 'Price per meal'),
    scale: { kind: 'ratio', unit: both('₫', '₫'), format: 'money', mnd: null, bmin: null },
    direction: -1,
    weight: 5,
    kano: 'performance',
    factor: 'goal',
    now: 35_000,
    rivals: [32_000, 35_000, 36_000, 38_000, 34_000],
  },
  {
    id: 'arrival',
    name: both('Giờ giao', 'Arrival time'),
    scale: ARRIVAL_CLOCK,
    direction: -1,
    weight: 5,
    kano: 'performance',
    factor: 'ease',
    now: at(11, 57),
    rivals: [at(11, 55), at(12, 0), at(12, 5), at(12, 2), at(11, 58)],
  },
  {
    id: 'dishes',
    name: both('Số món', 'Dishes'),
    scale: { kind: 'count', unit: both('món', 'dishes') },
    direction: 1,
    weight: 4,
    kano: 'must_be',
    factor: 'goal',
    now: 2,
    rivals: [3, 3, 4, 3, 2],
  },
  {
    id: 'taste',
    name: both('Vị ngon', 'Taste'),
    scale: POINTS,
    direction: 1,
    weight: 5,
    kano: 'performance',
    factor: 'goal',
    now: 6.9,
    rivals: [7.6, 6.8, 7.3, 6.5, 7.3],
  },
  {
    id: 'hygiene',
    name: both('Vệ sinh', 'Hygiene'),
    scale: POINTS,
    direction: 1,
    weight: 4,
    kano: 'must_be',
    factor: 'goal',
    now: 7.2,
    rivals: [7, 7.6, 7.2, 7.9, 6.8],
  },
  {
    id: 'courtesy',
    name: both('Thái độ giao hàng', 'Delivery courtesy'),
    scale: POINTS,
    direction: 1,
    weight: 3,
    kano: 'performance',
    factor: 'emotion',
    now: 6.4,
    rivals: [6.5, 7.2, 7.4, 6.6, 6.8],
  },
  {
    id: 'ordering',
    name: both('Đặt món dễ', 'Easy ordering'),
    scale: POINTS,
    direction: 1,
    weight: 3,
    kano: 'performance',
    factor: 'ease',
    now: 6,
    rivals: [7.1, 6.2, 6, 6.9, 6.8],
  },
  {
    id: 'packaging',
    name: both('Bao bì', 'Packaging'),
    scale: POINTS,
    direction: 1,
    weight: 1,
    kano: 'indifferent',
    factor: 'emotion',
    now: 8.1,
    rivals: [6.4, 7, 6.2, 7.2, 6.7],
  },
]

const INVENTED: Provenance = {
  evidence: 'informed',
  source: both('Năm quán giả định cho ví dụ', 'Five shops invented for the example'),
  month: null,
  se: null,
}

/** Thirty to forty thousand is the one figure that the original example gives for the market. */
const PRICE_RANGE: Benchmark = {
  kind: 'range',
  lo: 30_000,
  hi: 40_000,
  evidence: 'informed',
  source: both(
    'Ví dụ gốc của bài giảng: cơm trưa giao tận nơi phần lớn 30–40k',
    'Original lecture example: most delivered lunches cost 30–40k',
  ),
  month: null,
  se: null,
}

const RIVAL_IDS = ['a', 'b', 'c', 'd', 'e'] as const

function rivals(): Record<string, Rival> {
  return Object.fromEntries(
    RIVAL_IDS.map((id, index) => {
      const letter = id.toUpperCase()
      return [id, { id, order: index + 1, name: both(`Quán ${letter}`, `Shop ${letter}`), considered: null }]
    }),
  )
}

function attribute(of: Market, order: number, target: number | undefined): Attribute {
  const own: OwnRating = { value: of.now, evidence: 'informed', n: null, sd: null }
  return {
    ...blankAttribute(of.id, of.name),
    order,
    scale: of.scale,
    direction: of.direction,
    role: of.id === 'price' || of.id === 'arrival' ? 'differentiator' : 'parity',
    weight: of.weight,
    own,
    target: target ?? null,
    rivals: Object.fromEntries(of.rivals.map((value, index) => [RIVAL_IDS[index] ?? '', value])),
    benchmark: of.id === 'price' ? PRICE_RANGE : { kind: 'rivals', robust: false, sampled: false, ...INVENTED },
    floor: of.id === 'hygiene' ? 7 : null,
    kano: of.kano,
    factors: { [of.factor]: true },
    priceLike: of.id === 'price',
  }
}

/**
 * The lunch shop with the given promises, in native units; attributes without one stay
 * as they are today. Cheapest and fastest is starred in every form of it.
 */
export function lunchShop(
  { id, now }: ExampleOptions,
  name: LocalizedText,
  targets: Readonly<Partial<Record<AttributeId, number>>>,
): Plan {
  return {
    ...blankPlan(id, name, now),
    segment: both('Nhân viên văn phòng đặt cơm trưa', 'Office workers ordering lunch'),
    comparison: both('5 quán cùng khu vực (giả định)', '5 shops nearby (invented)'),
    attributes: Object.fromEntries(market.map((of, index) => [of.id, attribute(of, index + 1, targets[of.id])])),
    rivals: rivals(),
    invented: true,
  }
}

/** 11:45, a quarter of an hour before lunch: the promise of the original example (spec 004-26). */
export const QUARTER_TO_NOON = at(11, 45)
