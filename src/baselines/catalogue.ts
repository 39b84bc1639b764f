import type { ExampleEntry, IndustryEntry, StartEntry, TemplateEntry } from './entry'
import { examples } from './examples'
import { industries } from './industries'
import { templates } from './templates'

/** Industries from which a plan can start, Vietnamese measured ones first. */
export const startableIndustries: readonly IndustryEntry[] = industries.filter((entry) => entry.startable)

/** Everything a plan can be started from, in the order of the start screen. */
export const starts: readonly StartEntry[] = [...startableIndustries, ...templates, ...examples]

/** The industry entry of an id. */
export function industryEntry(id: string): IndustryEntry | undefined {
  return industries.find((entry) => entry.id === id)
}

/** The template entry of an id. */
export function templateEntry(id: string): TemplateEntry | undefined {
  return templates.find((entry) => entry.id === id)
}

/** The example entry of an id. */
export function exampleEntry(id: string): ExampleEntry | undefined {
  return examples.find((entry) => entry.id === id)
}
