import { migrate } from './migrate'
import { migrations } from './migrations'
import type { Migration } from './migrations/migration'
import { readPlan, type PlanReading } from './plan-schema'
import { structureProblem } from './structure'
import { documentVersion } from './version'

/**
 * Reads a plan that was stored in any version of the document: refuses newer ones before
 * looking inside, brings older ones up to date, then reads it as `readPlan` does.
 *
 * @param version the version that came with the document; a whole number from 1
 * @param chain only tests give another one
 */
export function readDocument(
  document: unknown,
  version: number,
  chain: readonly Migration[] = migrations,
  present: number = documentVersion,
): PlanReading {
  if (!Number.isSafeInteger(version) || version < 1) {
    return { ok: false, problems: [{ code: 'OUT_OF_RANGE', path: 'version', values: { min: 1, found: version } }] }
  }
  if (version > present) {
    return {
      ok: false,
      problems: [{ code: 'NEWER_VERSION', path: 'version', values: { found: version, known: present } }],
    }
  }
  const structure = structureProblem(document)
  if (structure !== null) return { ok: false, problems: [structure] }
  return readPlan(migrate(document, version, present, chain))
}
