import { describe, expect, it } from 'vitest'
import { buildDiagrams } from '@/optimiser/diagram'
import { labelPass } from '@/optimiser/labels'
import { reduce } from '@/optimiser/reduce'
import { makeInstance } from '../tradeoff/families'
import { problemOf } from '../tradeoff/instance'

describe('a pass over partial plans', () => {
  it('counts those it gives up, so that trying again comes to an end', () => {
    const part = reduce(problemOf(makeInstance('general', 'M', 1)))?.parts[0]
    const diagrams = part === undefined ? null : buildDiagrams(part)
    if (diagrams === null) throw new Error('the plan has no answer')
    const meter = { labels: 0 }
    const pass = labelPass(diagrams, [], null, { width: Infinity, limit: 1, meter })
    let step = pass.next()
    while (step.done !== true) step = pass.next()
    expect(step.value).toEqual({ points: [], complete: false })
    expect(meter.labels).toBeGreaterThan(1)
  })
})
