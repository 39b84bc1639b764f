import { shallowRef } from 'vue'
import type { ReadResult } from '@/formats/result'

/** A file, or a pasted text, that waits for the user's yes. */
export interface Arrival {
  readonly id: number
  /** Empty for pasted text. */
  readonly fileName: string
  /** null while it is being read. */
  readonly result: ReadResult | null
  /** How much of it has been read, 0 to 1. */
  readonly share: number
  /** It is being read, and nothing was heard of that for a while: the reader may be dead, or the device busy. */
  readonly silent: boolean
}

/** What has arrived and is not yet answered; nothing of it is in the library. */
export const arrivals = shallowRef<readonly Arrival[]>([])
