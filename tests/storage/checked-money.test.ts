import 'fake-indexeddb/auto'
import { describe, expect, it, vi } from 'vitest'
import { decodeStatus, isStatusOpen } from '@/judgement/status-code'
import { PlanChannel } from '@/storage/channel'
import { PlanDatabase } from '@/storage/database'
import { DatabaseShelf } from '@/storage/database-shelf'
import { currentDocuments } from '@/storage/documents'
import { MemoryShelf } from '@/storage/memory-shelf'
import type { PlanShelf } from '@/storage/plan-shelf'
import { effect, initiative, shopPlan } from '../analysis/plan-sample'
import { freshDatabase } from './support/tab'

const kinds: [string, () => PlanShelf][] = [
  ['on disk', () => new DatabaseShelf(new PlanDatabase(freshDatabase()), currentDocuments, new PlanChannel(null))],
  ['in memory', () => new MemoryShelf(currentDocuments, new PlanChannel(null))],
]

/** By the closed form alone it would be clearly profitable. */
const paysBack = shopPlan({
  initiatives: { a: initiative('a', { oneOff: 10_000_000, effects: { courtesy: effect(1) } }) },
})

// The draws are fetched once for all: until this comes, nothing of them is there.
const fetched = vi.hoisted(() => {
  let give: () => void = () => undefined
  const come = new Promise<void>((resolve) => (give = resolve))
  return { come, give: () => give() }
})
vi.mock('@/analysis/drawn-money', async (original) => {
  await fetched.come
  return original()
})

describe('a plan written before its money can be drawn', () => {
  it('is said to be checked still, never better, until it is judged anew', async () => {
    const shelves = kinds.map(([name, make]) => ({ name, shelf: make() }))
    const moneyOf = async (shelf: PlanShelf) => {
      const [header] = (await shelf.headers()).headers
      return {
        open: isStatusOpen(header!.status),
        code: decodeStatus(header!.status).find(({ part }) => part === 'money')?.code,
      }
    }
    for (const { shelf } of shelves) {
      await shelf.create([paysBack])
      expect(await moneyOf(shelf)).toEqual({ open: true, code: 'CHECKING' })
    }
    fetched.give()
    for (const { shelf } of shelves) {
      await shelf.rejudge(['plan'])
      expect(await moneyOf(shelf)).toEqual({ open: false, code: 'CLEAR' })
    }
  })
})
