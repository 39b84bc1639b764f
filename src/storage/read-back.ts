import type { PlanId } from '@/model/plan'
import type { Text } from '@/model/text'
import type { PlanShelf } from './plan-shelf'

/** What reading every plan back has found. */
export interface ReadBack {
  /** Plans on the shelf, those in the bin too. */
  readonly plans: number
  /** Names of those that cannot be read; empty: its name is lost too. */
  readonly unreadable: readonly Text[]
}

/**
 * Reads every plan back, one after another, from its snapshot to its last edit.
 *
 * @param onRead called after each plan with how many are read, of how many
 */
export async function readBack(shelf: PlanShelf, onRead: (read: number, of: number) => void): Promise<ReadBack> {
  const { headers, damaged } = await shelf.headers()
  const named: (readonly [PlanId, Text])[] = [
    ...headers.map(({ id, name }) => [id, name] as const),
    ...damaged.map((id) => [id, ''] as const),
  ]
  const unreadable: Text[] = []
  for (const [index, [id, name]] of named.entries()) {
    await shelf.open(id).catch(() => unreadable.push(name))
    onRead(index + 1, named.length)
  }
  return { plans: named.length, unreadable }
}
