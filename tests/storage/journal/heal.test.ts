import 'fake-indexeddb/auto'
import { describe, expect, it } from 'vitest'
import { applyEdit, type Edit } from '@/model/edits/edit'
import { setTarget } from '@/model/edits/attributes'
import { setPlan } from '@/model/edits/plan'
import { documentVersion } from '@/schema/version'
import { PlanChannel } from '@/storage/channel'
import { everyKey, PlanDatabase } from '@/storage/database'
import { DatabaseShelf } from '@/storage/database-shelf'
import { currentDocuments } from '@/storage/documents'
import { SecondHome } from '@/storage/journal/second-home'
import { madeEntry } from '@/storage/made-entry'
import { Device } from '../../log/device'
import { freshDatabase, samplePlan } from '../support/tab'
import { MemoryFolder, memoryJournal } from './memory-folder'

/** A tab on a database and a journal; `home` is what it found at its opening. */
async function tabOn(database: string, folder: MemoryFolder) {
  const db = new PlanDatabase(database)
  const shelf = new DatabaseShelf(db, currentDocuments, new PlanChannel(null), (ward) =>
    SecondHome.open(ward, memoryJournal(folder)),
  )
  const home = (await shelf.secondHome()) as SecondHome
  let made = 0
  return {
    db,
    shelf,
    home,
    async edit(id: string, ...edits: Edit[]) {
      for (const edit of edits) {
        const state = await shelf.open(id)
        const { patches } = applyEdit(state.plan, edit)
        made += 1
        const maker = { timeline: state.timeline, author: database, seq: made, version: documentVersion }
        const entry = madeEntry(maker, { label: 'set_plan', patches })
        await shelf.append(id, state, [entry])
      }
      return (await shelf.open(id)).plan
    },
    kill() {
      db.close()
      folder.kill()
    },
  }
}
const renamed = (name: string) => setPlan({ name })

describe('what the journal puts back', () => {
  it('is every plan of a database that was wiped, with all of its edits and its place in the bin', async () => {
    const [database, folder] = [freshDatabase(), new MemoryFolder()]
    const before = await tabOn(database, folder)
    await before.shelf.create([samplePlan('p1'), samplePlan('p2', 'Quán phở')])
    const plan = await before.edit('p1', renamed('Cơm'), setTarget('taste', 5), renamed('Cơm trưa'))
    await before.shelf.setDeleted(['p2'], '2026-11-30T00:00:00.000Z')
    before.kill()

    const after = await tabOn(freshDatabase(), folder)
    expect(after.home.healing).toEqual({ restored: ['Cơm trưa', 'Quán phở'], caughtUp: [], lost: [] })
    expect((await after.shelf.open('p1')).plan).toEqual(plan)
    const { headers } = await after.shelf.headersOf(['p1', 'p2'])
    expect(headers.map(({ deletedAt }) => deletedAt)).toEqual([null, '2026-11-30T00:00:00.000Z'])
    after.kill()
  })

  it('is one plan of two that is gone, and edits missing at the end of another', async () => {
    const [database, folder] = [freshDatabase(), new MemoryFolder()]
    const before = await tabOn(database, folder)
    await before.shelf.create([samplePlan('p1'), samplePlan('p2', 'Quán phở')])
    const plan = await before.edit('p1', renamed('A'), renamed('B'), renamed('C'))
    await before.edit('p2', renamed('Phở'))
    const { db } = before
    // As a torn log leaves it: the last two edits and their head are not there.
    await db.log.where('[planId+revision]').between(['p1', 2], ['p1', 9]).delete()
    await db.plans.update('p1', { head: 1 })
    await db.plans.delete('p2')
    before.kill()

    const after = await tabOn(database, folder)
    expect(after.home.healing).toEqual({ restored: ['Phở'], caughtUp: ['C'], lost: [] })
    expect((await after.shelf.open('p1')).plan).toEqual(plan)
    after.kill()
    const later = await tabOn(database, folder)
    expect(later.home.healing).toEqual({ restored: [], caughtUp: [], lost: [] })
    later.kill()
  })

  it('is a plan whose rows are damaged, when it is opened', async () => {
    const [database, folder] = [freshDatabase(), new MemoryFolder()]
    const before = await tabOn(database, folder)
    await before.shelf.create([samplePlan('p1')])
    const plan = await before.edit('p1', renamed('A'), renamed('B'))
    await before.db.snapshots
      .where('[planId+revision+part]')
      .between(...everyKey('p1'))
      .modify({ json: '{"torn' })
    before.kill()
    const after = await tabOn(database, folder)
    expect((await after.shelf.open('p1')).plan).toEqual(plan)
    after.kill()
  })

  it('is nothing that was removed for good', async () => {
    const [database, folder] = [freshDatabase(), new MemoryFolder()]
    const before = await tabOn(database, folder)
    await before.shelf.create([samplePlan('p1')])
    await before.edit('p1', renamed('A'))
    await before.shelf.purge(['p1'])
    before.kill()
    const after = await tabOn(database, folder)
    expect(after.home.healing).toEqual({ restored: [], caughtUp: [], lost: [] })
    expect((await after.shelf.headers()).headers).toEqual([])
    after.kill()
  })

  it('holds plans that nobody has edited since there is a journal, once there was time to copy them', async () => {
    const [database, folder] = [freshDatabase(), new MemoryFolder()]
    const old = new PlanDatabase(database)
    await new DatabaseShelf(old, currentDocuments, new PlanChannel(null)).create([
      samplePlan('p1'),
      samplePlan('p2', 'Phở'),
    ])
    old.close()
    const before = await tabOn(database, folder)
    await before.home.catchUp(
      (id) => before.shelf.open(id),
      () => Promise.resolve(),
    )
    before.kill()
    const after = await tabOn(freshDatabase(), folder)
    expect([...after.home.healing.restored].sort()).toEqual(['Phở', 'Quán cơm'])
    after.kill()
  })

  it('is also what came in from another copy of the plan, made before anything that is here', async () => {
    const [database, folder] = [freshDatabase(), new MemoryFolder()]
    const before = await tabOn(database, folder)
    await before.shelf.create([samplePlan('p1')])
    const elsewhere = new Device('a', samplePlan('p1'))
    elsewhere.edit(setTarget('speed', 4))
    await before.edit('p1', renamed('Cơm'), setTarget('taste', 5))
    const merged = await before.shelf.append('p1', await before.shelf.open('p1'), elsewhere.entries)
    before.kill()
    const after = await tabOn(freshDatabase(), folder)
    expect((await after.shelf.open('p1')).plan).toEqual(merged.plan)
    expect(merged.plan.attributes).toMatchObject({ speed: { target: 4 }, taste: { target: 5 } })
    after.kill()
  })

  it('tells by name what neither has any more', async () => {
    const [database, folder] = [freshDatabase(), new MemoryFolder()]
    const before = await tabOn(database, folder)
    await before.shelf.create([samplePlan('p1'), samplePlan('p2', 'Phở')])
    await before.home.catchUp(
      (id) => before.shelf.open(id),
      () => Promise.resolve(),
    )
    before.kill()
    // The copies are damaged, the list of what there was is not.
    const text = new TextDecoder().decode(folder.files[0])
    const lines = text.split('\n').map((line) => (line.includes(' plan p2 ') ? line.replace('Phở', 'Pho') : line))
    folder.files[0] = new TextEncoder().encode(lines.join('\n'))
    const after = await tabOn(freshDatabase(), folder)
    expect(after.home.healing).toEqual({ restored: ['Quán cơm'], caughtUp: [], lost: ['Phở'] })
    await after.home.catchUp(
      (id) => after.shelf.open(id),
      () => Promise.resolve(),
    )
    after.kill()
    // Until somebody has read it, it is told at every opening.
    const again = await tabOn(after.db.name, folder)
    expect(again.home.healing).toEqual({ restored: [], caughtUp: [], lost: ['Phở'] })
    await again.home.forgetLost()
    again.kill()
    const later = await tabOn(after.db.name, folder)
    expect(later.home.healing).toEqual({ restored: [], caughtUp: [], lost: [] })
    later.kill()
  })
})
