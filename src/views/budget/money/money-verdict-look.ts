import type { MoneyVerdict } from '@/analysis/money-verdict'
import type { IconName } from '@/ui/icons'
import type { StatusTone } from '@/ui/StatusPill.vue'

/** How the verdict on the money looks. */
export const moneyVerdictLook: Readonly<Record<MoneyVerdict, { readonly tone: StatusTone; readonly icon: IconName }>> =
  {
    CLEAR: { tone: 'good', icon: 'check' },
    UNCLEAR: { tone: 'warn', icon: 'dashed' },
    LOSS: { tone: 'bad', icon: 'warning' },
    UNKNOWN: { tone: 'neutral', icon: 'dashed' },
  }
