import { applyEdit, type Edit } from '@/model/edits/edit'
import type { EditLabel } from '@/model/edits/label'
import type { PlanId } from '@/model/plan'
import type { PlanDocuments } from './documents'
import { freshId } from './fresh-id'
import type { PlanShelf } from './plan-shelf'

/** Edits a plan that is not open; "refused": the result would be no valid plan. */
export async function editStored(
  documents: PlanDocuments,
  shelf: PlanShelf,
  id: PlanId,
  edit: Edit,
  label: EditLabel,
): Promise<'done' | 'nothing' | 'refused'> {
  const opened = await shelf.open(id)
  const applied = applyEdit(opened.plan, edit)
  if (applied.patches.length === 0) return 'nothing'
  if (!documents.read(applied.plan, documents.version).ok) return 'refused'
  const entry = freshId()
  await shelf.append(id, opened, [
    {
      id: entry,
      step: entry,
      kind: 'edit',
      label,
      mergeKey: null,
      patches: [...applied.patches],
      inverse: [...applied.inverse],
      at: new Date().toISOString(),
      tab: '',
      version: documents.version,
    },
  ])
  return 'done'
}
