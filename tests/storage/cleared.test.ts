import 'fake-indexeddb/auto'
import Dexie from 'dexie'
import { afterEach, expect, it, vi } from 'vitest'
import { setPlan } from '@/model/edits/plan'
import type { StorageState } from '@/storage/connection'
import { freshDatabase, openTab, samplePlan, type Tab } from './support/tab'

const rename = { label: 'rename_plan' } as const
const tabs: Tab[] = []

afterEach(() => {
  for (const tab of tabs.splice(0)) tab.close()
  vi.restoreAllMocks()
})

async function openPlan(name: string) {
  const tab = await openTab(name)
  tabs.push(tab)
  if ((await tab.shelf.headers()).headers.length === 0) await tab.shelf.create([samplePlan(), samplePlan('p2')])
  const states: StorageState[] = []
  tab.connection.onState((state) => states.push(state))
  const session = await tab.session('p1')
  await session.settled()
  // The count follows the writing.
  await new Promise((resolve) => setTimeout(resolve, 20))
  return { tab, states, session }
}

it('a database that is deleted by another page is told as cleared, and the next edit writes the plan anew', async () => {
  const name = freshDatabase()
  const { tab, states, session } = await openPlan(name)
  session.edit(setPlan({ name: 'Phở' }), rename)
  await session.settled()
  await Dexie.delete(name)
  expect(states).toEqual(['cleared'])
  expect([session.status, session.error, tab.connection.lostPlans]).toEqual(['unsaved', 'cleared', 2])
  // Nothing is written for who only looks on: the data may have been cleared on purpose.
  await session.settled()
  expect((await tab.shelf.headers()).headers).toEqual([])

  expect(session.edit(setPlan({ premium: true }), { label: 'set_plan' })).toBe('done')
  await session.settled()
  expect([session.status, session.error, states]).toEqual(['saved', null, ['cleared', 'ready']])
  const again = await openTab(name)
  tabs.push(again)
  expect((await again.shelf.open('p1')).plan).toMatchObject({ name: 'Phở', premium: true })
  expect(session.undo()).toBe('done')
  expect(session.undo()).toBe('done')
  await session.settled()
  expect((await again.shelf.open('p1')).plan).toEqual(samplePlan())
})

it('leaving the plan writes it anew too', async () => {
  const name = freshDatabase()
  const { tab, session } = await openPlan(name)
  await Dexie.delete(name)
  expect(await session.close()).toBe(true)
  expect((await tab.shelf.headers()).headers.map(({ id }) => id)).toEqual(['p1'])
})

it('two tabs with the plan write it anew once, with what both have edited', async () => {
  const name = freshDatabase()
  const { session } = await openPlan(name)
  const { session: other } = await openPlan(name)
  await Dexie.delete(name)
  expect([session.error, other.error]).toEqual(['cleared', 'cleared'])
  session.edit(setPlan({ name: 'Phở' }), rename)
  await session.settled()
  await vi.waitFor(() => expect(other.status).toBe('saved'))
  other.edit(setPlan({ premium: true }), { label: 'set_plan' })
  await other.settled()
  await vi.waitFor(() => expect(session.plan).toMatchObject({ name: 'Phở', premium: true }))
  expect(other.plan).toEqual(session.plan)
})

it('a plan removed for good in another tab is still told as that', async () => {
  const name = freshDatabase()
  const { session } = await openPlan(name)
  const { tab } = await openPlan(name)
  await tab.shelf.purge(['p1'])
  await vi.waitFor(() => expect([session.status, session.error]).toEqual(['unsaved', 'missing']))
})
