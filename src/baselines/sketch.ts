import type { Attribute, Direction, Kano, SuccessFactor } from '@/model/attribute'
import { blankAttribute } from '@/model/blank'
import type { IntervalScale, Scale } from '@/model/scale'
import type { LocalizedText } from '@/model/text'
import { both } from './both'

/** An attribute with its unit and meaning but without any figure: the user fills those in. */
export interface AttributeSketch {
  readonly id: string
  readonly name: LocalizedText
  readonly scale: Scale
  readonly direction: Direction
  /** A first guess for this trade; the user may change it. */
  readonly kano: Kano
  readonly factors: readonly SuccessFactor[]
  readonly priceLike: boolean
}

const DONG = both('₫', '₫')

/** When a delivery arrives, minutes after midnight; steps as the method gives them for clock times (spec 3.4). */
export const ARRIVAL_CLOCK: IntervalScale = {
  kind: 'interval',
  unit: '',
  format: 'clock',
  s0: 5,
  mnd: 5,
  bmin: 5,
  bmax: 10,
}

/** What customers are charged: less is better. */
export function price(id: string, name: LocalizedText): AttributeSketch {
  const scale: Scale = { kind: 'ratio', unit: DONG, format: 'money', mnd: null, bmin: null }
  return { id, name, scale, direction: -1, kano: 'performance', factors: ['goal'], priceLike: true }
}

/** A charge beside the price (shipping, deposit), often zero in a trade: steps in dong for that case. */
export function fee(id: string, name: LocalizedText, step: number): AttributeSketch {
  const scale: Scale = { kind: 'ratio', unit: DONG, format: 'money', mnd: step, bmin: step }
  return { id, name, scale, direction: -1, kano: 'performance', factors: ['ease'], priceLike: false }
}

/** Waiting, lead time: a duration from zero, less is better. */
export function wait(id: string, name: LocalizedText, unit: LocalizedText, kano: Kano): AttributeSketch {
  const scale: Scale = { kind: 'ratio', unit, format: 'number', mnd: null, bmin: null }
  return { id, name, scale, direction: -1, kano, factors: ['ease'], priceLike: false }
}

/** A closing time as minutes after midnight: later is better. Half an hour is the smallest step people notice. */
export function closing(id: string, name: LocalizedText): AttributeSketch {
  const scale: Scale = { kind: 'interval', unit: '', format: 'clock', s0: 30, mnd: 30, bmin: 30, bmax: 60 }
  return { id, name, scale, direction: 1, kano: 'performance', factors: ['ease'], priceLike: false }
}

/** Something counted: more is better unless `direction` is -1. */
export function tally(
  id: string,
  name: LocalizedText,
  unit: LocalizedText,
  kano: Kano,
  factor: SuccessFactor,
  direction: Direction = 1,
): AttributeSketch {
  return { id, name, scale: { kind: 'count', unit }, direction, kano, factors: [factor], priceLike: false }
}

/** Has it or not. */
export function yesNo(id: string, name: LocalizedText, kano: Kano, factor: SuccessFactor): AttributeSketch {
  return { id, name, scale: { kind: 'binary' }, direction: 1, kano, factors: [factor], priceLike: false }
}

/** A soft impression on the quick five-step scale, which needs no figures of rivals. */
export function feel(id: string, name: LocalizedText, kano: Kano, factor: SuccessFactor): AttributeSketch {
  return { id, name, scale: { kind: 'level5' }, direction: 1, kano, factors: [factor], priceLike: false }
}

/** The attribute of a plan that a sketch stands for, with nothing filled in. */
export function attributeFromSketch(sketch: AttributeSketch, order: number): Attribute {
  const { id, name, scale, direction, kano, priceLike } = sketch
  const factors: Partial<Record<SuccessFactor, true>> = {}
  for (const factor of sketch.factors) factors[factor] = true
  return { ...blankAttribute(id, name), order, scale, direction, kano, factors, priceLike }
}
