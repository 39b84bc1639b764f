import { describe, expect, it } from 'vitest'
import { starts } from '@/baselines/catalogue'
import { suggestionThemes } from '@/baselines/suggestions'
import { fitSuggestion } from '@/baselines/suggestions/fit'
import { at, exactly, fair, slight, strong } from '@/baselines/suggestions/gain'
import { nativeGain } from '@/baselines/suggestions/native-gain'
import { closing, tally, wait, yesNo, attributeFromSketch, type AttributeSketch } from '@/baselines/sketch'
import type { Attribute } from '@/model/attribute'
import type { Evidence } from '@/model/benchmark'
import { blankAttribute, blankPlan } from '@/model/blank'
import type { Plan } from '@/model/plan'
import type { Scale } from '@/model/scale'
import { kindOf } from '@/model/scales'
import { both } from '@/baselines/both'
import { planOfStart, ratedInTheMiddle } from '../plan-of-start'

const all = (await Promise.all(suggestionThemes.map(({ load }) => load()))).flat()
const plan = blankPlan('p', 'P', '2026-11-22T08:00:00.000Z')
const word = both('a', 'b')

function known(attribute: Attribute, value: number | null): Attribute {
  return { ...attribute, own: { ...attribute.own, value } }
}
const sketched = (sketch: AttributeSketch, value: number | null) => known(attributeFromSketch(sketch, 1), value)
const score = (min: number, max: number, value: number | null): Attribute =>
  known({ ...blankAttribute('x', 'X'), scale: { kind: 'bounded', min, max, unit: '' } }, value)
const inMinutes = (value: number | null) => sketched(wait('w', word, both('phút', 'min'), 'performance'), value)
const inHours = (value: number | null) => sketched(wait('w', word, both('giờ', 'hours'), 'performance'), value)

function withEvidence(of: Plan, evidence: Evidence, n: number | null, sd: number | null): Plan {
  const attributes = Object.values(of.attributes).map((attribute) => [
    attribute.id,
    { ...attribute, own: { ...attribute.own, evidence, n, sd } },
  ])
  return { ...of, attributes: Object.fromEntries(attributes) as Plan['attributes'] }
}

/** Averages known worse or better, and firms that differ more or less. */
function withBenchmark(of: Plan, evidence: Evidence, sd: number): Plan {
  const attributes = Object.values(of.attributes).map((attribute) => [
    attribute.id,
    attribute.benchmark?.kind === 'published'
      ? { ...attribute, benchmark: { ...attribute.benchmark, evidence, sd } }
      : attribute,
  ])
  return { ...of, attributes: Object.fromEntries(attributes) as Plan['attributes'] }
}

describe('a gain is the same whatever is known', () => {
  it.each(starts.map(({ id }) => id))('%s', async (id) => {
    const guessed = ratedInTheMiddle(await planOfStart(id))
    const unrated = await planOfStart(id)
    for (const suggestion of all) {
      const likely = fitSuggestion(guessed, suggestion)
      for (const other of [
        withEvidence(guessed, 'guess', null, null),
        withEvidence(guessed, 'informed', null, null),
        withEvidence(guessed, 'measured', 60, 1.4),
        withBenchmark(guessed, 'guess', 5),
        withBenchmark(guessed, 'informed', 0.01),
        { ...guessed, kappa: 1 },
      ])
        expect(fitSuggestion(other, suggestion), suggestion.id).toEqual(likely)
      for (const fitted of [likely, fitSuggestion(unrated, suggestion)])
        for (const [attributeId, effect] of Object.entries(fitted?.effects ?? {})) {
          const attribute = guessed.attributes[attributeId]
          expect(Object.values(effect).every(Number.isFinite), suggestion.id).toBe(true)
          expect(attribute, suggestion.id).toBeDefined()
        }
    }
  })
})

describe('scores', () => {
  it('move by points of ten, in proportion to their range and on whole steps', () => {
    expect(nativeGain(plan, score(0, 10, 6), { score: fair })).toEqual({ low: 0.3, likely: 0.6, high: 0.9 })
    expect(nativeGain(plan, score(1, 5, 3), { score: fair })).toEqual({ low: 0.1, likely: 0.25, high: 0.35 })
    expect(nativeGain(plan, score(0, 100, 50), { score: slight })).toEqual({ low: 1, likely: 3, high: 5 })
    expect(nativeGain(plan, score(0, 10, null), { score: strong })).toEqual({ low: 0.5, likely: 0.9, high: 1.3 })
  })

  it('end at the best, and are no gain there', () => {
    expect(nativeGain(plan, score(0, 10, 9.5), { score: strong })).toEqual({ low: 0.5, likely: 0.5, high: 0.5 })
    expect(nativeGain(plan, score(0, 10, 10), { score: strong })).toBe('nothing')
    expect(nativeGain(plan, { ...score(0, 10, 7), best: 7.2 }, { score: fair })).toMatchObject({
      high: expect.closeTo(0.2) as number,
    })
  })

  it('of five levels move by halves', () => {
    const levels = (value: number) => known(blankAttribute('x', 'X'), value)
    expect(nativeGain(plan, levels(3), { score: slight })).toEqual({ low: 0, likely: 0.5, high: 0.5 })
    expect(nativeGain(plan, levels(3), { score: fair })).toEqual({ low: 0.5, likely: 0.5, high: 1 })
    expect(nativeGain(plan, levels(3), { score: strong })).toEqual({ low: 0.5, likely: 1, high: 1.5 })
  })
})

describe('the clock', () => {
  const nine = { clock: { reaches: exactly(at(21)) } }
  const shut = (value: number | null) => sketched(closing('c', word), value)

  it('reaches nine in the evening exactly, from wherever it stands', () => {
    for (const today of [at(17), at(18, 30), at(20), at(20, 17), at(20, 59)])
      expect(nativeGain(plan, shut(today), nine)).toEqual({
        low: at(21) - today,
        likely: at(21) - today,
        high: at(21) - today,
      })
    expect(nativeGain(plan, shut(at(21)), nine)).toBe('nothing')
    expect(nativeGain(plan, shut(at(22)), nine)).toBe('nothing')
    expect(nativeGain(plan, shut(null), nine)).toBe('open')
  })

  it('moves by minutes', () => {
    const two = { clock: { minutes: exactly(120) } }
    expect(nativeGain(plan, shut(at(20)), two)).toEqual({ low: 120, likely: 120, high: 120 })
  })
})

describe('durations', () => {
  it('fall by a share of today’s, rounded as a guess is, and never to nothing', () => {
    const third = { duration: { percent: [20, 35, 50] } } as const
    expect(nativeGain(plan, inMinutes(20), third)).toEqual({ low: 4, likely: 7, high: 10 })
    expect(nativeGain(plan, inMinutes(25), third)).toEqual({ low: 6, likely: 8, high: 12 })
    expect(nativeGain(plan, inMinutes(0), third)).toBe('nothing')
    expect(nativeGain(plan, inMinutes(null), third)).toBe('open')
  })

  it('take the average of the market while today’s is not known', () => {
    const market: Attribute = {
      ...inMinutes(null),
      benchmark: { kind: 'guess', mean: 20, evidence: 'guess', source: '', month: null, se: null },
    }
    expect(nativeGain(plan, market, { duration: { percent: exactly(25) } })).toMatchObject({ likely: 5 })
  })

  it('reach a value in the unit in which they are measured', () => {
    const four = { duration: { reaches: exactly(at(4)) } }
    expect(nativeGain(plan, inHours(10), four)).toMatchObject({ likely: 6 })
    expect(nativeGain(plan, inMinutes(300), four)).toMatchObject({ likely: 60 })
    expect(nativeGain(plan, inMinutes(30), four)).toBe('nothing')
    expect(nativeGain(plan, sketched(wait('w', word, both('tuần', 'weeks'), 'performance'), 3), four)).toBe('open')
  })

  it('are no money, and less of them is better', () => {
    const gain = { duration: { percent: exactly(20) } }
    const money: Scale = { kind: 'ratio', unit: '₫', format: 'money', mnd: null, bmin: null }
    expect(nativeGain(plan, { ...inMinutes(20), scale: money }, gain)).toBe('elsewhere')
    expect(nativeGain(plan, { ...inMinutes(20), direction: 1 }, gain)).toBe('elsewhere')
  })
})

describe('things counted', () => {
  const counted = (value: number | null, direction: 1 | -1 = 1) =>
    sketched(tally('n', word, both('món', 'dishes'), 'performance', 'goal', direction), value)

  it('move by whole things, by a share of today’s, or to a number', () => {
    expect(nativeGain(plan, counted(2), { count: { things: exactly(1) } })).toEqual({ low: 1, likely: 1, high: 1 })
    expect(nativeGain(plan, counted(20, -1), { count: { percent: [10, 20, 30] } })).toEqual({
      low: 2,
      likely: 4,
      high: 6,
    })
    expect(nativeGain(plan, counted(7), { count: { reaches: exactly(15) } })).toMatchObject({ likely: 8 })
    expect(nativeGain(plan, counted(30), { count: { reaches: exactly(15) } })).toBe('nothing')
  })

  it('never fall below nothing', () => {
    expect(nativeGain(plan, counted(2, -1), { count: { things: exactly(6) } })).toMatchObject({ high: 2 })
  })
})

describe('yes or no', () => {
  const has = (value: number | null) => sketched(yesNo('y', word, 'performance', 'ease'), value)

  it('is a gain only where it is not there yet', () => {
    expect(nativeGain(plan, has(0), { yesNo: true })).toEqual({ low: 1, likely: 1, high: 1 })
    expect(nativeGain(plan, has(1), { yesNo: true })).toBe('nothing')
    expect(nativeGain(plan, has(null), { yesNo: true })).toBe('open')
    expect(nativeGain(plan, has(0), { score: fair })).toBe('elsewhere')
  })
})

describe('every gain of every start', () => {
  it.each(starts.map(({ id }) => id))('%s: on whole steps of its scale', async (id) => {
    const rated = ratedInTheMiddle(await planOfStart(id))
    // A value that is reached is reached exactly, wherever it stands between two steps.
    const stepwise = all.filter(({ moves }) => !JSON.stringify(moves).includes('reaches'))
    for (const suggestion of stepwise)
      for (const [attributeId, effect] of Object.entries(fitSuggestion(rated, suggestion)?.effects ?? {})) {
        const attribute = rated.attributes[attributeId]
        if (attribute === undefined) throw new Error(`no attribute ${attributeId}`)
        const { scale, own, direction } = attribute
        const step = scale.kind === 'level5' ? 0.5 : kindOf(scale).step(scale, own.value)
        const { min, max } = kindOf(scale).ends(scale)
        const room = direction === 1 ? max - (own.value ?? 0) : (own.value ?? 0) - min
        for (const gain of Object.values(effect) as number[])
          expect(
            gain === room || Math.abs(gain / step - Math.round(gain / step)) < 1e-6,
            `${suggestion.id} ${attributeId} ${String(gain)}`,
          ).toBe(true)
      }
  })
})
