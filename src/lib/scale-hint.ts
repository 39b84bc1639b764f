/** Zeros that people leave out: "35" for 35 thousand, "1,2" for 1.2 million. */
const leftOut = [1e3, 1e6] as const
/** The completed value must lie within this factor of the reference to be worth asking about. */
const NEAR = 5

/**
 * Guesses whether a typed amount lacks its thousands, for a question such as "35k?".
 * Never applied silently: 35 dong is a value too.
 *
 * @param value what was read, dong
 * @param reference an amount it should be near, such as the industry average, dong; null when unknown
 * @returns the amount to offer, or null when there is nothing to ask
 */
export function scaleHint(value: number, reference: number | null): number | null {
  if (reference === null || !(value > 0) || !(reference > 0)) return null
  for (const factor of leftOut) {
    const ratio = (value * factor) / reference
    if (ratio >= 1 / NEAR && ratio <= NEAR) return Math.round(value * factor)
  }
  return null
}
