import { describe, expect, it } from 'vitest'
import type { LogEntry } from '@/log/entry'
import { fold } from '@/log/fold'
import { mergeSteps, type Merging } from '@/log/merge'
import { aheadBy, compareEntries } from '@/log/order'
import { putBack } from '@/log/put-back'
import { joined, type WholeLog } from '@/log/whole-log'
import { blankAttribute } from '@/model/blank'
import { addAlternative, chooseAlternative } from '@/model/edits/alternatives'
import { addAttribute, orderAttributes, removeAttribute, setRole, setScale, setTarget } from '@/model/edits/attributes'
import { addBundle, renameBundle } from '@/model/edits/bundles'
import { preview } from '@/model/edits/edit'
import { setPlan } from '@/model/edits/plan'
import { inOrder } from '@/model/plan'
import { documentVersion } from '@/schema/version'
import { samplePlan } from '../storage/support/tab'
import { Device } from './device'
import { entryOf } from './entry-of'

const base = samplePlan()

/** Two who work on the same plan, the second a little later, and what each has when they have heard of each other. */
function apart() {
  const [first, second] = [new Device('a', base, 1_000), new Device('b', base, 1_005)]
  return { first, second }
}
function met(...devices: Device[]) {
  const all = devices.flatMap(({ entries }) => entries)
  for (const device of devices) device.receive(all)
  const [any, ...others] = devices
  for (const other of others) expect(other.plan).toEqual(any!.plan)
  return fold(base, any!.entries, { wantsLosses: true })
}
const told = (entries: ReturnType<typeof met>) =>
  entries.losses.map(({ entry, place, why }) => [entry.id, place.join('.'), why])

describe('two who changed the same place', () => {
  it('get the later change, and the earlier one is told until somebody decides', () => {
    const { first, second } = apart()
    first.edit(setTarget('taste', 5))
    second.edit(setTarget('taste', 4))
    const folded = met(first, second)
    expect(folded.plan.attributes['taste']?.target).toBe(4)
    expect(told(folded)).toEqual([['a0001', 'attributes.taste.target', 'overwritten']])
    first.edit(putBack(folded.losses), 'put_back')
    const again = met(first, second)
    expect(again.plan.attributes['taste']?.target).toBe(5)
    expect(again.losses).toEqual([])
  })

  it('lose nothing where both said the same', () => {
    const { first, second } = apart()
    first.edit(setTarget('taste', 5))
    second.edit(setTarget('taste', 5))
    expect(met(first, second).losses).toEqual([])
  })

  it('is no loss where the second knew of the first', () => {
    const { first, second } = apart()
    first.edit(setTarget('taste', 5))
    second.receive(first.entries)
    second.edit(setTarget('taste', 4))
    expect(met(first, second).losses).toEqual([])
  })
})

describe('what was deleted', () => {
  it.each(['the deleting came later', 'the change came later'])(
    'meets a change that did not know of it: %s',
    (which) => {
      const { first, second } = apart()
      const [changing, deleting] = which.startsWith('the deleting') ? [first, second] : [second, first]
      changing.edit(setTarget('taste', 5))
      deleting.edit(removeAttribute('taste'))
      const folded = met(first, second)
      expect(folded.plan.attributes['taste']).toBeUndefined()
      expect(folded.losses).toMatchObject([{ place: ['attributes', 'taste', 'target'], why: 'deleted', value: 5 }])
      first.edit(putBack(folded.losses), 'put_back')
      const again = met(first, second)
      expect(again.plan.attributes['taste']).toEqual({ ...base.attributes['taste'], target: 5 })
      expect(again.losses).toEqual([])
    },
  )
})

describe('a bundle that dissolves because its members are deleted', () => {
  it('is told with what others did to it meanwhile, and comes back whole', () => {
    const { first, second } = apart()
    second.edit(addBundle({ id: 'b', order: 0, name: 'Gộp', members: { taste: true, speed: true } }))
    second.edit(renameBundle('b', 'Ngon và nhanh'))
    first.now += 60
    first.edit(removeAttribute('taste'))
    const folded = met(first, second)
    expect(folded.plan.bundles).toEqual({})
    expect(told(folded)).toEqual([
      ['b0001', 'bundles.b', 'deleted'],
      ['b0002', 'bundles.b.name', 'deleted'],
    ])
  })
})

describe('a scale and its values', () => {
  const minutes = { kind: 'ratio', unit: 'phút', format: 'number', mnd: null, bmin: null } as const

  it.each(['the scale came later', 'the value came later'])('are one: %s', (which) => {
    const { first, second } = apart()
    const [scaling, rating] = which.startsWith('the scale') ? [second, first] : [first, second]
    scaling.edit(setScale('speed', minutes, -1))
    rating.edit(setTarget('speed', 5))
    const { plan, losses } = met(first, second)
    expect(plan.attributes['speed']).toMatchObject({ scale: minutes, target: null })
    expect(losses).toMatchObject([{ place: ['attributes', 'speed', 'target'], value: 5 }])
  })

  it('stay one when the scale is taken back: what was said in the other unit does not count', () => {
    const device = new Device('a', base)
    const scaled = device.edit(setScale('speed', minutes, -1))!
    device.edit(setTarget('speed', 90))
    device.takeBack(scaled.id)
    expect(device.plan.attributes['speed']).toEqual(base.attributes['speed'])
    expect(fold(base, device.entries, { wantsLosses: true }).losses).toMatchObject([{ why: 'other_scale', value: 90 }])
  })
})

describe('two who choose at once', () => {
  it('end with one alternative whole, never with the stars of the other', () => {
    const both = preview(base, (plan) => {
      addAlternative('cheap', 'Giá rẻ')(plan)
      setRole('price', 'differentiator')(plan)
      addAlternative('tasty', 'Ngon')(plan)
      setRole('price', 'parity')(plan)
      setRole('taste', 'differentiator')(plan)
      addAlternative('calm', 'Bình thường')(plan)
      setRole('taste', 'parity')(plan)
    })
    const [first, second] = [new Device('a', both, 1_000), new Device('b', both, 1_005)]
    first.edit(chooseAlternative('cheap'))
    second.edit(chooseAlternative('tasty'))
    first.receive(second.entries)
    second.receive(first.entries)
    expect(first.plan).toEqual(second.plan)
    expect(first.plan.alternative).toBe('tasty')
    const stars = Object.values(first.plan.attributes).filter(({ role }) => role === 'differentiator')
    expect(stars.map(({ id }) => id)).toEqual(['taste'])
  })

  it('who drag different things both keep their move', () => {
    const { first, second } = apart()
    first.edit(orderAttributes(['taste', 'price', 'speed', 'place'], 'taste'))
    second.edit(orderAttributes(['price', 'taste', 'place', 'speed'], 'speed'))
    const { plan } = met(first, second)
    expect(inOrder(plan.attributes).map(({ id }) => id)).toEqual(['taste', 'price', 'place', 'speed'])
  })
})

describe('undo', () => {
  it('leaves the step out and what others did at other places alone, whoever was later', () => {
    const { first, second } = apart()
    first.edit(setTarget('taste', 5))
    second.edit(setTarget('speed', 4))
    met(first, second)
    second.edit(setTarget('taste', 3))
    first.receive(second.entries)
    first.undo()
    const { plan } = met(first, second)
    expect(plan.attributes['taste']?.target).toBe(3)
    expect(plan.attributes['speed']?.target).toBe(4)
  })

  it('of an adding takes what others did to the thing with it, and tells it', () => {
    const { first, second } = apart()
    first.edit(addAttribute(blankAttribute('extra', 'Thêm')))
    second.receive(first.entries)
    second.edit(setTarget('extra', 5))
    first.undo()
    const folded = met(first, second)
    expect(folded.plan.attributes['extra']).toBeUndefined()
    expect(told(folded)).toEqual([['b0001', 'attributes.extra.target', 'deleted']])
    second.edit(putBack(folded.losses), 'put_back')
    expect(met(first, second).plan.attributes['extra']?.target).toBe(5)
  })

  it('of two authors of one step counts by the last word', () => {
    const { first, second } = apart()
    const step = first.edit(setTarget('taste', 5))!
    second.receive(first.entries)
    first.undo()
    second.takeBack(step.id)
    met(first, second)
    first.redo()
    expect(met(first, second).plan.attributes['taste']?.target).toBe(5)
  })
})

describe('a clock that runs far ahead', () => {
  const year = 365 * 24 * 3600 * 1000

  it('is told, and does not keep others from changing the same place afterwards', () => {
    const { first, second } = apart()
    second.now += year
    second.edit(setTarget('taste', 4))
    first.receive(second.entries)
    expect(aheadBy(first.entries, first.now)?.by).toBeGreaterThan(year - 1)
    expect(aheadBy(first.entries, first.now)?.device).toBe('b')
    const mine = first.edit(setTarget('taste', 5))!
    // It goes on behind the wrong time, which is not its own.
    expect(aheadBy(first.entries, first.now)?.device).toBe('b')
    expect(mine.at).toBe(new Date(first.now).toISOString())
    expect(met(first, second).plan.attributes['taste']?.target).toBe(5)
    expect(aheadBy(first.entries, first.now + 2 * year)).toBeNull()
  })
})

describe('merging copies', () => {
  const logOf = (device: Device): WholeLog => ({ version: documentVersion, base, heads: [], entries: device.entries })
  function merge(first: WholeLog, ...others: WholeLog[]): Merging {
    const steps = mergeSteps(first, ...others)
    let step = steps.next()
    while (step.done !== true) step = steps.next()
    return step.value
  }

  it('tells what the first did not have', () => {
    const { first, second } = apart()
    first.edit(setTarget('taste', 5))
    const theirs = second.edit(setPlan({ name: 'Phở' }))!
    const merging = merge(logOf(first), logOf(second))
    expect(merging).toMatchObject({
      ok: true,
      merged: { plan: { name: 'Phở' }, losses: [], added: [{ id: theirs.id }] },
    })
  })

  it('joins a copy that was kept without its history for a while, at the point where it stood', () => {
    const { first, second } = apart()
    first.edit(setTarget('taste', 5))
    second.receive(first.entries)
    const later: WholeLog = {
      version: documentVersion,
      base: first.plan,
      heads: first.timeline.heads,
      entries: [second.edit(setPlan({ name: 'Phở' }))!],
    }
    first.edit(setTarget('speed', 4))
    for (const union of [joined(logOf(first), later), joined(later, logOf(first))]) {
      if (!union.ok) throw new Error(union.problem)
      const { plan } = fold(union.log.base, union.log.entries)
      expect(plan).toMatchObject({ name: 'Phở', attributes: { taste: { target: 5 }, speed: { target: 4 } } })
    }
    const elsewhere = { ...later, base: { ...first.plan, name: 'Bún' } }
    expect(joined(logOf(first), elsewhere)).toEqual({ ok: false, problem: 'OTHER_BEGINNING' })
  })

  it('joins a copy that begins where only the second of two others came to, in any order', () => {
    const { first, second } = apart()
    const third = new Device('third', base)
    first.edit(setTarget('taste', 5))
    second.receive(first.entries)
    const since = (device: Device, by: Device, made: LogEntry): WholeLog => ({
      version: documentVersion,
      base: device.plan,
      heads: device.timeline.heads,
      entries: [...by.entries.filter(({ id }) => !device.entries.some((held) => held.id === id)), made],
    })
    const second1 = since(first, second, second.edit(setPlan({ name: 'Phở' }))!)
    third.receive(second.entries)
    const third1 = since(second, third, third.edit(setTarget('speed', 4))!)
    const logs = [logOf(first), second1, third1] as const
    for (const [a, b, c] of [
      [0, 1, 2],
      [2, 1, 0],
      [1, 2, 0],
    ] as const) {
      const union = joined(logs[a], logs[b], logs[c])
      if (!union.ok) throw new Error(union.problem)
      expect(fold(union.log.base, union.log.entries).plan).toEqual(third.plan)
    }
  })

  it('names why copies cannot be joined', () => {
    const { first, second } = apart()
    const made = first.edit(setTarget('taste', 5))!
    const other = { ...logOf(second), base: { ...base, id: 'p2' } }
    expect(joined(logOf(first), other)).toEqual({ ok: false, problem: 'OTHER_PLAN' })
    const newer = { ...logOf(second), version: documentVersion + 1 }
    expect(joined(logOf(first), newer)).toEqual({ ok: false, problem: 'OTHER_VERSION' })
    const forged: LogEntry = { ...made, patches: [{ op: 'replace', path: ['name'], value: 'x' }] }
    expect(joined(logOf(first), { ...logOf(second), entries: [forged] })).toEqual({
      ok: false,
      problem: 'CONTRADICTION',
    })
  })

  it('finds a log broken whose entry is not possible where its author stood', () => {
    const forged = entryOf('x', { patches: [{ op: 'replace', path: ['kappa'], value: 'much' }] })
    const { isBroken, plan } = fold(base, [forged], { isUntrusted: true })
    expect([isBroken, plan]).toEqual([true, base])
    const stray = entryOf('y', { patches: [{ op: 'replace', path: ['id'], value: 'p2' }] })
    expect(fold(base, [stray], { isUntrusted: true }).isBroken).toBe(true)
    const dangling = entryOf('z', { patches: [{ op: 'add', path: ['tagline', 'names', 'nothing'], value: true }] })
    expect(fold(base, [dangling].sort(compareEntries), { isUntrusted: true }).isBroken).toBe(true)
  })
})
