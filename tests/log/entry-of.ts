import type { LogEntry } from '@/log/entry'
import { documentVersion } from '@/schema/version'

/** An entry that renames the plan, with what a test says of it. */
export function entryOf(id: string, fields: Partial<LogEntry> = {}): LogEntry {
  return {
    id,
    author: 'me',
    device: 'here',
    seq: 1,
    clock: [0, 0],
    after: [],
    step: id,
    kind: 'edit',
    undoes: null,
    label: 'rename_plan',
    mergeKey: null,
    patches: [{ op: 'replace', path: ['name'], value: id }],
    at: '2026-11-22T00:00:00.000Z',
    version: documentVersion,
    ...fields,
  }
}
