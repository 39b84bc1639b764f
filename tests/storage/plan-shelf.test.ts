import 'fake-indexeddb/auto'
import { describe, expect, it, vi } from 'vitest'
import type { LogEntry } from '@/log/entry'
import { compareEntries, nextClock } from '@/log/order'
import { extended, planOf } from '@/log/timeline'
import { setPlan, setTag } from '@/model/edits/plan'
import { setTarget } from '@/model/edits/attributes'
import { applyEdit, type Edit } from '@/model/edits/edit'
import { PlanChannel, type PlanChange } from '@/storage/channel'
import { PlanDatabase } from '@/storage/database'
import { DatabaseShelf } from '@/storage/database-shelf'
import { currentDocuments } from '@/storage/documents'
import { editStored } from '@/storage/edit-stored'
import { MemoryShelf } from '@/storage/memory-shelf'
import { madeEntry } from '@/storage/made-entry'
import type { OpenedPlan, PlanShelf } from '@/storage/plan-shelf'
import { documentVersion } from '@/schema/version'
import { freshDatabase, samplePlan } from './support/tab'

function entryOf({ plan, timeline }: OpenedPlan, id: string, edit: Edit): LogEntry {
  const { patches } = applyEdit(plan, edit)
  const maker = { timeline, author: id, seq: 1, version: documentVersion }
  return madeEntry(maker, { id, label: 'set_plan', patches })
}

/** Edits made one after the other, each knowing those before. */
function entriesOf(state: OpenedPlan, ...edits: [id: string, edit: Edit][]): LogEntry[] {
  let { timeline } = state
  return edits.map(([id, edit]) => {
    const entry = entryOf({ ...state, timeline, plan: planOf(timeline) }, id, edit)
    timeline = extended(timeline, [entry]) ?? timeline
    return entry
  })
}

const kinds: [string, (channel: PlanChannel) => PlanShelf][] = [
  ['on disk', (channel) => new DatabaseShelf(new PlanDatabase(freshDatabase()), currentDocuments, channel)],
  ['in memory', (channel) => new MemoryShelf(currentDocuments, channel)],
]

describe.each(kinds)('a shelf of plans %s', (_name, make) => {
  function begin() {
    const channel = new PlanChannel(null)
    const heard: PlanChange[] = []
    channel.listen((changes) => heard.push(...changes))
    return { shelf: make(channel), heard }
  }

  it('gives back what was created', async () => {
    const { shelf } = begin()
    await shelf.create([samplePlan('p1', 'Một'), samplePlan('p2', 'Hai')])
    expect(await shelf.open('p2')).toMatchObject({
      revision: 0,
      plan: samplePlan('p2', 'Hai'),
      timeline: { entries: [] },
    })
    expect((await shelf.headers()).headers.map((header) => header.name).sort()).toEqual(['Hai', 'Một'])
  })

  it('numbers edits one after another and says so', async () => {
    const { shelf, heard } = begin()
    await shelf.create([samplePlan()])
    const opened = await shelf.open('p1')
    const made = entriesOf(opened, ['e1', setPlan({ name: 'Phở' })], ['e2', setTag('thử', true)])
    const appended = await shelf.append('p1', opened, made)
    expect(appended.revision).toBe(2)
    expect(appended.plan).toMatchObject({ name: 'Phở', tags: { thử: true } })
    expect(await shelf.open('p1')).toMatchObject({ revision: 2, plan: appended.plan })
    const [header] = (await shelf.headersOf(['p1'])).headers
    expect(header).toMatchObject({ name: 'Phở', tags: ['thử'], head: 2, search: 'pho thu' })
    expect(heard).toEqual([
      { id: 'p1', head: 0, isNew: true },
      { id: 'p1', head: 2 },
    ])
  })

  it('puts an edit made without knowing another one behind it, and keeps both', async () => {
    const { shelf } = begin()
    await shelf.create([samplePlan()])
    const opened = await shelf.open('p1')
    await shelf.append('p1', opened, [entryOf(opened, 'mine', setTarget('taste', 5))])
    const appended = await shelf.append('p1', opened, [entryOf(opened, 'theirs', setTarget('speed', 2))])
    expect(appended.timeline.entries.map(({ id }) => id).sort()).toEqual(['mine', 'theirs'])
    expect(appended.plan.attributes['taste']?.target).toBe(5)
    expect(appended.plan.attributes['speed']?.target).toBe(2)
  })

  it('keeps entries as they were made, whatever they meet', async () => {
    const { shelf } = begin()
    await shelf.create([samplePlan()])
    const opened = await shelf.open('p1')
    const [mine, theirs] = [
      entryOf(opened, 'mine', setTarget('taste', 5)),
      entryOf(opened, 'theirs', setTarget('taste', 2)),
    ]
    await shelf.append('p1', opened, [theirs])
    await shelf.append('p1', opened, [mine])
    const { log } = await shelf.whole('p1')
    expect(log.base).toEqual(samplePlan())
    expect(log.entries).toEqual([mine, theirs].sort(compareEntries))
  })

  it('keeps an entry once, however often it is written', async () => {
    const { shelf } = begin()
    await shelf.create([samplePlan()])
    const opened = await shelf.open('p1')
    const entry = entryOf(opened, 'e1', setPlan({ name: 'Phở' }))
    await shelf.append('p1', opened, [entry])
    const again = await shelf.append('p1', opened, [entry])
    expect(again.revision).toBe(1)
    expect((await shelf.open('p1')).revision).toBe(1)
  })

  it('lets an edit that makes no sense any more have no effect', async () => {
    const { shelf } = begin()
    const bounded = (plan: ReturnType<typeof samplePlan>) => ({
      ...plan,
      attributes: {
        ...plan.attributes,
        taste: { ...plan.attributes['taste']!, scale: { kind: 'bounded', min: 0, max: 10, unit: '' } as const },
      },
    })
    await shelf.create([bounded(samplePlan())])
    const opened = await shelf.open('p1')
    const scale = entryOf(opened, 'scale', (draft) => {
      draft.attributes['taste']!.scale = { kind: 'binary' }
    })
    const toTen = { ...entryOf(opened, 'value', setTarget('taste', 9)), clock: nextClock(scale.clock, 0) }
    await shelf.append('p1', opened, [scale])
    const appended = await shelf.append('p1', opened, [toTen])
    expect(appended.revision).toBe(2)
    expect(appended.plan.attributes['taste']).toMatchObject({ scale: { kind: 'binary' }, target: null })
    expect((await shelf.open('p1')).plan).toEqual(appended.plan)
  })

  it('moves plans into the bin and back, edits and all', async () => {
    const { shelf } = begin()
    await shelf.create([samplePlan('p1'), samplePlan('p2')])
    await shelf.setDeleted(['p1'], '2026-11-22T08:00:00.000Z')
    expect((await shelf.newestHeaders(10)).headers.map((header) => header.id)).toEqual(['p2'])
    expect((await shelf.headersOf(['p1'])).headers[0]?.deletedAt).toBe('2026-11-22T08:00:00.000Z')
    await editStored(
      { documents: currentDocuments, tab: 'gone' },
      shelf,
      'p1',
      setPlan({ name: 'Trong thùng' }),
      'rename_plan',
    )
    expect((await shelf.headersOf(['p1'])).headers[0]?.deletedAt).not.toBeNull()
    await shelf.setDeleted(['p1'], null)
    expect((await shelf.newestHeaders(10)).headers).toHaveLength(2)
  })

  it('forgets purged plans, and only those', async () => {
    const { shelf, heard } = begin()
    await shelf.create([samplePlan('p1'), samplePlan('p10')])
    await shelf.purge(['p1'])
    await expect(shelf.open('p1')).rejects.toMatchObject({ code: 'missing' })
    expect((await shelf.open('p10')).plan).toEqual(samplePlan('p10'))
    expect(heard.at(-1)).toEqual({ id: 'p1', head: 'gone' })
    await shelf.create([samplePlan('p1')])
    expect((await shelf.open('p1')).revision).toBe(0)
  })

  it('does not write an edit of a stored plan that changes nothing or spoils it', async () => {
    const { shelf } = begin()
    await shelf.create([samplePlan()])
    expect(
      await editStored(
        { documents: currentDocuments, tab: 'gone' },
        shelf,
        'p1',
        setPlan({ name: 'Quán cơm' }),
        'rename_plan',
      ),
    ).toBe('nothing')
    expect(
      await editStored({ documents: currentDocuments, tab: 'gone' }, shelf, 'p1', setPlan({ kappa: 7 }), 'set_plan'),
    ).toBe('refused')
    expect((await shelf.open('p1')).revision).toBe(0)
  })
})

describe('a shelf on disk', () => {
  const onDisk = () => {
    const db = new PlanDatabase(freshDatabase())
    return { db, shelf: new DatabaseShelf(db, currentDocuments, new PlanChannel(null)) }
  }

  it('writes all of a batch or nothing', async () => {
    const { db, shelf } = onDisk()
    await shelf.create([samplePlan()])
    const opened = await shelf.open('p1')
    const crash = () => {
      throw new Error('power cut')
    }
    db.plans.hook('updating', crash)
    const entries = ['e1', 'e2', 'e3'].map((id) => entryOf(opened, id, setTag(id, true)))
    await expect(shelf.append('p1', opened, entries)).rejects.toMatchObject({ code: 'failed' })
    db.plans.hook('updating').unsubscribe(crash)
    expect(await db.log.count()).toBe(0)
    expect((await shelf.open('p1')).plan).toEqual(samplePlan())
    await shelf.append('p1', opened, entries)
    expect(Object.keys((await shelf.open('p1')).plan.tags)).toEqual(['e1', 'e2', 'e3'])
  })

  it('leaves the table of a closing page free while it writes: what has to wait there is lost', async () => {
    const locked = vi.spyOn(IDBDatabase.prototype, 'transaction')
    const { shelf } = onDisk()
    await shelf.create([samplePlan()])
    const opened = await shelf.open('p1')
    locked.mockClear()
    await shelf.append('p1', opened, [entryOf(opened, 'e1', setTag('thử', true))])
    const written = locked.mock.calls.filter(([, mode]) => mode === 'readwrite').map(([stores]) => stores)
    locked.mockRestore()
    expect(written).toHaveLength(1)
    expect(written[0]).not.toContain('late')
  })

  it('creates all plans or none', async () => {
    const { shelf } = onDisk()
    await expect(shelf.create([samplePlan('a'), samplePlan('b'), samplePlan('a')])).rejects.toMatchObject({
      code: 'failed',
    })
    expect((await shelf.headers()).headers).toEqual([])
  })

  it('calls a full device by its name', async () => {
    const { db, shelf } = onDisk()
    db.snapshots.hook('creating', () => {
      throw new DOMException('full', 'QuotaExceededError')
    })
    await expect(shelf.create([samplePlan()])).rejects.toMatchObject({ code: 'quota' })
  })

  it('writes a snapshot every 200 revisions and never changes one', async () => {
    const { db, shelf } = onDisk()
    await shelf.create([samplePlan()])
    let state = await shelf.open('p1')
    for (let batch = 0; batch < 9; batch += 1) {
      const edits = Array.from({ length: 50 }, (_, index): [string, Edit] => [
        `e${batch}-${index}`,
        setPlan({ segment: `${batch}-${index}` }),
      ])
      state = await shelf.append('p1', state, entriesOf(state, ...edits))
    }
    const revisions = (await db.snapshots.toArray()).map((row) => row.revision)
    expect([...new Set(revisions)]).toEqual([0, 200, 400])
    const opened = await shelf.open('p1')
    expect(opened).toMatchObject({ revision: 450, plan: state.plan })
    // From the last snapshot but one, so that much can be taken back.
    expect(opened.timeline.entries).toHaveLength(250)
    expect((await shelf.whole('p1')).plan).toEqual(state.plan)
  })

  it('writes a snapshot when something belongs before the newest one, and opens from it', async () => {
    const { db, shelf } = onDisk()
    await shelf.create([samplePlan()])
    const begun = await shelf.open('p1')
    const early = { ...entryOf(begun, 'early', setTag('sớm', true)), clock: [1, 0] as [number, number] }
    const edits = Array.from({ length: 250 }, (_, index): [string, Edit] => [
      `e${index}`,
      setPlan({ segment: `${index}` }),
    ])
    const state = await shelf.append('p1', begun, entriesOf(begun, ...edits))
    const joined = await shelf.append('p1', state, [early])
    expect(joined.plan).toMatchObject({ segment: '249', tags: { sớm: true } })
    expect([...new Set((await db.snapshots.toArray()).map((row) => row.revision))]).toEqual([0, 250, 251])
    expect((await shelf.open('p1')).plan).toEqual(joined.plan)
    expect((await shelf.whole('p1')).log.entries[0]).toEqual(early)
  })
})
