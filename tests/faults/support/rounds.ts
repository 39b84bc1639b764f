/** How often a fault is played: seldom in every test run, often at night (docs/reliability.md). */
export function rounds(quick: number, nightly: number): number {
  return process.env['FAULTS'] === 'nightly' ? nightly : quick
}

/** Numbers in 0..1 that are the same in every run. */
export function seeded(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state / 2 ** 32
  }
}
