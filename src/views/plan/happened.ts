import type { LogEntry } from '@/log/entry'
import { lostKey, lostThing, type Loss, type LossReason } from '@/log/losses'
import { aheadBy } from '@/log/order'
import type { WholeLog } from '@/log/whole-log'
import { isThisDevice } from '@/storage/device'

/** One step of a plan's past: an edit, or a burst of them. */
export interface PastStep {
  readonly first: LogEntry
  /** All that it did, the last word last. */
  readonly change: Pick<LogEntry, 'id' | 'label' | 'patches'>
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
  readonly log: WholeLog
  /** Newest first. */
  readonly steps: readonly PastStep[]
  /** Newest first. */
  readonly lost: readonly LostChange[]
  /** Whole days by which a device's clock was ahead, and whether it was this one's; null: not worth telling. */
  readonly ahead: { readonly days: number; readonly isHere: boolean } | null
}

const day = 24 * 60 * 60 * 1000

/**
 * Steps and losses of a log.
 *
 * @param now milliseconds by this device's clock
 */
export function happenedTo(log: WholeLog, losses: readonly Loss[], now: number): Happened {
  const { entries } = log
  const out = new Map<string, boolean>()
  for (const { kind, undoes } of entries) if (undoes !== null) out.set(undoes, kind === 'undo')
  const steps = new Map<string, { first: LogEntry; all: LogEntry[] }>()
  for (const entry of entries) {
    if (entry.kind !== 'edit') continue
    const step = steps.get(entry.step)
    if (step === undefined) steps.set(entry.step, { first: entry, all: [entry] })
    else step.all.push(entry)
  }
  const past = [...steps.values()].map(({ first, all }) => ({
    first,
    change: {
      id: (all.at(-1) ?? first).id,
      label: first.label,
      patches: all.length === 1 ? first.patches : all.flatMap(({ patches }) => patches),
    },
    ids: all.map(({ id }) => id),
    isOut: out.get(first.step) === true,
    isHere: isThisDevice(first.device),
    // A step whose beginning is not in the log cannot be named.
    canTurn: first.step === first.id,
  }))
  const ahead = aheadBy(entries, now)
  return {
    log,
    steps: past.reverse(),
    lost: lostChanges(losses),
    ahead: ahead && { days: Math.ceil(ahead.by / day), isHere: isThisDevice(ahead.device) },
  }
}

/** Losses by what one entry wanted of one thing: they are put back together. */
function lostChanges(losses: readonly Loss[]): LostChange[] {
  const changes = new Map<string, LostChange & { losses: Loss[]; reasons: LossReason[] }>()
  for (const loss of losses) {
    const { entry, why } = loss
    const thing = lostThing(loss)
    const key = lostKey(loss)
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
