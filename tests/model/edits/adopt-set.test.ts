import { describe, expect, it } from 'vitest'
import { adoptSet } from '@/model/edits/adopt-set'
import { applyEdit, preview } from '@/model/edits/edit'
import { plannedPlan } from '@/model/planned'
import { assess } from '@/model/rule/assess'
import { selectionOf } from '@/optimiser/selection'
import { differentiatorSets } from '@/optimiser/sets/differentiator-sets'
import { chooseAlternative } from '@/model/edits/alternatives'
import { gain, planWith } from '../../optimiser/lunch-shops'

const plan = planWith([
  { oneOff: 8e6, effects: { arrival: gain(20) } },
  { oneOff: 6e6, effects: { dishes: gain(2) } },
  { oneOff: 5e6, effects: { taste: gain(2) } },
  { oneOff: 4e6, effects: { wait: gain(8) } },
])
const kept = { present: { id: 'before', name: 'Trước' }, adopted: { id: 'after', name: 'Sau' } }
const sound = differentiatorSets(plan).sets.filter(({ cost, isCurrent }) => cost !== null && !isCurrent)

describe('adopting a set of differentiators', () => {
  it('finds sets to adopt', () => {
    expect(sound.length).toBeGreaterThan(1)
  })

  it.each(sound.map((set) => [set.stars.join(' + '), set] as const))(
    '%s: stars, work and promises keep the rule',
    (_, set) => {
      const adopted = preview(plan, adoptSet(set.stars, selectionOf(plan, set.moves), null))
      const stars = Object.values(adopted.attributes).flatMap(({ id, role }) => (role === 'differentiator' ? [id] : []))
      expect(stars.sort()).toEqual([...set.stars].sort())
      expect(assess(plannedPlan(adopted)).strict).toBe('PASS')
      expect(assess(adopted, 'target').strict).toBe('PASS')
    },
  )

  it('leaves promises that ask enough as they are', () => {
    const proud = planWith([{ effects: { arrival: gain(20) } }], { taste: { target: 9.5 } })
    expect(preview(proud, adoptSet(['arrival'], selectionOf(proud, []), null)).attributes['taste']?.target).toBe(9.5)
  })

  it('keeps what was chosen as an alternative that can be chosen again', () => {
    const [set] = sound
    const done = applyEdit(plan, adoptSet(set!.stars, selectionOf(plan, set!.moves), kept))
    expect(done.plan.alternative).toBe('after')
    const back = preview(done.plan, chooseAlternative('before'))
    expect(back.attributes).toEqual(plan.attributes)
    expect(back.initiatives).toEqual(plan.initiatives)
    const again = preview(back, chooseAlternative('after'))
    expect(again.attributes).toEqual(done.plan.attributes)
  })

  it('adds only itself beside an alternative that is in force', () => {
    const once = preview(plan, adoptSet(['taste'], selectionOf(plan, []), kept))
    const ids = { present: { id: 'x', name: 'X' }, adopted: { id: 'y', name: 'Y' } }
    const twice = preview(once, adoptSet(['wait'], selectionOf(once, []), ids))
    expect(Object.keys(twice.alternatives).sort()).toEqual(['after', 'before', 'y'])
    expect(twice.alternatives['after']?.choices.stars).toEqual({ taste: true })
  })
})
