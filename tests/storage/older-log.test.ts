import 'fake-indexeddb/auto'
import Dexie from 'dexie'
import { expect, it } from 'vitest'
import { setTarget } from '@/model/edits/attributes'
import { setPlan } from '@/model/edits/plan'
import { documentVersion } from '@/schema/version'
import { headerOf } from '@/storage/header'
import { freshDatabase, openTab, samplePlan } from './support/tab'

/** A database as the app left it on 29 November 2026: entries without authors, undo as patches, version 1. */
async function olderDatabase(): Promise<string> {
  const name = freshDatabase()
  const db = new Dexie(name)
  db.version(1).stores({
    plans: 'id, updatedAt',
    log: '[planId+revision], &id',
    snapshots: '[planId+revision+part]',
    late: '++, planId',
    meta: 'key',
  })
  const plan = samplePlan()
  const at = '2026-11-29T08:00:00.000Z'
  const row = (revision: number, kind: string, step: string, value: string, before: string) => ({
    id: `e${revision}`,
    step,
    kind,
    label: 'rename_plan',
    mergeKey: null,
    patches: [{ op: 'replace', path: ['name'], value }],
    inverse: [{ op: 'replace', path: ['name'], value: before }],
    at,
    tab: 'old',
    version: documentVersion,
    planId: plan.id,
    revision,
  })
  const end = { ...plan, name: 'Một' }
  await db.table('plans').put(headerOf(end, { updatedAt: at, deletedAt: null, head: 3, snapshot: 0 }))
  await db.table('snapshots').put({
    planId: plan.id,
    revision: 0,
    part: 0,
    parts: 1,
    version: documentVersion,
    json: JSON.stringify(plan),
  })
  await db
    .table('log')
    .bulkPut([
      row(1, 'edit', 'e1', 'Một', 'Quán cơm'),
      row(2, 'edit', 'e2', 'Hai', 'Một'),
      row(3, 'undo', 'e2', 'Một', 'Hai'),
    ])
  await db.table('late').put({ planId: plan.id, entry: { ...row(9, 'edit', 'l1', 'Ba', 'Một'), id: 'l1' } }, 1)
  await db.table('meta').put({ key: 'document_version', value: documentVersion })
  db.close()
  return name
}

it('a log of an older app opens as it stood, with what its closing page left, and goes on', async () => {
  const name = await olderDatabase()
  const tab = await openTab(name)
  const session = await tab.session('p1')
  expect(session.plan.name).toBe('Ba')
  session.edit(setTarget('taste', 5), { label: 'set_target' })
  session.edit(setPlan({ segment: 'Văn phòng' }), { label: 'set_plan' })
  await session.settled()
  expect(session.status).toBe('saved')
  tab.close()

  const again = await openTab(name)
  const reopened = await again.session('p1')
  expect(reopened.plan).toMatchObject({ name: 'Ba', segment: 'Văn phòng', attributes: { taste: { target: 5 } } })
  for (const _ of [1, 2, 3]) expect(reopened.undo()).toBe('done')
  expect(reopened.plan).toMatchObject({ name: 'Một', attributes: { taste: { target: null } } })
  await reopened.settled()
  // What was there is still there, as it was written.
  const db = await new Dexie(name).open()
  expect(await db.table('log').get(['p1', 2])).toMatchObject({ kind: 'edit', tab: 'old', inverse: [{ value: 'Một' }] })
  db.close()
  const { log } = await again.shelf.whole('p1')
  expect(log.entries.map(({ id }) => id).slice(0, 4)).toEqual(['e1', 'e2', 'e3', 'l1'])
  again.close()
})
