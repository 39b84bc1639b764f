import type { Attribute, AttributeId } from '@/model/attribute'
import type { Plan } from '@/model/plan'
import { bundlingOf, memberShares } from '@/model/rule/bundles'
import { canvasOfGap, type Ruler } from '@/model/rule/canvas'
import { levelAtHeight, levelOf, slackAt } from '@/model/rule/level'
import { breachesFloor, isUnattainable } from '@/model/rule/need'
import type { Assessment } from '@/model/rule/result'

/**
 * All that the verdict of a plan asks of one attribute while the others stay where they are, as one whole number: its
 * level (0: unknown), whether a star is out of reach, whether it is beyond its hard floor, and the level of the bundle
 * in which it is judged (spec 3.5, 3.6). Two values with the same standing give the same verdict.
 */
export type Standing = number

/** The level of a bundle by the canvas height of one member, not clamped; 0: a height is unknown. */
export type BundleLevel = (height: number | null) => number

/**
 * The bundle in which an attribute is judged as long as it is not below par itself.
 *
 * @param paid the plan with what is paid for as its promises, and the rule on it
 * @returns null where it is judged by itself
 */
export function bundleLevelOf(paid: Plan, { positions }: Assessment, id: AttributeId): BundleLevel | null {
  const position = positions[id]
  if (position === undefined) return null
  const { standing } = bundlingOf(paid, { ...positions, [id]: { ...position, level: 3 } })
  const members = standing.find((bundle) => bundle.members.includes(id))?.members
  if (members === undefined) return null
  const shares = memberShares(members.flatMap((member) => paid.attributes[member] ?? []))
  const heights = members.map((member) => positions[member]?.unclamped ?? null)
  const place = members.indexOf(id)
  return (height) => {
    heights[place] = height
    let sum = 0
    for (let i = 0; i < heights.length; i += 1) {
      const each = heights[i] ?? null
      if (each === null) return 0
      sum += (shares[i] ?? 0) * each
    }
    return levelAtHeight(sum)
  }
}

/**
 * Where values of an attribute stand against one ruler.
 *
 * @param ruler null: nothing to compare with
 * @returns a function of the value, native units
 */
export function standingUnder(
  attribute: Attribute,
  ruler: Ruler | null,
  bundle: BundleLevel | null,
): (value: number) => Standing {
  const beyond = attribute.role === 'differentiator' && ruler !== null && isUnattainable(attribute, ruler)
  return (value) => {
    const floor = breachesFloor(attribute, value)
    let level = 0
    let together = 0
    if (ruler !== null) {
      const { direction, mu, margin, tolerance } = ruler
      const gap = direction * (value - mu)
      level = levelOf(gap, margin, tolerance, slackAt(mu))
      // Below par it dissolves its bundle, however high the others stand.
      if (bundle !== null && level >= 3) together = bundle(canvasOfGap(gap, margin, tolerance))
    }
    return level + 6 * together + (beyond ? 36 : 0) + (floor ? 72 : 0)
  }
}
