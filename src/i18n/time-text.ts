import { isCredible } from '@/lib/credible-instant'
import { formatRelative } from '@/lib/format-date'
import type { Translate } from './translate'

/**
 * How long ago something happened, for cards and the header: "vừa xong", "2 giờ trước". What a wrong clock has dated into
 * the future is told as unclear; a sentence around the age asks `isCredible` itself.
 *
 * @param instant milliseconds since 1970
 * @param now the same, given by the caller
 */
export function agoText(instant: number, now: number, t: Translate, locale: string): string {
  if (!isCredible(instant, now)) return t('app.dateUnclear')
  return formatRelative(instant, now, locale) ?? t('app.justNow')
}
