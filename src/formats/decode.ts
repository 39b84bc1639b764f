import { refused, type PlanText } from './result'

/**
 * Bytes to text: UTF-8 with or without a byte order mark. A last character that is cut off
 * means a truncated file; anything else that is not UTF-8 is not text.
 */
export function decodeText(bytes: Uint8Array): PlanText {
  const decoder = new TextDecoder('utf-8', { fatal: true })
  let text: string
  try {
    text = decoder.decode(bytes, { stream: true })
  } catch {
    return refused('NOT_TEXT')
  }
  try {
    text += decoder.decode()
  } catch {
    return refused('TRUNCATED')
  }
  if (text.includes('\u0000')) return refused('NOT_TEXT')
  return text.trim() === '' ? refused('EMPTY') : { ok: true, text }
}
