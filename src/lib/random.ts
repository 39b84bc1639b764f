/** A source of random numbers: the same seed and name give the same numbers everywhere. */
export interface RandomStream {
  /** A number strictly between 0 and 1, in steps of 2^-53. */
  readonly next: () => number
}

/** FNV-1a over the UTF-16 units of a name, mixed so that like names give unlike seeds. */
function hashOf(name: string): number {
  let hash = 0x811c9dc5
  for (let i = 0; i < name.length; i += 1) {
    hash = Math.imul(hash ^ name.charCodeAt(i), 0x01000193)
  }
  return hash >>> 0
}

/** SplitMix32 (Steele, Lea & Flood 2014, 32-bit form): spreads one seed over the state of another generator. */
function splitMix(seed: number): () => number {
  let state = seed | 0
  return () => {
    state = (state + 0x9e3779b9) | 0
    let z = state ^ (state >>> 16)
    z = Math.imul(z, 0x21f0aaad)
    z ^= z >>> 15
    z = Math.imul(z, 0x735a2d97)
    return (z ^ (z >>> 15)) >>> 0
  }
}

const rotate = (x: number, by: number): number => (x << by) | (x >>> (32 - by))

/**
 * xoshiro128** 1.1 (Blackman & Vigna 2018), whole-number arithmetic only.
 *
 * @param seed whole, 0..2^32-1
 * @param name tells streams of the same seed apart, so that one subject's numbers never depend on another's being there
 */
export function randomStream(seed: number, name: string): RandomStream {
  const spread = splitMix((seed ^ Math.imul(hashOf(name), 0x9e3779b1)) >>> 0)
  let a = spread()
  let b = spread()
  let c = spread()
  let d = spread() | 1
  const bits = (): number => {
    const result = Math.imul(rotate(Math.imul(b, 5), 7), 9) >>> 0
    const shifted = b << 9
    c ^= a
    d ^= b
    b ^= c
    a ^= d
    c ^= shifted
    d = rotate(d, 11)
    return result
  }
  return {
    next: () => {
      const high = bits() >>> 5
      const low = bits() >>> 6
      return (high * 67_108_864 + low + 0.5) / 9_007_199_254_740_992
    },
  }
}
