import * as v from 'valibot'
import { logEntry, type LogEntry } from '@/log/entry'
import { fold } from '@/log/fold'
import { Knowledge } from '@/log/knowledge'
import { compareEntries } from '@/log/order'
import type { WholeLog } from '@/log/whole-log'
import { isSame } from '@/model/edits/record'
import type { Plan } from '@/model/plan'
import type { fileSchema } from '@/schema/file-schema'
import { readPlan } from '@/schema/plan-schema'
import { documentVersion } from '@/schema/version'
import { inKeyOrder } from './canonical'

/** The history as it stands in a plan file: JSON, one line an entry, so that two files can be compared by eye. */
export function historyText({ base, heads, entries }: WholeLog): string {
  const compact = (value: unknown) => JSON.stringify(inKeyOrder(value))
  const lines = entries.map((entry) => `\n      ${JSON.stringify(inListOrder(entry))}`)
  return `{
    "heads": ${JSON.stringify([...heads].sort())},
    "base": ${compact(base)},
    "entries": [${lines.join(',')}${lines.length > 0 ? '\n    ' : ''}]
  }`
}

/** Lists keep their order; keys come in one that is fixed. */
function inListOrder({ clock, after, patches, ...rest }: LogEntry): unknown {
  const fields = inKeyOrder(rest) as Readonly<Record<string, unknown>>
  const values = patches.map(({ op, path, value }) => ({
    op,
    path,
    ...(op === 'remove' ? {} : { value: inKeyOrder(value) }),
  }))
  return { ...fields, clock, after, patches: values }
}

type History = NonNullable<v.InferOutput<typeof fileSchema>['history']>

/**
 * Reads the history that came with a plan. Every entry is looked at as something from outside: what it does has to be
 * possible where its author stood.
 *
 * @returns null: it is no history of this plan
 */
export function readHistory({ base, heads, entries }: History, plan: Plan): WholeLog | null {
  const start = readPlan(base)
  if (!start.ok || start.plan.id !== plan.id) return null
  const read: LogEntry[] = []
  const ids = new Set<string>()
  for (const entry of entries) {
    const parsed = v.safeParse(logEntry, entry)
    if (!parsed.success || parsed.output.version !== documentVersion || ids.has(parsed.output.id)) return null
    ids.add(parsed.output.id)
    read.push(parsed.output)
  }
  read.sort(compareEntries)
  const places = new Map(read.map(({ id }, index) => [id, index]))
  if (!read.every((entry, index) => isPossible(entry, index, places)) || isTooWide(read)) return null
  const folded = fold(start.plan, read, { isUntrusted: true })
  if (folded.isBroken || !isSame(folded.plan, plan)) return null
  // From now on it is folded as every log of ours, and that has to come to the same.
  if (!isSame(fold(start.plan, read).plan, plan)) return null
  return { version: documentVersion, base: start.plan, heads, entries: read }
}

/** Authors who did not know of one another: more would be no team, and cost room that grows with their square. */
const mostAtOnce = 256

function isTooWide(entries: readonly LogEntry[]): boolean {
  const knowledge = new Knowledge()
  return entries.some((entry) => {
    knowledge.add(entry)
    return knowledge.chains > mostAtOnce
  })
}

/** Milliseconds: no clock that is to be followed may be near the end of what numbers can hold. */
const latestClock = 8e15

/**
 * Whether an entry says of itself what can be: it follows only what lies before it, and it turns a step if and only if it
 * is an undo or a redo.
 *
 * @param places of all entries in their order
 */
function isPossible(
  { after, kind, undoes, clock }: LogEntry,
  index: number,
  places: ReadonlyMap<string, number>,
): boolean {
  const followsEarlier = after.every((id) => (places.get(id) ?? -1) < index)
  return followsEarlier && (undoes !== null) === (kind === 'undo' || kind === 'redo') && clock[0] <= latestClock
}
