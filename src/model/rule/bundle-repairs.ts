import { parameters } from '../parameters'
import type { BundleId, Plan } from '../plan'
import { memberShares } from './bundles'
import { nativeOf } from './canvas'
import { reach } from './need'
import { rulerOf } from './position'
import type { Repair } from './repair'
import type { Assessment } from './result'

/**
 * The members of a bundle that could lift it to clearly above by themselves, the heaviest
 * first: its height is their importance-weighted mean (spec 3.6).
 */
export function liftingMembers(plan: Plan, assessment: Assessment, id: BundleId | undefined): Repair[] {
  const bundle = assessment.bundles.find((one) => one.id === id)
  const height = bundle?.height ?? null
  if (bundle === undefined || height === null) return []
  const members = bundle.members.map((member) => plan.attributes[member]).filter((member) => member !== undefined)
  const shares = memberShares(members)
  return members
    .map((member, i) => ({ member, share: shares[i] ?? 0 }))
    .sort((a, b) => b.share - a.share)
    .flatMap(({ member, share }): Repair[] => {
      const position = assessment.positions[member.id]
      const ruler = position === undefined ? null : rulerOf(member, position)
      const y = position?.unclamped ?? null
      if (ruler === null || y === null || share <= 0) return []
      const wanted = nativeOf(ruler, y + (parameters.canvas.clear - height) / share)
      const value = reach(member, ruler.mu, wanted)
      return value === null ? [] : [{ kind: 'set_target', attribute: member.id, value }]
    })
}
