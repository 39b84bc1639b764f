/** One step of the document's shape, JSON to JSON. Frozen once released; imports no live code. */
export interface Migration {
  /** Reads version `from`, yields version `from + 1`. */
  readonly from: number
  /**
   * The document may be anything that a file can hold. What a step does not understand it
   * passes on untouched, so that the reading afterwards can name it; it never throws.
   */
  readonly migrate: (document: unknown) => unknown
}
