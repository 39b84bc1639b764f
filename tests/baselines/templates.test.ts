import { describe, expect, it } from 'vitest'
import { planFromTemplate } from '@/baselines/plan-from-template'
import { templates } from '@/baselines/templates'
import { inOrder } from '@/model/plan'
import { assess } from '@/model/rule/assess'
import { localizedTexts } from './every-text'

const loaded = await Promise.all(templates.map(async (entry) => ({ entry, template: await entry.load() })))
const start = { id: 'p1', now: '2026-11-22T08:00:00.000Z' }

describe('every template', () => {
  it('has an id of its own', () => {
    expect(templates.length).toBeGreaterThanOrEqual(12)
    expect(new Set(templates.map(({ id }) => id)).size).toBe(templates.length)
  })

  it.each(loaded)('$entry.id: the list says what the file holds, in both languages', ({ entry, template }) => {
    expect(template.id).toBe(entry.id)
    expect(template.name).toEqual(entry.name)
    for (const text of localizedTexts([entry, template])) {
      expect(text.vi).toMatch(/\S/)
      expect(text.en).toMatch(/\S/)
    }
  })

  it.each(loaded)('$entry.id: six to eight attributes that cover goal, ease and emotion', ({ template }) => {
    const { attributes } = template
    expect(attributes.length).toBeGreaterThanOrEqual(6)
    expect(attributes.length).toBeLessThanOrEqual(8)
    expect(new Set(attributes.map(({ id }) => id)).size).toBe(attributes.length)
    expect(new Set(attributes.flatMap(({ factors }) => factors))).toEqual(new Set(['goal', 'ease', 'emotion']))
    expect(attributes.filter(({ priceLike }) => priceLike).length).toBeLessThanOrEqual(1)
    // With must-bes alone there would be nothing to star.
    expect(attributes.filter(({ kano }) => kano !== 'must_be').length).toBeGreaterThanOrEqual(3)
  })

  it.each(loaded)('$entry.id: money and waiting are better when less, feelings when more', ({ template }) => {
    for (const { scale, direction } of template.attributes) {
      if (scale.kind === 'ratio') expect(direction).toBe(-1)
      if (scale.kind === 'level5' || scale.kind === 'binary') expect(direction).toBe(1)
    }
  })

  it.each(loaded)('$entry.id: starts a plan without a single figure', ({ template }) => {
    const plan = planFromTemplate(template, start)
    expect(plan).toMatchObject({ id: 'p1', createdAt: start.now, name: template.name, invented: false })
    expect(plan.origin).toEqual({ kind: 'template', ref: template.id })
    expect(inOrder(plan.attributes).map(({ id }) => id)).toEqual(template.attributes.map(({ id }) => id))
    for (const attribute of Object.values(plan.attributes)) {
      expect(attribute).toMatchObject({ benchmark: null, target: null, weight: null, rivals: {}, own: { value: null } })
    }
    const assessment = assess(plan)
    expect(assessment.violations.map(({ code }) => code)).toEqual(['NO_DIFF'])
    expect(assessment.unknowns.length).toBeGreaterThanOrEqual(template.attributes.length)
  })
})
