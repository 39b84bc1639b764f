import type { Tone } from '@/judgement/status'
import type { IconName } from '@/ui/icons'

/** The shape beside the words of a status, so that its colour never says it alone. */
export const statusLook: Readonly<Record<Tone, IconName>> = {
  good: 'check',
  bad: 'warning',
  warn: 'warning',
  neutral: 'dashed',
}
