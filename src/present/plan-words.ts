import type { Attribute } from '@/model/attribute'
import type { Text } from '@/model/text'

/** How an open plan says its texts and values in the language of the screen. */
export interface PlanWords {
  text(text: Text): string
  /** A value of an attribute in its own unit, as shown to the user. */
  show(attribute: Attribute, value: number | null): string
  /** A distance in an attribute's own unit: minutes for a clock, never a time of day. */
  showDifference(attribute: Attribute, difference: number): string
}
