import { isKnown } from '@/lib/numbers'
import { mean, median, medianDeviation, sampleSd } from '@/lib/statistics'
import type { Attribute } from '../attribute'
import type { Benchmark, PublishedBenchmark, RangeBenchmark, RivalsBenchmark } from '../benchmark'
import { gradeOf, type Grade } from '../evidence'
import { parameters } from '../parameters'
import type { Plan } from '../plan'
import { kindOf } from '../scales'

/** What a benchmark comes to, in native units (spec 3.2). */
export interface BenchmarkStatistics {
  readonly mu: number
  /** Spread between firms; the default of the scale when `assumed`. */
  readonly s: number
  readonly assumed: boolean
  /** Firms behind it; null when not told. */
  readonly firms: number | null
  /** Standard error of mu for the badge (spec 3.10). */
  readonly se: number
  /** null: the scale carries its own average, so that only the own evidence counts. */
  readonly grade: Grade | null
  readonly few: boolean
  /** How far the mean of the rivals lies from their median (OUTLIER_RIVAL, spec 3.11). */
  readonly skew: number
}

interface Raw {
  readonly mean: number
  readonly sd: number | null
  readonly firms: number | null
  readonly sampled?: boolean
  readonly few?: boolean
  readonly skew?: number
}

/** The values of the rivals that are in the plan and known, with the weight of each. */
function rivalValues(attribute: Attribute, rivals: Plan['rivals']): { values: number[]; weights: (number | null)[] } {
  const values: number[] = []
  const weights: (number | null)[] = []
  for (const id in attribute.rivals) {
    const value = attribute.rivals[id]
    const rival = rivals[id]
    if (rival === undefined || !isKnown(value)) continue
    values.push(value)
    weights.push(isKnown(rival.considered) && rival.considered >= 0 ? rival.considered : null)
  }
  return { values, weights }
}

/** Mean weighted by how many customers consider each; a rival without a figure counts like the average one. */
function consideredMean(values: readonly number[], weights: readonly (number | null)[]): number {
  const told = weights.filter((weight) => weight !== null)
  const usual = mean(told)
  if (!(usual > 0)) return mean(values)
  let sum = 0
  let total = 0
  values.forEach((value, i) => {
    const weight = weights[i] ?? usual
    sum += weight * value
    total += weight
  })
  return sum / total
}

function ofRivals(benchmark: RivalsBenchmark, attribute: Attribute, rivals: Plan['rivals']): Raw | null {
  const { values, weights } = rivalValues(attribute, rivals)
  const firms = values.length
  if (firms === 0) return null
  const common = { firms, sampled: benchmark.sampled, few: firms < parameters.fewRivals }
  if (benchmark.robust) {
    const sd = firms < 2 ? null : parameters.madToSd * medianDeviation(values)
    return { ...common, mean: median(values), sd }
  }
  return {
    ...common,
    mean: consideredMean(values, weights),
    sd: sampleSd(values),
    skew: Math.abs(mean(values) - median(values)),
  }
}

function ofPublished({ mean: published, sd, firms }: PublishedBenchmark): Raw | null {
  return isKnown(published) ? { mean: published, sd: isKnown(sd) && sd >= 0 ? sd : null, firms } : null
}

function ofRange({ lo, hi }: RangeBenchmark): Raw | null {
  if (!isKnown(lo) || !isKnown(hi)) return null
  return { mean: (lo + hi) / 2, sd: Math.abs(hi - lo) / parameters.rangeToSd, firms: null }
}

function rawOf(benchmark: Benchmark, attribute: Attribute, rivals: Plan['rivals']): Raw | null {
  switch (benchmark.kind) {
    case 'rivals':
      return ofRivals(benchmark, attribute, rivals)
    case 'published':
      return ofPublished(benchmark)
    case 'range':
      return ofRange(benchmark)
    case 'guess':
      return isKnown(benchmark.mean) ? { mean: benchmark.mean, sd: null, firms: null } : null
  }
}

/** A figure said to be measured on a handful of answers is only informed (spec 3.11). */
function gradeOfBenchmark(benchmark: Benchmark): Grade {
  return gradeOf(benchmark.evidence, benchmark.kind === 'published' ? benchmark.ratings : null)
}

function compute(attribute: Attribute, rivals: Plan['rivals']): BenchmarkStatistics | null {
  const kind = kindOf(attribute.scale)
  if (kind.inherent !== null) {
    return { ...kind.inherent, assumed: false, firms: null, se: 0, grade: null, few: false, skew: 0 }
  }
  const { benchmark } = attribute
  if (benchmark === null) return null
  const raw = rawOf(benchmark, attribute, rivals)
  if (raw === null) return null
  const mu = kind.centre(raw.mean)
  const s = raw.sd ?? kind.defaultSpread(attribute.scale, mu)
  const sampleError = raw.sampled === true && raw.firms !== null ? s / Math.sqrt(raw.firms) : 0
  return {
    mu,
    s,
    assumed: raw.sd === null && kind.spreadMatters,
    firms: raw.firms,
    se: isKnown(benchmark.se) && benchmark.se >= 0 ? benchmark.se : sampleError,
    grade: gradeOfBenchmark(benchmark),
    few: raw.few === true,
    skew: kind.spreadMatters ? (raw.skew ?? 0) : 0,
  }
}

interface Remembered {
  readonly rivals: Plan['rivals']
  readonly statistics: BenchmarkStatistics | null
}

/** Plans are immutable: the same attribute among the same rivals always has the same benchmark. */
const remembered = new WeakMap<Attribute, Remembered>()

/**
 * Average and spread that an attribute is judged against (spec 3.2).
 *
 * @returns null when there is no benchmark, or no usable number in it (MISSING_BENCH)
 */
export function benchmarkStatistics(attribute: Attribute, rivals: Plan['rivals']): BenchmarkStatistics | null {
  const known = remembered.get(attribute)
  if (known?.rivals === rivals) return known.statistics
  const statistics = compute(attribute, rivals)
  remembered.set(attribute, { rivals, statistics })
  return statistics
}
