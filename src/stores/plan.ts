import { defineStore } from 'pinia'
import { computed, ref, shallowRef } from 'vue'
import { noHistory, type History, type Step } from '@/log/history'
import type { WholeLog } from '@/log/whole-log'
import type { Edit } from '@/model/edits/edit'
import type { EditLabel } from '@/model/edits/label'
import type { Plan, PlanId } from '@/model/plan'
import { storage } from '@/storage/app-storage'
import type { StorageErrorCode } from '@/storage/errors'
import { otherTabs, thisTab as tab } from '@/storage/living-tabs'
import type { OpenedPlan } from '@/storage/plan-shelf'
import type { EditOptions, EditOutcome, PlanSession, SaveStatus } from '@/storage/plan-session'

/** The open plan, the one door through which it changes, and whether it is kept. */
export const usePlanStore = defineStore('plan', () => {
  let session: PlanSession | null = null
  // Opening is slow enough for the user to ask for another plan meanwhile; the last one asked for wins.
  let asked = 0
  // Closed plans whose last edits are not written yet; `isWritten` tells when the first try is over.
  const closing = new Map<PlanId, { readonly session: PlanSession; readonly isWritten: Promise<boolean> }>()

  // Those among them whose first try has failed.
  const unwritten = shallowRef<readonly PlanSession[]>([])

  const plan = shallowRef<Plan | null>(null)
  const status = ref<SaveStatus>('saved')
  /** Why the last write failed; null when it did not. */
  const lastError = ref<StorageErrorCode | null>(null)
  const history = shallowRef<History>(noHistory)

  const canUndo = computed(() => history.value.undo.length > 0)
  const canRedo = computed(() => history.value.redo.length > 0)
  /** What undo would take back, and redo bring again; null: nothing. */
  const undoLabel = computed<EditLabel | null>(() => history.value.undo.at(-1)?.label ?? null)
  const redoLabel = computed<EditLabel | null>(() => history.value.redo.at(-1)?.label ?? null)

  /** Closed plans with edits that are not written: tried again as long as the page lives. */
  const unwrittenPlans = computed<readonly Plan[]>(() => unwritten.value.map((left) => left.plan))
  /** Edits of the open plan, or of a closed one, wait for the disk or could not be written. */
  const hasUnwritten = computed(
    () => unwritten.value.length > 0 || (plan.value !== null && ['saving', 'unsaved'].includes(status.value)),
  )

  function show(shown: PlanSession) {
    // A later try has succeeded.
    if (unwritten.value.includes(shown) && shown.isWritten) void leave(shown)
    if (shown !== session) return
    plan.value = shown.plan
    status.value = shown.status
    lastError.value = shown.error
    history.value = shown.history
  }

  /** Opens a plan; until it is there, none is open. @throws StorageError "missing", "damaged" or "outdated" */
  async function open(id: PlanId): Promise<void> {
    if (session?.id === id) return
    await close()
    const request = asked
    const desk = await prepare()
    const left = closing.get(id)
    if (left !== undefined && !(await left.isWritten)) {
      if (request !== asked) return
      forget(left.session)
      session = left.session
    } else {
      const opened = await desk.shelf.open(id)
      if (request !== asked) return
      session = begin(desk, opened.plan, opened)
    }
    show(session)
  }

  /** What a session is made of; its code is fetched with the first plan. */
  async function prepare() {
    const opening = storage().then(async (connection) => ({ connection, shelf: await connection.shelf() }))
    const [desk, code, others] = await Promise.all([opening, import('@/storage/plan-session'), otherTabs(tab)])
    return { ...desk, PlanSession: code.PlanSession, otherTabs: others }
  }

  function begin(
    { connection, shelf, PlanSession, otherTabs }: Awaited<ReturnType<typeof prepare>>,
    begun: Plan,
    opened: OpenedPlan | null,
  ): PlanSession {
    const onChange = () => show(started)
    const started: PlanSession = new PlanSession({ connection, shelf, plan: begun, opened, tab, otherTabs, onChange })
    return started
  }

  /**
   * Keeps a plan and opens it. When the device is full the plan is open all the same, and
   * `status` says that it is not saved. @returns its id. @throws StorageError "outdated"
   */
  async function create(created: Plan): Promise<PlanId> {
    const desk = await prepare()
    await close()
    session = begin(desk, created, null)
    show(session)
    await session.settled()
    return created.id
  }

  /** Changes the plan; shown at once, then written. */
  function edit(change: Edit, options: EditOptions): EditOutcome {
    return session?.edit(change, options) ?? 'refused'
  }

  function undo(): EditOutcome {
    return session?.undo() ?? 'nothing'
  }

  function redo(): EditOutcome {
    return session?.redo() ?? 'nothing'
  }

  /** Everything that ever happened to the open plan; null: it cannot be read now. */
  async function wholeLog(): Promise<WholeLog | null> {
    return (await session?.wholeLog()) ?? null
  }

  /** Takes a step back by its name, or counts it again, whoever made it. */
  async function turn(kind: 'undo' | 'redo', step: Step): Promise<EditOutcome> {
    return (await session?.turn(kind, step)) ?? 'nothing'
  }

  /** Takes in what was done on another copy of the open plan. @throws StorageError when it cannot be kept */
  async function join(log: WholeLog): Promise<void> {
    await session?.join(log)
  }

  /** Resolves when everything is written, or cannot be written now: see `hasUnwritten`. */
  async function settled(): Promise<void> {
    await session?.settled()
    await Promise.all([...closing.values()].map((left) => left.isWritten))
  }

  /** Closes the plan. What cannot be written now is kept in memory and tried again. */
  async function close(): Promise<void> {
    asked += 1
    const left = session
    session = null
    plan.value = null
    history.value = noHistory
    if (left !== null) await leave(left)
  }

  async function leave(left: PlanSession): Promise<void> {
    const isWritten = left.close()
    closing.set(left.id, { session: left, isWritten })
    if (await isWritten) forget(left)
    else if (closing.get(left.id)?.session === left) unwritten.value = [...new Set([...unwritten.value, left])]
  }

  function forget(left: PlanSession) {
    if (closing.get(left.id)?.session === left) closing.delete(left.id)
    unwritten.value = unwritten.value.filter((other) => other !== left)
  }

  return {
    plan,
    status,
    lastError,
    canUndo,
    canRedo,
    undoLabel,
    redoLabel,
    unwrittenPlans,
    hasUnwritten,
    open,
    create,
    edit,
    undo,
    redo,
    wholeLog,
    turn,
    join,
    settled,
    close,
  }
})
