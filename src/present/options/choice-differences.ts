import type { AttributeId } from '@/model/attribute'
import type { Choices } from '@/model/alternative'
import { choicesOf } from '@/model/choices'
import type { InitiativeId } from '@/model/initiative'
import type { Plan } from '@/model/plan'
import { priceAttribute } from '@/model/price'

/** What another choice does that the one in force does not, and the other way round. */
export interface ChoiceDifferences {
  readonly starsMore: readonly AttributeId[]
  readonly starsLess: readonly AttributeId[]
  readonly doesMore: readonly InitiativeId[]
  readonly doesLess: readonly InitiativeId[]
  /** Its price, native units; null: the same. */
  readonly price: { readonly id: AttributeId; readonly value: number } | null
  /** How many other promises, and steps on cost curves, differ. */
  readonly others: number
  /** Undefined: the same; null: it has none. */
  readonly budget: number | null | undefined
}

function missingIn(a: Readonly<Record<string, unknown>>, b: Readonly<Record<string, unknown>>): string[] {
  return Object.keys(a).filter((key) => !Object.hasOwn(b, key))
}

function unlike(a: Readonly<Record<string, number>>, b: Readonly<Record<string, number>>): string[] {
  return [...new Set([...Object.keys(a), ...Object.keys(b)])].filter((key) => a[key] !== b[key])
}

/** How the choices of one plan differ from those of the plan in force. */
export function choiceDifferences(other: Plan, inForce: Plan): ChoiceDifferences {
  const theirs: Choices = choicesOf(other)
  const ours: Choices = choicesOf(inForce)
  const priced = priceAttribute(other)
  const targets = unlike(theirs.targets, ours.targets)
  const value = priced === null ? null : (priced.target ?? priced.own.value)
  const hasOtherPrice = priced !== null && value !== null && targets.includes(priced.id)
  return {
    starsMore: missingIn(theirs.stars, ours.stars),
    starsLess: missingIn(ours.stars, theirs.stars),
    doesMore: missingIn(theirs.chosen, ours.chosen),
    doesLess: missingIn(ours.chosen, theirs.chosen),
    price: hasOtherPrice ? { id: priced.id, value } : null,
    others: targets.length - (hasOtherPrice ? 1 : 0) + unlike(theirs.shares, ours.shares).length,
    budget: theirs.budget === ours.budget ? undefined : theirs.budget,
  }
}
