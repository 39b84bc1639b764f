import type { BackupPlan } from './backup-file'
import type { FileResult } from './result'

/** What the worker that reads a file tells the page. The first news comes as it begins: it lives. */
export type ReaderNews =
  /** `share`: part of the text that is checked, 0 to 1. */
  | { readonly type: 'progress'; readonly share: number }
  /** Some plans of a backup: all at once would stop the page while they are copied. */
  | { readonly type: 'plans'; readonly plans: readonly BackupPlan[] }
  /** Of a backup: without the plans that have been told before. */
  | { readonly type: 'read'; readonly result: FileResult }
