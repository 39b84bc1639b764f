import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readPlanText, writePlan, writePlanCompact } from '@/formats/plan-file'
import { blankPlan } from '@/model/blank'
import type { Plan } from '@/model/plan'
import { documentVersion } from '@/schema/version'
import { arbitraryPlan } from '../fixtures/arbitrary-plan'
import { fullPlan, planFileV1, planFileV2, planFileV3 } from '../fixtures/full-plan'
import { changedAt, pathsOf, type Json } from '../fixtures/json-paths'

const savedAt = '2026-03-02T09:30:00.000Z'

function planIn(text: string): Plan {
  const result = readPlanText(text)
  if (!result.ok) throw new Error(JSON.stringify(result.problem))
  return result.plan
}

function problemIn(text: string) {
  const result = readPlanText(text)
  return result.ok ? null : result.problem
}

describe('a plan file', () => {
  it('gives back the plan that was written: read(write(plan)) = plan', () => {
    fc.assert(
      fc.property(arbitraryPlan, (plan) => {
        expect(planIn(writePlan(plan, savedAt))).toEqual(plan)
        expect(planIn(writePlanCompact(plan, savedAt))).toEqual(plan)
      }),
      { numRuns: 150 },
    )
  })

  it('is the same text however the plan was put together', () => {
    const shuffled = (value: unknown): unknown =>
      typeof value === 'object' && value !== null
        ? Object.fromEntries(
            Object.entries(value)
              .reverse()
              .map(([key, inner]) => [key, shuffled(inner)]),
          )
        : value
    const text = writePlan(fullPlan, savedAt)
    expect(writePlan(shuffled(fullPlan) as Plan, savedAt)).toBe(text)
    expect(writePlan(planIn(text), savedAt)).toBe(text)
  })

  it('opens with what it is, from which version, by which app and when', () => {
    expect(writePlan(fullPlan, savedAt).split('\n').slice(0, 6)).toEqual([
      '{',
      '  "format": "peak-and-par/plan",',
      `  "version": ${documentVersion},`,
      '  "app": "Peak & Par",',
      `  "savedAt": "${savedAt}",`,
      '  "plan": {',
    ])
  })

  it('of the present version is read as it stands', () => {
    expect(readPlanText(planFileV3)).toEqual({
      ok: true,
      log: null,
      isHistoryUnusable: false,
      plan: fullPlan,
      summary: { name: 'Cơm trưa Hoa Sen', attributes: 7, savedAt, version: 3 },
    })
  })

  it('of version 2 is still read: its guess is said of the plan in the file, and no alternative has one of its own', () => {
    const ownGuess = { volume: null, volumeOf: null }
    const alternatives = Object.values(fullPlan.alternatives).map((one) => [
      one.id,
      { ...one, choices: { ...one.choices, ...ownGuess } },
    ])
    expect(readPlanText(planFileV2)).toEqual({
      ok: true,
      log: null,
      isHistoryUnusable: false,
      plan: { ...fullPlan, alternatives: Object.fromEntries(alternatives) as Plan['alternatives'] },
      summary: { name: 'Cơm trưa Hoa Sen', attributes: 7, savedAt, version: 2 },
    })
  })

  it('of version 1 is still read: nothing that could be done, no money told, no alternative', () => {
    const { taste, ...others } = fullPlan.attributes
    const bare = blankPlan('p', 'Plan', savedAt)
    expect(readPlanText(planFileV1)).toEqual({
      ok: true,
      log: null,
      isHistoryUnusable: false,
      plan: {
        ...fullPlan,
        attributes: { ...others, taste: { ...taste, best: null, curve: null } },
        initiatives: {},
        money: bare.money,
        alternatives: {},
        alternative: '',
      },
      summary: { name: 'Cơm trưa Hoa Sen', attributes: 7, savedAt, version: 1 },
    })
  })

  it('keeps HTML, emoji, right-to-left text and 200 characters in every text as they are', () => {
    const texts = [
      '<img src=x onerror=alert(1)>&amp;"\'',
      '👩‍🍳🍜🇻🇳',
      'مطعم \u202eabc',
      'ế'.repeat(200),
      '</script>\u0000\ufffe',
    ]
    const free = pathsOf(fullPlan as unknown as Json).filter(
      ({ path, value }) =>
        typeof value === 'string' && /^(?:name|vi|en|text|note|reason|segment|source|unit)$/.test(path.at(-1) ?? ''),
    )
    expect(free.length).toBeGreaterThan(20)
    for (const { path } of free) {
      for (const text of texts) {
        const plan = changedAt(fullPlan as unknown as Json, path, text) as Plan
        expect(planIn(writePlan(plan, savedAt)), path.join('.')).toEqual(plan)
      }
    }
  })

  it('in a picture holds nothing that means something to XML', () => {
    const plan = blankPlan('p', '<b>&amp;</b> ]]> \u0085\ufffe', savedAt)
    expect(writePlanCompact(plan, savedAt)).not.toMatch(/[<>&\u0080-\u009f\ufffe]/)
    expect(planIn(writePlanCompact(plan, savedAt))).toEqual(plan)
  })

  it('of a newer version is refused before anything else in it', () => {
    const text = JSON.stringify({ format: 'peak-and-par/plan', version: documentVersion + 1, future: true })
    expect(problemIn(text)).toEqual({
      code: 'NEWER_VERSION',
      path: 'version',
      values: { found: documentVersion + 1, known: documentVersion },
    })
  })

  it.each([
    ['[]', ''],
    ['"plan"', ''],
    ['{}', ''],
    ['{"format":7}', ''],
    ['{"type":"excalidraw","version":2}', ''],
    ['{"format":"other-app/board","version":1}', 'other-app/board'],
  ])('of another app is refused as such: %s', (text, found) => {
    expect(problemIn(text)).toEqual({ code: 'OTHER_APP', path: '', values: { found } })
  })

  it.each([
    ['version', undefined, 'MISSING_FIELD'],
    ['version', '1', 'WRONG_TYPE'],
    ['version', 0, 'OUT_OF_RANGE'],
    ['version', 0.5, 'WRONG_TYPE'],
    ['app', undefined, 'MISSING_FIELD'],
    ['app', 7, 'WRONG_TYPE'],
    ['savedAt', 'yesterday', 'BAD_DATE'],
    ['plan', undefined, 'MISSING_FIELD'],
    ['plan', 'x', 'WRONG_TYPE'],
    ['extra', 1, 'UNKNOWN_FIELD'],
    ['plan.extra', 1, 'UNKNOWN_FIELD'],
    ['plan.attributes.price.own.value', 'x', 'WRONG_TYPE'],
    ['plan.attributes.price.own.value', -5, 'OUT_OF_RANGE'],
  ])('with a wrong %s (%s) is refused with %s at that place', (path, value, code) => {
    const file = JSON.parse(planFileV2) as Json
    expect(problemIn(JSON.stringify(changedAt(file, path.split('.'), value)))).toMatchObject({ code, path })
  })

  it('with one id twice is refused, where JSON.parse would drop the first', () => {
    const twice = planFileV2.replace('"r2":', '"r1":')
    expect(JSON.parse(twice)).toBeTypeOf('object')
    expect(problemIn(twice)).toMatchObject({ code: 'DUPLICATE_KEY', values: { key: 'r1' } })
  })

  it('with a number too large for any computer is refused at its place', () => {
    const text = planFileV2.replace('"value": 36000', '"value": 1e999')
    expect(problemIn(text)).toMatchObject({ code: 'OUT_OF_RANGE', path: 'plan.attributes.price.own.value' })
  })

  it('tells how many other places are wrong', () => {
    const file = changedAt(JSON.parse(planFileV2) as Json, ['plan', 'kappa'], 9) as Json
    const result = readPlanText(JSON.stringify(changedAt(file, ['plan', 'premium'], 'no')))
    expect(result).toMatchObject({ ok: false, more: 1 })
  })
})
