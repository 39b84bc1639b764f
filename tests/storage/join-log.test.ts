import 'fake-indexeddb/auto'
import { afterEach, expect, it, vi } from 'vitest'
import type { WholeLog } from '@/log/whole-log'
import { setTarget } from '@/model/edits/attributes'
import { setPlan } from '@/model/edits/plan'
import { documentVersion } from '@/schema/version'
import { Device } from '../log/device'
import { freshDatabase, openTab, samplePlan, type Tab } from './support/tab'

const tabs: Tab[] = []
afterEach(() => {
  for (const tab of tabs.splice(0)) tab.close()
})
async function tabOn(database: string): Promise<Tab> {
  const tab = await openTab(database)
  tabs.push(tab)
  return tab
}

/** The whole log of a plan, and the same plan kept without its history for a while. */
function copies(): { readonly whole: WholeLog; readonly later: WholeLog } {
  const device = new Device('a', samplePlan())
  device.edit(setTarget('taste', 4))
  const { plan, timeline } = device
  const later = { version: documentVersion, base: plan, heads: timeline.heads, entries: [] }
  device.edit(setTarget('speed', 4))
  return { whole: { version: documentVersion, base: samplePlan(), heads: [], entries: device.entries }, later }
}

it('a log that begins earlier takes the place of the stored one, and a tab with the plan open sees all of it', async () => {
  const { whole, later } = copies()
  const database = freshDatabase()
  const [left, right] = [await tabOn(database), await tabOn(database)]
  await left.shelf.create([later])
  const [mine, theirs] = [await left.session('p1'), await right.session('p1')]
  theirs.edit(setTarget('price', 5), { label: 'set_target' })
  await theirs.settled()
  await vi.waitFor(() => expect(mine.plan.attributes['price']?.target).toBe(5))

  await mine.join(whole)
  expect(mine.plan.attributes).toMatchObject({ taste: { target: 4 }, speed: { target: 4 }, price: { target: 5 } })
  await vi.waitFor(() => expect(theirs.plan).toEqual(mine.plan))
  theirs.edit(setPlan({ name: 'Phở' }), { label: 'rename_plan' })
  await theirs.settled()
  await vi.waitFor(() => expect(mine.plan.name).toBe('Phở'))
  const reopened = await (await tabOn(database)).shelf.whole('p1')
  expect(reopened.plan).toEqual(theirs.plan)
  expect(reopened.log.base).toEqual(samplePlan())
})

it('what another tab writes while two logs are joined is kept', async () => {
  const { whole, later } = copies()
  const database = freshDatabase()
  const [left, right] = [await tabOn(database), await tabOn(database)]
  await left.shelf.create([later])
  const [mine, theirs] = [await left.session('p1'), await right.session('p1')]
  const joining = mine.join(whole)
  theirs.edit(setPlan({ name: 'Phở' }), { label: 'rename_plan' })
  await Promise.all([joining, theirs.settled()])
  await vi.waitFor(() => expect([mine.plan.name, theirs.plan.name]).toEqual(['Phở', 'Phở']))
  const { plan } = await (await tabOn(database)).shelf.open('p1')
  expect(plan).toMatchObject({ name: 'Phở', attributes: { taste: { target: 4 }, speed: { target: 4 } } })
})
