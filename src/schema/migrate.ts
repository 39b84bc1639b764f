import type { Migration } from './migrations/migration'

/**
 * Brings a document from one version to another, step by step.
 *
 * @throws RangeError when a step is missing: a fault of the app, never of the document
 */
export function migrate(document: unknown, from: number, to: number, chain: readonly Migration[]): unknown {
  let current = document
  for (let version = from; version < to; version += 1) {
    const step = chain.find((candidate) => candidate.from === version)
    if (step === undefined) throw new RangeError(`no migration from document version ${version}`)
    current = step.migrate(current)
  }
  return current
}
