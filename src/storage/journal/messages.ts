import type { PlanId } from '@/model/plan'
import type { LogEntry } from '@/log/entry'
import type { PlanCopy } from './book'
import type { JournalFacts, JournalNotes } from './files'

/** What the page asks of the journal's worker. */
export type JournalOrder =
  | { readonly type: 'append'; readonly text: string }
  | { readonly type: 'notes' }
  | { readonly type: 'copy'; readonly planId: PlanId }
  | { readonly type: 'entries'; readonly planId: PlanId }
  | { readonly type: 'facts' }
  | { readonly type: 'take-over' }

/** What it answers. */
export interface JournalAnswers {
  readonly append: null
  readonly notes: JournalNotes
  readonly copy: PlanCopy | null
  readonly entries: readonly LogEntry[]
  readonly facts: JournalFacts
  readonly 'take-over': null
}

export interface JournalRequest {
  readonly id: number
  readonly order: JournalOrder
}

/** absent: this browser has no such place, or gives none. */
export type JournalReply =
  | { readonly id: number; readonly status: 'done'; readonly answer: unknown }
  | { readonly id: number; readonly status: 'failed'; readonly reason: string }
  | { readonly id: number; readonly status: 'absent' }
