import { defineStore } from 'pinia'
import { computed, ref, shallowRef } from 'vue'
import type { WholeLog } from '@/log/whole-log'
import { replacePlan, setPlan, setTag } from '@/model/edits/plan'
import type { Edit } from '@/model/edits/edit'
import type { EditLabel } from '@/model/edits/label'
import type { Plan, PlanId } from '@/model/plan'
import { planShelf, storage } from '@/storage/app-storage'
import type { PlanChange } from '@/storage/channel'
import type { StorageConnection } from '@/storage/connection'
import { freshId } from '@/storage/fresh-id'
import type { PlanShelf, RestoredPlan } from '@/storage/plan-shelf'
import { thisTab } from '@/storage/living-tabs'
import type { PlanHeader } from '@/storage/rows'
import { matching, sorted, type LibrarySort } from '@/storage/library-order'

const firstScreen = 60

/** The plans on this device, as headers, and what can be done to them without opening one. */
export const useLibraryStore = defineStore('library', () => {
  const headers = shallowRef<readonly PlanHeader[]>([])
  /** Plans whose header cannot be read; `recover` saves what is left of one. */
  const damaged = shallowRef<readonly PlanId[]>([])
  /** "some": the newest are there, the rest is on its way. */
  const loaded = ref<'nothing' | 'some' | 'all'>('nothing')

  const query = ref('')
  const tag = ref<string | null>(null)
  const isBinShown = ref(false)
  const sort = ref<LibrarySort>('updated')
  /** Language to sort names by; the shell keeps it at the chosen one. */
  const locale = ref('vi')

  const inOrder = computed(() => sorted(headers.value, sort.value, locale.value, Date.now()))
  /** What the library shows: searched, filtered and sorted. */
  const visible = computed(() =>
    matching(inOrder.value, { query: query.value, tag: tag.value, inBin: isBinShown.value }),
  )
  const total = computed(() => headers.value.reduce((count, header) => count + (header.deletedAt === null ? 1 : 0), 0))
  const binCount = computed(() => headers.value.length - total.value)
  /** Every tag in use, sorted. */
  const tags = computed(() => {
    const used = new Set(headers.value.flatMap((header) => (header.deletedAt === null ? header.tags : [])))
    return [...used].sort(new Intl.Collator(locale.value).compare)
  })

  let beginning: Promise<StorageConnection> | null = null
  let loading: Promise<void> | null = null

  /** Loads the headers of the newest plans. @throws StorageError "outdated" or "failed" */
  async function loadNewest(): Promise<void> {
    await begin()
  }

  /** Loads the headers: the newest first, then all. Follows changes from then on. @throws StorageError "outdated" or "failed" */
  function load(): Promise<void> {
    loading ??= loadOnce().catch((error: unknown) => {
      loading = beginning = null
      throw error
    })
    return loading
  }

  function begin(): Promise<StorageConnection> {
    beginning ??= beginOnce()
    return beginning
  }

  async function beginOnce(): Promise<StorageConnection> {
    const connection = await storage()
    const shelf = await connection.shelf()
    const newest = await shelf.newestHeaders(firstScreen)
    headers.value = newest.headers
    loaded.value = 'some'
    return connection
  }

  async function loadOnce(): Promise<void> {
    const connection = await begin()
    const shelf = await connection.shelf()
    // What changes while all are being read is read again afterwards.
    const early: PlanChange[] = []
    let isRead = false
    const stop = connection.onPlans((changes) => {
      // Storage that has gone away is told by its own state.
      if (isRead) void refresh(changes).catch(() => undefined)
      else early.push(...changes)
    })
    try {
      const all = await shelf.headers()
      headers.value = all.headers
      damaged.value = all.damaged
      loaded.value = 'all'
      isRead = true
    } catch (error) {
      stop()
      throw error
    }
    connection.onState((state) => {
      if (state === 'cleared') void readAgain(shelf)
    })
    if (early.length > 0) await refresh(early)
  }

  /** The plans that were shown are there no more. */
  async function readAgain(shelf: PlanShelf): Promise<void> {
    try {
      const all = await shelf.headers()
      headers.value = all.headers
      damaged.value = all.damaged
    } catch {
      // Storage that has gone away is told by its own state.
    }
  }

  async function refresh(changes: readonly PlanChange[]): Promise<void> {
    const ids = [...new Set(changes.map((change) => change.id))]
    const shelf = await planShelf()
    const fetched = await shelf.headersOf(ids)
    const read = new Map(fetched.headers.map((header) => [header.id, header]))
    const known = new Set(headers.value.map((header) => header.id))
    const changed = new Set(ids)
    const kept = headers.value.flatMap((header) => {
      if (!changed.has(header.id)) return [header]
      const fresh = read.get(header.id)
      return fresh === undefined ? [] : [fresh]
    })
    headers.value = [...kept, ...[...read.values()].filter((header) => !known.has(header.id))]
    damaged.value = [...damaged.value.filter((id) => !changed.has(id)), ...fetched.damaged]
  }

  /** Keeps plans, all or none: files, examples. Opens none. @returns their ids */
  async function add(plans: readonly (Plan | WholeLog)[]): Promise<PlanId[]> {
    const created = await (await planShelf()).create(plans)
    return created.map((header) => header.id)
  }

  /** Keeps the plans of a backup and takes others out of the bin: all of it, or nothing. See `PlanShelf`. */
  async function restoreBackup(
    plans: readonly RestoredPlan[],
    unbinned: readonly PlanId[],
    onKept?: (kept: number) => void,
  ): Promise<void> {
    await (await planShelf()).restoreBackup(plans, unbinned, onKept)
  }

  /** Ids that no other plan may take: those of all plans, and of plans that are gone, as far as it is known. */
  async function usedIds(): Promise<ReadonlySet<PlanId>> {
    const shelf = await planShelf()
    const [used, { headers: known, damaged: unread }] = await Promise.all([shelf.usedIds(), shelf.headers()])
    return new Set([...used, ...known.map(({ id }) => id), ...unread])
  }

  /** Takes into a plan that is not open what was done on another copy of it. */
  async function join(id: PlanId, log: WholeLog): Promise<void> {
    const [shelf, { joinLog }] = await Promise.all([planShelf(), import('@/storage/join-log')])
    await joinLog(shelf, id, log)
  }

  /** Makes a plan say what another one says, as one edit that can be taken back. */
  function replace(id: PlanId, other: Plan): Promise<boolean> {
    return change(id, replacePlan(other), 'replace_plan')
  }

  /** @param name of the copy, in the user's language */
  async function duplicate(id: PlanId, name: string): Promise<PlanId> {
    const { plan } = await (await planShelf()).open(id)
    return keepCopy(plan, name)
  }

  /** Keeps what is left of a damaged plan under a new name; the damaged one stays as it is. */
  async function recover(id: PlanId, name: string): Promise<{ id: PlanId; lost: number }> {
    const { plan, lost } = await (await planShelf()).salvage(id)
    return { id: await keepCopy(plan, name), lost }
  }

  async function keepCopy(plan: Plan, name: string): Promise<PlanId> {
    const copy = { ...plan, id: freshId(), name, createdAt: new Date().toISOString() }
    await (await planShelf()).create([copy])
    return copy.id
  }

  /** @returns false when that is no name for a plan: too long */
  function rename(id: PlanId, name: string): Promise<boolean> {
    return change(id, setPlan({ name }), 'rename_plan')
  }

  /** @returns false when that is no tag for this plan */
  function setPlanTag(id: PlanId, name: string, on: boolean): Promise<boolean> {
    return change(id, setTag(name, on), 'set_tag')
  }

  async function change(id: PlanId, edit: Edit, label: EditLabel): Promise<boolean> {
    const [connection, { editStored }] = await Promise.all([storage(), import('@/storage/edit-stored')])
    return (
      (await editStored(
        { documents: connection.documents, tab: thisTab },
        await connection.shelf(),
        id,
        edit,
        label,
      )) !== 'refused'
    )
  }

  const judgedAnew = new Set<PlanId>()

  /** Judges plans that an older app has kept without a status, each once; what cannot be judged stays without. */
  async function judgeAnew(ids: readonly PlanId[]): Promise<void> {
    const asked = ids.filter((id) => !judgedAnew.has(id))
    if (asked.length === 0) return
    for (const id of asked) judgedAnew.add(id)
    await (await planShelf()).rejudge(asked).catch(() => undefined)
  }

  /** Moves plans into the bin; `restore` takes them out again. */
  async function remove(ids: readonly PlanId[]): Promise<void> {
    await (await planShelf()).setDeleted(ids, new Date().toISOString())
  }

  async function restore(ids: readonly PlanId[]): Promise<void> {
    await (await planShelf()).setDeleted(ids, null)
  }

  /** Tells whether a plan lies in the bin: now, and after each of its changes in any tab. @returns stops telling */
  function followBin(id: PlanId, tell: (isBinned: boolean) => void): () => void {
    let isOver = false
    let stop = () => {
      isOver = true
    }
    void storage()
      .then(async (connection) => {
        const shelf = await connection.shelf()
        const look = async () => {
          const [header] = (await shelf.headersOf([id])).headers
          if (!isOver && header !== undefined) tell(header.deletedAt !== null)
        }
        if (isOver) return
        const ignore = connection.onPlans((changes) => {
          // Storage that has gone away is told by its own state.
          if (changes.some((change) => change.id === id)) look().catch(() => undefined)
        })
        stop = () => {
          isOver = true
          ignore()
        }
        await look()
      })
      .catch(() => undefined)
    return () => stop()
  }

  /** Removes plans for good. */
  async function purge(ids: readonly PlanId[]): Promise<void> {
    await (await planShelf()).purge(ids)
  }

  return {
    headers,
    damaged,
    loaded,
    query,
    tag,
    isBinShown,
    sort,
    locale,
    visible,
    total,
    binCount,
    tags,
    loadNewest,
    load,
    add,
    restoreBackup,
    usedIds,
    join,
    replace,
    duplicate,
    recover,
    rename,
    setPlanTag,
    judgeAnew,
    remove,
    restore,
    followBin,
    purge,
  }
})
