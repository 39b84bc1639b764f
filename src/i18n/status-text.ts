import type { StatusPart } from '@/judgement/status'
import { firstUpper } from './first-upper'
import type { Translate } from './translate'

/** One part of the status line in words. */
export function statusPartText(part: StatusPart, t: Translate): string {
  switch (part.part) {
    case 'progress':
      return part.of === 0 ? t('status.part.progressNone') : t('status.part.progress', { n: part.n, of: part.of })
    case 'rule':
      return t(`status.verdict.${part.code}`, { n: part.n }, part.n)
    case 'funding':
      return part.code === 'UNPAID'
        ? t('status.part.funding.UNPAID', { n: part.n }, part.n)
        : t(`status.part.funding.${part.code}`)
    case 'money':
      return t(`status.part.money.${part.code}`)
  }
}

/** The status line in words, the same wherever it stands: its first letter is a capital. */
export function statusText(parts: readonly StatusPart[], t: Translate, locale: string): string {
  return firstUpper(parts.map((part) => statusPartText(part, t)).join(' · '), locale)
}
