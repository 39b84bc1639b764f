import { caps } from './caps'
import { foreignKind } from './foreign-kind'
import { formats } from './index'
import type { OnProgress } from './json-scan'
import { readPlanText } from './plan-file'
import { refused, type ReadResult, type Refused } from './result'

/**
 * Reads a plan out of the bytes of a file, whatever the file is called: a plan file or a
 * picture with a plan inside. Touches nothing but its argument and never throws on any
 * content. The work is bounded by the caps alone, never by a clock.
 */
export function readBytes(bytes: Uint8Array, onProgress?: OnProgress): ReadResult {
  if (bytes.length === 0) return refused('EMPTY')
  if (bytes.length > caps.bytes) return tooLarge(bytes.length, caps.bytes)
  const kind = foreignKind(bytes)
  if (kind !== null) return refused('UNSUPPORTED', { kind })
  const format = formats.find((candidate) => candidate.recognises(bytes))
  if (format === undefined) return refused('UNSUPPORTED', { kind: '' })
  const found = format.planText(bytes)
  return found.ok ? readPlanText(found.text, onProgress) : found
}

/** The refusal of a file of this many bytes, where no more than `most` are read. */
export function tooLarge(bytes: number, most: number): Refused {
  const megabyte = 1024 * 1024
  return refused('TOO_LARGE', { max: most / megabyte, found: Math.ceil(bytes / megabyte) })
}
