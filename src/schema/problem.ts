/** What can be wrong with a document, as a code; i18n turns it into a sentence. */
export type ProblemCode =
  /** The document was written by a newer version of the app. */
  | 'NEWER_VERSION'
  /** Nested deeper, or holding more values, than any plan. */
  | 'TOO_DEEP'
  | 'TOO_MANY_NODES'
  /** A key that could reach into the prototype of an object. */
  | 'PROTOTYPE_KEY'
  | 'UNKNOWN_FIELD'
  | 'MISSING_FIELD'
  | 'WRONG_TYPE'
  | 'OUT_OF_RANGE'
  /** Not one of the words allowed at this place. */
  | 'NOT_ALLOWED'
  | 'TOO_LONG'
  /** A text that must say something, and does not. */
  | 'BLANK'
  | 'TOO_MANY'
  | 'BAD_ID'
  | 'BAD_DATE'
  /** Names something that is not in the plan, or not where it says. */
  | 'BAD_REFERENCE'
  /** Things that need one another in a circle. `values.found`: around it. */
  | 'CIRCULAR'

/** Why a file is refused: what can be wrong with a document, and with the file around it. */
export type FileProblemCode =
  | ProblemCode
  | 'EMPTY'
  /** More bytes than the caps of `formats` allow. */
  | 'TOO_LARGE'
  /** What read the file died of something else than the file's own faults, such as a lack of memory. */
  | 'BROKEN_OFF'
  /** The file could not be read from the device. */
  | 'UNREADABLE'
  /** A kind of file that the app does not open. */
  | 'UNSUPPORTED'
  /** Not UTF-8. */
  | 'NOT_TEXT'
  /** `values`: line and column of the first character that cannot stand there, from 1. */
  | 'NOT_JSON'
  /** The file ends too early. */
  | 'TRUNCATED'
  /** The same key twice in one object. */
  | 'DUPLICATE_KEY'
  /** JSON, but not one of our plans. */
  | 'OTHER_APP'
  /** A sound picture that carries no plan. */
  | 'NO_PLAN_INSIDE'
  /** A picture that was changed or cut. */
  | 'DAMAGED_PICTURE'

/** One reason to refuse a document. */
export interface Problem<Code extends string = ProblemCode> {
  readonly code: Code
  /** Where, as field names joined by dots ("attributes.price.own.value"); empty: the document as a whole. */
  readonly path: string
  /** Figures and words for the sentence, by name. */
  readonly values: Readonly<Record<string, string | number>>
}

export type FileProblem = Problem<FileProblemCode>

/** Most problems reported at once: enough to mend a file by hand, too few to flood a screen. */
export const problemLimit = 20
