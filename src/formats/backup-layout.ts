const quote = 0x22
const backslash = 0x5c
const comma = 0x2c
const colon = 0x3a
const newline = 0x0a
const braceOpen = 0x7b
const braceClose = 0x7d
const bracketOpen = 0x5b
const bracketClose = 0x5d

/** A part of some bytes: from its first to behind its last. */
export interface Span {
  readonly start: number
  readonly end: number
}

/** Where the plans of a backup stand, found without reading them. */
export interface BackupLayout {
  /** Behind the bracket that opens the list of plans. */
  readonly listStart: number
  /** At the bracket that closes it; where the bytes end when none does. */
  readonly listEnd: number
  readonly isClosed: boolean
  readonly plans: readonly Span[]
}

/**
 * Finds the plans in the bytes of a backup, in one pass. A plan ends before the line that begins with the next one at the
 * latest, so that a fault in one does not reach the others. What stands in a span is still to be checked.
 *
 * @param mostPlans where to stop
 * @returns null: there is no list of plans
 */
export function backupLayout(bytes: Uint8Array, mostPlans: number): BackupLayout | null {
  const listStart = startOfList(bytes)
  if (listStart === null) return null
  const plans: Span[] = []
  let at = skipSpace(bytes, listStart)
  while (at < bytes.length && plans.length <= mostPlans) {
    if (bytes[at] === bracketClose) return { listStart, listEnd: at, isClosed: true, plans }
    const end = endOfPlan(bytes, at)
    plans.push({ start: at, end })
    at = skipSpace(bytes, bytes[end] === comma ? end + 1 : end)
  }
  return { listStart, listEnd: bytes.length, isClosed: false, plans }
}

/** Behind the bracket of the list that is the member "plans" of the outermost object. */
function startOfList(bytes: Uint8Array): number | null {
  let depth = 0
  for (let at = 0; at < bytes.length; at += 1) {
    const byte = bytes[at]
    if (byte === braceOpen || byte === bracketOpen) depth += 1
    else if (byte === braceClose || byte === bracketClose) depth -= 1
    else if (byte === quote) {
      const start = at
      at = endOfString(bytes, start)
      if (depth !== 1 || !isPlans(bytes, start, at)) continue
      const behind = skipSpace(bytes, at + 1)
      const value = skipSpace(bytes, behind + 1)
      if (bytes[behind] === colon && bytes[value] === bracketOpen) return value + 1
    }
  }
  return null
}

function isPlans(bytes: Uint8Array, start: number, end: number): boolean {
  return end - start === 6 && String.fromCharCode(...bytes.subarray(start + 1, end)) === 'plans'
}

/** The first byte that is no part of the plan any more: a comma, the end of the list, or the next plan's line. */
function endOfPlan(bytes: Uint8Array, start: number): number {
  let depth = 0
  for (let at = start; at < bytes.length; at += 1) {
    const byte = bytes[at]
    if (byte === quote) {
      at = endOfString(bytes, at)
      // A string that runs over the end of its line is damaged: the line that follows is looked at all the same.
      if (bytes[at] === newline) at -= 1
    } else if (byte === newline && bytes[at + 1] === braceOpen) return at
    else if (byte === braceOpen || byte === bracketOpen) depth += 1
    else if (depth === 0 && byte === bracketClose) return at
    else if (depth === 0 && byte === comma && isBetweenPlans(bytes, at)) return at
    else if (byte === braceClose || byte === bracketClose) depth = Math.max(0, depth - 1)
  }
  return bytes.length
}

/** A comma with neither a new line nor a plan behind it stands inside a damaged plan. */
function isBetweenPlans(bytes: Uint8Array, at: number): boolean {
  const next = skipSpace(bytes, at + 1)
  return next === bytes.length || bytes[at + 1] === newline || bytes[next] === braceOpen
}

/** The quote that ends a string, or the line break or the end of the bytes that comes first. */
function endOfString(bytes: Uint8Array, start: number): number {
  let at = start + 1
  while (at < bytes.length && bytes[at] !== quote && bytes[at] !== newline) {
    at += bytes[at] === backslash && bytes[at + 1] !== newline ? 2 : 1
  }
  return Math.min(at, bytes.length)
}

function skipSpace(bytes: Uint8Array, start: number): number {
  let at = start
  for (let byte = bytes[at]; byte === 0x20 || byte === 0x09 || byte === newline || byte === 0x0d; byte = bytes[at])
    at += 1
  return at
}
