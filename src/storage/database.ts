import Dexie, { type EntityTable, type Table } from 'dexie'
import type { PlanId } from '@/model/plan'
import type { LateRow, LogRow, MetaRow, PlanHeader, SnapshotRow } from './rows'

/**
 * Speaks of what lies in the tables beside plans; the shape of plans has its own clock. 2: entries of the log are shared
 * between devices (`log/entry.ts`). Those of version 1 are read as they are, so nothing is rewritten; a tab of that time
 * would not understand the new ones and is stopped.
 */
export const databaseVersion = 2

export const databaseName = 'peak-and-par'

/** The tables. Rows are typed by what we write; what is read passes the schemas of `rows.ts` first. */
export class PlanDatabase extends Dexie {
  declare readonly plans: EntityTable<PlanHeader, 'id'>
  declare readonly log: Table<LogRow, [string, number]>
  declare readonly snapshots: Table<SnapshotRow, [string, number, number]>
  declare readonly late: Table<LateRow, number>
  declare readonly meta: EntityTable<MetaRow, 'key'>

  constructor(name: string, version: number = databaseVersion) {
    // Relaxed durability, the browser's default, loses acknowledged edits when the power fails.
    super(name, { chromeTransactionDurability: 'strict', cache: 'disabled' })
    this.version(version).stores({
      plans: 'id, updatedAt',
      log: '[planId+revision], &id',
      snapshots: '[planId+revision+part]',
      late: '++, planId',
      meta: 'key',
    })
  }
}

/** The bounds of all compound keys that begin with a plan's id: arrays sort behind every other kind of key. */
export function everyKey(id: PlanId): [unknown[], unknown[]] {
  return [[id], [id, []]]
}
