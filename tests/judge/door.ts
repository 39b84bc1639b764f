import { statementOf, type Statement } from '@/judgement/statement'
import { readBytes } from '@/formats/read-bytes'

/** What is printed for one file: its judgement, or why it is refused. */
export type Line = ({ readonly file: string } & Statement) | { readonly file: string; readonly error: string }

/**
 * Judges one plan file, or a picture with a plan inside, as the screens do.
 *
 * @param now ISO instant
 */
export function judgeFile(file: string, bytes: Uint8Array, now: string): Line {
  const read = readBytes(bytes)
  if (!read.ok) {
    const { code, path } = read.problem
    return { file, error: path === '' ? code : `${code} at ${path}` }
  }
  return { file, ...statementOf(read.plan, now) }
}
