import type { Plan } from '@/model/plan'
import { migrate } from '@/schema/migrate'
import { migrations } from '@/schema/migrations'
import { readPlan } from '@/schema/plan-schema'
import { documentVersion } from '@/schema/version'

/** How stored documents are read: the version this app writes, and the way from any older one. */
export interface PlanDocuments {
  readonly version: number
  /** Checks a document of a version up to ours and brings it to ours. */
  read(document: unknown, version: number): { readonly ok: true; readonly plan: Plan } | { readonly ok: false }
}

/** The documents of this version of the app. */
export const currentDocuments: PlanDocuments = {
  version: documentVersion,
  read: (document, version) => readPlan(migrate(document, version, documentVersion, migrations)),
}
