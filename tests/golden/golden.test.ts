import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { report, runFile, type Outcome } from './door'

const path = new URL('./cases.json', import.meta.url)
const text = readFileSync(path, 'utf8')

interface Case {
  id: string
  kind: string
  input: Record<string, unknown>
  expected: Record<string, unknown>
}

const cases = (JSON.parse(text) as { cases: Case[] }).cases

function caseOf(id: string): Case {
  const found = cases.find((one) => one.id === id)
  if (found === undefined) throw new Error(`no case ${id}`)
  return structuredClone(found)
}

function run(...given: unknown[]): Outcome[] {
  return runFile('planted.json', JSON.stringify({ cases: given }))
}

describe('the worked cases', () => {
  it.each(runFile('cases.json', text).map((outcome) => [outcome.id, outcome] as const))('%s', (_id, outcome) => {
    expect(outcome.result, report([outcome]).join('\n')).not.toBe('failed')
  })

  it('are 49, of which 39 are covered', () => {
    expect(report(runFile('cases.json', text)).at(-1)).toBe('39 passed, 0 failed, 10 skipped')
  })
})

describe('the door', () => {
  it.each([
    ['a number', { N: 7 }, 'N'],
    ['a verdict', { verdict: 'FAIL' }, 'verdict'],
    ['a list of codes', { blockers: ['PARITY_BREACH:price'] }, 'blockers'],
    ['a number of an attribute', { attributes: [{ id: 'price', m: 1.96 }] }, 'attributes[price].m'],
    ['a flag', { attributes: [{ id: 'price', flags: ['SPREAD_ASSUMED'] }] }, 'attributes[price].flags'],
    ['an attribute that is not there', { attributes: [{ id: 'parking', level: 3 }] }, 'attributes[parking]'],
    ['a field that nobody knows', { mood: 'good' }, 'mood'],
  ])('names %s that is not as expected', (_what, expected, where) => {
    const [outcome] = run({ ...caseOf('R01'), expected })
    expect(outcome).toMatchObject({ id: 'R01', result: 'failed', differences: [{ path: where }] })
    expect(report(outcome === undefined ? [] : [outcome]).at(-1)).toBe('0 passed, 1 failed, 0 skipped')
  })

  it('tolerates the rounding of four decimals, and no more', () => {
    const slightly = (m: number) => run({ ...caseOf('R01'), expected: { attributes: [{ id: 'price', m }] } })[0]?.result
    expect(slightly(1.9516)).toBe('passed')
    expect(slightly(1.9548)).toBe('failed')
  })

  it('compares every number of things without an id, in order', () => {
    const given = caseOf('E04')
    const swings = given.expected['tornado_u'] as { u: number; cum_12: number }[]
    expect(run({ ...given, expected: { tornado_u: swings } })[0]?.result).toBe('passed')
    const wrong = swings.map((swing, i) => (i === 1 ? { ...swing, cum_12: 0 } : swing))
    const outcomes = run({ ...given, expected: { tornado_u: wrong } })
    expect(outcomes).toMatchObject([{ result: 'failed', differences: [{ path: 'tornado_u[1].cum_12', expected: 0 }] }])
  })

  it('compares codes in any order', () => {
    const given = caseOf('R12')
    const { blockers } = given.expected as { blockers: string[] }
    expect(run({ ...given, expected: { blockers: [...blockers].reverse() } })[0]?.result).toBe('passed')
    expect(run({ ...given, expected: { blockers: blockers.slice(1) } })[0]?.result).toBe('failed')
  })

  it('fails on a kind that the schema does not know, and names those of later capabilities', () => {
    expect(run({ ...caseOf('R01'), kind: 'horoscope' })[0]).toMatchObject({ result: 'failed' })
    expect(run({ ...caseOf('R01'), kind: 'kano' })[0]).toMatchObject({ result: 'skipped' })
  })

  it.each([
    ['no JSON', '{"cases": [', 'not JSON'],
    ['no cases', '{}', 'cases'],
    ['an empty list of cases', '{"cases": []}', 'cases'],
    ['a list where an object belongs', '[]', 'not a file of cases'],
    ['a case without a kind', JSON.stringify({ cases: [{ id: 'X1', input: {}, expected: { N: 1 } }] }), 'kind'],
    ['a case that expects nothing', JSON.stringify({ cases: [{ id: 'X1', kind: 'roc', input: { n: 4 }, expected: {} }] }), 'expected'],
    ['a case that is no object', JSON.stringify({ cases: [7] }), 'not a case'],
  ])('fails on %s, with the reason', (_what, content, reason) => {
    const outcomes = runFile('broken.json', content)
    expect(outcomes).toMatchObject([{ result: 'failed' }])
    expect(report(outcomes).join('\n')).toContain(reason)
  })

  it.each([
    ['a missing scale', { scale: undefined }, 'input.attributes.0.scale'],
    ['an unknown scale', { scale: { type: 'decibel' } }, 'input.attributes.0.scale.type'],
    ['a direction of 2', { direction: 2 }, 'input.attributes.0.direction'],
    ['text for a value', { own: { value: 'seven' } }, 'input.attributes.0.own.value'],
    ['the same id twice', { id: 'arrival' }, 'same id'],
  ])('fails on an attribute with %s, and says where', (_what, change, where) => {
    const given = caseOf('R01')
    const [first, ...rest] = given.input['attributes'] as Record<string, unknown>[]
    const outcomes = run({ ...given, input: { attributes: [{ ...first, ...change }, ...rest] } })
    expect(outcomes).toMatchObject([{ id: 'R01', result: 'failed' }])
    expect(report(outcomes).join('\n')).toContain(where.replace('input.', ''))
  })
})
