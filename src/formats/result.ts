import type { Plan } from '@/model/plan'
import type { Text } from '@/model/text'
import type { FileProblem, FileProblemCode } from '@/schema/problem'

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
