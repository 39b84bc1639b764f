import type { Attribute } from '../attribute'
import { kindOf } from '../scales'
import type { Ruler } from './canvas'
import { levelAt } from './need'
import { rulerOf } from './position'
import type { Level, Position } from './result'

/** Where each level is meant when only a word is given: in margins above, tolerances below. */
const DEPTH: Readonly<Record<Level, number>> = { 1: -2.5, 2: -1.5, 3: 0, 4: 1.5, 5: 2.5 }

/** Whether a level answers better than another: nearer, or as near and not on the side of "the same". */
function answersBetter(asked: Level, level: Level, than: Level): boolean {
  const nearer = Math.abs(than - asked) - Math.abs(level - asked)
  return nearer > 0 || (nearer === 0 && Math.abs(level - 3) > Math.abs(than - 3))
}

function candidates(attribute: Attribute, ruler: Ruler, depth: number): number[] {
  const kind = kindOf(attribute.scale)
  const { scale } = attribute
  const ideal = kind.clamp(scale, ruler.mu + ruler.direction * depth * (depth >= 0 ? ruler.margin : ruler.tolerance))
  const step = kind.step(scale, ruler.mu)
  const near = kind.snap(scale, ideal, ruler.mu)
  return [near, kind.snap(scale, near - step, ruler.mu), kind.snap(scale, near + step, ruler.mu), ideal]
}

/**
 * The native value that the quick five-step answer stands for: well inside the level asked
 * for, on a sensible step and inside the scale; "the same" is the average itself. Where the scale has no room for the level,
 * the possible value that comes nearest to it.
 *
 * @returns null while the average is unknown
 */
export function quickStepValue(attribute: Attribute, position: Position, level: Level): number | null {
  const ruler = rulerOf(attribute, position)
  if (ruler === null) return null
  const kind = kindOf(attribute.scale)
  // "The same" is the average itself, on its line; only a scale of steps may have no such value.
  if (level === 3 && kind.isPossible(attribute.scale, ruler.mu)) return ruler.mu
  let best: number | null = null
  for (const value of candidates(attribute, ruler, DEPTH[level])) {
    if (!kind.isPossible(attribute.scale, value)) continue
    if (best === null || answersBetter(level, levelAt(ruler, value), levelAt(ruler, best))) best = value
  }
  return best
}
