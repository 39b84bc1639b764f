/** What alternatives are compared by, in the order of the table. */
export const alternativeRows = [
  'canvas',
  'rule',
  'stars',
  'cost',
  'extra',
  'profit',
  'chance',
  'weakest',
  'differs',
] as const
export type AlternativeRow = (typeof alternativeRows)[number]
