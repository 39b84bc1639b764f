const LANCZOS = [
  0.99999999999980993, 676.5203681218851, -1259.1392167224028, 771.32342877765313, -176.61502916214059,
  12.507343278686905, -0.13857109526572012, 9.9843695780195716e-6, 1.5056327351493116e-7,
]

/** Natural logarithm of the gamma function for x > 0 (Lanczos, about 15 digits). */
function logGamma(x: number): number {
  const y = x - 1
  const t = y + 7.5
  let sum = 0
  for (let i = LANCZOS.length - 1; i > 0; i -= 1) sum += (LANCZOS[i] ?? 0) / (y + i)
  return 0.5 * Math.log(2 * Math.PI) + (y + 0.5) * Math.log(t) - t + Math.log(sum + (LANCZOS[0] ?? 0))
}

/** Continued fraction of the incomplete beta function by Lentz's method. */
function betaFraction(x: number, a: number, b: number): number {
  const tiny = 1e-300
  let c = 1
  let d = 1 - ((a + b) * x) / (a + 1)
  d = 1 / (Math.abs(d) < tiny ? tiny : d)
  let fraction = d
  for (let m = 1; m <= 500; m += 1) {
    const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m))
    const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1))
    for (const term of [even, odd]) {
      d = 1 + term * d
      d = 1 / (Math.abs(d) < tiny ? tiny : d)
      c = 1 + term / c
      if (Math.abs(c) < tiny) c = tiny
      fraction *= c * d
    }
    if (Math.abs(c * d - 1) < 1e-15) break
  }
  return fraction
}

/** Regularised incomplete beta function I_x(a, b), 0 <= x <= 1. */
function incompleteBeta(x: number, a: number, b: number): number {
  if (x <= 0) return 0
  if (x >= 1) return 1
  const front = Math.exp(logGamma(a + b) - logGamma(a) - logGamma(b) + a * Math.log(x) + b * Math.log1p(-x))
  return x < (a + 1) / (a + b + 2) ? (front * betaFraction(x, a, b)) / a : 1 - (front * betaFraction(1 - x, b, a)) / b
}

/**
 * Student's t distribution function.
 *
 * @param df degrees of freedom, > 0
 */
export function studentTCdf(t: number, df: number): number {
  const tail = incompleteBeta(df / (df + t * t), df / 2, 0.5) / 2
  return t < 0 ? tail : 1 - tail
}

const known = new Map<number, Map<number, number>>()

/**
 * Quantile of Student's t distribution, to about 12 digits. Remembered, because a plan
 * asks for the same few again at every change.
 *
 * @param p probability, 0 < p < 1
 * @param df degrees of freedom, > 0
 * @returns NaN outside those ranges
 */
export function studentTQuantile(p: number, df: number): number {
  if (!(p > 0 && p < 1 && df > 0)) return NaN
  const forP = known.get(p) ?? new Map<number, number>()
  const remembered = forP.get(df)
  if (remembered !== undefined) return remembered
  const quantile = p < 0.5 ? -upperQuantile(1 - p, df) : upperQuantile(p, df)
  known.set(p, forP.set(df, quantile))
  return quantile
}

/** Quantile for p >= 0.5 by halving: slow, certain, and asked for rarely. */
function upperQuantile(p: number, df: number): number {
  let low = 0
  let high = 1
  while (studentTCdf(high, df) < p && high < 1e150) high *= 2
  for (let i = 0; i < 200 && high - low > 1e-14 * high; i += 1) {
    const middle = (low + high) / 2
    if (studentTCdf(middle, df) < p) low = middle
    else high = middle
  }
  return (low + high) / 2
}
