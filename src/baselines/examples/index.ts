import type { ExampleEntry } from '../entry'

/** The table of worked examples. */
export const examples: readonly ExampleEntry[] = []
