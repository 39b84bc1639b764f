import fc from 'fast-check'
import { describe, expect, expectTypeOf, it } from 'vitest'
import type * as v from 'valibot'
import type { Plan } from '@/model/plan'
import { blankPlan } from '@/model/blank'
import { limits } from '@/schema/limits'
import type { planSchema } from '@/schema/plan-schema'
import { readPlan } from '@/schema/plan-schema'
import { problemLimit } from '@/schema/problem'
import { arbitraryPlan } from '../fixtures/arbitrary-plan'
import { fullPlan } from '../fixtures/full-plan'
import { changedAt, pathsOf, type Json } from '../fixtures/json-paths'

const now = '2026-03-01T08:00:00.000Z'

function problemsOf(value: unknown) {
  const reading = readPlan(value)
  return reading.ok ? [] : reading.problems
}

function firstProblem(value: unknown) {
  return problemsOf(value)[0]
}

/** The full plan with one value changed; `undefined` takes the field away. */
function withChange(path: string, value: unknown): unknown {
  return changedAt(fullPlan as unknown as Json, path.split('.'), value)
}

describe('readPlan', () => {
  it('has the type of the model, in both directions', () => {
    expectTypeOf<v.InferOutput<typeof planSchema>>().toExtend<Plan>()
    expectTypeOf<Plan>().toExtend<Readonly<v.InferOutput<typeof planSchema>>>()
  })

  it('takes every plan the model allows and gives it back as it was', () => {
    fc.assert(
      fc.property(arbitraryPlan, (plan) => {
        expect(readPlan(plan)).toEqual({ ok: true, plan })
      }),
      { numRuns: 150 },
    )
  })

  it('gives a copy of plain objects, nothing of the input itself', () => {
    const reading = readPlan(fullPlan)
    if (!reading.ok) throw new Error('refused')
    const waiting: [unknown, unknown][] = [[reading.plan, fullPlan]]
    for (let pair = waiting.pop(); pair !== undefined; pair = waiting.pop()) {
      const [copy, source] = pair
      if (typeof copy !== 'object' || copy === null) continue
      expect(copy).not.toBe(source)
      expect(Object.getPrototypeOf(copy)).toBe(Object.prototype)
      for (const [key, inner] of Object.entries(copy)) waiting.push([inner, (source as Record<string, unknown>)[key]])
    }
  })

  it('refuses another type at every place, and says where', () => {
    for (const { path, value } of pathsOf(fullPlan as unknown as Json)) {
      const wrong: unknown = typeof value === 'object' ? true : { odd: 1 }
      const problem = firstProblem(changedAt(fullPlan as unknown as Json, path, wrong))
      expect(problem, path.join('.')).toBeDefined()
      expect(problem?.path.startsWith(path.join('.')), `${path.join('.')} was said to be ${problem?.path}`).toBe(true)
      const list = firstProblem(changedAt(fullPlan as unknown as Json, path, []))
      expect(list).toEqual({ code: 'WRONG_TYPE', path: path.join('.'), values: { expected: 'object', found: 'list' } })
    }
  })

  it('refuses a missing field at every place where the model wants one', () => {
    const optional =
      /^(?:tags|attributes|rivals|bundles|initiatives|alternatives)\.[^.]+$|\.(?:names|rivals|funds|members|factors|effects|requires|excludes|stars|targets|chosen|shares|volumeOf)\.[^.]+$/
    for (const { path } of pathsOf(fullPlan as unknown as Json)) {
      const at = path.join('.')
      if (optional.test(at) || path.length === 0) continue
      const problem = firstProblem(changedAt(fullPlan as unknown as Json, path, undefined))
      expect(problem?.code, at).toBe('MISSING_FIELD')
      expect(problem?.path).toBe(at)
    }
  })

  it('refuses an unknown field at any depth, whatever it is called', () => {
    for (const field of ['extra', 'toString', 'hasOwnProperty', '']) {
      for (const at of [
        '',
        'tagline',
        'origin',
        'attributes.price',
        'attributes.price.own',
        'attributes.price.scale',
      ]) {
        const path = at === '' ? field : `${at}.${field}`
        const problem = firstProblem(withChange(path, 1))
        expect(problem).toEqual({ code: 'UNKNOWN_FIELD', path, values: { field } })
      }
    }
  })

  it('refuses prototype keys at any depth', () => {
    for (const key of ['__proto__', 'constructor', 'prototype']) {
      for (const at of ['tags', 'attributes', 'attributes.price.rivals', 'attributes.price']) {
        const text = JSON.stringify(withChange(`${at}.PLANTED`, true)).replace('"PLANTED"', JSON.stringify(key))
        expect(firstProblem(JSON.parse(text))).toEqual({ code: 'PROTOTYPE_KEY', path: `${at}.${key}`, values: { key } })
      }
    }
  })

  it('refuses ids that every object answers to, so that a record can be asked for any id', () => {
    for (const id of Object.getOwnPropertyNames(Object.prototype)) {
      const renamed = JSON.stringify(fullPlan).replaceAll('"price"', JSON.stringify(id))
      expect(['BAD_ID', 'PROTOTYPE_KEY'], id).toContain(firstProblem(JSON.parse(renamed))?.code)
    }
    expect(readPlan(withChange('id', 'toStrings')).ok).toBe(true)
    expect(readPlan(withChange('id', '__')).ok).toBe(true)
  })

  it.each([
    ['kappa', 0.29, { code: 'OUT_OF_RANGE', values: { min: 0.3, found: 0.29 } }],
    ['kappa', 1.01, { code: 'OUT_OF_RANGE', values: { max: 1, found: 1.01 } }],
    ['attributes.price.own.value', Infinity, { code: 'OUT_OF_RANGE', values: { max: limits.number, found: Infinity } }],
    ['attributes.price.own.value', NaN, { code: 'WRONG_TYPE', values: { expected: 'number', found: 'number' } }],
    ['attributes.price.own.value', -1, { code: 'OUT_OF_RANGE', values: { min: 0, found: -1 } }],
    ['attributes.price.target', -1, { code: 'OUT_OF_RANGE', values: { min: 0, found: -1 } }],
    ['attributes.price.rivals.r1', -1, { code: 'OUT_OF_RANGE', values: { min: 0, found: -1 } }],
    ['attributes.price.order', 2e15, { code: 'OUT_OF_RANGE', values: { max: limits.number, found: 2e15 } }],
    ['attributes.price.own.n', 1.5, { code: 'WRONG_TYPE', values: { expected: 'whole_number', found: 'number' } }],
    ['attributes.taste.own.value', 11, { code: 'OUT_OF_RANGE', values: { max: 10, found: 11 } }],
    ['attributes.taste.benchmark.mean', 11, { code: 'OUT_OF_RANGE', values: { max: 10, found: 11 } }],
    ['attributes.taste.scale.min', 10, { code: 'OUT_OF_RANGE', values: { max: 10, found: 10 } }],
    ['attributes.speed.benchmark.lo', 21, { code: 'OUT_OF_RANGE', values: { max: 20, found: 21 } }],
    ['attributes.courtesy.own.value', 6, { code: 'OUT_OF_RANGE', values: { max: 5, found: 6 } }],
    ['attributes.parking.own.value', 2, { code: 'OUT_OF_RANGE', values: { max: 1, found: 2 } }],
    [
      'policy',
      'lenient',
      { code: 'NOT_ALLOWED', values: { allowed: 'strict, five-four, concessions', found: 'lenient' } },
    ],
    ['attributes.price.direction', 0, { code: 'NOT_ALLOWED', values: { allowed: '1, -1', found: '0' } }],
    ['createdAt', '2026-02-30T00:00:00Z', { code: 'BAD_DATE', values: { found: '2026-02-30T00:00:00Z' } }],
    ['createdAt', '1 March 2026', { code: 'BAD_DATE', values: { found: '1 March 2026' } }],
    ['attributes.taste.benchmark.month', '2026-13', { code: 'BAD_DATE', values: { found: '2026-13' } }],
    ['attributes.price.concession.reviewDate', '2025-02-29', { code: 'BAD_DATE', values: { found: '2025-02-29' } }],
    ['id', 'a b', { code: 'BAD_ID', values: { found: 'a b' } }],
    ['id', 'x'.repeat(65), { code: 'BAD_ID', values: { found: 'x'.repeat(65) } }],
    ['name', 'ế'.repeat(201), { code: 'TOO_LONG', values: { max: 200 } }],
    ['name.en', '🍜'.repeat(201), { code: 'TOO_LONG', values: { max: 200 } }],
  ] as const)('refuses %s = %s', (path, value, expected) => {
    const plan = path.startsWith('name.') ? { ...fullPlan, name: { vi: '', en: value } } : withChange(path, value)
    expect(firstProblem(plan)).toEqual({ ...expected, path })
  })

  it('counts characters, not the halves that emoji are stored in', () => {
    for (const name of ['ế'.repeat(200), '🍜'.repeat(200), 'م'.repeat(200)]) {
      expect(readPlan({ ...blankPlan('p', name, now) }).ok).toBe(true)
    }
  })

  it.each(['', '  ', '\n\t\u00a0'])('refuses an attribute left out without a word why: %j', (reason) => {
    expect(firstProblem(withChange('attributes.price.excluded', { reason }))).toEqual({
      code: 'BLANK',
      path: 'attributes.price.excluded.reason',
      values: {},
    })
    expect(readPlan(withChange('attributes.price.excluded', { reason: ' x ' })).ok).toBe(true)
  })

  it.each([
    'attributes.parking.own.value',
    'attributes.parking.target',
    'attributes.parking.rivals.r1',
    'attributes.courtesy.own.value',
    'attributes.courtesy.target',
    'attributes.courtesy.rivals.r1',
    'attributes.dishes.target',
  ])('refuses %s between two steps of its scale', (path) => {
    const half = path.includes('parking') ? 0.5 : 2.5
    const values = { expected: 'whole_number', found: 'number' }
    expect(problemsOf(withChange(path, half))).toEqual([{ code: 'WRONG_TYPE', path, values }])
    expect(readPlan(withChange(path, 1)).ok).toBe(true)
  })

  it.each([
    ['attributes.dishes.own.value', 2.5],
    ['attributes.dishes.rivals.r1', 2.5],
    ['attributes.taste.own.value', 7.35],
    ['attributes.taste.target', 8.25],
  ])('takes %s = %s, a mean of days or of answers', (path, value) => {
    expect(problemsOf(withChange(path, value))).toEqual([])
  })

  it.each([
    ['alternatives.x.choices.targets.taste', 11, { code: 'OUT_OF_RANGE', values: { max: 10, found: 11 } }],
    ['alternatives.x.choices.targets.price', -1, { code: 'OUT_OF_RANGE', values: { min: 0, found: -1 } }],
    [
      'alternatives.x.choices.targets.dishes',
      2.5,
      { code: 'WRONG_TYPE', values: { expected: 'whole_number', found: 'number' } },
    ],
  ])('refuses %s = %s, a promise that could not be made once the alternative is in force', (path, value, problem) => {
    const [, , , , attribute = ''] = path.split('.')
    const choices = {
      stars: {},
      targets: { [attribute]: value },
      chosen: {},
      shares: {},
      budget: null,
      volume: null,
      volumeOf: null,
    }
    const alternatives = { x: { id: 'x', order: 0, name: 'X', choices } }
    expect(problemsOf({ ...fullPlan, alternatives, alternative: '' })).toEqual([{ path, ...problem }])
    const possible = { x: { ...alternatives.x, choices: { ...choices, targets: { [attribute]: 3 } } } }
    expect(readPlan({ ...fullPlan, alternatives: possible, alternative: '' }).ok).toBe(true)
  })

  it.each([
    ['existing', -1.01, -1],
    ['startup', -1, 0],
  ])('refuses a guess by which the orders of a shop (%s) fall below none', (business, low, min) => {
    const money = { ...fullPlan.money, business, volume: { low, likely: 1, high: 2 } }
    const values = { min, found: low }
    expect(problemsOf({ ...fullPlan, money })).toEqual([{ code: 'OUT_OF_RANGE', path: 'money.volume.low', values }])
    expect(readPlan({ ...fullPlan, money: { ...money, volume: { low: min, likely: 1, high: 2 } } }).ok).toBe(true)
  })

  it('refuses a five-step scale where less is better: 5 is best by definition', () => {
    expect(problemsOf(withChange('attributes.courtesy.direction', -1))).toEqual([
      { code: 'NOT_ALLOWED', path: 'attributes.courtesy.direction', values: { allowed: '1', found: '-1' } },
    ])
  })

  it('refuses a benchmark on the five-step scale, which carries its own', () => {
    const guess = { kind: 'guess', evidence: 'guess', source: '', month: null, se: null, mean: 3 }
    expect(firstProblem(withChange('attributes.courtesy.benchmark', guess))).toEqual({
      code: 'WRONG_TYPE',
      path: 'attributes.courtesy.benchmark',
      values: { expected: 'null', found: 'object' },
    })
  })

  it.each([
    ['attributes.price.id', 'cost', 'cost'],
    ['rivals.r1.id', 'r9', 'r9'],
    ['bundles.comfort.id', 'other', 'other'],
    ['attributes.price.rivals.ghost', 5, 'ghost'],
    ['attributes.price.concession.funds.ghost', true, 'ghost'],
    ['tagline.names.ghost', true, 'ghost'],
    ['bundles.comfort.members.ghost', true, 'ghost'],
  ])('refuses %s that leads nowhere', (path, value, found) => {
    expect(problemsOf(withChange(path, value))).toContainEqual({ code: 'BAD_REFERENCE', path, values: { found } })
  })

  it('refuses more attributes, rivals, bundles and tags than a plan can have', () => {
    const price = fullPlan.attributes['price']
    const many = (count: number) =>
      Object.fromEntries(Array.from({ length: count }, (_, index) => [`a${index}`, { ...price, id: `a${index}` }]))
    const bare = { ...blankPlan('p', 'Plan', now), rivals: fullPlan.rivals }
    const alone = (count: number) => ({
      ...bare,
      attributes: Object.fromEntries(
        Object.entries(many(count)).map(([key, attribute]) => [key, { ...attribute, concession: null }]),
      ),
    })
    expect(readPlan(alone(60)).ok).toBe(true)
    expect(firstProblem(alone(61))).toEqual({ code: 'TOO_MANY', path: 'attributes', values: { max: 60, found: 61 } })
    const tags = Object.fromEntries(Array.from({ length: 61 }, (_, index) => [`tag ${index}`, true]))
    expect(firstProblem({ ...bare, tags })).toEqual({ code: 'TOO_MANY', path: 'tags', values: { max: 60, found: 61 } })
  })

  it('refuses what is no plain data', () => {
    for (const value of [undefined, null, 1, 'plan', [], new Date(), new Map()]) {
      expect(problemsOf(value).map(({ code }) => code)).not.toEqual([])
    }
    expect(firstProblem({ ...fullPlan, createdAt: new Date() })?.code).toBe('WRONG_TYPE')
  })

  it('bears nesting that would exhaust the stack, and a flood of values', () => {
    let deep: unknown = {}
    for (let level = 0; level < 100_000; level += 1) deep = { deep }
    expect(firstProblem({ ...fullPlan, deep })?.code).toBe('TOO_DEEP')
    const flood = Object.fromEntries(Array.from({ length: 60_000 }, (_, index) => [`t${index}`, true]))
    expect(firstProblem({ ...fullPlan, tags: flood })?.code).toBe('TOO_MANY_NODES')
  })

  it('names many faults at once, but not without end, and cuts long words short', () => {
    const tags = Object.fromEntries(Array.from({ length: 50 }, (_, index) => [`tag ${index}`, 'yes']))
    expect(problemsOf({ ...fullPlan, tags })).toHaveLength(problemLimit)
    const long = firstProblem(withChange('x'.repeat(5_000), 1))
    expect(long?.path).toHaveLength(120)
    expect(String(long?.values['field'])).toHaveLength(120)
  })

  it('answers for any JSON at all without throwing', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(readPlan(value).ok).toBe(false)
      }),
    )
  })
})
