import type { Plan } from '@/model/plan'
import type { LocalizedText } from '@/model/text'
import type { Example } from './example'
import type { Grade, Industry } from './industry'
import type { Template } from './template'

interface Entry {
  readonly id: string
  readonly name: LocalizedText
  /** Further words people type, in either language; Vietnamese without diacritics. */
  readonly synonyms: readonly string[]
}

/** An industry as the start screen lists it; its figures come with `load`. */
export interface IndustryEntry extends Entry {
  readonly kind: 'industry'
  /** ISO 3166 code, or null for several countries. */
  readonly country: string | null
  readonly region: LocalizedText
  /** Firms behind the averages; null when the source does not tell firms apart. */
  readonly firms: number | null
  /** Firms behind the attribute with the fewest, where that differs from `firms`. */
  readonly fewestFirms?: number
  /** What a firm is called here, after the number: "quán", "hãng". */
  readonly firmNoun: LocalizedText
  readonly grade: Grade
  /** Everything of a row id before its last slash. */
  readonly baseline: string
  /** false: overall scores only, kept as information; no plan can start from it. */
  readonly startable: boolean
  readonly load: () => Promise<Industry>
}

export interface TemplateEntry extends Entry {
  readonly kind: 'template'
  readonly load: () => Promise<Template>
}

export interface ExampleEntry extends Entry {
  readonly kind: 'example'
  /** One line on what the example shows and what of it was invented. */
  readonly about: LocalizedText
  readonly load: () => Promise<Example>
  /** Gives the example its invented initiatives and money, which no card shows: fetched when it is opened. */
  readonly loadBudget?: () => Promise<(plan: Plan) => Plan>
}

export type StartEntry = IndustryEntry | TemplateEntry | ExampleEntry
