import type { AttributeId } from '@/model/attribute'
import type { Money } from '@/model/money'

/** A field that has to be told before something can be computed. */
export interface Missing {
  /** A field of the money model; "curve": the answers of that attribute's cost curve fix no curve. */
  readonly field: keyof Money | 'curve'
  /** The attribute that holds the figure; null: the money model does. */
  readonly attribute: AttributeId | null
}

/** What tells how many orders there will be. */
export function missingFor({ business }: Pick<Money, 'business'>): Missing {
  return { field: business === 'existing' ? 'orders' : 'volume', attribute: null }
}
