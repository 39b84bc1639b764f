import type { LocalizedText } from '@/model/text'

/** A built-in text in both languages, Vietnamese first. */
export function both(vi: string, en: string): LocalizedText {
  return { vi, en }
}
