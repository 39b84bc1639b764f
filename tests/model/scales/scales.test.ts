import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Grade } from '@/model/evidence'
import { canvasOf, nativeOf } from '@/model/rule/canvas'
import type { Scale } from '@/model/scale'
import { kindOf, scaleKinds } from '@/model/scales'
import { clock, dishes, dong, minutes, zeroToTen } from '../sample'

const oneToFive: Scale = { kind: 'bounded', min: 1, max: 5, unit: '' }
const percent: Scale = { kind: 'bounded', min: 0, max: 100, unit: '' }
const stars: Scale = { kind: 'level5' }
const yesNo: Scale = { kind: 'binary' }

/** One or more scales of every kind, with averages that occur on it. */
const examples: readonly { readonly scale: Scale; readonly mu: number }[] = [
  { scale: zeroToTen, mu: 7 },
  { scale: oneToFive, mu: 3.6 },
  { scale: percent, mu: 78.5 },
  { scale: dong, mu: 35_000 },
  { scale: minutes, mu: 25 },
  { scale: { ...minutes, mnd: 2, bmin: 1 }, mu: 0 },
  { scale: clock, mu: 720 },
  { scale: dishes, mu: 3 },
  { scale: yesNo, mu: 1 },
  { scale: yesNo, mu: 0 },
  { scale: stars, mu: 3 },
]

describe('the table of scale kinds', () => {
  it('has an example of every kind here, so that the laws below cover it', () => {
    expect(new Set(examples.map(({ scale }) => scale.kind))).toEqual(new Set(Object.keys(scaleKinds)))
  })
})

describe.each(examples)('$scale.kind around $mu', ({ scale, mu }) => {
  const kind = kindOf(scale)
  const grades: readonly Grade[] = [0, 1, 2]
  const values = fc.double({ min: -1e6, max: 1e6, noNaN: true })

  it('has a margin and a tolerance above 0 for every grade, none smaller for weaker evidence', () => {
    const floors = grades.map((grade) => kind.floors(scale, mu, grade))
    for (const floor of floors) {
      expect(floor?.mnd).toBeGreaterThan(0)
      expect(floor?.bmin).toBeGreaterThan(0)
      expect(floor?.bmax).toBeGreaterThanOrEqual(floor?.bmin ?? NaN)
    }
    expect(floors.map((floor) => floor?.mnd ?? 0)).toEqual(floors.map((floor) => floor?.mnd ?? 0).sort((a, b) => b - a))
  })

  it('goes to the canvas and back', () => {
    const { mnd, bmin } = kind.floors(scale, mu, 1) ?? { mnd: NaN, bmin: NaN }
    fc.assert(
      fc.property(values, fc.constantFrom(1 as const, -1 as const), (x, direction) => {
        const ruler = { direction, mu, margin: mnd, tolerance: bmin }
        expect(nativeOf(ruler, canvasOf(ruler, x))).toBeCloseTo(x, 6)
      }),
    )
  })

  it('snaps onto a possible value, half a step away at most, and stays there', () => {
    const { min, max } = kind.ends(scale)
    const step = kind.step(scale, mu)
    fc.assert(
      fc.property(values, (x) => {
        const snapped = kind.snap(scale, x, mu)
        expect(kind.isPossible(scale, snapped)).toBe(true)
        expect(kind.snap(scale, snapped, mu)).toBe(snapped)
        if (x >= min && x <= max) expect(Math.abs(snapped - x)).toBeLessThanOrEqual(step / 2 + 1e-6)
      }),
    )
  })

  it('clamps into its ends', () => {
    const { min, max } = kind.ends(scale)
    fc.assert(
      fc.property(values, (x) => {
        const clamped = kind.clamp(scale, x)
        expect(clamped).toBeGreaterThanOrEqual(min)
        expect(clamped).toBeLessThanOrEqual(max)
        if (x >= min && x <= max) expect(clamped === x).toBe(true)
      }),
    )
  })

  it('knows no value that is not finite', () => {
    expect([NaN, Infinity, -Infinity].some((x) => kind.isPossible(scale, x))).toBe(false)
  })
})

describe('thresholds by kind (spec 3.4)', () => {
  it('are fractions of the range on a bounded scale, whichever end is written first', () => {
    expect([0, 1, 2].map((grade) => kindOf(percent).floors(percent, 80, grade as Grade))).toEqual([
      { mnd: 10, bmin: 5, bmax: 10 },
      { mnd: 5, bmin: 5, bmax: 10 },
      { mnd: 2, bmin: 2, bmax: 10 },
    ])
    const upsideDown: Scale = { kind: 'bounded', min: 100, max: 0, unit: '' }
    expect(kindOf(upsideDown).floors(upsideDown, 80, 2)).toEqual({ mnd: 2, bmin: 2, bmax: 10 })
    expect(kindOf(upsideDown).ends(upsideDown)).toEqual({ min: 0, max: 100 })
    expect(kindOf(oneToFive).defaultSpread(oneToFive, 3)).toBeCloseTo(0.4, 12)
  })

  it('are fractions of the average on a ratio scale, its sign aside', () => {
    expect([0, 1, 2].map((grade) => kindOf(minutes).floors(minutes, 40, grade as Grade))).toEqual([
      { mnd: 4, bmin: 2, bmax: 4 },
      { mnd: 2, bmin: 2, bmax: 4 },
      { mnd: 2, bmin: 2, bmax: 4 },
    ])
    expect(kindOf(minutes).floors(minutes, -40, 0)).toEqual({ mnd: 4, bmin: 2, bmax: 4 })
    expect(kindOf(minutes).defaultSpread(minutes, -40)).toBe(4)
  })

  it('need absolute steps on a ratio scale whose average is 0', () => {
    const floors = (mnd: number | null, bmin: number | null) => {
      const scale: Scale = { ...minutes, mnd, bmin }
      return kindOf(scale).floors(scale, 0, 2)
    }
    expect(floors(3, 2)).toEqual({ mnd: 3, bmin: 2, bmax: 2 })
    for (const [mnd, bmin] of [
      [null, null],
      [3, null],
      [null, 2],
      [0, 2],
      [3, 0],
      [NaN, 2],
      [3, -1],
      [-3, 1],
    ] as const) {
      expect(floors(mnd, bmin)).toBeNull()
    }
  })

  it('come with the attribute on an interval scale', () => {
    expect(kindOf(clock).floors(clock, 720, 0)).toEqual({ mnd: 5, bmin: 5, bmax: 10 })
    expect(kindOf(clock).defaultSpread(clock, 720)).toBe(5)
  })

  it('are one and a half on a count, the cap growing with the average', () => {
    expect(kindOf(dishes).floors(dishes, 3, 0)).toEqual({ mnd: 1, bmin: 0.5, bmax: 0.5 })
    expect(kindOf(dishes).floors(dishes, 40, 2)).toEqual({ mnd: 1, bmin: 0.5, bmax: 4 })
    expect(kindOf(dishes).floors(dishes, -40, 2)).toEqual({ mnd: 1, bmin: 0.5, bmax: 4 })
    expect(kindOf(dishes).defaultSpread(dishes, 40)).toBe(0.5)
  })

  it('are one and a half on yes or no and on the five levels', () => {
    for (const scale of [yesNo, stars]) {
      expect(kindOf(scale).floors(scale, 1, 0)).toEqual({ mnd: 1, bmin: 0.5, bmax: 0.5 })
    }
    expect(kindOf(yesNo).defaultSpread(yesNo, 1)).toBe(0.5)
    expect(kindOf(stars).defaultSpread(stars, 3)).toBe(1)
  })
})

describe('what a kind is', () => {
  it('takes the majority of rivals for the benchmark of yes or no, a tie counting as yes', () => {
    const { centre } = kindOf(yesNo)
    expect([0, 0.49, 0.5, 0.51, 1].map(centre)).toEqual([0, 0, 1, 1, 1])
    expect(centre(0.5 - 1e-12)).toBe(1)
  })

  it('takes the mean as it is everywhere else', () => {
    for (const scale of [zeroToTen, dong, clock, dishes, stars]) expect(kindOf(scale).centre(3.4)).toBe(3.4)
  })

  it('lets the five levels alone carry their own average and spread', () => {
    expect(kindOf(stars).inherent).toEqual({ mu: 3, s: 1 })
    for (const scale of [zeroToTen, dong, clock, dishes, yesNo]) expect(kindOf(scale).inherent).toBeNull()
  })

  it('has a margin fixed by definition on yes or no and the five levels, where no spread is assumed either', () => {
    const fixed = Object.entries(scaleKinds).filter(([, kind]) => kind.fixedMargin)
    expect(fixed.map(([name]) => name)).toEqual(['binary', 'level5'])
    const spreadless = Object.entries(scaleKinds).filter(([, kind]) => !kind.spreadMatters)
    expect(spreadless.map(([name]) => name)).toEqual(['binary', 'level5'])
  })

  it('ends where its unit ends', () => {
    expect(kindOf(dong).ends(dong)).toEqual({ min: 0, max: Infinity })
    expect(kindOf(dishes).ends(dishes)).toEqual({ min: 0, max: Infinity })
    expect(kindOf(clock).ends(clock)).toEqual({ min: -Infinity, max: Infinity })
    expect(kindOf(yesNo).ends(yesNo)).toEqual({ min: 0, max: 1 })
    expect(kindOf(stars).ends(stars)).toEqual({ min: 1, max: 5 })
  })

  it('has whole dishes and whole yes or no, but any score', () => {
    expect(kindOf(dishes).isPossible(dishes, 2.5)).toBe(false)
    expect(kindOf(dishes).isPossible(dishes, 2)).toBe(true)
    expect(kindOf(dishes).isPossible(dishes, -1)).toBe(false)
    expect(kindOf(yesNo).isPossible(yesNo, 0.5)).toBe(false)
    expect(kindOf(yesNo).isPossible(yesNo, 2)).toBe(false)
    expect(kindOf(zeroToTen).isPossible(zeroToTen, 7.35)).toBe(true)
    expect(kindOf(zeroToTen).isPossible(zeroToTen, 10.1)).toBe(false)
    expect(kindOf(clock).isPossible(clock, 705.5)).toBe(true)
    expect(kindOf(stars).isPossible(stars, 3.4)).toBe(true)
  })
})

describe('steps', () => {
  it.each([
    ['dong of 35,000', dong, 35_000, 500],
    ['dong of 30', dong, 30, 1],
    ['minutes of 30', minutes, 30, 0.5],
    ['dong of unknown average', dong, null, 1],
    ['minutes of 25', minutes, 25, 0.5],
    ['minutes of unknown average', minutes, null, 1],
    ['minutes of average 0', { ...minutes, mnd: 2, bmin: 1 }, 0, 0.5],
    ['minutes of negative average', minutes, -25, 0.5],
    ['0 to 10', zeroToTen, 7, 0.1],
    ['1 to 5', oneToFive, 3, 0.05],
    ['0 to 100', percent, 78, 1],
    ['a clock', clock, 720, 1],
    ['a clock where half an hour matters', { ...clock, mnd: 30 }, 720, 1],
    ['an interval without a clock', { ...clock, format: 'number', mnd: 2 }, 0, 0.5],
    ['dishes', dishes, 3.4, 1],
    ['yes or no', yesNo, 1, 1],
    ['five levels', stars, 3, 1],
  ] as [string, Scale, number | null, number][])('on %s are sensible', (_name, scale, mu, step) => {
    expect(kindOf(scale).step(scale, mu)).toBe(step)
  })

  it('lands on what people say', () => {
    expect(kindOf(dong).snap(dong, 33_100, 35_000)).toBe(33_000)
    expect(kindOf(zeroToTen).snap(zeroToTen, 7.449, 7)).toBe(7.4)
    expect(kindOf(zeroToTen).snap(zeroToTen, 12, 7)).toBe(10)
    expect(kindOf(clock).snap(clock, 705.4, 720)).toBe(705)
    expect(kindOf(dishes).snap(dishes, 2.6, 3)).toBe(3)
  })
})
