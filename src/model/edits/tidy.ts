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
  const taken = new Set<string>()
  for (const bundle of Object.values(plan.bundles)) {
    dropKeys(bundle.members, (id) => isGone(id) || taken.has(id))
    const members = Object.keys(bundle.members)
    if (members.length < 2) delete plan.bundles[bundle.id]
    else for (const id of members) taken.add(id)
  }
}

function dropKeys(record: Record<string, unknown>, isUnwanted: (key: string) => boolean): void {
  for (const key of Object.keys(record)) if (isUnwanted(key)) delete record[key]
}
