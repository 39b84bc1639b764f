import type { Benchmark, BenchmarkKind, Evidence, Provenance } from '@/model/benchmark'

/** What a kind of figure usually rests on; the user may say otherwise. */
const usual: Readonly<Record<BenchmarkKind, Evidence>> = {
  rivals: 'informed',
  published: 'measured',
  range: 'informed',
  guess: 'guess',
}

/** Nothing said yet about where a figure of this kind comes from. */
export function blankProvenance(kind: BenchmarkKind): Provenance {
  return { evidence: usual[kind], source: '', month: null, se: null }
}

/**
 * A benchmark of the kind, from the average known so far.
 *
 * @param mean native units
 * @returns null while the kind needs figures that nobody has told yet
 */
export function benchmarkOf(kind: BenchmarkKind, mean: number | null): Benchmark | null {
  const provenance = blankProvenance(kind)
  switch (kind) {
    case 'rivals':
      return { kind, robust: false, sampled: false, ...provenance }
    case 'published':
      return mean === null ? null : { kind, mean, sd: null, firms: null, ratings: null, baseline: null, ...provenance }
    case 'guess':
      return mean === null ? null : { kind, mean, ...provenance }
    case 'range':
      return null
  }
}
