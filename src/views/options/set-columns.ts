/** The figures of a set, in the order of the table; each can be sorted by. */
export const setColumns = [
  'minCost',
  'lead',
  'leadPerMillion',
  'breakEven',
  'payback',
  'chance',
  'weakest',
  'importance',
] as const
export type SetColumn = (typeof setColumns)[number]
