/**
 * The figures of a set, in the order of the table; each can be sorted by. A set that nobody guessed customers for shows
 * what it needs, never a payback or a chance (spec 11.2).
 */
export const setColumns = ['minCost', 'lead', 'leadPerMillion', 'breakEven', 'weakest', 'importance'] as const
export type SetColumn = (typeof setColumns)[number]
