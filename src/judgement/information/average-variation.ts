import type { DoubtfulPosition } from '@/analysis/position-chances'
import type { Attribute } from '@/model/attribute'
import { gradeOf } from '@/model/evidence'
import type { Plan } from '@/model/plan'
import { benchmarkStatistics } from '@/model/rule/benchmark-statistics'
import { kindOf } from '@/model/scales'
import { meanBehind, rulerWith, withMovedAverage } from './other-average'
import { standingUnder, type BundleLevel } from './standing'
import { around, type Variation } from './variation'

/** Of the average that it seems to be, the least that it is taken for where an average of 0 gives no step (MISSING_STEP). */
const LEAST_OF_AVERAGE = 0.001

/** The ends between which an average may lie: those of its scale, and never one that nothing can be compared with. */
function endsOfAverage({ scale }: Attribute, mean: number): { min: number; max: number } {
  const kind = kindOf(scale)
  const { min, max } = kind.ends(scale)
  const comparable = !Number.isFinite(min) || kind.floors(scale, min, 0) !== null
  return { min: comparable ? min : Math.max(min, LEAST_OF_AVERAGE * mean), max }
}

/** Whether the average is somebody's feeling: said to be, or one number without a source (spec 3.2, 3.3). */
function isGuessedAverage({ benchmark }: Attribute): boolean {
  return benchmark !== null && (benchmark.kind === 'guess' || gradeOf(benchmark.evidence, null) === 0)
}

/** The average of an attribute, where it is a guess with an error of its own. */
export function averageVariations(
  plan: Plan,
  paid: Attribute,
  place: DoubtfulPosition,
  bundle: BundleLevel | null,
): Variation[] {
  const { attribute, position, doubt } = place
  const statistics = benchmarkStatistics(attribute, plan.rivals)
  const mean = meanBehind(plan, attribute)
  const { target } = paid
  if (!isGuessedAverage(attribute) || doubt.average <= 0 || statistics === null || mean === null) return []
  const { min, max } = endsOfAverage(attribute, mean)
  return [
    {
      input: { kind: 'average', attribute: attribute.id },
      figureIn: around(mean, doubt.average, min, max),
      ends: null,
      // Without a value of its own it stands nowhere, whatever the average.
      standingAt: (other) =>
        target === null
          ? 0
          : standingUnder(attribute, rulerWith(plan, attribute, position, statistics, other), bundle)(target),
      attributeAt: (other) => withMovedAverage(paid, other - mean),
    },
  ]
}
