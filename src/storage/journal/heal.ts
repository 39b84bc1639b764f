import type { Plan, PlanId } from '@/model/plan'
import type { Text } from '@/model/text'
import { applyPatch } from '@/log/apply-patch'
import type { WholeLog } from '@/log/whole-log'
import type { PlanDatabase } from '../database'
import type { PlanDocuments } from '../documents'
import type { PlanLog } from '../plan-log'
import type { PlanCopy, PlanNote } from './book'
import type { JournalNotes } from './files'
import type { Journal } from './journal'

/** What the database had lost, found out by the journal, and what became of it. Names of plans. */
export interface Healing {
  /** Brought back whole. */
  readonly restored: readonly Text[]
  /** Edits that were missing at the end of their plan, and are back. */
  readonly caughtUp: readonly Text[]
  /** Gone, or without their last edits, and the journal does not have them either. */
  readonly lost: readonly Text[]
}

/** A healing, and the ids of the plans that are gone for good. */
export interface Healed extends Healing {
  readonly lostIds: readonly PlanId[]
}

export const nothingHealed: Healed = { restored: [], caughtUp: [], lost: [], lostIds: [] }

/** What a healing works on. */
export interface Ward {
  readonly db: PlanDatabase
  readonly documents: PlanDocuments
  readonly log: PlanLog
}

/**
 * Compares the database with the journal, before anything is written, and puts back what it lacks: plans that are gone,
 * and edits that are missing behind the last that is there.
 *
 * @param now ISO instant
 */
export async function heal(journal: Journal, ward: Ward, now: string): Promise<Healed> {
  const said = await journal.ask({ type: 'notes' })
  if (said === undefined) return nothingHealed
  const { notes, known } = said
  const heads = new Map<PlanId, number>()
  await ward.db.plans.each(({ id, head }) => heads.set(id, head))
  const restored: Text[] = []
  const lost: Text[] = []
  const lostIds: PlanId[] = []
  const gone = new Set(notes.flatMap(({ planId, isGone }) => (isGone ? [planId] : [])))
  const missing = notes.filter(({ planId, isGone }) => !isGone && !heads.has(planId))
  const names = new Map(known.map(([id, { name }]) => [id, name]))
  for (const note of missing) {
    const name = await restore(journal, ward, note, now)
    if (name !== null) restored.push(name)
    else {
      lost.push(names.get(note.planId) ?? '')
      lostIds.push(note.planId)
    }
    heads.set(note.planId, Infinity)
  }
  const caughtUp = await catchUp(journal, ward, notes, heads, now)
  for (const [id, { name, head }] of known) {
    const has = heads.get(id)
    if (gone.has(id) || (has !== undefined && (has >= head || caughtUp.has(id)))) continue
    lost.push(name)
    if (has === undefined) lostIds.push(id)
  }
  return { restored, caughtUp: [...caughtUp.values()], lost, lostIds }
}

/** Writes a plan that is gone from the database anew. @returns its name; null: the journal has no copy that can be read */
export async function restore(
  journal: Journal,
  { db, documents, log }: Ward,
  { planId, deletedAt }: Pick<PlanNote, 'planId' | 'deletedAt'>,
  now: string,
): Promise<Text | null> {
  const copy = await journal.ask({ type: 'copy', planId })
  if (copy == null) return null
  const { heads } = copy
  const ours = copy.entries.filter((entry) => entry.version === documents.version)
  const read = documents.read(asItWas(copy, documents.version), copy.version)
  if (!read.ok) return null
  const restored: WholeLog = { version: documents.version, base: read.plan, heads, entries: ours }
  return db.transaction('rw', [db.plans, db.log, db.snapshots, db.meta, db.late], async () => {
    await log.claimVersion()
    await log.purge(planId)
    const [header] = await log.create([restored], now)
    if (deletedAt != null) await db.plans.update(planId, { deletedAt })
    return header?.name ?? null
  })
}

/** Patches speak of the version they were made in: those of the copy's own are applied before it is brought to ours. */
function asItWas({ plan, version, entries }: PlanCopy, current: number): unknown {
  if (version === current || typeof plan !== 'object' || plan === null) return plan
  const patches = entries.filter((entry) => entry.version === version).flatMap((entry) => entry.patches)
  return patches.reduce((document, patch) => applyPatch(document, patch) ?? document, plan as Plan)
}

/** Newest edits of each plan that the database is asked for: the files of several tabs do not end at one time. */
const mostAsked = 100

/** Appends edits that the log of a plan lacks. @returns names of the plans that lacked some */
async function catchUp(
  journal: Journal,
  { db, documents, log }: Ward,
  notes: readonly PlanNote[],
  heads: ReadonlyMap<PlanId, number>,
  now: string,
): Promise<Map<PlanId, Text>> {
  const caughtUp = new Map<PlanId, Text>()
  const here = notes.filter(({ planId, isGone, entries }) => !isGone && heads.has(planId) && entries.length > 0)
  const last = here.flatMap(({ entries }) => entries.slice(-mostAsked))
  const written = new Set<string>()
  await db.log
    .where('id')
    .anyOf(last)
    .eachKey((key) => written.add(String(key)))
  for (const { planId, entries } of here) {
    if (entries.slice(-mostAsked).every((id) => written.has(id))) continue
    const held = (await journal.ask({ type: 'entries', planId })) ?? []
    const ours = held.filter(({ version }) => version === documents.version)
    const name = await db
      .transaction('rw', [db.plans, db.log, db.snapshots, db.meta], async () => {
        const base = await log.read(planId)
        const { revision, plan } = await log.append(planId, base, ours, now)
        return revision > base.revision ? plan.name : null
      })
      // A plan that cannot be read is told of, and put back, when it is opened.
      .catch(() => null)
    if (name !== null) caughtUp.set(planId, name)
  }
  return caughtUp
}

/** What the journal should hold besides the edits that are made: which plans there are, and copies of the newest. */
export function missingCopies(
  { notes, known }: JournalNotes,
  plans: readonly { readonly id: PlanId; readonly head: number; readonly updatedAt: string }[],
  most: number,
): { readonly isKnown: boolean; readonly ids: readonly PlanId[] } {
  const heads = new Map(known.map(([id, { head }]) => [id, head]))
  const isKnown = plans.every(({ id }) => heads.has(id)) && heads.size === plans.length
  const copied = new Set(notes.flatMap(({ planId, hasPlan }) => (hasPlan ? [planId] : [])))
  const newest = [...plans].sort((a, b) => (a.updatedAt < b.updatedAt ? 1 : -1)).slice(0, most)
  return { isKnown, ids: newest.filter(({ id }) => !copied.has(id)).map(({ id }) => id) }
}
