import type { Verdict } from '@/model/rule/result'
import type { IconName } from '@/ui/icons'
import type { StatusTone } from '@/ui/status-tone'

/** How a verdict looks wherever it is shown: on the pill of the app and on exported pictures. */
export const verdictLook: Readonly<
  Record<Verdict, { readonly tone: Exclude<StatusTone, 'neutral'>; readonly icon: IconName }>
> = {
  PASS: { tone: 'good', icon: 'check' },
  PASS_WITH_CONCESSIONS: { tone: 'good', icon: 'check' },
  FAIL: { tone: 'bad', icon: 'warning' },
  INCOMPLETE: { tone: 'warn', icon: 'dashed' },
}
