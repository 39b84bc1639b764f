/** Whether a number is there at all: null, undefined, NaN and infinities are all "missing". */
export function isKnown(value: number | null | undefined): value is number {
  return typeof value === 'number' && Number.isFinite(value)
}

/**
 * The nearest of 1, 2 or 5 times a power of ten that is not smaller than `size`.
 *
 * @param size any positive number; other numbers give 1
 */
export function niceStepAbove(size: number): number {
  if (!(size > 0) || !Number.isFinite(size)) return 1
  const exponent = Math.floor(Math.log10(size) + 1e-9)
  for (const digit of [1, 2, 5]) {
    const step = powerOfTenTimes(digit, exponent)
    if (step >= size * (1 - 1e-9)) return step
  }
  return powerOfTenTimes(1, exponent + 1)
}

function powerOfTenTimes(digit: number, exponent: number): number {
  return exponent < 0 ? digit / 10 ** -exponent : digit * 10 ** exponent
}

/**
 * A whole number of steps, free of binary dust (0.1 steps give 0.7, not 0.7000000000000001).
 *
 * @param count how many steps; whole
 * @param step a step whose reciprocal is whole when it is below 1
 */
export function stepsTimes(count: number, step: number): number {
  const value = step < 1 ? count / Math.round(1 / step) : count * step
  return value === 0 ? 0 : value
}
