import { blankAttribute, blankPlan } from '@/model/blank'
import { addAttribute } from '@/model/edits/attributes'
import { inSequence, preview } from '@/model/edits/edit'
import type { Plan, PlanId } from '@/model/plan'
import { StorageConnection } from '@/storage/connection'
import { currentDocuments, type PlanDocuments } from '@/storage/documents'
import { freshId } from '@/storage/fresh-id'
import { PlanSession } from '@/storage/plan-session'
import type { PlanShelf } from '@/storage/plan-shelf'

let databases = 0

/** A database name that no other test has used. */
export function freshDatabase(): string {
  databases += 1
  return `test-${databases}-${freshId()}`
}

/** One browser tab on a database: several of them share it as real tabs do. */
export interface Tab {
  /** The author of what is done in it. */
  readonly name: string
  readonly connection: StorageConnection
  readonly shelf: PlanShelf
  /** @param others names of the tabs that are open beside it */
  session(id: PlanId, others?: ReadonlySet<string>): Promise<PlanSession>
  close(): void
}

export async function openTab(database: string, documents: PlanDocuments = currentDocuments): Promise<Tab> {
  const connection = new StorageConnection(database, documents)
  const shelf = await connection.shelf()
  const tab = freshId()
  return {
    name: tab,
    connection,
    shelf,
    async session(id, otherTabs = new Set()) {
      const opened = await shelf.open(id)
      return new PlanSession({
        connection,
        shelf,
        plan: opened.plan,
        opened,
        tab,
        otherTabs,
        onChange: () => undefined,
      })
    },
    close: () => connection.close(),
  }
}

/** A plan with a few attributes on the five-step scale. */
export function samplePlan(id: PlanId = 'p1', name = 'Quán cơm'): Plan {
  const attributes = ['price', 'speed', 'taste', 'place'].map((key) => addAttribute(blankAttribute(key, key)))
  return preview(blankPlan(id, name, '2026-11-22T00:00:00.000Z'), inSequence(attributes))
}
