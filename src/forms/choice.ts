/** One of a few ways to answer, with a sentence that says what it means. */
export interface Choice<T extends string> {
  readonly value: T
  readonly label: string
  readonly hint?: string
}
