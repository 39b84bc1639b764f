import type { WholeLog } from '@/log/whole-log'
import type { Plan } from '@/model/plan'
import type { PlanText } from './result'

export type Theme = 'light' | 'dark'

/** A drawn canvas, attached to the document in the theme it is to be saved in. */
export interface Picture {
  readonly element: SVGSVGElement
  /** Says what is seen, for those who cannot see it. */
  readonly title: string
  readonly description: string
  readonly theme: Theme
}

/** Everything that a format may write. */
export interface Output {
  readonly plan: Plan
  /** What ever happened to it; null: nothing of that is to be in the file. */
  readonly log: WholeLog | null
  /** ISO instant. */
  readonly savedAt: string
  /** Only asked for by formats with `drawn`. */
  readonly picture: Picture | null
}

/** One kind of file: how it is told apart, what is read from it, how it is written. */
export interface Format {
  readonly id: string
  /** Ending of the file name, with its first dot. */
  readonly extension: string
  readonly mime: string
  /** Writing needs a picture. */
  readonly drawn: boolean
  /** Looks at the content alone; names and types of foreign files lie. */
  recognises(bytes: Uint8Array): boolean
  planText(bytes: Uint8Array): PlanText
  /** @throws RangeError when a drawn format gets no picture */
  write(output: Output): Promise<Blob>
}
