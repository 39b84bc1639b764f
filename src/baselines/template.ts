import type { LocalizedText } from '@/model/text'
import type { AttributeSketch } from './sketch'

/**
 * The usual attributes of a trade for which no honest average exists. It carries no
 * figures: the owner asks or mystery-shops 3-5 rivals, gives a range or a guess.
 */
export interface Template {
  readonly id: string
  readonly name: LocalizedText
  readonly attributes: readonly AttributeSketch[]
}
