import { describe, expect, it } from 'vitest'
import type { Attribute } from '@/model/attribute'
import { assess } from '@/model/rule/assess'
import { gateLines } from '@/model/rule/gate-lines'
import { guess, own, planOf, published, quick, score, star } from '../sample'

const now = '2026-11-22'
const par = [quick('p1', 3), quick('p2', 3), quick('p3', 3)]
const dated = (id: string, month: string, more: Partial<Attribute> = {}) =>
  score(id, 7, { benchmark: published(7, 1, { month }), ...more })

function linesOf(attributes: readonly Attribute[]) {
  const plan = planOf(attributes)
  return gateLines(assess(plan, 'target', now).gateWarnings, plan.attributes)
}

describe('the lines of the gate', () => {
  it('are none where nothing is asked', () => {
    expect(linesOf([quick('lead', 5, star), ...par])).toEqual([])
  })

  it('name all averages that block in one, and those that only age in another', () => {
    const lines = linesOf([
      quick('lead', 5, star),
      dated('food', '2018-05'),
      dated('speed', '2025-06'),
      dated('network', '2004-12'),
      dated('price', '2018-05'),
      dated('place', '2024-10'),
    ])
    expect(lines).toEqual([
      {
        kind: 'outdated',
        attributes: ['network', 'food', 'price', 'place'],
        months: [
          { month: '2004-12', attributes: ['network'] },
          { month: '2018-05', attributes: ['food', 'price'] },
          { month: '2024-10', attributes: ['place'] },
        ],
      },
      { kind: 'ageing', attributes: ['speed'], months: [{ month: '2025-06', attributes: ['speed'] }] },
    ])
  })

  it('put 24 months with those that only age, and 25 with those that block', () => {
    const kindOf = (month: string) => linesOf([quick('lead', 5, star), dated('a', month), ...par])[0]?.kind
    expect(kindOf('2025-11')).toBeUndefined()
    expect(kindOf('2025-10')).toBe('ageing')
    expect(kindOf('2024-11')).toBe('ageing')
    expect(kindOf('2024-10')).toBe('outdated')
  })

  it('name the differentiators that rest on the same kind of guess together', () => {
    const lines = linesOf([
      quick('taste', 5, { ...star, own: own(5, { evidence: 'guess' }) }),
      score('speed', 9, { ...star, own: own(9, { evidence: 'guess' }) }),
      score('price', 9, { ...star, benchmark: guess(7, { evidence: 'guess' }) }),
      ...par,
    ])
    expect(lines).toEqual([
      { kind: 'guess', side: 'own', attributes: ['taste', 'speed'] },
      { kind: 'guess', side: 'average', attributes: ['price'] },
    ])
  })

  it('leave every other finding as it is', () => {
    const lines = linesOf([quick('lead', 5, { ...star, kano: 'must_be' }), dated('a', '2001-01'), ...par])
    expect(lines.map(({ kind }) => kind)).toEqual(['outdated', 'finding'])
    expect(lines[1]).toEqual({ kind: 'finding', finding: { code: 'DIFF_NOT_VALUED', attribute: 'lead', values: {} } })
  })
})
