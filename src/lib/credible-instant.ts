/**
 * Milliseconds that an instant may lie ahead of the clock and still be believed. Screens look at the clock once a minute,
 * and clocks are set right by seconds all the time; what lies further ahead was dated while a clock was wrong.
 */
const slack = 5 * 60_000

/**
 * The latest instant that the clock allows for something that has happened.
 *
 * @param now milliseconds since 1970, like the result
 */
export function latestCredible(now: number): number {
  return now + slack
}

/**
 * Whether something can have happened then. The future cannot have happened: its date says nothing of when it was.
 *
 * @param instant milliseconds since 1970; NaN, for no date at all, is never believed
 * @param now the same, given by the caller
 */
export function isCredible(instant: number, now: number): boolean {
  return instant <= latestCredible(now)
}
