// @vitest-environment happy-dom
import 'fake-indexeddb/auto'
import { createPinia, setActivePinia } from 'pinia'
import { beforeEach, expect, it } from 'vitest'
import type { Opened } from '@/formats/result'
import type { LogEntry } from '@/log/entry'
import type { WholeLog } from '@/log/whole-log'
import { setOwn, setTarget } from '@/model/edits/attributes'
import { documentVersion } from '@/schema/version'
import { planShelf, replaceStorage } from '@/storage/app-storage'
import { StorageConnection } from '@/storage/connection'
import { freshId } from '@/storage/fresh-id'
import { meetPlan } from '@/views/shell/meet-plan'
import { Device } from '../../log/device'
import { samplePlan } from '../../storage/support/tab'

const base = samplePlan()
const logOf = (entries: readonly LogEntry[]): WholeLog => ({ version: documentVersion, base, heads: [], entries })

function fileOf({ plan, entries }: Device): Opened {
  const summary = { name: plan.name, attributes: 4, savedAt: '', version: documentVersion }
  return { ok: true, plan, summary, log: logOf(entries), isHistoryUnusable: false }
}

/** Keeps a plan here, and holds a file against it. */
async function meeting(here: Device, file: Opened) {
  replaceStorage(new StorageConnection(`meet-${freshId()}`))
  await (await planShelf()).create([logOf(here.entries)])
  return meetPlan(file, {})
}

/** Three copies of one plan, all of which promise another taste. */
function copies() {
  const [a, b, c] = [new Device('a', base, 1_000), new Device('b', base, 2_000), new Device('c', base, 3_000)]
  a.edit(setTarget('taste', 5))
  b.edit(setTarget('taste', 4))
  b.edit(setOwn('speed', { value: 4 }))
  c.edit(setTarget('taste', 3))
  return { a, b, c }
}

beforeEach(() => setActivePinia(createPinia()))

it('counts the changes that are lost by this merge, and none that was lost before', async () => {
  const { a, b, c } = copies()
  expect(await meeting(a, fileOf(b))).toMatchObject({ kind: 'merge', lost: 1, added: [{}, {}] })
  // What stands instead of the own taste becomes another one: it was lost already.
  const withB = new Device('a', base, 1_000)
  withB.receive([...a.entries, ...b.entries])
  expect(await meeting(withB, fileOf(c))).toMatchObject({ kind: 'merge', lost: 1 })
  const withC = new Device('a', base, 1_000)
  withC.receive([...a.entries, ...c.entries])
  expect(await meeting(withC, fileOf(b))).toMatchObject({ kind: 'merge', lost: 1 })
  // The same file again.
  expect(await meeting(withC, fileOf(c))).toMatchObject({ kind: 'same' })
})

it('says one thing of a history: that there is none, or that it cannot be used', async () => {
  const { a } = copies()
  const bare = { ...fileOf(a), log: null }
  expect(await meeting(a, bare)).toMatchObject({ kind: 'apart', why: 'NO_HISTORY' })
  expect(await meeting(a, { ...bare, isHistoryUnusable: true })).toMatchObject({ why: 'HISTORY_UNUSABLE' })
})
