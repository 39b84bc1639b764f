import type { ReadResult } from './result'

/** What the worker that reads a file tells the page. The first news comes as it begins: it lives. */
export type ReaderNews =
  /** `share`: part of the text that is checked, 0 to 1. */
  { readonly type: 'progress'; readonly share: number } | { readonly type: 'read'; readonly result: ReadResult }
