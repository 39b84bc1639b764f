import type { WholeLog } from '@/log/whole-log'
import type { Plan } from '@/model/plan'
import type { Text } from '@/model/text'
import type { FileProblem, FileProblemCode } from '@/schema/problem'
import type { BackupPlan } from './backup-file'

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
  /** Everything that ever happened to the plan; null: the file does not say. */
  readonly log: WholeLog | null
  /** The file has a history, and it cannot be used: it is of an older version, or does not come to the plan. */
  readonly isHistoryUnusable: boolean
}

export interface Refused {
  readonly ok: false
  /** The first reason; `more` further ones were found. */
  readonly problem: FileProblem
  readonly more: number
}

/** Plain data, so that it can be posted from a worker. */
export type ReadResult = Opened | Refused

/** A plan of a backup that cannot be read. */
export interface DamagedPlan {
  /** Empty where its name cannot be read either. */
  readonly name: Text
  readonly problem: FileProblem
}

/** What is said of a backup before anything of it lands. */
export interface BackupSummary {
  /** ISO instant. */
  readonly savedAt: string
  /** Version of the documents as they stand in the file. */
  readonly version: number
  /** Some of the plans that cannot be read; `damagedCount` counts them all. */
  readonly damaged: readonly DamagedPlan[]
  readonly damagedCount: number
  /** The file ends too early: further plans may be missing. */
  readonly isCut: boolean
}

/** A backup, and the plans in it that can be read. */
export interface OpenedBackup {
  readonly ok: true
  readonly backup: BackupSummary
  readonly plans: readonly BackupPlan[]
}

/** What any file that the app opens comes to. */
export type FileResult = ReadResult | OpenedBackup

/** The text of a plan file found in some bytes, or why there is none. */
export type PlanText = { readonly ok: true; readonly text: string } | Refused

/** A refusal with one reason. */
export function refused(code: FileProblemCode, values: FileProblem['values'] = {}, path = ''): Refused {
  return { ok: false, problem: { code, path, values }, more: 0 }
}

/** A refusal with all its reasons; there is at least one. */
export function refusedFor(problems: readonly FileProblem[]): Refused {
  const [problem, ...others] = problems
  if (problem === undefined) throw new RangeError('a refusal needs a reason')
  return { ok: false, problem, more: others.length }
}
