import * as v from 'valibot'
import { answerTo, MalformedInput } from './answer'
import { caseSchema, COVERED, fileSchema, LATER, problemOf, type CoveredKind } from './case'
import { compare, type Difference } from './compare'

/** What became of one case, or of a file that could not be read. */
export type Outcome =
  | { readonly id: string; readonly result: 'passed' }
  | { readonly id: string; readonly result: 'skipped'; readonly reason: string }
  | { readonly id: string; readonly result: 'failed'; readonly reason: string; readonly differences: readonly Difference[] }

function failed(id: string, reason: string, differences: readonly Difference[] = []): Outcome {
  return { id, result: 'failed', reason, differences }
}

function isCovered(kind: string): kind is CoveredKind {
  return (COVERED as readonly string[]).includes(kind)
}

function idOf(candidate: unknown, index: number): string {
  const id = typeof candidate === 'object' && candidate !== null && 'id' in candidate ? candidate.id : undefined
  return typeof id === 'string' && id !== '' ? id : `case ${String(index + 1)}`
}

function runCase(candidate: unknown, index: number): Outcome {
  const id = idOf(candidate, index)
  const parsed = v.safeParse(caseSchema, candidate)
  if (!parsed.success) return failed(id, `not a case: ${problemOf(parsed.issues)}`)
  const { kind, input, expected } = parsed.output
  if (!isCovered(kind)) {
    return (LATER as readonly string[]).includes(kind)
      ? { id, result: 'skipped', reason: `${kind} belongs to a later capability` }
      : failed(id, `the schema knows no kind "${kind}"`)
  }
  try {
    const differences = compare(expected, answerTo(kind, input))
    return differences.length === 0 ? { id, result: 'passed' } : failed(id, 'differs', differences)
  } catch (error) {
    if (error instanceof MalformedInput) return failed(id, `malformed input: ${error.message}`)
    throw error
  }
}

/** Runs every case of a file of the schema. A file that cannot be read is one failure with its reason. */
export function runFile(name: string, text: string): Outcome[] {
  let content: unknown
  try {
    content = JSON.parse(text)
  } catch (error) {
    return [failed(name, `not JSON: ${error instanceof Error ? error.message : String(error)}`)]
  }
  const parsed = v.safeParse(fileSchema, content)
  if (!parsed.success) return [failed(name, `not a file of cases: ${problemOf(parsed.issues)}`)]
  return parsed.output.cases.map(runCase)
}

function shown(value: unknown): string {
  return value === undefined ? 'nothing' : JSON.stringify(value)
}

/** The lines that tell of outcomes: failures and skips, then the count alone on the last line. */
export function report(outcomes: readonly Outcome[]): string[] {
  const lines = outcomes.flatMap((outcome) => {
    if (outcome.result === 'passed') return []
    if (outcome.result === 'skipped') return [`SKIP ${outcome.id}: ${outcome.reason}`]
    return [
      `FAIL ${outcome.id}: ${outcome.reason}`,
      ...outcome.differences.map(
        ({ path, expected, got }) => `  ${outcome.id} ${path}: expected ${shown(expected)}, got ${shown(got)}`,
      ),
    ]
  })
  const count = (result: Outcome['result']): string =>
    `${String(outcomes.filter((outcome) => outcome.result === result).length)} ${result}`
  return [...lines, [count('passed'), count('failed'), count('skipped')].join(', ')]
}
