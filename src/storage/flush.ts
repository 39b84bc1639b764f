import type { PlanId } from '@/model/plan'
import type { LogEntry } from './rows'

/**
 * Throws entries at the disk: at each edit, before the log is written, and while the page closes. Dexie resolves promises between its
 * steps, and a closing page runs none of them: only requests made here and now, and a
 * commit that waits for no answer, arrive. Nothing can be read either, so the entries go
 * into a table of their own; whoever next touches the plan gives them their revisions,
 * and an entry that was written after all is dropped there by its unique id. No other write
 * may hold that table meanwhile: a transaction that still waits dies with the page.
 */
export function flushLate(database: IDBDatabase, id: PlanId, entries: readonly LogEntry[]): void {
  const transaction = database.transaction(['late'], 'readwrite', { durability: 'strict' })
  const late = transaction.objectStore('late')
  for (const entry of entries) late.add({ planId: id, entry })
  transaction.commit()
}
