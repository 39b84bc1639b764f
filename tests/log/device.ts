import type { LogEntry } from '@/log/entry'
import { noHistory, recordAll } from '@/log/history'
import { nextClock } from '@/log/order'
import { extended, latestClock, planOf, startOf, type Timeline } from '@/log/timeline'
import { applyEdit, type Edit } from '@/model/edits/edit'
import type { EditLabel } from '@/model/edits/label'
import type { Plan } from '@/model/plan'
import { readPlan } from '@/schema/plan-schema'
import { documentVersion } from '@/schema/version'

/** One author with a copy of a plan, who works on without hearing of the others until entries are handed on. */
export class Device {
  readonly name: string
  readonly #plan: Plan
  /** Milliseconds; set by tests. */
  now: number
  timeline: Timeline
  #made = 0

  constructor(name: string, plan: Plan, now = 1_000) {
    this.name = name
    this.#plan = plan
    this.now = now
    this.timeline = startOf({ plan, heads: [], until: null })
  }

  get plan(): Plan {
    return planOf(this.timeline)
  }

  get entries(): readonly LogEntry[] {
    return this.timeline.entries
  }

  /** @returns null: it changed nothing, or would have made no valid plan */
  edit(edit: Edit, label: EditLabel = 'set_plan', step?: string): LogEntry | null {
    const { plan, patches } = applyEdit(this.plan, edit)
    if (patches.length === 0 || !readPlan(plan).ok) return null
    const kept = patches.map(({ op, path, value }) => ({
      op,
      path: [...path],
      ...(op === 'remove' ? {} : { value: value as unknown }),
    }))
    return this.#make({ kind: 'edit', label, patches: kept, ...(step === undefined ? {} : { step }) })
  }

  undo(): LogEntry | null {
    return this.#turn('undo')
  }

  redo(): LogEntry | null {
    return this.#turn('redo')
  }

  /** Takes a step back by its name, whoever made it. */
  takeBack(step: string): LogEntry {
    return this.#make({ kind: 'undo', undoes: step })
  }

  /** Takes in entries of others: what goes from device to device is text. */
  receive(entries: readonly LogEntry[]): void {
    const next = extended(this.timeline, JSON.parse(JSON.stringify(entries)) as LogEntry[])
    if (next === null) throw new Error('a root timeline takes in everything')
    this.timeline = next
  }

  /** A fresh copy of the plan folded from all that this device has, as after a reload. */
  reloaded(): Device {
    const device = new Device(this.name, this.#plan, this.now)
    device.receive(this.entries)
    return device
  }

  #turn(kind: 'undo' | 'redo'): LogEntry | null {
    const step = recordAll(noHistory, this.entries, ({ author }) => author === this.name)[kind].at(-1)
    return step === undefined ? null : this.#make({ kind, undoes: step.id })
  }

  #make(deed: Partial<LogEntry>): LogEntry {
    this.#made += 1
    const id = `${this.name}${String(this.#made).padStart(4, '0')}`
    const clock = nextClock(latestClock(this.timeline), this.now)
    const entry: LogEntry = {
      id,
      author: this.name,
      device: this.name,
      seq: this.#made,
      clock,
      after: [...this.timeline.heads],
      step: id,
      kind: 'edit',
      undoes: null,
      label: 'set_plan',
      mergeKey: null,
      patches: [],
      at: new Date(this.now).toISOString(),
      version: documentVersion,
      ...deed,
    }
    this.receive([entry])
    return entry
  }
}
