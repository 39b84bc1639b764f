import type { BaseIssue } from 'valibot'
import { clip } from './clip'
import type { Problem } from './problem'
import { foundType } from './structure'

type Issue = BaseIssue<unknown>

/** Words that valibot uses for types, in the words of `foundType`. */
const expectedTypes: Readonly<Record<string, string>> = {
  Array: 'list',
  Object: 'object',
  string: 'text',
  number: 'number',
  boolean: 'yes_no',
  null: 'null',
}

/** Turns one finding of the schema library into a problem with a code of ours. */
export function problemOfIssue(found: Issue): Problem {
  const issue = mostTelling(found)
  const path = clip(pathOf(found, issue))
  if (issue.kind === 'validation') return problemOfCheck(issue, path)
  if (issue.expected === 'never') return { code: 'UNKNOWN_FIELD', path, values: { field: clip(lastKey(issue)) } }
  const found_ = foundType(issue.input)
  if (found_ === 'nothing') return { code: 'MISSING_FIELD', path, values: { field: clip(lastKey(issue)) } }
  const allowed = allowedWords(issue)
  if (allowed !== null && (found_ === 'text' || found_ === 'number' || found_ === 'yes_no')) {
    return { code: 'NOT_ALLOWED', path, values: { allowed, found: clip(String(issue.input)) } }
  }
  return { code: 'WRONG_TYPE', path, values: { expected: expectedType(issue, allowed), found: found_ } }
}

/**
 * A text is a string or an object of languages; when an object fails, what is wrong
 * inside it says more than "neither of the two".
 */
function mostTelling(issue: Issue): Issue {
  if (issue.type !== 'union' || typeof issue.input !== 'object' || issue.input === null) return issue
  return issue.issues?.find((inner) => inner.path !== undefined) ?? issue
}

function pathOf(outer: Issue, inner: Issue): string {
  const items = outer === inner ? (outer.path ?? []) : [...(outer.path ?? []), ...(inner.path ?? [])]
  return items.map((item) => String(item.key)).join('.')
}

function lastKey(issue: Issue): string {
  return String(issue.path?.at(-1)?.key ?? '')
}

function problemOfCheck(issue: Issue, path: string): Problem {
  switch (issue.message) {
    case 'BAD_ID':
      return { code: 'BAD_ID', path, values: { found: clip(String(issue.input)) } }
    case 'BAD_DATE':
      return { code: 'BAD_DATE', path, values: { found: clip(String(issue.input)) } }
    case 'BLANK':
      return { code: 'BLANK', path, values: {} }
    case 'TOO_LONG':
      return { code: 'TOO_LONG', path, values: { max: Number(issue.expected) } }
    case 'TOO_MANY':
      return { code: 'TOO_MANY', path, values: { max: Number(issue.requirement), found: Number(issue.received) } }
    case 'NOT_WHOLE':
      return { code: 'WRONG_TYPE', path, values: { expected: 'whole_number', found: 'number' } }
    default: {
      const side = issue.type === 'min_value' ? 'min' : 'max'
      return { code: 'OUT_OF_RANGE', path, values: { [side]: Number(issue.requirement), found: Number(issue.input) } }
    }
  }
}

/** The words or numbers allowed at a place, or null where a type is expected. */
function allowedWords(issue: Issue): string | null {
  if (issue.type !== 'picklist' && issue.type !== 'literal' && issue.type !== 'variant') return null
  const expected = issue.expected ?? ''
  if (expected === 'Object') return null
  return expected
    .replace(/[()"]/g, '')
    .split('|')
    .map((word) => word.trim())
    .join(', ')
}

function expectedType(issue: Issue, allowed: string | null): string {
  if (allowed !== null) return /^[-\d]/.test(allowed) ? 'number' : allowed === 'true' ? 'yes_no' : 'text'
  if (issue.type === 'union') return 'text'
  return expectedTypes[issue.expected ?? ''] ?? 'object'
}
