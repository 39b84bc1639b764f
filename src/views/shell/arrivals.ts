import { shallowRef } from 'vue'
import type { BackupSummary, ReadResult } from '@/formats/result'
import type { Restoring } from '@/stores/compare-backup'

/** A backup, and what restoring it would do. */
export interface ReadBackup {
  readonly ok: true
  readonly backup: BackupSummary
  /** Plans in it that can be read. */
  readonly count: number
  readonly restoring: Restoring
}

/** What a file from outside comes to. */
export type ArrivalResult = ReadResult | ReadBackup

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
}

/** What has arrived and is not yet answered; nothing of it is in the library. */
export const arrivals = shallowRef<readonly Arrival[]>([])
