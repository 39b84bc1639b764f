import { createHash } from 'node:crypto'
import { inKeyOrder } from '@/formats/canonical'
import { readBytes } from '@/formats/read-bytes'
import type { Opened } from '@/formats/result'
import type { LossReason } from '@/log/losses'
import { mergeSteps } from '@/log/merge'
import type { WholeLog } from '@/log/whole-log'
import { documentVersion } from '@/schema/version'

/** One change that is not in the merged plan. */
export interface LossLine {
  /** Id of the entry that made it. */
  readonly entry: string
  /** Keys down to the place, with dots between. */
  readonly place: string
  readonly why: LossReason
}

/** What is printed: the merged plan, or which file stops it and why. */
export type Line =
  | { readonly plan: unknown; readonly losses: readonly LossLine[]; readonly digest: string }
  | { readonly file: string; readonly error: string }

/** Merges plan files as the app does. The order of the files changes nothing. */
export function mergeFiles(files: readonly { readonly file: string; readonly bytes: Uint8Array }[]): Line {
  const logs: WholeLog[] = []
  let alone: string | null = null
  for (const { file, bytes } of files) {
    const read = readBytes(bytes)
    if (!read.ok)
      return {
        file,
        error: read.problem.path === '' ? read.problem.code : `${read.problem.code} at ${read.problem.path}`,
      }
    if (read.isHistoryUnusable) return { file, error: 'HISTORY_UNUSABLE' }
    if (read.log === null) alone ??= file
    logs.push(logOf(read))
  }
  const [first, ...others] = logs
  if (first === undefined) return { file: '', error: 'NO_FILES' }
  const steps = mergeSteps(first, ...others)
  let step = steps.next()
  while (step.done !== true) step = steps.next()
  if (!step.value.ok) {
    const { problem } = step.value
    // A plan as it is now begins nowhere in the histories of the others.
    if (problem === 'OTHER_BEGINNING' && alone !== null) return { file: alone, error: 'NO_HISTORY' }
    return {
      file: files.map(({ file }) => file).join(', '),
      error: typeof problem === 'string' ? problem : problem.code,
    }
  }
  const { plan, losses } = step.value.merged
  const canonical = inKeyOrder(plan)
  const digest = createHash('sha256').update(JSON.stringify(canonical)).digest('hex')
  const lines = losses.map(({ entry, place, why }) => ({ entry: entry.id, place: place.join('.'), why }))
  lines.sort((a, b) => (`${a.entry} ${a.place}` < `${b.entry} ${b.place}` ? -1 : 1))
  return { plan: canonical, losses: lines, digest }
}

const reasons: Readonly<Record<string, string>> = {
  HISTORY_UNUSABLE: 'The history in this file does not come to the plan in it.',
  NO_HISTORY: 'This file was saved without its history, and its plan is not where the others begin.',
  OTHER_PLAN: 'These are files of different plans.',
  OTHER_BEGINNING: 'The histories of these files begin differently.',
  OTHER_VERSION: 'These files come from versions of the app that cannot be merged.',
  CONTRADICTION: 'These files say different things of one change: one of them was tampered with.',
}

/** In plain words what stops a merge, for whoever runs the command. */
export function reasonOf(error: string): string {
  return reasons[error] ?? 'This file is no plan that can be read.'
}

/** A file without a history is a plan to which nothing has happened yet. */
function logOf({ plan, log }: Opened): WholeLog {
  return log ?? { version: documentVersion, base: plan, heads: [], entries: [] }
}
