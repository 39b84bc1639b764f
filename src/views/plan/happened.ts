import type { LogEntry } from '@/log/entry'
import type { Loss, LossReason } from '@/log/losses'
import { aheadBy } from '@/log/order'
import type { WholeLog } from '@/log/whole-log'
import { isThisDevice } from '@/storage/device'

/** One step of a plan's past: an edit, or a burst of them. */
export interface PastStep {
  readonly first: LogEntry
  /** Of all its entries. */
  readonly ids: readonly string[]
  /** It was taken back and does not count. */
  readonly isOut: boolean
  /** Made on this device. */
  readonly isHere: boolean
  /** It can be taken back, or count again. */
  readonly canTurn: boolean
}

/** What an entry wanted of one thing of the plan, and does not count. */
export interface LostChange {
  readonly key: string
  readonly entry: LogEntry
  /** Keys down to the thing. */
  readonly thing: readonly (string | number)[]
  /** Each once. */
  readonly reasons: readonly LossReason[]
  readonly losses: readonly Loss[]
  readonly isHere: boolean
}

/** What happened to a plan, for a person to read. */
export interface Happened {
  readonly entries: readonly LogEntry[]
  /** Newest first. */
  readonly steps: readonly PastStep[]
  /** Newest first. */
  readonly lost: readonly LostChange[]
  /** Whole days by which some device's clock was ahead; 0: not worth telling. */
  readonly daysAhead: number
}

const day = 24 * 60 * 60 * 1000

/**
 * Steps and losses of a log.
 *
 * @param now milliseconds by this device's clock
 */
export function happenedTo({ entries }: WholeLog, losses: readonly Loss[], now: number): Happened {
  const out = new Map<string, boolean>()
  for (const { kind, undoes } of entries) if (undoes !== null) out.set(undoes, kind === 'undo')
  const steps = new Map<string, { first: LogEntry; ids: string[] }>()
  for (const entry of entries) {
    if (entry.kind !== 'edit') continue
    const step = steps.get(entry.step)
    if (step === undefined) steps.set(entry.step, { first: entry, ids: [entry.id] })
    else step.ids.push(entry.id)
  }
  const past = [...steps.values()].map(({ first, ids }) => ({
    first,
    ids,
    isOut: out.get(first.step) === true,
    isHere: isThisDevice(first.device),
    // A step whose beginning is not in the log cannot be named.
    canTurn: first.step === first.id,
  }))
  return {
    entries,
    steps: past.reverse(),
    lost: lostChanges(losses),
    daysAhead: Math.ceil(aheadBy(entries, now) / day),
  }
}

/** Losses by what one entry wanted of one thing: they are put back together. */
function lostChanges(losses: readonly Loss[]): LostChange[] {
  const changes = new Map<string, LostChange & { losses: Loss[]; reasons: LossReason[] }>()
  for (const loss of losses) {
    const { entry, place, why } = loss
    const thing = place.slice(0, 2)
    const key = `${entry.id} ${thing.join('.')}`
    const held = changes.get(key)
    if (held === undefined) {
      changes.set(key, { key, entry, thing, reasons: [why], losses: [loss], isHere: isThisDevice(entry.device) })
    } else {
      held.losses.push(loss)
      if (!held.reasons.includes(why)) held.reasons.push(why)
    }
  }
  return [...changes.values()].sort((a, b) => (a.entry.at < b.entry.at ? 1 : -1))
}
