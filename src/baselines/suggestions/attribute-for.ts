import type { Attribute } from '@/model/attribute'
import { inOrder, type Plan } from '@/model/plan'
import { priceAttribute } from '@/model/price'
import type { Meaning, MeaningsOfStart } from './meaning'
import { meaningsOfExamples } from './meanings-of-examples'
import { meaningsOfIndustries } from './meanings-of-industries'
import { meaningsOfTemplates } from './meanings-of-templates'
import { nameMeans } from './words-of-meanings'

/** What the attributes of every industry, template and example are about. */
export const meaningsOfStarts: Readonly<Record<string, MeaningsOfStart>> = {
  ...meaningsOfIndustries,
  ...meaningsOfTemplates,
  ...meaningsOfExamples,
}

/** What the start of a plan says of an attribute; null: the owner has made or renamed it, so that only its name can tell. */
function toldByStart({ origin }: Plan, { id, name }: Attribute): readonly Meaning[] | null {
  if (typeof name === 'string' || !Object.hasOwn(meaningsOfStarts, origin.ref)) return null
  const start = meaningsOfStarts[origin.ref]
  const about = start !== undefined && Object.hasOwn(start, id) ? start[id] : undefined
  if (about === undefined) return null
  return typeof about === 'string' ? [about] : about
}

/**
 * The attribute of a plan that is about something: as its start tells it, else by what its name says for certain.
 * What is left out of the rule and the price, which is set and not earned, are never meant.
 */
export function attributeFor(plan: Plan, meaning: Meaning): Attribute | undefined {
  const price = priceAttribute(plan)?.id
  const open = inOrder(plan.attributes).filter(({ id, excluded }) => id !== price && excluded === null)
  return (
    open.find((attribute) => toldByStart(plan, attribute)?.includes(meaning)) ??
    open.find((attribute) => toldByStart(plan, attribute) === null && nameMeans(attribute, meaning))
  )
}
