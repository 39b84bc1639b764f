/** What an owner says of one attribute, native units, better is more (spec 2.13). */
export interface AdbudgAnswers {
  /** If all spending stopped. */
  readonly atZero: number
  readonly now: number
  /** With half as much again. */
  readonly plusHalf: number
  /** At any spending whatever. */
  readonly saturated: number
}

/** Little's curve L(x) = Lmin + (Lmax - Lmin) x^g / (d + x^g), x = spending / spending today (Little 1970, spec 2.13). */
export interface Adbudg {
  readonly least: number
  readonly most: number
  readonly delta: number
  readonly gamma: number
}

/**
 * The curve through the four answers.
 *
 * @returns null unless atZero < now < plusHalf < saturated: no such curve exists
 */
export function adbudgOf({ atZero, now, plusHalf, saturated }: AdbudgAnswers): Adbudg | null {
  if (!(atZero < now && now < plusHalf && plusHalf < saturated)) return null
  const delta = (saturated - now) / (now - atZero)
  const share = (plusHalf - atZero) / (saturated - atZero)
  const gamma = Math.log((delta * share) / (1 - share)) / Math.log(1.5)
  return Number.isFinite(gamma) && Number.isFinite(delta) ? { least: atZero, most: saturated, delta, gamma } : null
}

/**
 * Level at a spending.
 *
 * @param spending as a multiple of today's, >= 0
 */
export function adbudgLevel({ least, most, delta, gamma }: Adbudg, spending: number): number {
  if (spending <= 0) return least
  return least + (most - least) / (1 + delta * spending ** -gamma)
}
