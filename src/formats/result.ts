import type { Plan } from '@/model/plan'
import type { Text } from '@/model/text'
import type { Problem, ProblemCode } from '@/schema/problem'

/** Why a file is refused: what can be wrong with a document, and with the file around it. */
export type FileProblemCode =
  | ProblemCode
  | 'EMPTY'
  /** More bytes than `caps.bytes`. */
  | 'TOO_LARGE'
  /** Reading took longer than `caps.milliseconds`. */
  | 'TOO_SLOW'
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

export type FileProblem = Problem<FileProblemCode>

/** What is shown of a plan before it lands. */
export interface PlanSummary {
  readonly name: Text
  /** Number of attributes. */
  readonly attributes: number
  /** ISO instant. */
  readonly savedAt: string
  /** Version of the document as it stands in the file. */
  readonly version: number
}

export interface Opened {
  readonly ok: true
  readonly plan: Plan
  readonly summary: PlanSummary
}

export interface Refused {
  readonly ok: false
  /** The first reason; `more` further ones were found. */
  readonly problem: FileProblem
  readonly more: number
}

/** Plain data, so that it can be posted from a worker. */
export type ReadResult = Opened | Refused

/** The text of a plan file found in some bytes, or why there is none. */
export type PlanText = { readonly ok: true; readonly text: string } | Refused

/** A refusal with one reason. */
export function refused(code: FileProblemCode, values: FileProblem['values'] = {}, path = ''): Refused {
  return { ok: false, problem: { code, path, values }, more: 0 }
}
