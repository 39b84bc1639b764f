import type { Translate } from '@/i18n/translate'
import type { Evidence } from '@/model/benchmark'
import type { Choice } from '@/forms/choice'

const grades: readonly Evidence[] = ['guess', 'informed', 'measured']

/** The three answers to "how do you know?" (spec 3.3). */
export function evidenceChoices(t: Translate): Choice<Evidence>[] {
  return grades.map((value) => ({ value, label: t(`evidence.level.${value}`), hint: t(`evidence.hint.${value}`) }))
}
