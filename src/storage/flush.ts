import type { PlanId } from '@/model/plan'
import type { LogEntry } from '@/log/entry'

/** Entries by keys that sort as they were made. */
export type LateEntries = ReadonlyMap<string, LogEntry>

/**
 * Throws entries at the disk: at each edit, before the log is written, and while the page closes. Dexie resolves promises between its
 * steps, and a closing page runs none of them: only requests made here and now, and a
 * commit that waits for no answer, arrive. Nothing can be read either, so the entries go
 * into a table of their own; whoever next touches the plan gives them their revisions,
 * and an entry that was written after all is dropped there by its unique id. No other write
 * may hold that table meanwhile: a transaction that still waits dies with the page. So what the log has by now is taken
 * away in the same transaction, and never in one of its own between two edits.
 *
 * @param written keys of entries that lie there and that the log has
 */
export function flushLate(
  database: IDBDatabase,
  id: PlanId,
  entries: LateEntries,
  written: Iterable<string> = [],
): void {
  const transaction = database.transaction(['late'], 'readwrite', { durability: 'strict' })
  const late = transaction.objectStore('late')
  for (const [key, entry] of entries) late.put({ planId: id, entry }, key)
  for (const key of written) late.delete(key)
  transaction.commit()
}
