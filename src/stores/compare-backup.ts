import type { BackupPlan } from '@/formats/backup-file'
import { inKeyOrder } from '@/formats/canonical'
import { crc32 } from '@/lib/crc32'
import type { Plan, PlanId } from '@/model/plan'
import type { Text } from '@/model/text'
import { freshId } from '@/storage/fresh-id'
import type { PlanShelf, RestoredPlan } from '@/storage/plan-shelf'
import { breather, type WorkWatch } from './make-backup'

/** What restoring a backup would do. Nothing that is here is changed by it. */
export interface Restoring {
  /** Plans that are not here, as they will be kept. */
  readonly fresh: readonly RestoredPlan[]
  /** Plans that are here but not the same: the file's copies, under names of their own, as they will be kept. */
  readonly beside: readonly RestoredPlan[]
  /** Plans that are the same here, only in the bin: they come out of it. */
  readonly unbinned: readonly PlanId[]
  /** How many are the same here. */
  readonly unchanged: number
}

/** How a comparison is followed and stopped, and what it has to get along with. */
export interface CompareWatch extends WorkWatch {
  /** Plans of other backups that are about to be restored together with this one. */
  readonly waiting?: readonly RestoredPlan[]
}

/** Characters of an id in front of a checksum: together no longer than an id may be. */
const derivedStem = 51

/**
 * Holds every plan of a backup against what is here.
 *
 * @param copyName name for the copy of a plan that differs
 * @returns null when it was stopped
 */
export async function compareBackup(
  shelf: PlanShelf,
  plans: readonly BackupPlan[],
  copyName: (name: Text) => Text,
  { onProgress, signal, waiting = [] }: CompareWatch = {},
): Promise<Restoring | null> {
  const [{ headers, damaged }, used] = await Promise.all([shelf.headers(), shelf.usedIds()])
  const here = new Map<PlanId, { readonly isBinned: boolean }>([
    ...damaged.map((id) => [id, { isBinned: false }] as const),
    ...headers.map(({ id, deletedAt }) => [id, { isBinned: deletedAt !== null }] as const),
  ])
  /** What will be kept as well: other files, or this one, may hold the same plan. */
  const taken = new Map<PlanId, Plan>(waiting.map(({ plan }) => [plan.id, plan]))
  const fresh: RestoredPlan[] = []
  const beside: RestoredPlan[] = []
  const unbinned: PlanId[] = []
  let unchanged = 0

  async function planOf(id: PlanId): Promise<Plan | null> {
    const own = taken.get(id)
    if (own !== undefined || !here.has(id)) return own ?? null
    return shelf.open(id).then(
      ({ plan }) => plan,
      // It cannot be read here: the file's copy is kept beside what is left of it.
      () => null,
    )
  }

  /** It was restored before, under the id and maybe the name that it got then. */
  async function isRestored(copyId: PlanId, plan: Plan): Promise<boolean> {
    const copy = await planOf(copyId)
    return copy !== null && isSame({ ...copy, name: plan.name }, plan)
  }

  function skip(id: PlanId, deletedAt: string | null): void {
    if (here.get(id)?.isBinned && deletedAt === null) unbinned.push(id)
    else unchanged += 1
  }

  const isFree = (id: PlanId) => !here.has(id) && !used.has(id) && !taken.has(id)

  const breathe = breather()
  for (const [index, entry] of plans.entries()) {
    if (signal?.aborted) return null
    const { plan, updatedAt, deletedAt } = entry
    const { id } = plan
    const isHere = here.has(id) || taken.has(id)
    const own = await planOf(id)
    const copyId = derivedId(plan)
    if (own !== null && isSame(own, plan)) skip(id, deletedAt)
    else if (await isRestored(copyId, plan)) skip(copyId, deletedAt)
    else {
      const kept = { ...plan, id: [id, copyId].find(isFree) ?? freshId() }
      const named = isHere ? { ...kept, name: copyName(plan.name) } : kept
      taken.set(named.id, named)
      ;(isHere ? beside : fresh).push({ plan: named, updatedAt, deletedAt })
    }
    onProgress?.(index + 1, plans.length)
    await breathe()
  }
  return { fresh, beside, unbinned, unchanged }
}

/** The same plan, whatever its id. */
function isSame(a: Plan, b: Plan): boolean {
  return contentOf(a) === contentOf(b)
}

function contentOf(plan: Plan): string {
  return JSON.stringify(inKeyOrder({ ...plan, id: '' }))
}

/** The id under which a plan of a file is kept where its own is not free: the same each time the same file is restored. */
function derivedId({ id, ...plan }: Plan): PlanId {
  const sum = crc32(new TextEncoder().encode(JSON.stringify(inKeyOrder(plan))))
  return `${id.slice(0, derivedStem)}-${sum.toString(16).padStart(8, '0')}`
}
