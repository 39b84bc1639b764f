import * as v from 'valibot'
import type { Text } from '@/model/text'
import { backupPlanSchema, backupSchema } from '@/schema/backup-schema'
import { clip } from '@/schema/clip'
import type { FileProblem } from '@/schema/problem'
import { problemOfIssue } from '@/schema/problem-of-issue'
import { readDocument } from '@/schema/read-document'
import { documentVersion } from '@/schema/version'
import type { BackupPlan } from './backup-file'
import { backupLayout, type BackupLayout, type Span } from './backup-layout'
import { caps } from './caps'
import { decodeText } from './decode'
import { jsonProblem, type OnProgress } from './json-scan'
import { tooLarge } from './read-bytes'
import { refused, refusedFor, type DamagedPlan, type OpenedBackup, type Refused } from './result'

/** Damaged plans that are told by name; the others are counted. */
const mostDamagedTold = 20
/** Most bytes of a damaged plan that its name is looked for in. */
const nameWithin = 4_096

/** Who follows the reading of a backup. */
export interface BackupWatch {
  readonly onProgress?: OnProgress
  /** Takes each sound plan as soon as it is read; without it they are all in the result. */
  readonly onPlan?: (plan: BackupPlan) => void
}

/** What stands around the plans, as the schema says it. */
type Envelope = v.InferOutput<typeof backupSchema>

/**
 * Reads a backup plan by plan: each passes what a plan file passes. Damaged plans are told of and do not keep the others
 * from being read; a backup of which nothing can be read is refused. Never throws on any content.
 */
export function readBackup(bytes: Uint8Array, { onProgress, onPlan }: BackupWatch = {}): OpenedBackup | Refused {
  const layout = backupLayout(bytes, caps.backupPlans)
  const around = readEnvelope(bytes, layout)
  if (!around.ok) return around
  const spans = layout?.plans ?? []
  if (spans.length > caps.backupPlans) {
    return refused('TOO_MANY', { found: spans.length, max: caps.backupPlans }, 'plans')
  }
  const plans: BackupPlan[] = []
  const damaged: DamagedPlan[] = []
  let damagedCount = 0
  let readCount = 0
  spans.forEach((span, index) => {
    const reading = readEntry(bytes, span, around.envelope.version)
    if (reading.ok) {
      readCount += 1
      if (onPlan) onPlan(reading.entry)
      else plans.push(reading.entry)
    } else {
      damagedCount += 1
      if (damaged.length < mostDamagedTold) damaged.push(damagedPlan(bytes, span, index, reading))
    }
    onProgress?.(span.end / bytes.length)
  })
  const [first] = damaged
  if (readCount === 0 && first !== undefined) return { ok: false, problem: first.problem, more: damagedCount - 1 }
  const { savedAt, version } = around.envelope
  return { ok: true, backup: { savedAt, version, damaged, damagedCount, isCut: around.isCut }, plans }
}

/** Checks everything but the plans, as if there were none. A file that ends too early may still hold some. */
function readEnvelope(
  bytes: Uint8Array,
  layout: BackupLayout | null,
): { readonly ok: true; readonly envelope: Envelope; readonly isCut: boolean } | Refused {
  const head = decodeText(layout === null ? bytes : bytes.subarray(0, layout.listStart))
  if (!head.ok) return head
  const whole = layout === null ? head : tailOf(bytes, layout, head.text)
  if (!whole.ok) return whole
  let { text } = whole
  let isCut = layout !== null && !layout.isClosed
  const problem = jsonProblem(text)
  if (problem !== null) {
    if (layout === null || problem.problem.code !== 'TRUNCATED') return problem
    text = `${head.text}]}`
    isCut = true
    // What is missing stood in front of the plans.
    if (jsonProblem(text) !== null) return problem
  }
  const file: unknown = JSON.parse(text)
  if (typeof file === 'object' && file !== null && 'version' in file && Number(file.version) > documentVersion) {
    return refused('NEWER_VERSION', { found: Number(file.version), known: documentVersion }, 'version')
  }
  const shape = v.safeParse(backupSchema, file)
  if (!shape.success) return refusedFor(shape.issues.map(problemOfIssue))
  return { ok: true, envelope: shape.output, isCut }
}

function tailOf(bytes: Uint8Array, { listEnd, isClosed }: BackupLayout, head: string) {
  if (!isClosed) return { ok: true as const, text: `${head}]}` }
  const tail = decodeText(bytes.subarray(listEnd))
  return tail.ok ? { ok: true as const, text: `${head}${tail.text}` } : tail
}

type EntryReading = { readonly ok: true; readonly entry: BackupPlan } | Refused

function readEntry(bytes: Uint8Array, { start, end }: Span, version: number): EntryReading {
  if (end - start > caps.bytes) return tooLarge(end - start, caps.bytes)
  const found = decodeText(bytes.subarray(start, end))
  if (!found.ok) return found
  const problem = jsonProblem(found.text)
  if (problem !== null) return problem
  const shape = v.safeParse(backupPlanSchema, JSON.parse(found.text))
  if (!shape.success) return refusedFor(shape.issues.map(problemOfIssue))
  const { plan: document, updatedAt, deletedAt } = shape.output
  const reading = readDocument(document, version)
  if (!reading.ok) return refusedFor(reading.problems.map((inner) => within('plan', inner)))
  return { ok: true, entry: { plan: reading.plan, updatedAt, deletedAt } }
}

function damagedPlan(bytes: Uint8Array, span: Span, index: number, { problem }: Refused): DamagedPlan {
  return { name: nameIn(bytes, span), problem: inFile(bytes, span, within(`plans.${String(index)}`, problem)) }
}

function within(place: string, problem: FileProblem): FileProblem {
  return { ...problem, path: problem.path === '' ? place : `${place}.${problem.path}` }
}

/** Lines are counted from the beginning of the file, not of the plan. */
function inFile(bytes: Uint8Array, { start }: Span, problem: FileProblem): FileProblem {
  const { line, column } = problem.values
  if (typeof line !== 'number' || typeof column !== 'number') return problem
  let before = 0
  let lineStart = 0
  for (let at = bytes.indexOf(0x0a); at !== -1 && at < start; at = bytes.indexOf(0x0a, at + 1)) {
    before += 1
    lineStart = at + 1
  }
  const values = { ...problem.values, line: before + line, column: line === 1 ? column + start - lineStart : column }
  return { ...problem, values }
}

/** The name of a plan that cannot be read, as far as it still stands there; empty: it does not. */
function nameIn(bytes: Uint8Array, { start, end }: Span): Text {
  const text = new TextDecoder().decode(bytes.subarray(start, Math.min(end, start + nameWithin)))
  const found = /"name"\s*:\s*(?:\{\s*"vi"\s*:\s*)?("(?:[^"\\]|\\.)*")/.exec(text)?.[1]
  try {
    return found === undefined ? '' : clip(String(JSON.parse(found)))
  } catch {
    return ''
  }
}
