/** Taylor series of the upper tail for small |x|, continued fraction beyond. */
const SERIES_TO = 3

/** Standard normal density. */
function density(x: number): number {
  return Math.exp((-x * x) / 2) / Math.sqrt(2 * Math.PI)
}

/**
 * Standard normal distribution function, to about 15 digits of the smaller tail (Marsaglia 2004 near the middle, the
 * continued fraction of Laplace in the tails).
 *
 * @returns 0..1; 0 and 1 at minus and plus infinity
 */
export function normalCdf(x: number): number {
  const size = Math.abs(x)
  if (size > 38) return x < 0 ? 0 : 1
  if (size < SERIES_TO) {
    let term = x
    let sum = x
    for (let i = 3; Math.abs(term) > 1e-17; i += 2) {
      term *= (x * x) / i
      sum += term
    }
    return 0.5 + sum * density(x)
  }
  let fraction = size
  for (let i = 150; i >= 1; i -= 1) fraction = size + i / fraction
  const tail = density(size) / fraction
  return x < 0 ? tail : 1 - tail
}

/**
 * Natural logarithm by plain arithmetic: browsers may round `Math.log` differently, and the draws must be the same
 * everywhere.
 *
 * @param x 0 < x <= 1
 */
function naturalLog(x: number): number {
  let mantissa = x
  let twos = 0
  while (mantissa < Math.SQRT1_2) {
    mantissa *= 2
    twos -= 1
  }
  const ratio = (mantissa - 1) / (mantissa + 1)
  const square = ratio * ratio
  let power = ratio
  let sum = 0
  for (let i = 1; i < 40; i += 2) {
    sum += power / i
    power *= square
  }
  return 2 * sum + twos * Math.LN2
}

function polynomial(coefficients: readonly number[], x: number): number {
  return coefficients.reduceRight((sum, coefficient) => sum * x + coefficient, 0)
}

const CENTRE = [
  [
    3.3871328727963665, 133.14166789178438, 1971.5909503065513, 13731.69376550946, 45921.95393154987, 67265.7709270087,
    33430.57558358813, 2509.0809287301227,
  ],
  [
    1, 42.31333070160091, 687.1870074920579, 5394.196021424751, 21213.794301586597, 39307.89580009271,
    28729.085735721943, 5226.495278852854,
  ],
] as const
const NEAR_TAIL = [
  [
    1.4234371107496835, 4.630337846156546, 5.769497221460691, 3.6478483247632045, 1.2704582524523684,
    0.2417807251774506, 0.022723844989269184, 0.0007745450142783414,
  ],
  [
    1, 2.053191626637759, 1.6763848301838038, 0.6897673349851, 0.14810397642748008, 0.015198666563616457,
    0.0005475938084995345, 1.0507500716444169e-9,
  ],
] as const
const FAR_TAIL = [
  [
    6.657904643501103, 5.463784911164114, 1.7848265399172913, 0.29656057182850487, 0.026532189526576124,
    0.0012426609473880784, 0.000027115555687434876, 2.0103343992922881e-7,
  ],
  [
    1, 0.599832206555888, 0.1369298809227358, 0.014875361290850615, 0.0007868691311456133, 0.000018463183175100548,
    1.421511758316446e-7, 2.0442631033899397e-15,
  ],
] as const

type Fraction = readonly [above: readonly number[], below: readonly number[]]

function quotient([above, below]: Fraction, x: number): number {
  return polynomial(above, x) / polynomial(below, x)
}

/**
 * Quantile of the standard normal distribution, to about 16 digits (AS 241, Wichura 1988). The same bits on every
 * machine.
 *
 * @param p 0 < p < 1
 */
export function normalInverse(p: number): number {
  const q = p - 0.5
  if (Math.abs(q) <= 0.425) return q * quotient(CENTRE, 0.180625 - q * q)
  const r = Math.sqrt(-naturalLog(q < 0 ? p : 1 - p))
  const size = r <= 5 ? quotient(NEAR_TAIL, r - 1.6) : quotient(FAR_TAIL, r - 5)
  return q < 0 ? -size : size
}
