import { both } from '@/baselines/both'
import { ARRIVAL_CLOCK } from '@/baselines/sketch'
import type { Direction } from '@/model/attribute'
import type { Scale } from '@/model/scale'
import { textIn, type Text } from '@/model/text'

/** The ways to measure an attribute, named as an owner would. */
export type MeasureId = 'level5' | 'money' | 'minutes' | 'clock' | 'points' | 'count' | 'binary' | 'percent' | 'amount'

export interface Measure {
  readonly id: MeasureId
  readonly scale: Scale
  /** Which way is usually better. */
  readonly direction: Direction
  /** Both directions occur: price down, discount up. */
  readonly asksDirection: boolean
  readonly asksUnit: boolean
  readonly asksEnds: boolean
}

const plain = { asksDirection: false, asksUnit: false, asksEnds: false }

/** Simplest first. Clock times come with the steps that the method gives them (spec 3.4). */
export const measures: readonly Measure[] = [
  { ...plain, id: 'level5', scale: { kind: 'level5' }, direction: 1 },
  {
    ...plain,
    id: 'money',
    scale: { kind: 'ratio', unit: both('₫', '₫'), format: 'money', mnd: null, bmin: null },
    direction: -1,
    asksDirection: true,
  },
  {
    ...plain,
    id: 'minutes',
    scale: { kind: 'ratio', unit: both('phút', 'min'), format: 'number', mnd: null, bmin: null },
    direction: -1,
    asksDirection: true,
  },
  { ...plain, id: 'clock', scale: ARRIVAL_CLOCK, direction: -1, asksDirection: true },
  {
    ...plain,
    id: 'points',
    scale: { kind: 'bounded', min: 0, max: 10, unit: both('điểm', 'points') },
    direction: 1,
    asksDirection: true,
    asksEnds: true,
  },
  {
    ...plain,
    id: 'count',
    scale: { kind: 'count', unit: '' },
    direction: 1,
    asksDirection: true,
    asksUnit: true,
  },
  { ...plain, id: 'binary', scale: { kind: 'binary' }, direction: 1, asksDirection: true },
  {
    ...plain,
    id: 'percent',
    scale: { kind: 'bounded', min: 0, max: 100, unit: '%' },
    direction: 1,
    asksDirection: true,
  },
  {
    ...plain,
    id: 'amount',
    scale: { kind: 'ratio', unit: '', format: 'number', mnd: null, bmin: null },
    direction: 1,
    asksDirection: true,
    asksUnit: true,
  },
]

const first = measures[0]

/** The measure of an id; the quick five-step where there is none. */
export function measureById(id: MeasureId): Measure {
  const found = measures.find((measure) => measure.id === id) ?? first
  if (found === undefined) throw new RangeError('no measures')
  return found
}

/** The name under which a scale goes. */
export function measureOf(scale: Scale): MeasureId {
  switch (scale.kind) {
    case 'ratio':
      if (scale.format === 'money') return 'money'
      return textIn(scale.unit, 'en') === 'min' || textIn(scale.unit, 'vi') === 'phút' ? 'minutes' : 'amount'
    case 'interval':
      return scale.format === 'clock' ? 'clock' : 'amount'
    case 'bounded':
      return scale.min === 0 && scale.max === 100 && textIn(scale.unit, 'en') === '%' ? 'percent' : 'points'
    default:
      return scale.kind
  }
}

/** The same scale with another name of its unit. */
export function withUnit(scale: Scale, unit: Text): Scale {
  return 'unit' in scale ? { ...scale, unit } : scale
}
