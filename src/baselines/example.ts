import type { Plan } from '@/model/plan'
import type { LocalizedText } from '@/model/text'

/** Language of the few texts of an example that a plan keeps as plain strings. */
export type ExampleLocale = 'vi' | 'en'

/** What an example is filled in with. */
export interface ExampleOptions {
  readonly id: string
  /** ISO instant of creation. */
  readonly now: string
  /** For reasons, approvers and taglines; Vietnamese by default. */
  readonly locale?: ExampleLocale
}

/** A whole plan to learn from; it says what of it was invented. */
export interface Example {
  readonly id: string
  readonly name: LocalizedText
  readonly build: (options: Required<ExampleOptions>) => Plan
}
