import { isKnown } from '@/lib/numbers'
import type { Attribute } from '../attribute'
import { gradeOf, weakerGrade, type Grade } from '../evidence'
import { parameters } from '../parameters'
import type { Plan } from '../plan'
import { badgeOf } from './badge'
import { benchmarkStatistics, type BenchmarkStatistics } from './benchmark-statistics'
import { canvasOfGap, clampCanvas, type Ruler } from './canvas'
import { levelOf, slackAt, statusOf } from './level'
import type { Flag, Level, Position, Stance } from './result'
import { thresholdsOf, usedKappa, type Thresholds } from './thresholds'

const NO_FLAGS: readonly Flag[] = []

/** The value under judgement: the promise where one is set, else what customers see today. */
export function judgedValue(attribute: Attribute, stance: Stance): number | null {
  if (stance === 'target' && isKnown(attribute.target)) return attribute.target
  return isKnown(attribute.own.value) ? attribute.own.value : null
}

/**
 * Eliminated on purpose and nothing else promised: it counts as level 1 (spec 3.7). A concession sleeps while its
 * attribute is starred.
 */
function isEliminated({ role, concession, target }: Attribute, stance: Stance): boolean {
  return role === 'parity' && concession?.kind === 'eliminate' && !(stance === 'target' && isKnown(target))
}

function comparisonFlags(statistics: BenchmarkStatistics, thresholds: Thresholds): readonly Flag[] {
  const outlier = statistics.skew > thresholds.tolerance + slackAt(statistics.mu)
  if (!statistics.assumed && !statistics.few && !thresholds.overridden && !outlier) return NO_FLAGS
  const flags: Flag[] = []
  if (statistics.assumed) flags.push('SPREAD_ASSUMED')
  if (statistics.few) flags.push('FEW_COMPETITORS')
  if (thresholds.overridden) flags.push('MARGIN_OVERRIDDEN')
  if (outlier) flags.push('OUTLIER_RIVAL')
  return flags
}

function betterThan(attribute: Attribute, rivals: Plan['rivals'], value: number): Position['betterThan'] {
  let n = 0
  let k = 0
  for (const id in attribute.rivals) {
    const other = attribute.rivals[id]
    if (rivals[id] === undefined || !isKnown(other)) continue
    n += 1
    if (attribute.direction * (value - other) > slackAt(other)) k += 1
  }
  return n === 0 ? null : { k, n }
}

interface Known {
  readonly statistics: BenchmarkStatistics | null
  readonly thresholds: Thresholds | null
  readonly grade: Grade
}

function withoutComparison(
  attribute: Attribute,
  { statistics, thresholds, grade }: Known,
  rest: Pick<Position, 'value' | 'level' | 'status' | 'canvas' | 'flags'>,
): Position {
  return {
    ...rest,
    id: attribute.id,
    mu: statistics?.mu ?? null,
    s: statistics?.s ?? null,
    firms: statistics?.firms ?? null,
    gap: null,
    margin: thresholds?.margin ?? null,
    tolerance: thresholds?.tolerance ?? null,
    unclamped: null,
    grade,
    betterThan: null,
    badge: null,
  }
}

function eliminated(attribute: Attribute, known: Known): Position {
  return withoutComparison(attribute, known, {
    value: null,
    level: 1,
    status: 'far_below',
    canvas: parameters.canvas.min,
    flags: NO_FLAGS,
  })
}

function unknown(attribute: Attribute, known: Known, value: number | null): Position {
  const flags: Flag[] = []
  if (value === null) flags.push('MISSING_OWN')
  if (known.statistics === null) flags.push('MISSING_BENCH')
  else if (known.thresholds === null) flags.push('MISSING_STEP')
  return withoutComparison(attribute, known, { value, level: null, status: 'unknown', canvas: null, flags })
}

function judge(plan: Plan, attribute: Attribute, stance: Stance): Position {
  const { own, direction } = attribute
  const value = judgedValue(attribute, stance)
  const statistics = benchmarkStatistics(attribute, plan.rivals)
  const ownGrade = gradeOf(own.evidence, own.n)
  const grade = statistics === null ? 0 : weakerGrade(ownGrade, statistics.grade ?? ownGrade)
  const thresholds =
    statistics === null ? null : thresholdsOf(attribute, statistics.mu, statistics.s, grade, usedKappa(plan.kappa))
  const gone = isEliminated(attribute, stance)
  if (value === null || statistics === null || thresholds === null) {
    const known = { statistics, thresholds, grade }
    return gone ? eliminated(attribute, known) : unknown(attribute, known, value)
  }

  const { mu, s, firms } = statistics
  const { margin, tolerance } = thresholds
  const gap = direction * (value - mu)
  const slack = slackAt(mu)
  const level: Level = levelOf(gap, margin, tolerance, slack)
  if (gone && stance === 'target' && level > 1) return eliminated(attribute, { statistics, thresholds, grade })
  const unclamped = canvasOfGap(gap, margin, tolerance)
  return {
    id: attribute.id,
    value,
    mu,
    s,
    firms,
    gap,
    margin,
    tolerance,
    level,
    status: statusOf(level, gap, tolerance, slack),
    canvas: clampCanvas(unclamped),
    unclamped,
    grade,
    flags: comparisonFlags(statistics, thresholds),
    betterThan: betterThan(attribute, plan.rivals, value),
    // A promise cannot be measured before it is kept.
    badge:
      value === own.value
        ? badgeOf({
            own,
            scale: attribute.scale,
            direction,
            gap,
            margin,
            tolerance,
            slack,
            benchmarkError: statistics.se,
            measured: grade === 2,
          })
        : null,
  }
}

interface Remembered {
  readonly rivals: Plan['rivals']
  readonly kappa: number
  readonly position: Position
}

/** Plans are immutable: the same attribute among the same rivals under the same margin always stands where it stood. */
const remembered: Readonly<Record<Stance, WeakMap<Attribute, Remembered>>> = {
  target: new WeakMap(),
  current: new WeakMap(),
}

/**
 * Where an attribute stands against its benchmark (spec 3.2 - 3.5, 3.10). Numbers that are
 * not finite count as missing. While nothing that it depends on changes it is the same
 * object, so that whoever shows it can tell.
 *
 * @param stance "target": the promise, or today's value where none is set; "current": today
 */
export function positionOf(plan: Plan, attribute: Attribute, stance: Stance = 'target'): Position {
  const { rivals, kappa } = plan
  const known = remembered[stance].get(attribute)
  if (known !== undefined && known.rivals === rivals && known.kappa === kappa) return known.position
  const position = judge(plan, attribute, stance)
  remembered[stance].set(attribute, { rivals, kappa, position })
  return position
}

/** The ruler of a position, for turning heights into values; null while its lines are unknown. */
export function rulerOf(attribute: Attribute, position: Position): Ruler | null {
  const { mu, margin, tolerance } = position
  if (mu === null || margin === null || tolerance === null) return null
  return { direction: attribute.direction, mu, margin, tolerance }
}
