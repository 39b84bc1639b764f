import { drop } from './record'
import type { PlanDraft } from './edit'

/**
 * Takes away what points to nothing. Single edits leave nothing behind; when edits of two
 * tabs meet, one may have removed what the other refers to.
 */
export function dropDangling(plan: PlanDraft): void {
  const isGone = (id: string) => !Object.hasOwn(plan.attributes, id)
  for (const attribute of Object.values(plan.attributes)) {
    dropKeys(attribute.rivals, (id) => !Object.hasOwn(plan.rivals, id))
    if (attribute.concession !== null) dropKeys(attribute.concession.funds, isGone)
  }
  dropKeys(plan.tagline.names, isGone)
  for (const bundle of Object.values(plan.bundles)) {
    const hasLost = dropKeys(bundle.members, isGone)
    if (hasLost && Object.keys(bundle.members).length < 2) drop(plan.bundles, bundle.id)
  }
}

function dropKeys(record: Record<string, unknown>, isUnwanted: (key: string) => boolean): boolean {
  const unwanted = Object.keys(record).filter(isUnwanted)
  for (const key of unwanted) drop(record, key)
  return unwanted.length > 0
}
