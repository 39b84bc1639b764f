import * as v from 'valibot'
import type { WholeLog } from '@/log/whole-log'
import type { Plan } from '@/model/plan'
import { clip } from '@/schema/clip'
import { fileSchema, historyField, planFormat } from '@/schema/file-schema'
import type { FileProblem } from '@/schema/problem'
import { problemOfIssue } from '@/schema/problem-of-issue'
import { readDocument } from '@/schema/read-document'
import { documentVersion } from '@/schema/version'
import { inKeyOrder } from './canonical'
import { decodeText } from './decode'
import { firstCharacters } from './first-characters'
import type { Format } from './format'
import { historyText, readHistory } from './history-text'
import { jsonProblem, type OnProgress } from './json-scan'
import { refused, refusedFor, type ReadResult, type Refused } from './result'

const appName = 'Peak & Par'

/**
 * The text of a plan file: UTF-8 JSON, indented, keys in a fixed order. `readPlanText` of
 * it gives the plan back.
 *
 * @param savedAt ISO instant
 * @param log of this very plan, to be its history: one line an entry
 */
export function writePlan(plan: Plan, savedAt: string = new Date().toISOString(), log: WholeLog | null = null): string {
  const text = JSON.stringify(envelope(plan, savedAt), null, 2)
  return log === null ? `${text}\n` : `${text.slice(0, -2)},\n  "${historyField}": ${historyText(log)}\n}\n`
}

/**
 * The same without indentation and with no character that means anything to XML, to be
 * carried inside a picture.
 */
export function writePlanCompact(plan: Plan, savedAt: string = new Date().toISOString()): string {
  return JSON.stringify(envelope(plan, savedAt)).replace(
    /[<>&\u007f-\u009f\ufffe\uffff]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
}

function envelope(plan: Plan, savedAt: string): unknown {
  const file = { format: planFormat, version: documentVersion, app: appName, savedAt, plan }
  return inKeyOrder(file)
}

/** Plan files: JSON of our own. Any text that is no markup is taken for one, so that its fault can be named. */
export const planFile: Format = {
  id: 'plan-file',
  extension: '.peakpar.json',
  mime: 'application/json',
  drawn: false,
  recognises: (bytes) => firstCharacters(bytes, 1) !== '<',
  planText: decodeText,
  write: ({ plan, savedAt, log }) =>
    Promise.resolve(new Blob([writePlan(plan, savedAt, log)], { type: planFile.mime })),
}

/** Reads the text of a plan file: guards first, then the envelope, then the document. */
export function readPlanText(text: string, onProgress?: OnProgress): ReadResult {
  const problem = jsonProblem(text, onProgress)
  if (problem !== null) return problem
  const file: unknown = JSON.parse(text)
  if (!isOurs(file)) return otherApp(file)
  // A newer version may have other fields, so this is told before anything else.
  if (typeof file.version === 'number' && file.version > documentVersion) {
    return refused('NEWER_VERSION', { found: file.version, known: documentVersion }, 'version')
  }
  const shape = v.safeParse(fileSchema, file)
  if (!shape.success) return refusedFor(shape.issues.map(problemOfIssue))
  const { plan: document, savedAt, version, history } = shape.output
  const reading = readDocument(document, version)
  if (!reading.ok) return refusedFor(reading.problems.map(insidePlan))
  const { plan } = reading
  const log = history === undefined || version !== documentVersion ? null : readHistory(history, plan)
  return {
    ok: true,
    plan,
    log,
    isHistoryUnusable: history !== undefined && log === null,
    summary: { name: plan.name, attributes: Object.keys(plan.attributes).length, savedAt, version },
  }
}

function isOurs(file: unknown): file is { readonly version?: unknown } {
  return typeof file === 'object' && file !== null && 'format' in file && file.format === planFormat
}

function otherApp(file: unknown): Refused {
  const name = typeof file === 'object' && file !== null && 'format' in file ? file.format : ''
  return refused('OTHER_APP', { found: typeof name === 'string' ? clip(name) : '' })
}

function insidePlan(problem: FileProblem): FileProblem {
  return { ...problem, path: problem.path === '' ? 'plan' : `plan.${problem.path}` }
}
