import { useI18n } from 'vue-i18n'
import { useRouter } from 'vue-router'
import { formatNumber } from '@/lib/format'
import type { LogEntry } from '@/log/entry'
import type { WholeLog } from '@/log/whole-log'
import type { Plan, PlanId } from '@/model/plan'
import { freshId } from '@/storage/fresh-id'
import type { Restoring } from '@/stores/compare-backup'
import { useLibraryStore } from '@/stores/library'
import { usePlanStore } from '@/stores/plan'
import { showToast } from '@/ui/toasts'
import { openHistory } from '@/session/history-panel'
import { choicesOf, type Meeting, type MeetingChoice, type ReadOpened } from './arrivals'

/** A plan that is to be taken in, and what is to become of one that is here already. */
export type Landing = ReadOpened & { readonly choice: MeetingChoice | null }

/** What becomes of a plan that is here already: what was chosen, or the best way that there is. */
export const wayOf = ({ choice }: Landing, meeting: Meeting) => choice ?? choicesOf(meeting)[0]

/** What two copies come to that arrive together, of a plan that is not here; null: they cannot be merged. */
async function unionOf(one: WholeLog, other: WholeLog): Promise<WholeLog | null> {
  const { merged } = await import('./meet-plan')
  const merging = await merged(one, other)
  return merging?.ok ? merging.merged.log : null
}

/** Takes opened plans into the library, or into the plans that they are copies of. Nothing is replaced unasked. */
export function useLanding() {
  const { t, locale } = useI18n()
  const router = useRouter()
  const library = useLibraryStore()
  const planStore = usePlanStore()

  async function takeIn(landing: Landing, meeting: Meeting): Promise<void> {
    const { plan } = landing
    if (meeting.inBin) await library.restore([plan.id])
    if (wayOf(landing, meeting) === 'replace') {
      if (!(await library.replace(plan.id, plan))) throw new RangeError('a plan that was read is no plan here')
    } else if (meeting.kind === 'merge') {
      await (planStore.plan?.id === plan.id ? planStore.join(meeting.log) : library.join(plan.id, meeting.log))
    }
  }

  /**
   * False, and the user told, when they could not be kept.
   *
   * @param signal stops it before the next plan is written
   */
  async function land(opened: readonly Landing[], signal: AbortSignal): Promise<boolean> {
    const places: PlanId[] = []
    let cameIn: readonly LogEntry[] = []
    let isAnyKept = false
    try {
      const used = new Set(await library.usedIds())
      const fresh = new Map<PlanId, Plan | WholeLog>()
      let isAnyJoined = false
      let isAnyCut = false
      const meeting: (Landing & { readonly meeting: Meeting })[] = []
      for (const landing of opened) {
        const { plan, log } = landing
        if (landing.meeting !== undefined && wayOf(landing, landing.meeting) !== 'both') {
          places.push(plan.id)
          meeting.push({ ...landing, meeting: landing.meeting })
          continue
        }
        const sibling = landing.meeting === undefined ? fresh.get(plan.id) : undefined
        const union = sibling !== undefined && 'entries' in sibling && log !== null ? await unionOf(sibling, log) : null
        if (union !== null) {
          fresh.set(plan.id, union)
          isAnyJoined = true
          continue
        }
        // Under an id of its own it can be merged with other copies; no two plans here may have one.
        const keepsId = landing.meeting === undefined && !used.has(plan.id)
        const id = keepsId ? plan.id : freshId()
        if (landing.meeting === undefined && !keepsId && log !== null && log.entries.length > 0) isAnyCut = true
        used.add(id)
        places.push(id)
        fresh.set(id, keepsId ? (log ?? plan) : { ...plan, id })
      }
      signal.throwIfAborted()
      if (fresh.size > 0) await library.add([...fresh.values()])
      isAnyKept = fresh.size > 0
      if (isAnyJoined) showToast({ text: t('meeting.joined'), tone: 'good', key: 'landing' })
      else if (isAnyCut) showToast({ text: t('meeting.cut'), key: 'landing' })
      for (const landing of meeting) {
        signal.throwIfAborted()
        await takeIn(landing, landing.meeting)
        isAnyKept = true
        if (landing.meeting.kind === 'merge' && wayOf(landing, landing.meeting) === 'merge') {
          cameIn = landing.meeting.added
        }
      }
    } catch {
      if (signal.aborted && !isAnyKept) return false
      showToast({ text: t(isAnyKept ? 'meeting.partly' : 'file.notKept'), tone: 'bad', key: 'landing' })
      // A second try would bring once more what is kept.
      return isAnyKept
    }
    // Closed meanwhile: what is kept is in the library, and the user stays where they are.
    if (signal.aborted) return true
    const [only, ...others] = places
    const place = only !== undefined && others.length === 0 ? { name: 'plan', params: { id: only } } : '/'
    // A screen that cannot be fetched is told as such: the plans are there.
    await router.push(place).catch(() => undefined)
    if (only !== undefined && others.length === 0 && cameIn.length > 0)
      openHistory(
        only,
        cameIn.map(({ id }) => id),
      )
    return true
  }

  /**
   * Restores backups, and takes in plans that came with them: all, or nothing.
   *
   * @param signal stops it: nothing is kept then, and nothing said
   */
  async function restore(
    backups: readonly Restoring[],
    plans: readonly Plan[],
    signal: AbortSignal,
    onKept: (kept: number) => void,
  ): Promise<boolean> {
    const now = new Date().toISOString()
    const kept = [
      ...backups.flatMap(({ fresh, beside }) => [...fresh, ...beside]),
      ...plans.map((plan) => ({ plan: { ...plan, id: freshId() }, updatedAt: now, deletedAt: null })),
    ]
    const unbinned = [...new Set(backups.flatMap((backup) => backup.unbinned))]
    try {
      await library.restoreBackup(kept, unbinned, (count) => {
        // Thrown out of the transaction, which then keeps nothing.
        signal.throwIfAborted()
        onKept(count)
      })
    } catch {
      if (!signal.aborted) showToast({ text: t('file.notKept'), tone: 'bad', key: 'landing' })
      return false
    }
    const count = kept.length + unbinned.length
    showToast({
      text: t('backup.restored', { count: formatNumber(count, locale.value) }, count),
      tone: 'good',
      key: 'landing',
    })
    await router.push('/').catch(() => undefined)
    return true
  }

  return { land, restore }
}
