/**
 * How many random cases a test looks at: all of them, but where the tests run once for every planted fault, the first
 * few, the same each time (see vitest.mutation-optimiser.config.ts).
 */
export const tries = (count: number): number => Math.ceil(count * Number(process.env['TRIES_SHARE'] ?? 1))
