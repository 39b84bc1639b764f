import { shallowRef } from 'vue'
import type { BackupSummary, Opened, Refused } from '@/formats/result'
import type { LogEntry } from '@/log/entry'
import type { JoinProblem, WholeLog } from '@/log/whole-log'
import type { Plan } from '@/model/plan'
import type { Text } from '@/model/text'
import type { Restoring } from '@/stores/compare-backup'

/** A backup, and what restoring it would do. */
export interface ReadBackup {
  readonly ok: true
  readonly backup: BackupSummary
  /** Plans in it that can be read. */
  readonly count: number
  readonly restoring: Restoring
}

/** What is to become of a plan that is here already. */
export type MeetingChoice = 'merge' | 'both' | 'replace'

/** A plan from a file meets the one here that it is a copy of. */
export type Meeting = {
  /** Name of the one here. */
  readonly name: Text
  readonly inBin: boolean
} & (
  | { /** Everything in the file is here. */ readonly kind: 'same' }
  | {
      readonly kind: 'merge'
      readonly log: WholeLog
      /** What the file has and the plan here has not. */
      readonly added: readonly LogEntry[]
      /** All of both, and the plan that it comes to. */
      readonly union: WholeLog
      readonly plan: Plan
      /** Changes, of either side, that do not come to count by it. */
      readonly lost: number
    }
  | {
      /** They cannot be merged. */
      readonly kind: 'apart'
      readonly why: JoinProblem | 'NO_HISTORY' | 'HISTORY_UNUSABLE' | 'UNREAD' | 'TOGETHER_TOO_MUCH'
    }
)

/** A plan, and the one here that it is a copy of, if there is one. */
export type ReadOpened = Opened & { readonly meeting?: Meeting }

/** What a file from outside comes to. */
export type ArrivalResult = ReadOpened | Refused | ReadBackup

/** A file, or a pasted text, that waits for the user's yes. */
export interface Arrival {
  readonly id: number
  /** Empty for pasted text. */
  readonly fileName: string
  /** null while it is being read. */
  readonly result: ArrivalResult | null
  /** How much of it has been read, 0 to 1. */
  readonly share: number
  /** It is being read, and nothing was heard of that for a while: the reader may be dead, or the device busy. */
  readonly silent: boolean
  /** What the user wants to become of a plan that is here already; null: nothing was chosen, and the first way counts. */
  readonly choice: MeetingChoice | null
}

/** What has arrived and is not yet answered; nothing of it is in the library. */
export const arrivals = shallowRef<readonly Arrival[]>([])

/** Ways to take in a plan that is here already, the best first. */
export function choicesOf({ kind }: Meeting): readonly MeetingChoice[] {
  return kind === 'apart' ? ['both', 'replace'] : ['merge', 'both', 'replace']
}

/** Chooses for one arrival. */
export function chooseFor(id: number, choice: MeetingChoice): void {
  arrivals.value = arrivals.value.map((arrival) => (arrival.id === id ? { ...arrival, choice } : arrival))
}
