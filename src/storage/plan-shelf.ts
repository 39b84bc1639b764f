import type { Plan, PlanId } from '@/model/plan'
import type { LogEntry } from '@/log/entry'
import type { Origin, Timeline } from '@/log/timeline'
import type { WholeLog } from '@/log/whole-log'
import type { LateEntries } from './flush'
import type { PlanHeader } from './rows'

/** A plan as of one revision of its log. */
export interface PlanState {
  readonly revision: number
  readonly plan: Plan
  /** Document version it was stored in; older than ours only until the first write. */
  readonly version: number
}

/** The newest snapshot: entries that follow it need not be folded from further back. */
export type Checkpoint = Omit<Origin, 'plan'> & { readonly revision: number }

/** A plan as opened: with the newest part of its log, for undo and redo and for what others did meanwhile. */
export interface OpenedPlan extends PlanState {
  readonly timeline: Timeline
  /** null: not known. */
  readonly checkpoint: Checkpoint | null
}

/** A plan with the whole of its log. */
export interface WholePlan extends OpenedPlan {
  readonly log: WholeLog
}

/** Headers, and the ids of plans whose header could not be read. */
export interface HeaderList {
  readonly headers: readonly PlanHeader[]
  readonly damaged: readonly PlanId[]
}

/** A plan saved from a damaged log: as far as it can be read. */
export interface Salvaged extends PlanState {
  /** Entries that follow but cannot be reached. */
  readonly lost: number
}

/** A plan out of a backup, with what the library knew of it. ISO instants. */
export interface RestoredPlan {
  readonly plan: Plan
  readonly updatedAt: string
  readonly deletedAt: string | null
}

/**
 * Where plans are kept: on disk, or in memory when the browser refuses. Every promise
 * that writes resolves only when the write is complete, and rejects with a StorageError.
 */
export interface PlanShelf {
  readonly kind: 'database' | 'memory'
  /** The plans changed last, newest first, without the bin. */
  newestHeaders(limit: number): Promise<HeaderList>
  headers(): Promise<HeaderList>
  /** The headers of some plans; unknown ids are absent. */
  headersOf(ids: readonly PlanId[]): Promise<HeaderList>
  /** Keeps several plans, or none of them; those that come with a log, as what it comes to. */
  create(plans: readonly (Plan | WholeLog)[]): Promise<readonly PlanHeader[]>
  /**
   * Keeps the plans of a backup under their ids, and takes others out of the bin: all of it, or nothing. Refused when
   * there is a plan of one of the ids.
   *
   * @param onKept called now and then with how many are written, which counts only once all are
   */
  restoreBackup(
    plans: readonly RestoredPlan[],
    unbinned: readonly PlanId[],
    onKept?: (kept: number) => void,
  ): Promise<void>
  /** Ids that plans of this device have had, as far as the second record knows: no other plan may take one. */
  usedIds(): Promise<ReadonlySet<PlanId>>
  open(id: PlanId): Promise<OpenedPlan>
  /** With everything that ever happened to it. */
  whole(id: PlanId): Promise<WholePlan>
  /** The newest state that a damaged plan still yields. */
  salvage(id: PlanId): Promise<Salvaged>
  /**
   * Writes entries after whatever other tabs have written since `base`; with no entries it
   * only looks for theirs. Writing an entry twice keeps one.
   */
  append(id: PlanId, base: OpenedPlan, entries: readonly LogEntry[]): Promise<OpenedPlan>
  /** Keeps a plan as what a log comes to that holds its own and begins earlier. */
  replaceLog(id: PlanId, log: WholeLog): Promise<OpenedPlan>
  /** Writes the headers of plans anew that an older app has kept without a status; those that cannot be read are left. */
  rejudge(ids: readonly PlanId[]): Promise<void>
  /** Moves plans into the bin (an ISO instant) or out of it (null). */
  setDeleted(ids: readonly PlanId[], at: string | null): Promise<void>
  /** Removes plans and their logs for good. */
  purge(ids: readonly PlanId[]): Promise<void>
  /** Gives entries that closing tabs left behind their places in the logs; of all plans, or only of some. */
  takeInLate(only?: readonly PlanId[]): Promise<void>
  /**
   * Puts entries down before they have their place in the log, without waiting for anything: should the page be gone
   * before the log is written, the next opening takes them in. Takes away those that the log has by now (their keys).
   * Throws when the disk refuses at once.
   */
  putAhead(id: PlanId, entries: LateEntries, written: ReadonlySet<string>): void
  /** Throws what was not put ahead at the disk while the page closes, and tells other tabs; does not wait. */
  flush(id: PlanId, entries: LateEntries): void
}
