import { applyEdit, type Edit } from '@/model/edits/edit'
import type { EditLabel } from '@/model/edits/label'
import type { PlanId } from '@/model/plan'
import type { PlanDocuments } from './documents'
import { libraryAuthor, madeEntry } from './made-entry'
import type { PlanShelf } from './plan-shelf'

/** Edits a plan from the library of a tab; "refused": the result would be no valid plan. */
export async function editStored(
  { documents, tab }: { readonly documents: PlanDocuments; readonly tab: string },
  shelf: PlanShelf,
  id: PlanId,
  edit: Edit,
  label: EditLabel,
): Promise<'done' | 'nothing' | 'refused'> {
  const opened = await shelf.open(id)
  const applied = applyEdit(opened.plan, edit)
  if (applied.patches.length === 0) return 'nothing'
  if (!documents.read(applied.plan, documents.version).ok) return 'refused'
  const entry = madeEntry(
    { timeline: opened.timeline, author: libraryAuthor(tab), seq: 1, version: documents.version },
    { label, patches: applied.patches },
  )
  await shelf.append(id, opened, [entry])
  return 'done'
}
