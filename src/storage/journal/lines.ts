import * as v from 'valibot'
import type { Plan, PlanId } from '@/model/plan'
import { crc32 } from '@/lib/crc32'
import type { LogEntry } from '@/log/entry'
import type { Place } from '@/log/order'
import { place, readEntry } from '../rows'

/**
 * What the journal writes down (docs/reliability.md), one line each: a plan as it was before the edits that follow, an
 * edit, plans moved into the bin or out of it, plans removed for good, and which plans there are.
 */
export type JournalRecord =
  | {
      readonly kind: 'plan'
      readonly planId: PlanId
      readonly revision: number
      /** ISO instant at which it stood so. */
      readonly at: string
      /** Document version of `plan`. */
      readonly version: number
      readonly plan: Plan
      /** The newest entries in it, and the last of all; absent: written by an older app. */
      readonly heads?: readonly string[]
      /** Its newest entries in the order of the fold, so that one made beside them can be told from them. */
      readonly recent?: readonly Place[]
    }
  | { readonly kind: 'edit'; readonly planId: PlanId; readonly entry: LogEntry }
  | {
      readonly kind: 'bin'
      readonly planId: PlanId
      /** ISO instant of the deletion; null: it was taken out of the bin. */
      readonly at: string | null
      /** ISO instant at which this was written; absent: by an older app. */
      readonly saidAt?: string
    }
  | {
      readonly kind: 'gone'
      readonly planId: PlanId
      /** ISO instant of the removal; absent: written by an older app. */
      readonly at?: string
    }
  | { readonly kind: 'known'; readonly plans: Readonly<Record<PlanId, KnownPlan>> }

/** What is remembered of a plan that the journal does not hold: enough to say which one is missing. */
export interface KnownPlan {
  readonly name: string
  readonly head: number
}

const planId = v.string()
const schemas = {
  plan: v.object({
    planId,
    revision: v.number(),
    at: v.string(),
    version: v.number(),
    plan: v.looseObject({}),
    heads: v.optional(v.array(v.string())),
    recent: v.optional(v.array(place)),
  }),
  edit: v.object({ planId, entry: v.unknown() }),
  bin: v.object({ planId, at: v.nullable(v.string()), saidAt: v.optional(v.string()) }),
  gone: v.object({ planId, at: v.optional(v.string()) }),
  known: v.object({ plans: v.record(v.string(), v.object({ name: v.string(), head: v.number() })) }),
} as const
type RecordKind = keyof typeof schemas

const encoder = new TextEncoder()
const decoder = new TextDecoder()
const newline = 10
const space = 32
/** Hexadecimal digits of a checksum. */
const checksumLength = 8

/**
 * A record as one line: checksum of the rest, kind, plan, id of the entry, and the record as JSON. Kind, plan and id stand
 * in front so that a journal can be gone through without reading its documents.
 */
export function lineOf(record: JournalRecord): string {
  const { kind, ...rest } = record
  const plan = 'planId' in record ? record.planId : '-'
  const entry = record.kind === 'edit' ? record.entry.id : '-'
  const body = `${kind} ${plan} ${entry} ${JSON.stringify(rest)}`
  return `${crc32(encoder.encode(body)).toString(16).padStart(checksumLength, '0')} ${body}\n`
}

/** Where a line lies, and what its front says. */
export interface Line {
  readonly kind: string
  readonly planId: PlanId
  readonly entryId: string
  /** Of the whole line, without its end. */
  readonly start: number
  readonly end: number
  /** Of its JSON. */
  readonly json: number
}

/**
 * The lines of a journal that are whole. A crash tears the last one, a damaged disk any; the others still stand.
 *
 * @returns `length`: bytes up to the end of the last whole line
 */
export function readLines(bytes: Uint8Array): { readonly lines: Line[]; readonly length: number } {
  const lines: Line[] = []
  let start = 0
  let length = 0
  for (let end = bytes.indexOf(newline); end >= 0; end = bytes.indexOf(newline, start)) {
    const line = frontOf(bytes, start, end)
    start = end + 1
    if (line === null) continue
    lines.push(line)
    length = start
  }
  return { lines, length }
}

function frontOf(bytes: Uint8Array, start: number, end: number): Line | null {
  const body = start + checksumLength + 1
  if (body >= end || bytes[body - 1] !== space) return null
  const checksum = Number.parseInt(decoder.decode(bytes.subarray(start, body - 1)), 16)
  if (crc32(bytes.subarray(body, end)) !== checksum) return null
  const plan = bytes.indexOf(space, body)
  const entry = plan < 0 ? -1 : bytes.indexOf(space, plan + 1)
  const json = entry < 0 ? -1 : bytes.indexOf(space, entry + 1)
  if (json < 0 || json > end) return null
  const text = (from: number, to: number) => decoder.decode(bytes.subarray(from, to))
  return {
    kind: text(body, plan),
    planId: text(plan + 1, entry),
    entryId: text(entry + 1, json),
    start,
    end,
    json: json + 1,
  }
}

/** What a line says; null: this app does not know it, or it is not what was written. */
export function recordOf(bytes: Uint8Array, { kind, json, end }: Line): JournalRecord | null {
  if (!Object.hasOwn(schemas, kind)) return null
  try {
    const value: unknown = JSON.parse(decoder.decode(bytes.subarray(json, end)))
    const parsed = v.safeParse(schemas[kind as RecordKind], value)
    if (!parsed.success) return null
    if (kind !== 'edit') return { kind, ...parsed.output } as JournalRecord
    const { planId: id, entry } = parsed.output as v.InferOutput<(typeof schemas)['edit']>
    const read = readEntry(entry)
    return read === null ? null : { kind, planId: id, entry: read }
  } catch {
    return null
  }
}
