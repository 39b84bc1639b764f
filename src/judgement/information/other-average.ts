import { isKnown } from '@/lib/numbers'
import type { Attribute } from '@/model/attribute'
import type { Benchmark } from '@/model/benchmark'
import type { Plan } from '@/model/plan'
import { benchmarkStatistics, type BenchmarkStatistics } from '@/model/rule/benchmark-statistics'
import type { Ruler } from '@/model/rule/canvas'
import type { Position } from '@/model/rule/result'
import { thresholdsOf, usedKappa } from '@/model/rule/thresholds'
import type { BoundedScale } from '@/model/scale'
import { kindOf } from '@/model/scales'

const SHARES: BoundedScale = { kind: 'bounded', min: 0, max: 1, unit: '' }

/** The mean behind an average, native units: of yes or no the share of firms that have it, which the rule rounds. */
export function meanBehind(plan: Plan, attribute: Attribute): number | null {
  const plain = attribute.scale.kind === 'binary' ? { ...attribute, scale: SHARES } : attribute
  return benchmarkStatistics(plain, plan.rivals)?.mu ?? null
}

function movedBenchmark(benchmark: Benchmark, by: number): Benchmark {
  switch (benchmark.kind) {
    case 'range':
      return { ...benchmark, lo: benchmark.lo + by, hi: benchmark.hi + by }
    case 'published':
    case 'guess':
      return { ...benchmark, mean: benchmark.mean + by }
    case 'rivals':
      return benchmark
  }
}

/** The attribute with every figure behind its average moved by as much: the mean moves, the spread stays. */
export function withMovedAverage(attribute: Attribute, by: number): Attribute {
  const { benchmark, rivals } = attribute
  if (benchmark === null) return attribute
  if (benchmark.kind !== 'rivals') return { ...attribute, benchmark: movedBenchmark(benchmark, by) }
  const moved = Object.entries(rivals).map(([id, value]) => [id, isKnown(value) ? value + by : value] as const)
  return { ...attribute, rivals: Object.fromEntries(moved) }
}

/**
 * The ruler that another mean would give an attribute. The evidence stays what it is, and with it the least margin:
 * what is found out here is the figure, not a finer ruler.
 *
 * @param mean native units, as `meanBehind` gives it
 * @returns null where the scale then gives no step (MISSING_STEP)
 */
export function rulerWith(
  plan: Plan,
  attribute: Attribute,
  { grade }: Position,
  { assumed, s }: BenchmarkStatistics,
  mean: number,
): Ruler | null {
  const kind = kindOf(attribute.scale)
  const mu = kind.centre(mean)
  const spread = assumed ? kind.defaultSpread(attribute.scale, mu) : s
  const thresholds = thresholdsOf(attribute, mu, spread, grade, usedKappa(plan.kappa))
  if (thresholds === null) return null
  const { margin, tolerance } = thresholds
  return { direction: attribute.direction, mu, margin, tolerance }
}
