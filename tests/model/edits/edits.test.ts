import { describe, expect, it } from 'vitest'
import { blankAttribute, blankPlan } from '@/model/blank'
import {
  addAttribute,
  duplicateAttribute,
  orderAttributes,
  refineScale,
  removeAttribute,
  setBenchmark,
  setConcession,
  setOwn,
  setRivalValue,
  setRole,
  setScale,
  setTarget,
} from '@/model/edits/attributes'
import { addBundle, leaveBundle } from '@/model/edits/bundles'
import { inSequence, preview, type Edit } from '@/model/edits/edit'
import { setTag, setTaglineName } from '@/model/edits/plan'
import { applyRepair } from '@/model/edits/repairs'
import { addRival, removeRival } from '@/model/edits/rivals'
import { dangling } from '@/model/edits/tidy'
import { inOrder, type Plan } from '@/model/plan'
import { addAlternative, chooseAlternative, duplicateAlternative } from '@/model/edits/alternatives'
import { assess } from '@/model/rule/assess'

const blank = blankPlan('p', 'Quán', '2026-11-22T00:00:00.000Z')
const after = (...edits: Edit[]): Plan => preview(blank, inSequence(edits))
const three: Edit = inSequence(['price', 'speed', 'taste'].map((id) => addAttribute(blankAttribute(id, id))))
const concession = {
  kind: 'reduce',
  reason: 'rẻ hơn',
  funds: { taste: true },
  approver: '',
  reviewDate: '',
  monthlySaving: 0,
  wtpEvidence: false,
} as const
const both = { id: 'b', order: 0, name: 'Gộp', members: { price: true, speed: true } } as const
const ids = (plan: Plan) => inOrder(plan.attributes).map((attribute) => attribute.id)

describe('attributes', () => {
  it('come in the order they were added, until the user orders them', () => {
    expect(ids(after(three))).toEqual(['price', 'speed', 'taste'])
    expect(ids(after(three, orderAttributes(['taste', 'price', 'speed'])))).toEqual(['taste', 'price', 'speed'])
  })

  it('that an order does not name keep their order behind the others', () => {
    expect(ids(after(three, orderAttributes(['taste', 'nowhere'])))).toEqual(['taste', 'price', 'speed'])
  })

  it('are copied to right behind themselves, as ordinary ones', () => {
    const starred = after(three, setRole('price', 'differentiator'), setOwn('price', { value: 4 }))
    const plan = preview(starred, duplicateAttribute('price', 'copy', 'Giá (2)'))
    expect(ids(plan)).toEqual(['price', 'copy', 'speed', 'taste'])
    expect(plan.attributes['copy']).toMatchObject({ id: 'copy', name: 'Giá (2)', role: 'parity', own: { value: 4 } })
    expect(ids(preview(plan, duplicateAttribute('taste', 'last', 'Vị (2)')))).toEqual([
      'price',
      'copy',
      'speed',
      'taste',
      'last',
    ])
  })

  it('leave no reference behind when removed', () => {
    const plan = after(
      three,
      setConcession('speed', concession),
      setTaglineName('taste', true),
      addBundle({ ...both, members: { price: true, taste: true } }),
      removeAttribute('taste'),
    )
    expect(plan.attributes['speed']?.concession?.funds).toEqual({})
    expect(plan.tagline.names).toEqual({})
    expect(plan.bundles).toEqual({})
  })

  it('keep no number of the old unit when their scale changes', () => {
    const plan = after(
      three,
      addRival({ id: 'r', order: 0, name: 'Bên cạnh', considered: null }),
      setOwn('price', { value: 4, n: 20, sd: 1 }),
      setTarget('price', 5),
      setRivalValue('price', 'r', 3),
      setBenchmark('price', { kind: 'guess', mean: 3, evidence: 'guess', source: '', month: null, se: null }),
      setScale('price', { kind: 'ratio', unit: 'đồng', format: 'money', mnd: null, bmin: null }, -1),
    )
    const fresh = blankAttribute('price', 'price')
    expect(plan.attributes['price']).toEqual({
      ...fresh,
      order: 1,
      direction: -1,
      scale: { kind: 'ratio', unit: 'đồng', format: 'money', mnd: null, bmin: null },
    })
  })

  it('keep their concession over a star, which it sleeps under', () => {
    const starred = after(three, setConcession('speed', concession), setRole('speed', 'differentiator'))
    const plain = after(three, setRole('speed', 'differentiator'))
    expect(assess(starred)).toEqual(assess(plain))
    const back = after(
      three,
      setConcession('speed', concession),
      setRole('speed', 'differentiator'),
      setRole('speed', 'parity'),
    )
    expect(back.attributes['speed']?.concession).toEqual(concession)
  })

  it('find their concession again in the alternative that declared it', () => {
    // One edit after the other, as in the app.
    const plan = [
      setConcession('speed', concession),
      addAlternative('cheap', 'Rẻ'),
      duplicateAlternative('cheap', 'fast', 'Nhanh'),
      chooseAlternative('fast'),
      setRole('speed', 'differentiator'),
      chooseAlternative('cheap'),
    ].reduce((before, edit) => preview(before, edit), after(three))
    expect(plan.attributes['speed']).toMatchObject({ role: 'parity', concession })
  })

  it('are no longer named by the tagline when the star goes', () => {
    const plan = after(
      three,
      setRole('taste', 'differentiator'),
      setTaglineName('taste', true),
      setRole('taste', 'parity'),
    )
    expect(plan.tagline.names).toEqual({})
  })
})

describe('a repair', () => {
  it('that concedes leaves what the owner has to say empty, and the policy counts concessions', () => {
    const plan = after(three, applyRepair({ kind: 'concede', attribute: 'speed', value: null }))
    expect(plan.policy).toBe('concessions')
    expect(plan.attributes['speed']?.concession).toMatchObject({ reason: '', approver: '', reviewDate: '' })
  })

  it('that makes an attribute par sets the target it needs and takes its name out of the tagline', () => {
    const plan = after(
      three,
      setRole('taste', 'differentiator'),
      setTaglineName('taste', true),
      applyRepair({ kind: 'make_parity', attribute: 'taste', value: 3 }),
    )
    expect(plan.attributes['taste']).toMatchObject({ role: 'parity', target: 3 })
    expect(plan.tagline.names).toEqual({})
  })
})

describe('a bundle', () => {
  it('takes its members out of the bundle they were in', () => {
    const plan = after(three, addBundle(both), addBundle({ ...both, id: 'c', members: { speed: true, taste: true } }))
    expect(Object.keys(plan.bundles)).toEqual(['c'])
  })

  it('of one is none', () => {
    expect(after(three, addBundle(both), leaveBundle('b', 'price')).bundles).toEqual({})
  })
})

describe('a rival', () => {
  it('takes its values away with it', () => {
    const rival = { id: 'r', order: 0, name: 'Bên cạnh', considered: null }
    const plan = after(three, addRival(rival), setRivalValue('price', 'r', 3), removeRival('r'))
    expect(plan.rivals).toEqual({})
    expect(plan.attributes['price']?.rivals).toEqual({})
  })
})

describe('a tag', () => {
  it('may have any name but the one that records cannot hold', () => {
    expect(after(setTag('toString', true), setTag('__proto__', true)).tags).toEqual({ toString: true })
    expect(Object.getPrototypeOf(after(setTag('__proto__', true)).tags)).toBe(Object.prototype)
  })
})

describe('what points to nothing after two authors have met', () => {
  it('is every reference to what is gone, and nothing else', () => {
    const full = after(
      three,
      addRival({ id: 'r', order: 0, name: 'Bên cạnh', considered: null }),
      setRivalValue('price', 'r', 3),
      setConcession('speed', concession),
      setTaglineName('taste', true),
      addBundle(both),
    )
    expect(dangling(full)).toEqual([])

    const torn = preview(full, (draft) => {
      delete draft.rivals['r']
      delete draft.attributes['taste']
    })
    expect(dangling(torn)).toEqual([
      { path: ['attributes', 'price', 'rivals', 'r'] },
      { path: ['attributes', 'speed', 'concession', 'funds', 'taste'] },
      { path: ['tagline', 'names', 'taste'] },
    ])
    const alone = preview(torn, (draft) => {
      delete draft.attributes['price']
    })
    expect(dangling(alone)).toContainEqual({ path: ['bundles', both.id] })
  })

  it('is not a bundle that was small before', () => {
    const lonely: Plan = { ...after(three), bundles: { b: { ...both, members: { price: true } } } }
    expect(dangling(lonely)).toEqual([])
  })
})

describe('names that every object inherits', () => {
  it('are no attributes, rivals, bundles or tags', () => {
    const plan = after(
      three,
      setTarget('toString', 4),
      removeAttribute('valueOf'),
      removeRival('hasOwnProperty'),
      leaveBundle('toString', 'price'),
      setTag('toString', false),
      orderAttributes(['toString', 'taste']),
      applyRepair({ kind: 'set_target', attribute: 'toString', value: 3 }),
    )
    expect(ids(plan)).toEqual(['taste', 'price', 'speed'])
    expect(Object.prototype.toString).not.toHaveProperty('target')
    expect(Object.prototype.toString).not.toHaveProperty('order')
  })
})

describe('correcting a scale', () => {
  it('keeps the numbers, and leaves another kind of scale alone', () => {
    const steps = after(three, setOwn('price', { value: 4 }), refineScale('price', { kind: 'binary' }))
    expect(steps.attributes['price']).toMatchObject({ scale: { kind: 'level5' }, own: { value: 4 } })
    const counted = after(
      three,
      setScale('price', { kind: 'count', unit: 'món' }, 1),
      setOwn('price', { value: 12 }),
      refineScale('price', { kind: 'count', unit: 'món ăn' }),
    )
    expect(counted.attributes['price']).toMatchObject({ scale: { kind: 'count', unit: 'món ăn' }, own: { value: 12 } })
  })
})
