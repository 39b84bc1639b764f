import { describe, expect, it } from 'vitest'
import { parameters } from '@/model/parameters'
import file from '../golden/cases.json'

describe('the chosen constants', () => {
  it('are those that the worked cases were computed with', () => {
    const said = file.parameters
    expect(parameters.kappa.default).toBe(said.kappa)
    expect(parameters.bounded.bmax).toBe(said.par_cap_fraction)
    expect(parameters.ratio.bmax).toBe(said.par_cap_fraction)
    for (const kind of ['bounded', 'ratio'] as const) {
      const { guess, informed, measured } = said.mnd_fraction[kind]
      expect(parameters[kind].mnd).toEqual([guess, informed, measured])
      expect(parameters[kind].bmin).toEqual(Object.values(said.bmin_fraction[kind]))
      expect(parameters[kind].s0).toBe(said.default_spread_fraction)
    }
    expect(parameters.count).toMatchObject({ mnd: said.count.mnd, bmin: said.count.b, s0: said.count.s0 })
    expect(parameters.level5).toMatchObject({ mu: said.level5.mu, mnd: said.level5.m, b: said.level5.b })
    expect(parameters.attributes.min).toBe(said.min_attributes)
    expect(parameters.rangeToSd).toBe(said.range_to_sd)
    expect(parameters.confidence).toBe(said.confidence_one_sided)
    expect(parameters.concessionCap).toBe(said.concession_weight_cap)
  })

  it('cannot be changed at run time', () => {
    expect(Object.isFrozen(parameters)).toBe(true)
    expect(Object.isFrozen(parameters.kappa)).toBe(true)
  })
})
