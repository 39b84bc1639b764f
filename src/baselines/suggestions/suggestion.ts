import type { LocalizedText } from '@/model/text'
import type { Cost, SuggestedCosts } from './costs'
import type { Gain } from './gain'
import type { Meaning } from './meaning'

/** What a suggestion is for: to move attributes, to learn how one stands, or to spend less. */
export type Aim = 'improve' | 'measure' | 'save'

/** Where the figures of a suggestion come from: what firms of the trade commonly tell, or a source that is named. */
export type Basis = 'experience' | { readonly source: LocalizedText }

/** The things a suggestion moves, and how far. */
export type Moves = Readonly<Partial<Record<Meaning, Gain>>>

/**
 * Something that firms of a trade often do. Costs are those of a small Vietnamese firm, effects what it does by itself:
 * both are rounded guesses to be replaced. They follow from no margin and from no evidence of the plan (spec 11.8).
 */
export interface Suggestion {
  readonly id: string
  readonly name: LocalizedText
  readonly aim: Aim
  readonly basis: Basis
  readonly oneOff: Cost
  readonly monthly: Cost
  /** Negative: saved on each order. */
  readonly perOrder: Cost
  /** Empty unless the aim is to improve. */
  readonly moves: Moves
}

/** A suggestion that moves something, as the files of the themes write it. */
export function suggest(
  id: string,
  name: LocalizedText,
  costs: SuggestedCosts,
  moves: Moves,
  basis: Basis = 'experience',
): Suggestion {
  return { id, name, aim: 'improve', basis, oneOff: 0, monthly: 0, perOrder: 0, ...costs, moves }
}

/** A suggestion that only shows how one stands: it moves nothing by itself. */
export function measure(id: string, name: LocalizedText, costs: SuggestedCosts): Suggestion {
  return { ...suggest(id, name, costs, {}), aim: 'measure' }
}

/** A suggestion that lowers costs and moves nothing that customers compare. */
export function save(id: string, name: LocalizedText, costs: SuggestedCosts): Suggestion {
  return { ...suggest(id, name, costs, {}), aim: 'save' }
}
